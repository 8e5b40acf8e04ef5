import { formatChange, formatCount, formatMs } from "../format.ts";
import type { CommandComparison, FigureComparison, Verdict } from "../model/evidence-model.ts";
import type { GoCommandTiming, RunReport } from "../model/model.ts";
import { joinSections, NORMAL } from "./limits.ts";
import { code, table } from "./markdown.ts";

/** Go commands that read the same, as one. */
export interface CommandGroup {
  command: string;
  timings: GoCommandTiming[];
  /** Added up, as a comparison has it. */
  ms: number;
  /** Of the first that failed, else 0. */
  exitCode: number;
  /** Absent where base has no such command, or it failed. */
  compared?: CommandComparison;
}

type Timed = Pick<RunReport, "goCommands" | "comparison">;

export const VERDICT_MARKS: Record<Verdict, string> = {
  regression: "🔴",
  slower: "🟡",
  same: "",
  faster: "🟢",
};

/**
 * The go commands of the job's steps: now, base's median and the change, or the times alone where
 * nothing was compared. Of many those that failed or changed and the longest are listed, in the
 * order in which they ran. Empty where none was timed.
 */
export function renderGoCommands(report: Timed, rows = NORMAL.rows): string {
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

/** By command, in the order in which they first ran. */
export function groupCommands({ goCommands = [], comparison }: Timed): CommandGroup[] {
  const compared = new Map(comparison?.commands.map((one) => [one.command, one]));
  const groups = new Map<string, CommandGroup>();
  for (const timing of goCommands) {
    const { command, ms, exitCode } = timing;
    const group = groups.get(command);
    if (group) {
      group.timings.push(timing);
      group.ms += ms;
      if (group.exitCode === 0) group.exitCode = exitCode;
    } else {
      const figure = compared.get(command);
      const base = figure ? { compared: figure } : {};
      groups.set(command, { command, timings: [timing], ms, exitCode, ...base });
    }
  }
  return [...groups.values()];
}

/** How long at least one of them ran: commands that ran side by side are not counted twice. */
export function busyMs(timings: readonly GoCommandTiming[]): number {
  let total = 0;
  let endMs = Number.NEGATIVE_INFINITY;
  for (const { startMs, ms } of timings.toSorted((a, b) => a.startMs - b.startMs)) {
    total += Math.max(0, startMs + ms - Math.max(startMs, endMs));
    endMs = Math.max(endMs, startMs + ms);
  }
  return total;
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

/** Undefined where all went well. */
function renderOutcome({ exitCode }: CommandGroup): string | undefined {
  return exitCode === 0 ? undefined : `❌ exit code ${exitCode}`;
}

/** `4.3 s ± 0.1 s`: the median of base's runs, and of their deviations from it. */
function renderBase({ baseMs, madMs }: FigureComparison): string {
  return `${formatMs(baseMs)} ± ${formatMs(madMs)}`;
}

/** `🔴 +82 %, regression`; without mark and word where it is within the spread. */
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
