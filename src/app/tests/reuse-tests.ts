import path from "node:path";
import { MTIMES_FILE } from "../../buildcache/layout.ts";
import { captureMtimes, limitManifest } from "../../checkout/capture-mtimes.ts";
import { formatManifest, type Manifest, parseManifest } from "../../checkout/manifest.ts";
import { type MtimesSkipReason, restoreMtimes } from "../../checkout/restore-mtimes.ts";
import { errorMessage } from "../../lib/errors.ts";
import { tryReadFile, writeFileAtomic } from "../../lib/fs.ts";
import type { CheckoutTimes, RestoredTimes } from "../handover.ts";
import type { Step } from "../job/step.ts";

const REASONS: Record<MtimesSkipReason, string> = {
  "no-git": "the working directory is not in a git checkout",
  "index-locked": "another git process is running",
  "index-unreadable": "the format of git's index is unknown",
  "too-many-files": "the checkout has too many files",
  "not-permitted": "the checkout belongs to another user",
};

/**
 * Gives the checkout's files the times by which go knows its test results. Returns when that was
 * done, in milliseconds since the epoch; undefined, after a notice, if it could not be.
 *
 * @param onlyLatest see `createKnownTimes`
 */
export async function restoreTestTimes(
  { host, clock, faults, env }: Pick<Step, "host" | "clock" | "faults" | "env">,
  times: CheckoutTimes,
  { onlyLatest }: { onlyLatest: boolean },
): Promise<number | undefined> {
  try {
    const manifest = await readManifest(times.goCache);
    const result = await restoreMtimes({ folders: foldersOf(times), manifest, onlyLatest, env });
    for (const problem of new Set(result.problems)) {
      host.notice(
        `go-accel: ${REASONS[problem]}; tests that read files of the checkout run again in every job`,
      );
    }
    if (result.recorded + result.fresh > 0 || result.problems.length === 0) return clock.nowMs();
  } catch (error) {
    faults.report("internal", `the times of files could not be restored: ${errorMessage(error)}`);
  }
  return undefined;
}

interface TimesToKeep {
  /**
   * Times that went unused for more saved layers than this are forgotten. No result that stands for one
   * may be left.
   */
  maxIdle: number;
  /** See `CaptureMtimesOptions`. */
  knownFirst: boolean;
}

/** Writes what the next job needs into GOCACHE. Throws if the disk does. */
async function keepTestTimes(
  { env }: Pick<Step, "env">,
  times: RestoredTimes,
  { maxIdle, knownFirst }: TimesToKeep,
): Promise<void> {
  const manifest = await readManifest(times.goCache);
  const { restoredAtMs } = times;
  const folders = foldersOf(times);
  const captured = captureMtimes({ folders, manifest, restoredAtMs, knownFirst, env });
  const file = path.join(times.goCache, MTIMES_FILE);
  await writeFileAtomic(file, formatManifest(limitManifest(captured, maxIdle)));
}

/** The same, but a failure is a fault. At worst a file that the job rewrote costs the next job a test. */
export async function tryKeepTestTimes(
  { timeline, faults, env }: Pick<Step, "timeline" | "faults" | "env">,
  times: RestoredTimes | undefined,
  kept: TimesToKeep,
): Promise<void> {
  if (!times) return;
  try {
    await timeline.time("keep times of files", "own", () => keepTestTimes({ env }, times, kept));
  } catch (error) {
    faults.report("internal", `the times of files could not be kept: ${errorMessage(error)}`);
  }
}

function foldersOf({ dir, within }: CheckoutTimes): readonly string[] {
  return within.length === 0 ? [dir] : within;
}

async function readManifest(goCache: string): Promise<Manifest> {
  const content = await tryReadFile(path.join(goCache, MTIMES_FILE));
  return (content && parseManifest(content)) ?? new Map();
}
