import { formatCount, formatMs } from "../report/format.ts";
import type { LayerBreakEven, LayerName } from "../report/model/model.ts";
import {
  countActions,
  type History,
  isComparable,
  isSameWork,
  isThere,
  type RunRecord,
} from "./record.ts";
import { median } from "./statistics.ts";

/** So many losses in a row are no chance; then the layer is left alone. */
const LOSSES_TO_SKIP = 3;
/** After so many runs without it, it is tried again: the project or the service may have changed. */
const RUNS_UNTIL_RETRY = 10;
/** The newest of those without the layer that one with it is compared with. */
const COMPARED_RUNS = 5;

/** One run that restored the layer, measured. */
interface Measured {
  costMs: number;
  savedMs: number;
}

/** What makes runs comparable with the one that is to come. */
export type Circumstances = Pick<RunRecord, "goVersion" | "runner">;

/**
 * What the restores of the newest run cost and saved. A layer that was not restored has no figures;
 * one that no comparable run went without has only what it cost. Pure.
 */
export function describeBreakEven(history: History): LayerBreakEven[] {
  const run = history.runs.at(-1);
  if (!run) return [];
  const names: readonly LayerName[] = ["modules", "build"];
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
 * Why the coming run had better not restore the layer; undefined where it should. It should after
 * three measured runs in a row whose restore cost more than it saved, but for every eleventh run:
 * where that one loses as well, the next ten go without it again. Pure.
 */
export function planSkip(
  layer: LayerName,
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

/** All comparable runs of which it is known what the layer cost and saved, oldest first. */
function measureRuns(layer: LayerName, coming: Circumstances, history: History): Measured[] {
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

/** The runs that left the layer alone since it was last measured. */
function countSkipped(layer: LayerName, coming: Circumstances, history: History): number {
  const runs = history.runs.filter((run) => isComparable(run, coming));
  const last = runs.findLastIndex(
    (run) => costOf(run, layer) !== undefined && savedBy(run, layer, history) !== undefined,
  );
  return runs.slice(last + 1).filter((run) => run.layers[layer].lost).length;
}

/** Wall time of the layer's restore; undefined where none was, or the job made no use of it. */
function costOf(run: RunRecord, layer: LayerName): number | undefined {
  const { status, restore } = run.layers[layer];
  const isRestored = status === "exact" || status === "fallback";
  if (!isRestored || !restore || countActions(run) === 0) return undefined;
  return restore.lookupMs + restore.downloadMs + restore.unpackMs;
}

/**
 * By how much the steps were shorter than those of the runs without the layer, the other layer being
 * the same. Undefined, and never guessed, where there is no such run.
 */
function savedBy(run: RunRecord, layer: LayerName, history: History): number | undefined {
  const other = layer === "modules" ? "build" : "modules";
  const without = [...history.without, ...history.runs].filter(
    (candidate) =>
      !isThere(candidate.layers[layer]) &&
      isThere(candidate.layers[other]) === isThere(run.layers[other]) &&
      isComparable(candidate, run) &&
      isSameWork(candidate, run),
  );
  const stepsMs = median(without.slice(-COMPARED_RUNS).map((candidate) => candidate.stepsMs));
  return stepsMs === undefined ? undefined : stepsMs - run.stepsMs;
}
