import type { Clock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { GoCommandTiming } from "../../report/model/model.ts";
import type { FaultLog } from "../job/faults.ts";
import { readCommandLog } from "./read-command-log.ts";

const MAX_COMMANDS = 1_000;

/**
 * The go commands of the job's steps so far, in the order in which they began; if there are more
 * than 1,000, the longest. Undefined if they are not timed; a log that cannot be read is a warning.
 */
export async function readGoCommands(
  dir: string,
  clock: Pick<Clock, "nowMs">,
  faults: FaultLog,
): Promise<GoCommandTiming[] | undefined> {
  try {
    const logged = await readCommandLog(dir);
    if (!logged) return undefined;
    const bootMs = clock.nowMs() - (await readUptimeMs());
    const commands = logged.map(({ command, exitCode, ...times }) => ({
      command: `go ${command}`,
      startMs: Math.round(times.startMs + (times.clock === "uptime" ? bootMs : 0)),
      ms: Math.round(times.endMs - times.startMs),
      exitCode,
    }));
    const longest = new Set(commands.toSorted((a, b) => b.ms - a.ms).slice(0, MAX_COMMANDS));
    // Two commands may begin within one tick of the clock, a hundredth of a second: the sort is stable.
    return commands.filter((command) => longest.has(command)).sort((a, b) => a.startMs - b.startMs);
  } catch (error) {
    faults.report("report", `the times of go commands could not be read: ${errorMessage(error)}`);
    return undefined;
  }
}

/** Milliseconds since the machine's start as the wrapper reads them; 0 if it cannot. */
async function readUptimeMs(): Promise<number> {
  const text = (await tryReadText("/proc/uptime")) ?? "";
  return Number.parseFloat(text) * 1000 || 0;
}
