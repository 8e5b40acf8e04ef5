import type { IncomingMessage, ServerResponse } from "node:http";
import { availableParallelism } from "node:os";
import { parseGoSum } from "../gomod/go-sum.ts";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { createProxyHandler } from "../goproxy/handler.ts";
import { createModuleFetcher } from "../goproxy/module-fetcher.ts";
import { createOfflineUpstream } from "../goproxy/offline-upstream.ts";
import { createSingleMirrors } from "../goproxy/single-mirrors.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { createPriorityLimiter } from "../lib/priority-limiter.ts";
import { createExpectedHashes, createHashLookup } from "../store/expected-hashes.ts";
import { createInspector } from "../store/inspect.ts";
import { createLocalSources } from "../store/local-sources.ts";
import { withMemory } from "../store/memory-tier.ts";
import { createModulePlacer } from "../store/place-module.ts";
import { withSharedMetadata } from "../store/share-metadata.ts";
import { createUnpackAhead } from "../store/unpack-ahead.ts";
import { createZipPool } from "../store/zip-pool.ts";
import type { EventSink } from "../telemetry/events.ts";
import { createMirror } from "../upstream/create-mirror.ts";
import { createDispatcher } from "../upstream/dispatcher.ts";
import { createUpstream, type UpstreamOptions } from "../upstream/upstream.ts";
import { createDatabaseHashes } from "./database-hashes.ts";
import { createGoSettings } from "./go-settings.ts";
import { createLookupPolicy } from "./lookup-policy.ts";
import { prefetchFiles } from "./prefetch.ts";
import { type SidecarConfig, sidecarFiles } from "./protocol.ts";
import { createToldRoots } from "./told-roots.ts";
import { createWarmUp } from "./warm-up.ts";

const FOREGROUND_STREAMS = 64;
const PREFETCH_STREAMS = 48;
const MAX_ZIP_WORKERS = 4;

/** What a sidecar does for go commands, without a socket of its own. */
export interface Service {
  /** Answers a request of the GOPROXY protocol. Never throws. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Prefetches into the store what may be prefetched before go asks. Never throws. */
  prefetch(): Promise<void>;
  /** Removes half-made files. */
  close(): Promise<void>;
}

/** Puts the parts of a sidecar together. */
export function createService(config: SidecarConfig, emit: EventSink): Service {
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
  const storeDir = sidecarFiles(config.dir).store;
  const upstream = offline ? createOfflineUpstream() : createUpstream(upstreamOptions);
  const limiter = createPriorityLimiter({
    foregroundLimit: FOREGROUND_STREAMS,
    backgroundLimit: PREFETCH_STREAMS,
  });
  const pool = createZipPool(
    process.argv[1] ?? "",
    Math.min(MAX_ZIP_WORKERS, availableParallelism()),
  );
  const sum = parseGoSum(config.sumLines.join("\n"), "go.sum");
  const named = createExpectedHashes(sum);
  const settings = createGoSettings(config.goSettings);
  const lookups = createLookupPolicy(settings);
  const databaseHashes = createDatabaseHashes({
    config,
    mirrors: upstream,
    connect: (url) => createMirror(url, [], dispatcher),
    mayLookUp: lookups.mayLookUp,
    emit,
    clock: systemClock,
  });
  const { store, trees } = createLocalSources({
    storeDir,
    moduleCacheDir: config.moduleCacheDir,
    expected: createHashLookup(named, databaseHashes),
    pool,
    onCorrupt: (where, { path, version, extension }, fault) =>
      emit({
        kind: "corrupt",
        atMs: systemClock.nowMs(),
        where,
        subject: path,
        version,
        fault: `.${extension}: ${fault}`,
      }),
  });
  const { moduleCacheDir, unpackAhead } = config;
  const placer =
    moduleCacheDir !== undefined && unpackAhead
      ? createModulePlacer(moduleCacheDir, unpackAhead)
      : undefined;
  const notifyUnpacked = ({ path, version }: ModuleVersion) =>
    emit({ kind: "unpacked", atMs: systemClock.nowMs(), subject: path, version });
  const fetcher = createModuleFetcher({
    store: withMemory(placer ? withSharedMetadata(store, placer) : store),
    trees,
    upstream,
    limiter,
    inspector: createInspector({
      named,
      database: databaseHashes,
      pool,
      ...(placer ? { unpackAhead: createUnpackAhead(placer, pool, notifyUnpacked) } : {}),
    }),
  });
  const warmUp = createWarmUp({
    plan: config.warmUp,
    files: config.prefetch,
    settings,
    told: createToldRoots(config.goRoots),
    async prefetch(files, mayAsk) {
      // So that a worker loads while the first answers arrive.
      if (files.length > 0) pool.prepare();
      const event = await prefetchFiles(files, {
        lanes: PREFETCH_STREAMS,
        fetcher,
        clock: systemClock,
        mayAsk,
        onStoreFault: ({ cause }) =>
          emit({ kind: "store-fault", atMs: systemClock.nowMs(), fault: errorMessage(cause) }),
      });
      emit(event);
    },
  });
  const answer = createProxyHandler({
    fetcher,
    upstream,
    mirrors: offline ? [] : createSingleMirrors(upstreamOptions),
    storeDir,
    sumdb: config.sumdb?.name,
    noProxy,
    noSumdb,
    offline,
    knownModules: sum.entries.map((entry) => entry.path),
    onFile: warmUp.asked,
    onLookup: lookups.asked,
    emit,
    clock: systemClock,
  });

  return {
    answer,
    prefetch: () => warmUp.begin(),
    close: async () => placer?.close(),
  };
}
