import { readFile, rm } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { systemClock } from "../lib/clock.ts";
import { writeFileAtomic } from "../lib/fs.ts";
import { aggregateEvents } from "../telemetry/aggregate.ts";
import { openEventLog } from "../telemetry/event-log.ts";
import type { EventSink, SidecarEvent } from "../telemetry/events.ts";
import {
  HEALTH_PATH,
  type Health,
  type SidecarConfig,
  type SidecarReady,
  STATS_PATH,
  sidecarFiles,
} from "./protocol.ts";
import type { Service } from "./service.ts";

/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const DRAIN_TIMEOUT_MS = 2_000;
const IDLE_CHECK_INTERVAL_MS = 30_000;
/** Whoever starts a sidecar asks within a few milliseconds; one that does not, waits no longer. */
const HEALTH_WAIT_MS = 50;

/** Runs the sidecar until it is told to end (SIGTERM, SIGINT) or idle for too long. */
export async function runSidecar(configFile: string): Promise<void> {
  const config: SidecarConfig = JSON.parse(await readFile(configFile, "utf8"));
  await rm(configFile);
  const files = sidecarFiles(config.dir);
  const log = await openEventLog(files.events);
  const events: SidecarEvent[] = [];
  let storeFaultTold = false;
  const emit: EventSink = (event) => {
    if (event.kind === "store-fault") {
      if (storeFaultTold) return;
      storeFaultTold = true;
    }
    events.push(event);
    log.append(event);
  };

  const ending = Promise.withResolvers<void>();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, ending.resolve);
  const answers = new Set<Promise<void>>();
  const health = Promise.withResolvers<void>();
  const service = Promise.withResolvers<Service["answer"]>();
  const asked = Promise.withResolvers<true>();
  let lastRequestMs = systemClock.nowMs();
  const server = createServer((request, response) => {
    lastRequestMs = systemClock.nowMs();
    const { method, url } = request;
    if (method === "GET" && url === HEALTH_PATH) {
      const body: Health = { status: "ok", pid: process.pid };
      response.once("close", health.resolve);
      sendJson(response, 200, body);
    } else if (method === "GET" && url === STATS_PATH) {
      sendJson(response, 200, aggregateEvents(events));
    } else {
      asked.resolve(true);
      const answer = service.promise
        .then((handle) => handle(request, response))
        .finally(() => answers.delete(answer));
      answers.add(answer);
    }
  });
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  server.requestTimeout = 0;

  const port = await listenOnLoopback(server);
  const ready: SidecarReady = { pid: process.pid, port };
  await writeFileAtomic(files.ready, JSON.stringify(ready));
  const idleTimer = setInterval(() => {
    if (systemClock.nowMs() - lastRequestMs > config.idleTimeoutMs) ending.resolve();
  }, IDLE_CHECK_INTERVAL_MS);

  // The rest takes as long to load as go takes to start, so both do it at the same time. Where there
  // is nothing to warm, go may never ask: it is loaded then while layers are unpacked.
  await Promise.race([health.promise, systemClock.sleep(HEALTH_WAIT_MS)]);
  const needed = config.warm.length > 0 ? Promise.resolve(true) : asked.promise;
  const isNeeded = await Promise.race([needed, ending.promise.then(() => false)]);
  const loaded = isNeeded ? (await import("./service.ts")).createService(config, emit) : undefined;
  if (loaded) service.resolve(loaded.answer);
  void loaded?.warm();

  await ending.promise;
  clearInterval(idleTimer);
  await Promise.race([closeServer(server, answers), systemClock.sleep(DRAIN_TIMEOUT_MS)]);
  server.closeAllConnections();
  await Promise.race([loaded?.close(), systemClock.sleep(DRAIN_TIMEOUT_MS)]);
  await log.close();
}

async function listenOnLoopback(server: Server): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return address.port;
}

/** Resolves when the answers that are under way have ended, and their events are told. */
async function closeServer(server: Server, answers: ReadonlySet<Promise<void>>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await closed;
  await Promise.all(answers);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body.length,
  });
  response.end(body);
}
