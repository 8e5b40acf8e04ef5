import { formatCount, formatMs } from "../report/format.ts";
import type { LayerBreakEven, MeasuredLayer } from "../report/model/model.ts";
import {
  countActions,
  type History,
  isComparable,
  isSameWork,
  isThere,
  type RunRecord,
} from "./record.ts";
import { median } from "./statistics.ts";

/** This many losses in a row are no accident, so the layer is then skipped. */
const LOSSES_TO_SKIP = 3;
/** After this many runs without it, it is tried again: the project or service may have changed. */
const RUNS_UNTIL_RETRY = 10;
/** A run with the layer is compared with this many of the newest runs without it. */
const COMPARED_RUNS = 5;

/** One run that restored the layer, measured. */
interface Measured {
  costMs: number;
  savedMs: number;
}

/** What makes runs comparable with the coming one. */
export type Circumstances = Pick<RunRecord, "goVersion" | "runner">;

/**
 * What the restores of the newest run cost and saved. A layer that was not restored has no figures.
 * If no comparable run went without a layer, only its cost is known. Pure.
 */
export function describeBreakEven(history: History): LayerBreakEven[] {
  const run = history.runs.at(-1);
  if (!run) return [];
  const names: readonly MeasuredLayer[] = ["modules", "build"];
  return names.flatMap((layer) => {
    const costMs = costOf(run, layer);
    if (costMs === undefined) return [];
    const savedMs = savedBy(run, layer, history);
    const measured = measureRuns(layer, run, history);
    return {
      layer,
      costMs,
      ...(savedMs === undefined ? {} : { savedMs }),
      runs: measured.length,
      losses: lastLosses(measured).length,
    };
  });
}

/**
 * Why the coming run should not restore the layer; undefined if it should. The layer is skipped
 * after three measured runs in a row whose restore cost more than it saved, but not in every
 * eleventh run. If that one loses too, the next ten skip the layer again. Pure.
 */
export function planSkip(
  layer: MeasuredLayer,
  coming: Circumstances,
  history: History,
): string | undefined {
  const measured = measureRuns(layer, coming, history);
  const lost = lastLosses(measured);
  if (lost.length < LOSSES_TO_SKIP) return undefined;
  const left = RUNS_UNTIL_RETRY - countSkipped(layer, coming, history);
  if (left <= 0) return undefined;
  const cost = formatMs(median(lost.map(({ costMs }) => costMs)) ?? 0);
  const savedMs = median(lost.map((one) => one.savedMs)) ?? 0;
  const saved = savedMs > 0 ? formatMs(savedMs) : "nothing";
  const times = `lost ${lost.length} times in a row`;
  return `${times}: a restore cost ${cost} and saved ${saved}; tried again after ${formatCount(left, "run")}`;
}

/** All comparable runs for which the layer's cost and saving are known, oldest first. */
function measureRuns(layer: MeasuredLayer, coming: Circumstances, history: History): Measured[] {
  return history.runs
    .filter((run) => isComparable(run, coming))
    .flatMap((run) => {
      const costMs = costOf(run, layer);
      const savedMs = costMs === undefined ? undefined : savedBy(run, layer, history);
      return costMs === undefined || savedMs === undefined ? [] : { costMs, savedMs };
    });
}

function lastLosses(measured: readonly Measured[]): Measured[] {
  const lastWin = measured.findLastIndex(({ costMs, savedMs }) => savedMs >= costMs);
  return measured.slice(lastWin + 1);
}

/** How many runs skipped the layer since it was last measured. */
function countSkipped(layer: MeasuredLayer, coming: Circumstances, history: History): number {
  const runs = history.runs.filter((run) => isComparable(run, coming));
  const last = runs.findLastIndex(
    (run) => costOf(run, layer) !== undefined && savedBy(run, layer, history) !== undefined,
  );
  return runs.slice(last + 1).filter((run) => run.layers[layer].lost).length;
}

/** Wall time of the layer's restore; undefined if there was none, or if the job did not use it. */
function costOf(run: RunRecord, layer: MeasuredLayer): number | undefined {
  const { status, restore } = run.layers[layer];
  const isRestored = status === "exact" || status === "fallback";
  if (!isRestored || !restore || countActions(run) === 0) return undefined;
  return restore.lookupMs + restore.downloadMs + restore.unpackMs;
}

/**
 * How many milliseconds shorter the steps were than in runs without the layer but with the other
 * layer in the same state. Undefined, and never guessed, if there is no such run, or if the run
 * failed: its steps may have been shorter because some of them were left out.
 */
function savedBy(run: RunRecord, layer: MeasuredLayer, history: History): number | undefined {
  if (run.failed) return undefined;
  const other = layer === "modules" ? "build" : "modules";
  const without = [...history.without, ...history.runs].filter(
    (candidate) =>
      !candidate.failed &&
      !isThere(candidate.layers[layer]) &&
      isThere(candidate.layers[other]) === isThere(run.layers[other]) &&
      isComparable(candidate, run) &&
      isSameWork(candidate, run),
  );
  const stepsMs = median(without.slice(-COMPARED_RUNS).map((candidate) => candidate.stepsMs));
  return stepsMs === undefined ? undefined : stepsMs - run.stepsMs;
}
