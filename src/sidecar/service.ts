import type { IncomingMessage, ServerResponse } from "node:http";
import { availableParallelism } from "node:os";
import { createEngine, PREFETCH_STREAMS } from "../engine/engine.ts";
import { parseGoSum } from "../gomod/go-sum.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { createDiskStore } from "../store/module-store.ts";
import { createModulePlacer } from "../store/place-module.ts";
import { createZipPool } from "../store/zip-pool.ts";
import type { EventSink } from "../telemetry/events.ts";
import { createGoSettings } from "./go-settings.ts";
import { createLookupPolicy } from "./lookup-policy.ts";
import { prefetchFiles } from "./prefetch.ts";
import { type SidecarConfig, sidecarFiles } from "./protocol.ts";
import { createToldRoots } from "./told-roots.ts";
import { createWarmUp } from "./warm-up.ts";

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
  const pool = createZipPool(
    process.argv[1] ?? "",
    Math.min(MAX_ZIP_WORKERS, availableParallelism()),
  );
  const settings = createGoSettings(config.goSettings);
  const lookups = createLookupPolicy(settings);
  const { moduleCacheDir, unpackAhead } = config;
  const placer =
    moduleCacheDir !== undefined && unpackAhead
      ? createModulePlacer(moduleCacheDir, unpackAhead)
      : undefined;
  const storeDir = sidecarFiles(config.dir).store;
  const engine = createEngine({
    config,
    disk: createDiskStore(storeDir),
    answersDir: storeDir,
    pool,
    sum: parseGoSum(config.sumLines.join("\n"), "go.sum"),
    moduleCacheDir,
    placer,
    // Nobody but the job's own go commands reads it, and they check.
    keepsUnchecked: true,
    inflatesZips: true,
    mayLookUp: lookups.mayLookUp,
    emit,
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
        fetcher: engine.fetcher,
        clock: systemClock,
        mayAsk,
        onStoreFault: ({ cause }) =>
          emit({ kind: "store-fault", atMs: systemClock.nowMs(), fault: errorMessage(cause) }),
      });
      emit(event);
    },
  });

  return {
    answer: engine.createHandler({ onFile: warmUp.asked, onLookup: lookups.asked }),
    prefetch: () => warmUp.begin(),
    close: async () => placer?.close(),
  };
}
