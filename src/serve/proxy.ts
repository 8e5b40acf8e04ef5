import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createEngine } from "../engine/engine.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import type { ProxyHandler } from "../goproxy/handler.ts";
import type { MutableAnswer } from "../goproxy/mutable-answers.ts";
import { createRefreshes } from "../goproxy/refreshes.ts";
import { type MutableRoute, wirePath } from "../goproxy/routes.ts";
import { createStaleAnswers, STALE_DIR } from "../goproxy/stale-answers.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { createFileText, type SharedText } from "../lib/shared-text.ts";
import { fileName, type ModuleFile } from "../store/module-file.ts";
import type { ModulePool } from "../store/zip-pool.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { TraceWork } from "../telemetry/trace-work.ts";
import { type DenyList, openDenyList } from "./admin/deny-list.ts";
import { openPrivatePaths, type PrivatePaths } from "./admin/private-paths.ts";
import type { PurgeTarget } from "./admin/services.ts";
import { openBucketTier, type TieredStore } from "./bucket/open-bucket.ts";
import { ServeConfigError } from "./config/problem.ts";
import type { ServeSettings } from "./config/settings.ts";
import { bucketEvent, faultEvent } from "./fault-events.ts";
import { createHandOver } from "./hand-over.ts";
import type { LiveFigures } from "./observe/live-figures.ts";
import { type DiskSettings, openDisk } from "./open-disk.ts";
import { openPrivate } from "./private/open-private.ts";
import { findModuleFiles } from "./tiers/inventory.ts";
import { createPins } from "./tiers/pins.ts";

/** A module proxy by one state of the configuration. */
export interface Proxy {
  answer: ProxyHandler;
  /** Brings a file into the store, if a mirror has it. Throws as `ensure` of the fetcher does. */
  fetch(file: ModuleFile): Promise<"fetched" | "present" | "notFound">;
  /** Has an answer that changes with time kept, and returns it. Throws if there is none. */
  ask(route: MutableRoute): Promise<MutableAnswer>;
  /** Short texts beside the module files: of this server, and of all that share the bucket. */
  texts(name: string): { local: SharedText; shared: SharedText | undefined };
  /** Takes a lease, as `tryTake` of the bucket does; without a bucket at once. */
  tryTake(name: string): Promise<(() => void) | undefined>;
  /** Whether mirrors may be asked for a module. */
  mayAsk(modulePath: string): boolean;
  /**
   * Removes what this machine and the bucket have of a module, in one version or in all of them, and then
   * also its list and latest version. Returns how many module files there were. Throws the system's error,
   * and `BucketError`.
   */
  purge(target: PurgeTarget): Promise<number>;
  /** Given if there is a bucket. */
  tiered: TieredStore | undefined;
  /**
   * Has the mirrors asked again for what changes with time, and for what they did not have, of a module
   * and of those below its path. Throws `ParseError` if there can be no such module.
   */
  refresh(modulePath: string): void;
  /** Modules that nobody gets since somebody said so. */
  denials: DenyList;
  /** What was private, now or before. */
  privatePaths: PrivatePaths;
  /** What its operator should know of it, in lines. */
  notices: readonly string[];
  /** How it does at this moment. */
  figures(): LiveFigures;
  /** Waits for the answers under way, and then closes the connections to mirrors and removes its folders. */
  retire(): Promise<void>;
  /** Ends the go commands that it runs, for answers that nobody waits for any more. */
  stopRuns(): void;
}

/** Below the store's folder; no module path can name it. */
const HEADS_DIR = ".sumdb-heads";
const DENIED_FILE = ".denied.json";
const DENIED_OBJECT = "denied.json";
const PRIVATE_DIR = ".private";
const PRIVATE_PATHS_FILE = ".private-paths.json";
const PRIVATE_PATHS_OBJECT = "private-paths.json";

export interface ProxyParts {
  pool: ModulePool;
  emit: EventSink;
  trace: TraceWork;
  /** Holds credentials for the bucket. */
  env: NodeJS.ProcessEnv;
}

/**
 * Throws the system's error if the store's folder cannot be made, and `ServeConfigError` if the bucket is
 * of another version, the list of denied modules is damaged, or go cannot be run for private modules.
 */
