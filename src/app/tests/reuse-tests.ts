import { readFile } from "node:fs/promises";
import path from "node:path";
import { MTIMES_FILE } from "../../buildcache/layout.ts";
import { captureMtimes } from "../../checkout/capture-mtimes.ts";
import { formatManifest, parseManifest, type RecordedMtime } from "../../checkout/manifest.ts";
import { type MtimesSkipReason, restoreMtimes } from "../../checkout/restore-mtimes.ts";
import { errorMessage } from "../../lib/errors.ts";
import { errnoOf, writeFileAtomic } from "../../lib/fs.ts";
import type { CheckoutTimes, RestoredTimes } from "../handover.ts";
import type { Step } from "../job/step.ts";

const REASONS: Record<MtimesSkipReason, string> = {
  "no-git": "the working directory is not in a git checkout",
  "index-locked": "another git process is running",
  "index-unreadable": "the format of git's index is unknown",
  "too-many-files": "the checkout has too many files",
  "not-permitted": "the checkout belongs to another user",
  "coarse-times": "the file system does not keep exact times",
};

/**
 * Gives the checkout's files the times by which go knows its test results. Returns when that was
 * done, in milliseconds since the epoch; undefined, after a notice, if it could not be.
 */
export async function restoreTestTimes(
  { host, clock, faults }: Pick<Step, "host" | "clock" | "faults">,
  times: CheckoutTimes,
): Promise<number | undefined> {
  try {
    const result = await restoreMtimes({ ...times, records: await readRecords(times.goCache) });
    if (typeof result !== "string") return clock.nowMs();
    host.notice(
      `go-accel: ${REASONS[result]}; tests that read files of the checkout run again in every job`,
    );
  } catch (error) {
    faults.report("internal", `the times of files could not be restored: ${errorMessage(error)}`);
  }
  return undefined;
}

/** Writes what the next job needs into GOCACHE. Throws if the disk does. */
export async function keepTestTimes(times: CheckoutTimes, restoredAtMs: number): Promise<void> {
  const records = await readRecords(times.goCache);
  const captured = captureMtimes({ ...times, restoredAtMs, records });
  if (!captured) return;
  await writeFileAtomic(path.join(times.goCache, MTIMES_FILE), formatManifest(captured));
}

/** The same, but a failure is a fault. At worst a file that the job rewrote costs the next job a test. */
export async function tryKeepTestTimes(
  { timeline, faults }: Pick<Step, "timeline" | "faults">,
  times: RestoredTimes | undefined,
): Promise<void> {
  if (!times) return;
  try {
    await timeline.time("keep times of files", "own", () =>
      keepTestTimes(times, times.restoredAtMs),
    );
  } catch (error) {
    faults.report("internal", `the times of files could not be kept: ${errorMessage(error)}`);
  }
}

async function readRecords(goCache: string): Promise<RecordedMtime[]> {
  try {
    return parseManifest(await readFile(path.join(goCache, MTIMES_FILE))) ?? [];
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  }
}
