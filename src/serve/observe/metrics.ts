import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { SidecarEvent } from "../../telemetry/events.ts";
import type { PreheatRun } from "../preheat/last-run.ts";
import { createEventMetrics } from "./event-metrics.ts";
import type { LiveFigures } from "./live-figures.ts";
import { PREFIX } from "./metric-names.ts";
import { createPreheatMetrics } from "./preheat-metrics.ts";
import type { RequestRecord } from "./watch-request.ts";

/** The server's metrics. No label names a module, a reader or an address. */
export interface Metrics {
  countRequest(record: RequestRecord): void;
  countEvent(event: SidecarEvent): void;
  /** Counts a run of a scheduled preheat. */
  countPreheat(name: string, run: PreheatRun): void;
  /** Text in Prometheus' format. */
  scrape(): Promise<{ contentType: string; text: string }>;
}

const MS_PER_SECOND = 1_000;
/** From a small file out of memory to a large zip over a slow line. */
const REQUEST_SECONDS = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];
/** Metrics of this library whose names break the rules that it is for. */
const MISNAMED = [
  "nodejs_active_handles_total",
  "nodejs_active_requests_total",
  "nodejs_active_resources_total",
];

/** Metrics of their own: two servers in one process do not share any. */
export function createMetrics(parts: { version: string; read: () => LiveFigures }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);

  const requests = new Counter({
    name: `${PREFIX}requests_total`,
    help: "Requests that were answered or refused",
    labelNames: ["endpoint", "code"],
    registers,
  });
  const refused = new Counter({
    name: `${PREFIX}refused_requests_total`,
    help: "Requests that were refused because of who asked, for what, or how often",
    labelNames: ["reason"],
    registers,
  });
  const sent = new Counter({
    name: `${PREFIX}sent_bytes_total`,
    help: "Bytes sent to clients, with the heads of answers",
    labelNames: ["endpoint"],
    registers,
  });
  const durations = new Histogram({
    name: `${PREFIX}request_duration_seconds`,
    help: "Time from a request's head to the end of the answer",
    labelNames: ["endpoint"],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const { version, read } = parts;
  const countEvent = createEventMetrics(registers, () => {
    const { hasBucket, mirrors } = read();
    return { hasBucket, hasMirrors: mirrors.length > 0 };
  });
  new Gauge({
    name: `${PREFIX}build_info`,
    help: "The version that runs; always 1",
    labelNames: ["version", "node"],
    registers,
  }).set({ version, node: process.version }, 1);
  new Gauge({
    name: `${PREFIX}tier_bytes`,
    help: "What files take in a tier",
    labelNames: ["tier"],
    registers,
    collect() {
      const { memory, disk } = read();
      this.set({ tier: "memory" }, memory.keptBytes);
      if (disk) this.set({ tier: "disk" }, disk.keptBytes);
      else this.remove({ tier: "disk" });
    },
  });
  new Gauge({
    name: `${PREFIX}tier_limit_bytes`,
    help: "What files may take in a tier",
    labelNames: ["tier"],
    registers,
    collect() {
      const { memory, disk } = read();
      this.set({ tier: "memory" }, memory.limitBytes);
      if (disk) this.set({ tier: "disk" }, disk.limitBytes);
      else this.remove({ tier: "disk" });
    },
  });
  new Gauge({
    name: `${PREFIX}bucket_pending_uploads`,
    help: "Files that are on the disk and not in the bucket yet",
    registers,
    collect() {
      this.set(read().pendingUploads);
    },
  });
  new Gauge({
    name: `${PREFIX}mirror_breaker_open`,
    help: "1 for a mirror that is left alone because it failed too often",
    labelNames: ["mirror"],
    registers,
    collect() {
      // A mirror that the configuration no longer names is gone.
      this.reset();
      for (const { name, isOpen } of read().mirrors) this.set({ mirror: name }, isOpen ? 1 : 0);
    },
  });

  return {
    countRequest({ kind, status, sentBytes, durationMs, refusal }) {
      if (refusal !== undefined) refused.inc({ reason: refusal });
      requests.inc({ endpoint: kind, code: status });
      sent.inc({ endpoint: kind }, sentBytes);
      durations.observe({ endpoint: kind }, durationMs / MS_PER_SECOND);
    },
    countEvent,
    countPreheat: createPreheatMetrics(registers),
    scrape: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