export async function openProxy(
  settings: Pick<ServeSettings, "access" | "engine" | "bucket" | "privateModules" | "accelPrefix"> &
    DiskSettings,
  { pool, emit, trace, env }: ProxyParts,
): Promise<Proxy> {
  const { engine: config, storeDir, keeping, bucket: wanted, privateModules } = settings;
  await mkdir(storeDir, { recursive: true });
  const opened =
    privateModules.length > 0
      ? await openPrivate(privateModules, {
          rootDir: path.join(storeDir, PRIVATE_DIR),
          emit,
          trace,
        })
      : undefined;
  const bucket = wanted && (await openBucketTier(wanted, { storeDir, emit, trace, env }));
  const isPinned = createPins(keeping.pins);
  const retired = new AbortController();
  const disk = openDisk(settings, {
    emit,
    trace,
    // What the bucket lacks must not go before it has it.
    mayGo: (key) => !isPinned(key) && !bucket?.isBehind(key),
    signal: retired.signal,
  });
  const keepList = (fileName: string, objectName: string, text: string) => ({
    file: path.join(storeDir, fileName),
    shared: bucket?.shareText(objectName),
    clock: systemClock,
    signal: retired.signal,
    onFault: (error: unknown) => emit(faultEvent(error)),
    onRecovered: () => emit(bucketEvent("works", text)),
  });
  const denials = await openDenyList(
    keepList(DENIED_FILE, DENIED_OBJECT, "the list of denied modules"),
  ).catch(refuseDamaged);
  const privatePaths = await openPrivatePaths({
    ...keepList(PRIVATE_PATHS_FILE, PRIVATE_PATHS_OBJECT, "the list of private paths"),
    current: settings.access.privatePaths,
  }).catch(refuseDamaged);
  const tiered = bucket?.behind(disk.store);
  const refreshes = createRefreshes();
  const engine = createEngine({
    config,
    disk: tiered?.disk ?? disk.store,
    claim: tiered?.claim,
    refreshes,
    inFrontOf: opened?.inFrontOf,
    answersDir: storeDir,
    pool,
    sum: { entries: [], ignored: [] },
    // Others would take it for checked, for years.
    keepsUnchecked: false,
    // They go over a network, and into a bucket.
    inflatesZips: false,
    headsDir: path.join(storeDir, HEADS_DIR),
    // What the database must not learn of is in the configuration.
    mayLookUp: () => true,
    emit,
  });
  const { accelPrefix } = settings;
  const handle = engine.createHandler({
    handOver: accelPrefix === undefined ? undefined : createHandOver(storeDir, accelPrefix),
  });
  const stale = createStaleAnswers(path.join(storeDir, STALE_DIR));
  const underWay = new Set<Promise<unknown>>();
  function track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  }
  return {
    answer: (request, response) => track(handle(request, response)),
    async fetch(file) {
      const ensured = await track(engine.fetcher.ensure(file, "prefetch"));
      if (ensured.kind === "not-found") return "notFound";
      if (ensured.stored.isPassing) throw new Error("it could not be checked, so it is not kept");
      return ensured.source === "mirror" ? "fetched" : "present";
    },
    ask: (route) => track(refreshes.ask(route)),
    texts: (name) => ({
      local: createFileText(path.join(storeDir, `.${name}`)),
      shared: bucket?.shareText(name),
    }),
    tryTake: async (name) => (bucket ? bucket.tryTake(name) : () => {}),
    tiered,
    denials,
    privatePaths,
    mayAsk: (modulePath) => !matchPrefixPatterns(config.noProxy, modulePath),
    async purge({ path: modulePath, version }) {
      const isMeant = (file: ModuleFile) =>
        file.path === modulePath && (version === undefined || file.version === version);
      const inBucket = (await tiered?.listModule(modulePath)) ?? [];
      const found = [...inBucket, ...(await findModuleFiles(storeDir, modulePath))].filter(isMeant);
      const files = [...new Map(found.map((file) => [fileName(file), file])).values()];
      for (const file of files) {
        // In this order: what is on disk only is not taken from the bucket again.
        await tiered?.purge(file);
        await engine.remove(file);
      }
      engine.memory.forget(isMeant);
      if (version === undefined) {
        await stale.forget(wirePath(modulePath, "list"));
        await stale.forget(wirePath(modulePath, "latest"));
        refreshes.announce(modulePath);
      }
      return files.length;
    },
    refresh: refreshes.announce,
    notices: [
      ...(opened?.notices ?? []),
      ...describeLeft(privatePaths.patterns(), settings.access),
    ],
    figures() {
      const { memory } = engine;
      return {
        memory: { keptBytes: memory.keptBytes(), limitBytes: memory.limitBytes },
        disk: disk.figures(),
        hasBucket: bucket !== undefined,
        pendingUploads: bucket?.countBehind() ?? 0,
        mirrors: engine.mirrors(),
      };
    },
    stopRuns: () => opened?.stop(),
    async retire() {
      await Promise.allSettled(underWay);
      retired.abort();
      bucket?.stop();
      await engine.close();
      await opened?.close();
    },
  };
}

/** Patterns that were private, and of which the configuration says nothing any more. */
function describeLeft(
  patterns: string,
  { privatePaths, publicPaths }: ServeSettings["access"],
): string[] {
  const known = [privatePaths, publicPaths].flatMap((list) => list.split(","));
  const left = patterns.split(",").filter((pattern) => pattern !== "" && !known.includes(pattern));
  return left.map((one) => `${one} was private: nobody gets it before \`public\` names it`);
}

/** Without the list, what was denied would come back. */
function refuseDamaged(error: unknown): never {
  throw errnoOf(error) === undefined ? new ServeConfigError([errorMessage(error)]) : error;
}
