import type { GoSum } from "../gomod/go-sum.ts";
import type { ModuleVersion } from "../gomod/module-path.ts";
import type { ProxyList } from "../gomod/proxy-list.ts";
import { DEFAULT_FRESHNESS, type Freshness } from "../goproxy/freshness.ts";
import type { HandOver } from "../goproxy/hand-over.ts";
import { createProxyHandler, type ProxyHandler } from "../goproxy/handler.ts";
import {
  type ClaimFile,
  createModuleFetcher,
  type ModuleFetcher,
} from "../goproxy/module-fetcher.ts";
import { createOfflineUpstream } from "../goproxy/offline-upstream.ts";
import type { Refreshes } from "../goproxy/refreshes.ts";
import { createSingleMirrors } from "../goproxy/single-mirrors.ts";
import { systemClock } from "../lib/clock.ts";
import { createPriorityLimiter } from "../lib/priority-limiter.ts";
import { createExpectedHashes, createHashLookup } from "../store/expected-hashes.ts";
import { createInspector } from "../store/inspect.ts";
import { createLocalSources } from "../store/local-sources.ts";
import { type MemoryStore, withMemory } from "../store/memory-tier.ts";
import type { ModuleFile } from "../store/module-file.ts";
import type { DiskStore } from "../store/module-store.ts";
import type { ModulePlacer } from "../store/place-module.ts";
import { withSharedMetadata } from "../store/share-metadata.ts";
import { createUnpackAhead } from "../store/unpack-ahead.ts";
import type { ModulePool } from "../store/zip-pool.ts";
import { orUnknown } from "../sumdb/known-hashes.ts";
import type { EventSink } from "../telemetry/events.ts";
import { createMirror } from "../upstream/create-mirror.ts";
import { createDispatcher } from "../upstream/dispatcher.ts";
import type { JobTokenSource } from "../upstream/id-token-service.ts";
import { createJobTokens } from "../upstream/job-tokens.ts";
import type { MirrorAuth } from "../upstream/mirror-auth.ts";
import type { Selection } from "../upstream/selection.ts";
import {
  createUpstream,
  type MirrorState,
  type Upstream,
  type UpstreamOptions,
} from "../upstream/upstream.ts";
import { createDatabaseHashes, type DatabaseConfig } from "./database-hashes.ts";

/** What is asked, and what is never asked, for all clients alike. */
export interface EngineConfig extends DatabaseConfig {
  /** GOPROXY list of the mirrors, without credentials. */
  list: ProxyList;
  auth: MirrorAuth[];
  /** Given if mirrors without credentials may get a token of the job when they ask for one. */
  jobTokens?: JobTokenSource;
  /** `fastest`: mirrors joined by `|` are asked by measured latency and health. */
  mirrorSelection: Selection;
  /** GONOPROXY, in its syntax: paths that no mirror of the list is asked for. */
  noProxy: string;
  /** What is not given is as in `DEFAULT_FRESHNESS`. */
  freshness?: Partial<Freshness>;
}

interface EngineParts {
  config: EngineConfig;
  /** Keeps module files. */
  disk: DiskStore;
  /** A folder for lists, and for answers of the checksum database. */
  answersDir: string;
  pool: ModulePool;
  /** What go.sum files name: these hashes count before those of the checksum database. */
  sum: GoSum;
  /** GOMODCACHE, whose extracted modules can stand in for zips. */
  moduleCacheDir?: string | undefined;
  /** Puts what is prefetched into that GOMODCACHE. */
  placer?: ModulePlacer | undefined;
  /**
   * Whether a file is kept although the checksum database could not be asked for its hash. Otherwise it is
   * passed on to those who ask just then, as if there were no store.
   */
  keepsUnchecked: boolean;
  /** Whether zips are kept uncompressed, which spares go work and takes some times the bytes. */
  inflatesZips: boolean;
  /** A folder in which the newest tree head of the checksum database outlives the process. */
  headsDir?: string;
  /** Given if other servers have the same store. */
  claim?: ClaimFile | undefined;
  /** Whether the checksum database may learn of this module. */
  mayLookUp: (module: ModuleVersion) => boolean;
  /** Given if some modules come from somewhere else than the mirrors. */
  inFrontOf?: ((mirrors: Upstream) => Upstream) | undefined;
  /** Reaches what is remembered of mirrors' answers. */
  refreshes?: Refreshes;
  emit: EventSink;
}

