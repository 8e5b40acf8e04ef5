import { formatCount, formatMs } from "../report/format.ts";
import type { History, RunRecord } from "./record.ts";
import { median } from "./statistics.ts";

/** So many restores in a row that took longer are no accident. */
const LOSSES_TO_SKIP = 3;
/** After so many runs without one it is tried again: the mirror or the cache may have changed. */
const RUNS_UNTIL_RETRY = 10;

/**
 * Why the coming run should get its Go from a mirror, and not from the cache; undefined if it should not:
 * the last three restores each took longer than the recorded downloads do. Pure.
 */
export function planToolchainSkip({ runs }: Pick<History, "runs">): string | undefined {
  const recorded = runs.flatMap(({ toolchain }) => toolchain ?? []);
  const mirrorMs = median(timesOf(recorded, "mirror"));
  const lost = timesOf(recorded, "cache").slice(-LOSSES_TO_SKIP);
  const cacheMs = Math.min(...lost);
  if (mirrorMs === undefined || lost.length < LOSSES_TO_SKIP || cacheMs < mirrorMs)
    return undefined;
  const left = RUNS_UNTIL_RETRY - countSkipped(recorded);
  if (left <= 0) return undefined;
  return (
    `the cache took ${formatMs(cacheMs)} or more ${lost.length} times in a row, and a mirror ` +
    `${formatMs(mirrorMs)}; tried again after ${formatCount(left, "run")}`
  );
}

type Recorded = NonNullable<RunRecord["toolchain"]>;

function timesOf(recorded: readonly Recorded[], from: Recorded["from"]): number[] {
  return recorded.filter((one) => one.from === from).map(({ ms }) => ms);
}

/** How many runs installed from a mirror since the last restore. */
function countSkipped(recorded: readonly Recorded[]): number {
  return recorded.length - 1 - recorded.findLastIndex(({ from }) => from === "cache");
}
