import { formatCount, formatMs } from "./format.ts";
import { code, table } from "./markdown.ts";
import type { GoCommandTiming, RunReport } from "./model.ts";

const MAX_LISTED = 20;

/** The go commands of the job's steps with their times; empty where none was timed. */
export function renderGoCommands({ goCommands }: Pick<RunReport, "goCommands">): string {
  if (!goCommands || goCommands.length === 0) return "";
  // Of many the longest are listed, in the order in which they ran.
  const listed = goCommands
    .map((timing, index) => ({ timing, index }))
    .sort((a, b) => b.timing.ms - a.timing.ms || a.index - b.index)
    .slice(0, MAX_LISTED)
    .sort((a, b) => a.index - b.index);
  const rows = listed.map(({ timing }) => [
    code(timing.command),
    formatMs(timing.ms),
    timing.exitCode === 0 ? "ok" : `❌ ${timing.exitCode}`,
  ]);
  const shown = new Set(listed.map(({ index }) => index));
  const rest = goCommands.filter((_, index) => !shown.has(index));
  const more =
    rest.length === 0
      ? []
      : [
          "",
          `and ${formatCount(rest.length, "shorter command")}, ${formatMs(busyMs(rest))} together`,
        ];
  return [table(["Command", "Time", "Exit"], rows), ...more].join("\n");
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
