import { lstatSync, lutimesSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { git } from "../../../support/git.ts";
import { OUTSIDE_DIR } from "./project.ts";

/**
 * Files get times of a clock that lags behind by years: go keeps no result that depends on a file of
 * the last two seconds, and nothing waits for that here. A minute for each job.
 */
const CLOCK_BEGINS_MS = Date.UTC(2020, 0, 1);
const CLOCK_ENDS_MS = Date.UTC(2024, 0, 1);
const JOB_MS = 60_000;

/** Later with each call, so that no two files get the same time. */
export function startClock(job: number): () => number {
  let nowMs = CLOCK_BEGINS_MS + job * JOB_MS;
  return () => {
    nowMs += 1;
    return nowMs;
  };
}

/**
 * Gives what was written just now times of our clock; git's own folder counts as one entry. Files
 * outside of the module keep their own: go does not look at their times, but we look at when the job
 * wrote them.
 */
export function settle(root: string, now: () => number): void {
  const visit = (file: string, inside: boolean) => {
    const stats = lstatSync(file);
    if (stats.isDirectory() && inside) {
      for (const name of readdirSync(file)) {
        if (file !== root || name !== OUTSIDE_DIR) visit(join(file, name), name !== ".git");
      }
    }
    if (stats.mtimeMs >= CLOCK_ENDS_MS) lutimesSync(file, stats.atime, new Date(now()));
  };
  visit(root, true);
}

/**
 * The same for a checkout that git has just written: most of its files have the time of one tick, and
 * git knows the times.
 */
export function settleCheckout(root: string, now: () => number): void {
  const tickMs = now();
  settle(root, () => tickMs);
  for (const dir of [join(root, "spec"), root]) git(dir, "update-index", "-q", "--refresh");
}

export function touch(file: string, timeMs: number): void {
  if (!lstatSync(file, { throwIfNoEntry: false })) return;
  lutimesSync(file, new Date(timeMs), new Date(timeMs));
}
