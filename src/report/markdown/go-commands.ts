import {
  busyMs,
  type CommandGroup,
  groupCommands,
  type TimedCommands,
} from "../findings/command-groups.ts";
import { formatChange, formatCount, formatMs } from "../format.ts";
import type { FigureComparison, Verdict } from "../model/model.ts";
import { joinSections, NORMAL } from "./limits.ts";
import { code, table } from "./markdown.ts";

export const VERDICT_MARKS: Record<Verdict, string> = {
  regression: "🔴",
  slower: "🟡",
  same: "",
  faster: "🟢",
};

/**
 * The go commands of the job's steps: now, base's median and the change, or only the times if
 * nothing was compared. If there are many, those that failed or changed and the longest are listed,
 * in the order in which they ran. Empty if none was timed.
 */
export function renderGoCommands(report: TimedCommands, rows = NORMAL.rows): string {
  const groups = groupCommands(report);
  if (groups.length === 0) return "";
  const listed = new Set(groups.toSorted(byWeight).slice(0, rows));
  const shown = groups.filter((group) => listed.has(group));
  const rest = groups.filter((group) => !listed.has(group)).flatMap(({ timings }) => timings);
  const { comparison } = report;
  const isCompared = comparison?.status === "compared";
  return joinSections([
    isCompared ? renderCompared(shown, comparison.steps) : renderTimes(shown),
    rest.length === 0
      ? ""
      : `and ${formatCount(rest.length, "shorter command")}, ${formatMs(busyMs(rest))} together`,
  ]);
}

function renderCompared(groups: readonly CommandGroup[], steps?: FigureComparison): string {
  const rows = groups.map((group) => [
    renderName(group),
    formatMs(group.compared?.nowMs ?? group.ms),
    group.compared ? renderBase(group.compared) : "–",
    renderOutcome(group) ?? (group.compared ? renderChange(group.compared) : "not in base"),
  ]);
  const all = steps && [
    "**all of your steps**",
    formatMs(steps.nowMs),
    renderBase(steps),
    renderChange(steps),
  ];
  return table(["Go command", "Now", "Base median", "Change"], all ? [...rows, all] : rows);
}

function renderTimes(groups: readonly CommandGroup[]): string {
  return table(
    ["Go command", "Now", "Exit"],
    groups.map((group) => [renderName(group), formatMs(group.ms), renderOutcome(group) ?? "ok"]),
  );
}

function renderName({ command, timings }: CommandGroup): string {
  return timings.length === 1 ? code(command) : `${code(command)} × ${timings.length}`;
}

/** Undefined if none of them failed. */
function renderOutcome({ exitCode }: CommandGroup): string | undefined {
  return exitCode === 0 ? undefined : `❌ exit code ${exitCode}`;
}

/** `4.3 s ± 0.1 s`: the median of base's runs, and of their deviations from it. */
function renderBase({ baseMs, madMs }: FigureComparison): string {
  return `${formatMs(baseMs)} ± ${formatMs(madMs)}`;
}

/** `🔴 +82 %, regression`; without mark and word if it is within the spread. */
export function renderChange({ nowMs, baseMs, verdict }: FigureComparison): string {
  const change = formatChange(nowMs, baseMs);
  return verdict === "same" ? change : `${VERDICT_MARKS[verdict]} ${change}, ${verdict}`;
}

const VERDICT_WEIGHTS: Record<Verdict, number> = { regression: 3, slower: 2, faster: 1, same: 0 };

function byWeight(a: CommandGroup, b: CommandGroup): number {
  return weightOf(b) - weightOf(a) || b.ms - a.ms;
}

function weightOf({ exitCode, compared }: CommandGroup): number {
  return exitCode === 0 ? VERDICT_WEIGHTS[compared?.verdict ?? "same"] : 4;
}
