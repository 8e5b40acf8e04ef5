import { coveredMs } from "../../lib/timeline.ts";
import type { CommandComparison, GoCommandTiming, RunReport } from "../model/model.ts";

/** The go commands of a job, and what they are compared with. */
export type TimedCommands = Pick<RunReport, "goCommands" | "comparison">;

/** Equal go commands, taken together. */
export interface CommandGroup {
  command: string;
  timings: GoCommandTiming[];
  /** Their times added up, as in a comparison. */
  ms: number;
  /** That of the first that failed, or 0 if none did. */
  exitCode: number;
  /** Not set if base has no such command, or if it failed. */
  compared?: CommandComparison;
}

/** Groups go commands that are equal, in the order in which they first ran. */
export function groupCommands({ goCommands = [], comparison }: TimedCommands): CommandGroup[] {
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

/** How long at least one of them ran, in ms: time in which several ran at once counts once. */
export function busyMs(timings: readonly GoCommandTiming[]): number {
  return coveredMs(timings.map(({ startMs, ms }) => ({ startMs, endMs: startMs + ms })));
}
