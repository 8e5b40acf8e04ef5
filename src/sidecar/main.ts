import { readFile, rm } from "node:fs/promises";
import { systemClock } from "../lib/clock.ts";
import { writeFileAtomic } from "../lib/fs.ts";
import { isRunning } from "../lib/process-identity.ts";
import { waitAtMost } from "../lib/within.ts";
import { aggregateEvents } from "../telemetry/aggregate.ts";
import { openEventLog } from "../telemetry/event-log.ts";
import { createEventRecord } from "./event-record.ts";
import { createLazyService } from "./lazy-service.ts";
import { whyOver } from "./lifetime.ts";
import { type SidecarConfig, type SidecarReady, sidecarFiles } from "./protocol.ts";
import { openServer } from "./server.ts";
import { countCertain } from "./warm-up.ts";

const LIFETIME_CHECK_INTERVAL_MS = 5_000;
/**
 * The process that starts a sidecar asks within a few milliseconds. If it does not, nobody waits.
 */
const ANNOUNCE_WAIT_MS = 50;
const CLOSE_TIMEOUT_MS = 2_000;

/**
 * Runs the sidecar until SIGTERM or SIGINT, until a client asks it to end, or until its time is over: see
 * `Lifetime`.
 *
 *     listening ────▶ loading ────▶ serving
 *         └──────────────┴─────────────┴─────▶ draining ────▶ ended
 *
 * It listens at once, and loads its service if there is something to prefetch or once a go command
 * asks. Rejects if the service cannot be loaded.
 */
export async function runSidecar(configFile: string): Promise<void> {
  const config = await takeConfig(configFile);
  const files = sidecarFiles(config.dir);
  const log = await openEventLog(files.events);
  const record = createEventRecord(log, (kind) =>
    console.error(`there are too many events to record: ${kind}`),
  );
  const ending = Promise.withResolvers<void>();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, ending.resolve);

  const announced = Promise.withResolvers<void>();
  const service = createLazyService(async () => {
    // Loading holds up every answer, and the process that starts the sidecar waits for its first
    // one. Go takes about as long to start as the service to load, so both then do it at the same
    // time.
    await announced.promise;
    const { createService } = await import("./service.ts");
    const loaded = createService(config, record.emit);
    void loaded.prefetch();
    return loaded;
  }, ending.reject);
  const startedMs = systemClock.nowMs();
  const server = await openServer({
    secret: config.secret,
    preferredPort: config.port,
    answer: service.answer,
    stats: () => aggregateEvents(record.events),
    onHealthAnswered: announced.resolve,
    onStop: ending.resolve,
    clock: systemClock,
  });
  const ready: SidecarReady = { pid: process.pid, port: server.port };
  await writeFileAtomic(files.ready, JSON.stringify(ready));
  setTimeout(announced.resolve, ANNOUNCE_WAIT_MS);
  // With nothing to prefetch go may never ask, and loading would slow the unpacking of layers. What is
  // missing of modules that the job may not build is no reason either: many a layer lacks it for good.
  if ((countCertain(config.warmUp, config.prefetch.length) ?? 0) > 0) service.load();

  const lifetimeTimer = setInterval(() => {
    const nowMs = systemClock.nowMs();
    const standing = { nowMs, startedMs, lastRequestMs: server.lastRequestMs() };
    const reason = whyOver(config, standing, isRunning);
    if (reason === undefined) return;
    console.error(`the sidecar ends: ${reason}`);
    ending.resolve();
  }, LIFETIME_CHECK_INTERVAL_MS);
  await ending.promise;
  clearInterval(lifetimeTimer);
  await server.close();
  await waitAtMost(systemClock, CLOSE_TIMEOUT_MS, service.close());
  await log.close();
}

/** Reads the configuration and removes its file, since it may hold credentials. */
async function takeConfig(file: string): Promise<SidecarConfig> {
  const config: SidecarConfig = JSON.parse(await readFile(file, "utf8"));
  await rm(file);
  return config;
}
