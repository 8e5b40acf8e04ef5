import type { ModuleFetcher } from "../goproxy/module-fetcher.ts";
import type { Clock } from "../lib/clock.ts";
import type { ModuleFile } from "../store/module-file.ts";
import { StoreWriteError } from "../store/module-store.ts";
import type { PrefetchEvent } from "../telemetry/events.ts";

/**
 * After so many failures in a row the mirrors are assumed to be down, and the rest is not tried: a
 * job must not spend its time on timeouts for files that it may never need.
 */
const FAILURES_IN_A_ROW_LIMIT = 16;

/**
 * The share of the lanes that begin with zips. Checking zips takes processor time and fetching
 * small files takes network time, so neither should wait for the other. It is not larger because a
 * zip keeps its lane until it is checked, and go asks for the small files first.
 */
const ZIP_SHARE = 1 / 3;

interface PrefetchParts {
  /** How many files at a time. */
  lanes: number;
  fetcher: ModuleFetcher;
  clock: Pick<Clock, "nowMs">;
  /** Asked right before each file: it is left out if a mirror may not learn of it by then. */
  mayAsk: (file: ModuleFile) => boolean;
  onStoreFault: (error: StoreWriteError) => void;
}

/**
 * Prefetches files into the store as background work of the fetcher. Never throws: a file that could
 * not be prefetched is fetched when go asks for it. A write failure of the store stops it early.
 */
export async function prefetchFiles(
  files: readonly ModuleFile[],
  { lanes, fetcher, clock, mayAsk, onStoreFault }: PrefetchParts,
): Promise<PrefetchEvent> {
  const startMs = clock.nowMs();
  const zips = files.filter((file) => file.extension === "zip").values();
  const others = files.filter((file) => file.extension !== "zip").values();
  let fetched = 0;
  let notFound = 0;
  let failed = 0;
  let leftOut = 0;
  let failuresInARow = 0;
  let stopped = false;
  const prefetchOne = async (file: ModuleFile) => {
    if (!mayAsk(file)) {
      leftOut++;
      return;
    }
    try {
      const ensured = await fetcher.ensure(file, "prefetch");
      if (ensured.kind === "stored") fetched++;
      else notFound++;
      failuresInARow = 0;
    } catch (error) {
      failed++;
      failuresInARow++;
      if (error instanceof StoreWriteError && !stopped) onStoreFault(error);
      stopped ||= error instanceof StoreWriteError || failuresInARow >= FAILURES_IN_A_ROW_LIMIT;
    }
  };
  const runLane = async (...queues: Iterable<ModuleFile>[]) => {
    for (const queue of queues) {
      for (const file of queue) {
        if (stopped) return;
        await prefetchOne(file);
      }
    }
  };
  const zipLanes = Math.floor(lanes * ZIP_SHARE);
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      lane < zipLanes ? runLane(zips) : runLane(others, zips),
    ),
  );
  const atMs = clock.nowMs();
  return {
    kind: "prefetch",
    atMs,
    planned: files.length - leftOut,
    fetched,
    absent: notFound,
    failed,
    durationMs: atMs - startMs,
  };
}
