import { coveredMs } from "../../lib/timeline.ts";
import type { CommandComparison, GoCommandTiming, RunReport } from "../model/model.ts";

/** The go commands of a job, and what they are compared with. */
export type TimedCommands = Pick<RunReport, "goCommands" | "comparison">;

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

/** By command, in the order in which they first ran. */
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

/** How long at least one of them ran: time in which commands ran side by side counts once. */
export function busyMs(timings: readonly GoCommandTiming[]): number {
  return coveredMs(timings.map(({ startMs, ms }) => ({ startMs, endMs: startMs + ms })));
}
