import type { CommandComparison, Comparison, TrendPoint } from "../report/model/model.ts";
import { type BaseRuns, chooseBaseRuns } from "./base-runs.ts";
import { compareFigure, type RegressionRule } from "./figures.ts";
import { type History, isComparable, isSameWork, isThere, type RunRecord } from "./record.ts";
import { median } from "./statistics.ts";

const TREND_RUNS = 20;

/**
 * Compares a run with earlier ones of the default branch. A figure is a regression if it exceeds
 * their median by more than the threshold, by more than their spread explains and by at least half
 * a second. If no go command can be compared, the steps as a whole are judged like that. Pure.
 */
export function compareWithBase(
  history: History,
  run: RunRecord,
  thresholdPercent: number,
): Comparison {
  const base = chooseBaseRuns(history, run);
  const { status, reason, runs, sameWork } = base;
  const rule = { thresholdPercent, mayRegress: sameWork };
  const { commands, slowdown } = forgiveMachine(compareCommands(base, run, rule), rule);
  const steps = compareSteps(base, run, {
    thresholdPercent,
    // The steps do more than run go commands, so a command shows better what got slower.
    mayRegress: sameWork && commands.length === 0,
  });
  // A run that failed did not do all the work, so its time says nothing of what was saved.
  const cold = run.failed ? undefined : describeCold(history, run);
  const forgiven =
    slowdown === undefined
      ? ""
      : `; the other go commands also took ${slowdown.toFixed(1)} times as long, so the machine was slow`;
  return {
    status,
    reason: `${reason}${forgiven}`,
    runs: runs.length,
    thresholdPercent,
    commands: commands.map(({ earlierMs: _, ...command }) => command),
    ...(steps ? { steps } : {}),
    ...(cold ? { cold } : {}),
  };
}

/** The result if the history is not known; `why` is the reason. */
export function withoutHistory(why: string, thresholdPercent: number): Comparison {
  const reason = `the history of this job is not known: ${why}`;
  return { status: "no-history", reason, runs: 0, thresholdPercent, commands: [] };
}

interface Compared extends CommandComparison {
  earlierMs: readonly number[];
}

function compareCommands(
  { runs }: BaseRuns,
  { goCommands = [] }: RunRecord,
  rule: RegressionRule,
): Compared[] {
  return goCommands.flatMap(({ command, ms, exitCode }) => {
    if (exitCode !== 0) return [];
    const earlierMs = runs.flatMap((base) => timesOf(base, command));
    const figure = compareFigure(ms, earlierMs, rule);
    return figure ? [{ command, ...figure, earlierMs }] : [];
  });
}

/** Shorter commands vary anyway, and say little about a machine. */
const MIN_TELLING_MS = 500;
/** With fewer others, one of them may have become slower itself. */
const MIN_TELLING = 2;
/** Any machine has noise below this. */
const MIN_SLOWDOWN = 1.1;

/**
 * A slow runner is slow at everything. A command that is no regression relative to the job's other
 * commands is only slower. `slowdown` is how many times as long those took, if there was one.
 */
function forgiveMachine(
  compared: readonly Compared[],
  rule: RegressionRule,
): { commands: Compared[]; slowdown?: number } {
  const forgiven: number[] = [];
  const commands = compared.map((one): Compared => {
    if (one.verdict !== "regression") return one;
    const slowdown = slowdownBy(compared.filter((other) => other !== one));
    const figure = compareFigure(one.nowMs / slowdown, one.earlierMs, rule);
    if (slowdown === 1 || figure?.verdict === "regression") return one;
    forgiven.push(slowdown);
    return { ...one, verdict: "slower" };
  });
  const slowdown = median(forgiven);
  return { commands, ...(slowdown === undefined ? {} : { slowdown }) };
}

function slowdownBy(others: readonly Compared[]): number {
  const telling = others.filter(({ baseMs }) => baseMs >= MIN_TELLING_MS);
  const ratios = telling.map(({ nowMs, baseMs }) => nowMs / baseMs).sort((a, b) => a - b);
  // The lower of two in the middle: at least half of the others must be at least that much slower.
  const ratio = ratios[Math.floor((ratios.length - 1) / 2)] ?? 1;
  return telling.length >= MIN_TELLING && ratio >= MIN_SLOWDOWN ? ratio : 1;
}

/** A command that failed, or may have failed, does not show how long it takes. */
function timesOf({ goCommands = [] }: RunRecord, command: string): number[] {
  return goCommands
    .filter((one) => one.command === command && one.exitCode === 0)
    .map(({ ms }) => ms);
}

function compareSteps(
  { runs }: BaseRuns,
  run: RunRecord,
  rule: RegressionRule,
): Comparison["steps"] {
  if (run.failed) return undefined;
  const earlier = runs.filter(({ failed }) => !failed).map(({ stepsMs }) => stepsMs);
  return compareFigure(run.stepsMs, earlier, rule);
}

/** What the whole job took without our layers. The history keeps such runs longer than others. */
function describeCold({ runs, without }: History, run: RunRecord): Comparison["cold"] {
  const times = [...without, ...runs].flatMap((base) => {
    const { modules, build } = base.layers;
    const isCold = !isThere(modules) && !isThere(build) && !base.failed;
    const isAlike = isCold && isComparable(base, run) && isSameWork(base, run);
    return isAlike && base.jobMs !== undefined ? [base.jobMs] : [];
  });
  const medianMs = median(times);
  return medianMs === undefined
    ? undefined
    : { medianMs: Math.round(medianMs), runs: times.length };
}

/** The last runs of the default branch that did not fail, oldest first. Pure. */
export function describeTrend({ runs }: History): TrendPoint[] {
  return runs
    .filter(({ onDefaultBranch, failed }) => onDefaultBranch && !failed)
    .slice(-TREND_RUNS)
    .map(({ at, sha, stepsMs }) => ({ at, sha, stepsMs }));
}
