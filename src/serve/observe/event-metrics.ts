import { Counter, Histogram, type Registry } from "prom-client";
import type {
  Endpoint,
  FetchEvent,
  RequestEvent,
  SidecarEvent,
  StoreTier,
} from "../../telemetry/events.ts";
import { PREFIX } from "./metric-names.ts";

const MS_PER_SECOND = 1_000;
const HTTP_FAULT = 500;
/** A mirror is never as quick as a file of ours. */
const MIRROR_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Counts what the module proxy says of its work. Mirrors are named by their host. */
export function createEventMetrics(
  registers: Registry[],
  tiers: () => Lookable,
): (event: SidecarEvent) => void {
  const lookups = new Counter({
    name: `${PREFIX}tier_lookups_total`,
    help: "Requests for modules, for each tier in which an answer was looked for",
    labelNames: ["tier", "result"],
    registers,
  });
  const stale = new Counter({
    name: `${PREFIX}stale_answers_total`,
    help: "Older answers that were given because no mirror answered",
    labelNames: ["endpoint"],
    registers,
  });
  const asked = new Counter({
    name: `${PREFIX}mirror_requests_total`,
    help: "Requests to mirrors",
    labelNames: ["mirror", "result"],
    registers,
  });
  const failures = new Counter({
    name: `${PREFIX}mirror_failures_total`,
    help: "Requests to mirrors that failed, by what went wrong",
    labelNames: ["mirror", "reason"],
    registers,
  });
  const received = new Counter({
    name: `${PREFIX}mirror_received_bytes_total`,
    help: "Bytes that mirrors delivered",
    labelNames: ["mirror"],
    registers,
  });
  const durations = new Histogram({
    name: `${PREFIX}mirror_request_duration_seconds`,
    help: "Time that mirrors took to answer, to the end of the body",
    labelNames: ["mirror"],
    buckets: MIRROR_SECONDS,
    registers,
  });
  const integrity = new Counter({
    name: `${PREFIX}integrity_failures_total`,
    help: "Files that were not what the checksum database says; origin is a mirror, or store",
    labelNames: ["origin"],
    registers,
  });
  const storeFaults = new Counter({
    name: `${PREFIX}store_faults_total`,
    help: "Writes that the store's disk refused, by the system's name for the error",
    labelNames: ["error"],
    registers,
  });
  const bucketFaults = new Counter({
    name: `${PREFIX}bucket_faults_total`,
    help: "Faults of the bucket, by what is wrong with it",
    labelNames: ["state"],
    registers,
  });
  const databaseFaults = new Counter({
    name: `${PREFIX}checksum_database_faults_total`,
    help: "Questions that the checksum database did not answer, or answered with another tree",
    labelNames: ["reason"],
    registers,
  });
  const evicted = new Counter({
    name: `${PREFIX}evicted_files_total`,
    help: "Files that went, by the setting because of which they did",
    labelNames: ["reason"],
    registers,
  });
  const evictedBytes = new Counter({
    name: `${PREFIX}evicted_bytes_total`,
    help: "What those files took",
    labelNames: ["reason"],
    registers,
  });
  const leases = new Counter({
    name: `${PREFIX}leases_total`,
    help: "Leases that were asked for, so that one server alone fetches a file, by what came of it",
    labelNames: ["result"],
    registers,
  });

  const lostSpans = new Counter({
    name: `${PREFIX}trace_spans_lost_total`,
    help: "Spans of traces that the collector did not take",
    registers,
  });

  // A counter whose first value is not 0 seems not to have grown.
  for (const error of STORE_ERRORS) storeFaults.inc({ error }, 0);
  for (const reason of ["unavailable", "contradiction"]) databaseFaults.inc({ reason }, 0);
  integrity.inc({ origin: "store" }, 0);
  for (const reason of ["size", "ttl"]) {
    evicted.inc({ reason }, 0);
    evictedBytes.inc({ reason }, 0);
  }

  function countFetch(event: FetchEvent): void {
    const { mirror, outcome, faultKind = "protocol", sizeBytes, durationMs } = event;
    asked.inc({ mirror, result: outcome });
    received.inc({ mirror }, sizeBytes);
    // It ended by our own decision, so its time says nothing of the mirror.
    if (outcome !== "cancelled") durations.observe({ mirror }, durationMs / MS_PER_SECOND);
    if (outcome !== "failed") return;
    failures.inc({ mirror, reason: faultKind });
    if (faultKind === "integrity") integrity.inc({ origin: mirror });
  }

  return (event) => {
    switch (event.kind) {
      case "request":
        for (const lookup of lookupsOf(event, tiers())) lookups.inc(lookup);
        if (event.source === "stale") stale.inc({ endpoint: event.endpoint });
        break;
      case "fetch":
        countFetch(event);
        break;
      case "corrupt":
        integrity.inc({ origin: "store" });
        break;
      case "store-fault":
        storeFaults.inc({ error: errorName(event.fault) });
        break;
      case "bucket":
        if (event.state !== "works") bucketFaults.inc({ state: event.state });
        break;
      case "database-fault":
        databaseFaults.inc({ reason: event.isContradiction ? "contradiction" : "unavailable" });
        break;
      case "evicted":
        evicted.inc({ reason: event.because }, event.files);
        evictedBytes.inc({ reason: event.because }, event.sizeBytes);
        break;
      case "trace-fault":
        lostSpans.inc(event.spans);
        break;
      case "lease":
        leases.inc({ result: event.outcome });
        break;
    }
  };
}

/** The system's errors that tell something: no room, no quota, read-only, broken, not allowed. */
const STORE_ERRORS = ["ENOSPC", "EDQUOT", "EROFS", "EIO", "EACCES", "other"];

function errorName(fault: string): string {
  return STORE_ERRORS.find((name) => fault.includes(name)) ?? "other";
}

interface Lookup {
  tier: StoreTier | "mirror";
  result: "hit" | "miss" | "error";
}

/** Which tiers can have an answer, in the order in which they are looked at. */
const TIERS: Readonly<Record<Endpoint, readonly StoreTier[]>> = {
  list: ["memory"],
  latest: ["memory"],
  info: ["memory", "disk", "bucket"],
  mod: ["memory", "disk", "bucket"],
  zip: ["memory", "disk", "bucket"],
  sumdb: ["disk"],
};

/** What there is to look in besides memory and disk. */
interface Lookable {
  hasBucket: boolean;
  hasMirrors: boolean;
}

/** Where an answer was looked for, up to where it was found. Pure. */
function lookupsOf(
  { endpoint, source, tier, status, isRefused }: RequestEvent,
  { hasBucket, hasMirrors }: Lookable,
): Lookup[] {
  if (endpoint === "unknown" || isRefused) return [];
  const tiers = TIERS[endpoint].filter((one) => one !== "bucket" || hasBucket);
  const place = tier !== undefined && tiers.includes(tier) ? tiers.indexOf(tier) : tiers.length;
  const missed = tiers.slice(0, place).map((one): Lookup => ({ tier: one, result: "miss" }));
  if (tier) return [...missed, { tier, result: "hit" }];
  // Repositories of private modules are asked even if there are no mirrors.
  if (!hasMirrors && source === "none") return missed;
  const failed = source === "stale" || status >= HTTP_FAULT;
  const result = failed ? "error" : source === "mirror" ? "hit" : "miss";
  return [...missed, { tier: "mirror", result }];
}
