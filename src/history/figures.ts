import type { FigureComparison, Verdict } from "../report/model/model.ts";
import { describeRecent, isOutlier, type Spread } from "./statistics.ts";

/** With fewer figures, neither the median nor the spread says much. */
export const MIN_RUNS = 5;
/**
 * Few or nearly equal figures can have a deviation near 0 by chance. It counts as at least this
 * share of the median, so a change of up to some 18 % is within the spread.
 */
const MIN_MAD_SHARE = 0.04;
/** A smaller change is not worth mentioning, however short the command is. */
const MIN_CHANGE_MS = 100;
const MIN_REGRESSION_MS = 500;

export interface RegressionRule {
  /** By how many percent a figure may exceed the median. */
  thresholdPercent: number;
  /** Whether a figure may count as a regression at all. */
  mayRegress: boolean;
}

/**
 * Compares a figure with earlier ones, given oldest first: the last 20 without outliers. Undefined
 * if there are fewer than five. Pure.
 */
export function compareFigure(
  nowMs: number,
  earlierMs: readonly number[],
  rule: RegressionRule,
): FigureComparison | undefined {
  const base = describeBase(earlierMs);
  if (!base) return undefined;
  return {
    nowMs: Math.round(nowMs),
    baseMs: Math.round(base.median),
    madMs: Math.round(base.mad),
    runs: base.count,
    verdict: verdictOf(nowMs, base, rule),
  };
}

function describeBase(valuesMs: readonly number[]): Spread | undefined {
  const all = describeRecent(valuesMs);
  if (!all || all.count < MIN_RUNS) return undefined;
  const recent = valuesMs.slice(-all.count);
  return describeRecent(recent.filter((ms) => !isOutlier(ms, withFloor(all))));
}

function verdictOf(nowMs: number, base: Spread, rule: RegressionRule): Verdict {
  const changeMs = nowMs - base.median;
  if (Math.abs(changeMs) < MIN_CHANGE_MS || !isOutlier(nowMs, withFloor(base))) return "same";
  if (changeMs < 0) return "faster";
  const isBeyond = changeMs > base.median * (rule.thresholdPercent / 100);
  return rule.mayRegress && isBeyond && changeMs >= MIN_REGRESSION_MS ? "regression" : "slower";
}

function withFloor(spread: Spread): Spread {
  return { ...spread, mad: Math.max(spread.mad, spread.median * MIN_MAD_SHARE) };
}
