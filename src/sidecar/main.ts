import { readFile, rm } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism } from "node:os";
import { parseGoSum } from "../gomod/go-sum.ts";
import { createProxyHandler } from "../goproxy/handler.ts";
import { createModuleFetcher } from "../goproxy/module-fetcher.ts";
import { createOfflineUpstream } from "../goproxy/offline.ts";
import { createSingleMirrors } from "../goproxy/single-mirrors.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { writeFileAtomic } from "../lib/fs.ts";
import { createPriorityLimiter } from "../lib/priority-limiter.ts";
import { createExpectedHashes, createHashLookup } from "../store/expected-hashes.ts";
import { createInspector } from "../store/inspect.ts";
import { createLocalSources } from "../store/local-sources.ts";
import { withMemory } from "../store/memory-tier.ts";
import { createModulePlacer } from "../store/place-module.ts";
import { createUnpackAhead } from "../store/unpack-ahead.ts";
import { createZipPool } from "../store/zip-pool.ts";
import { aggregateEvents } from "../telemetry/aggregate.ts";
import { openEventLog } from "../telemetry/event-log.ts";
import type { EventSink, SidecarEvent } from "../telemetry/events.ts";
import { createDispatcher } from "../upstream/dispatcher.ts";
import { createMirror } from "../upstream/mirrors.ts";
import { createUpstream, type UpstreamOptions } from "../upstream/upstream.ts";
import { createDatabaseHashes } from "./checksum-database.ts";
import {
  HEALTH_PATH,
  type Health,
  type SidecarConfig,
  type SidecarReady,
  STATS_PATH,
  sidecarFiles,
} from "./protocol.ts";
import { warmStore } from "./warm.ts";

const FOREGROUND_STREAMS = 64;
const WARM_STREAMS = 48;
const MAX_ZIP_WORKERS = 4;
/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const DRAIN_TIMEOUT_MS = 2_000;
const IDLE_CHECK_INTERVAL_MS = 30_000;

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

  const dispatcher = createDispatcher();
  const mirrors = config.list.flatMap((entry) =>
    entry.kind === "mirror" ? [createMirror(entry.url, config.auth, dispatcher)] : [],
  );
  const upstreamOptions: UpstreamOptions = {
    list: config.list,
    mirrors,
    emit,
    clock: systemClock,
    selection: config.mirrorSelection,
  };
  const { offline, noProxy, noSumdb } = config;
  const upstream = offline ? createOfflineUpstream() : createUpstream(upstreamOptions);
  const limiter = createPriorityLimiter({
    foregroundLimit: FOREGROUND_STREAMS,
    backgroundLimit: WARM_STREAMS,
  });
  const pool = createZipPool(
    process.argv[1] ?? "",
    Math.min(MAX_ZIP_WORKERS, availableParallelism()),
  );
  // They load while the first answers are on their way.
  if (config.warm.length > 0) pool.prepare();
  const sum = parseGoSum(config.sumLines.join("\n"), "go.sum");
  const named = createExpectedHashes(sum);
  const databaseHashes = createDatabaseHashes({
    config,
    mirrors: upstream,
    connect: (url) => createMirror(url, [], dispatcher),
    emit,
    clock: systemClock,
  });
  const { store, trees } = createLocalSources({
    storeDir: files.store,
    moduleCacheDir: config.moduleCacheDir,
    expected: createHashLookup(named, databaseHashes),
    pool,
    onCorrupt: (where, { modulePath, version, extension }, fault) =>
      emit({
        kind: "corrupt",
        atMs: systemClock.nowMs(),
        where,
        subject: modulePath,
        version,
        fault: `.${extension}: ${fault}`,
      }),
  });
  const { moduleCacheDir, unpackAhead } = config;
  const placer =
    moduleCacheDir !== undefined && unpackAhead
      ? createModulePlacer(moduleCacheDir, unpackAhead.readOnly)
      : undefined;
  const fetcher = createModuleFetcher({
    store: withMemory(store),
    trees,
    upstream,
    limiter,
    inspector: createInspector({
      named,
      database: databaseHashes,
      pool,
      ...(placer ? { unpackAhead: createUnpackAhead(placer, pool) } : {}),
    }),
  });
  const proxy = createProxyHandler({
    fetcher,
    upstream,
    mirrors: offline ? [] : createSingleMirrors(upstreamOptions),
    storeDir: files.store,
    sumdb: config.sumdb?.name,
    noProxy,
    noSumdb,
    offline,
    knownModules: sum.entries.map((entry) => entry.path),
    emit,
    clock: systemClock,
  });

  const ending = Promise.withResolvers<void>();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, ending.resolve);
  const answers = new Set<Promise<void>>();
  let lastRequestMs = systemClock.nowMs();
  const server = createServer((request, response) => {
    lastRequestMs = systemClock.nowMs();
    const { method, url } = request;
    if (method === "GET" && url === HEALTH_PATH) {
      const health: Health = { status: "ok", pid: process.pid };
      sendJson(response, 200, health);
    } else if (method === "GET" && url === STATS_PATH) {
      sendJson(response, 200, aggregateEvents(events));
    } else {
      const answer = proxy(request, response).finally(() => answers.delete(answer));
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

  void warmStore(config.warm, WARM_STREAMS, fetcher, systemClock, (error) =>
    emit({ kind: "store-fault", atMs: systemClock.nowMs(), fault: errorMessage(error.cause) }),
  ).then(emit);

  await ending.promise;
  clearInterval(idleTimer);
  await Promise.race([closeServer(server, answers), systemClock.sleep(DRAIN_TIMEOUT_MS)]);
  server.closeAllConnections();
  await Promise.race([placer?.close(), systemClock.sleep(DRAIN_TIMEOUT_MS)]);
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