/** Hears of requests before they are answered, and may have others answer. */
interface RequestHooks {
  /** For each request for a file of a version. */
  onFile?: (module: ModuleVersion) => void;
  /** For each lookup in the checksum database. */
  onLookup?: (module: ModuleVersion) => void;
  /** Says which files a server in front sends in our place. */
  handOver?: HandOver | undefined;
}

/** A module proxy without a socket, and without a notion of who its clients are. */
interface Engine {
  fetcher: ModuleFetcher;
  createHandler(hooks?: RequestHooks): ProxyHandler;
  /** Files that are held in memory. */
  memory: Pick<MemoryStore, "keptBytes" | "limitBytes" | "forget">;
  /** Removes a file, if it is there, from the store. Throws if the disk refuses. */
  remove(file: ModuleFile): Promise<void>;
  /** In the order of the list; none if no mirror is asked. */
  mirrors(): MirrorState[];
  /** Closes its connections to mirrors, once what they do has ended. */
  close(): Promise<void>;
}

const FOREGROUND_STREAMS = 64;
/** How many files are prefetched at once. */
export const PREFETCH_STREAMS = 48;

/** Puts the parts of a module proxy together: mirrors, checks, store, protocol. */
export function createEngine(parts: EngineParts): Engine {
  const { config, pool, sum, placer, emit } = parts;
  const { list, auth, offline, noProxy, noSumdb } = config;
  const clock = systemClock;
  const dispatcher = createDispatcher();
  const jobTokens = createJobTokens(config.jobTokens, {
    dispatcher,
    clock,
    onProblem: (mirror, fault) => emit({ kind: "token-fault", atMs: clock.nowMs(), mirror, fault }),
  });
  const upstreamOptions: UpstreamOptions = {
    list,
    mirrors: list.flatMap((entry) =>
      entry.kind === "mirror" ? [createMirror(entry.url, auth, dispatcher, { jobTokens })] : [],
    ),
    emit,
    clock,
    selection: config.mirrorSelection,
  };
  const online = offline ? undefined : createUpstream(upstreamOptions);
  const mirrors = online ?? createOfflineUpstream();
  const upstream = parts.inFrontOf?.(mirrors) ?? mirrors;
  const named = createExpectedHashes(sum);
  const asked = createDatabaseHashes({
    config,
    mirrors,
    connect: (url) => createMirror(url, [], dispatcher),
    mayLookUp: parts.mayLookUp,
    headsDir: parts.headsDir,
    emit,
    clock,
  });
  const database = parts.keepsUnchecked ? orUnknown(asked) : asked;
  const { store, trees } = createLocalSources({
    disk: parts.disk,
    moduleCacheDir: parts.moduleCacheDir,
    expected: createHashLookup(named, database),
    pool,
    onCorrupt: (where, { path, version, extension }, fault) =>
      emit({
        kind: "corrupt",
        atMs: clock.nowMs(),
        where,
        subject: path,
        version,
        fault: `.${extension}: ${fault}`,
      }),
    clock,
  });
  const notifyUnpacked = ({ path, version }: ModuleVersion) =>
    emit({ kind: "unpacked", atMs: clock.nowMs(), subject: path, version });
  const memory = withMemory(placer ? withSharedMetadata(store, placer) : store);
  const fetcher = createModuleFetcher({
    store: memory,
    trees,
    upstream,
    claim: parts.claim,
    limiter: createPriorityLimiter({
      foregroundLimit: FOREGROUND_STREAMS,
      backgroundLimit: PREFETCH_STREAMS,
    }),
    inspector: createInspector({
      inflatesZips: parts.inflatesZips,
      named,
      database,
      pool,
      ...(placer ? { unpackAhead: createUnpackAhead(placer, pool, notifyUnpacked) } : {}),
    }),
  });

  return {
    fetcher,
    memory,
    remove: (file) => store.remove(file),
    mirrors: () => online?.mirrors() ?? [],
    createHandler: (hooks = {}) =>
      createProxyHandler({
        fetcher,
        upstream,
        mirrors: offline ? [] : createSingleMirrors(upstreamOptions),
        storeDir: parts.answersDir,
        sumdb: config.sumdb?.name,
        noProxy,
        noSumdb,
        offline,
        freshness: { ...DEFAULT_FRESHNESS, ...config.freshness },
        knownModules: sum.entries.map((entry) => entry.path),
        ...hooks,
        ...(parts.refreshes ? { refreshes: parts.refreshes } : {}),
        emit,
        clock,
      }),
    close: () => dispatcher.close(),
  };
}
