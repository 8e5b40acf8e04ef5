import { readFileSync } from "node:fs";
import { errnoOf } from "./fs.ts";
import { type ProcStat, parseProcStat } from "./proc-stat.ts";

/** A process of this machine. */
export interface ProcessIdentity {
  pid: number;
  /** Tells it from a later process with the same pid; absent if the system does not say. */
  startTicks?: string;
}

/** The process that has this pid now. */
export function identifyProcess(pid: number): ProcessIdentity {
  const startTicks = readProcStat(pid)?.startTicks;
  return startTicks ? { pid, startTicks } : { pid };
}

/** Whether it still runs. One that has ended and waits for its parent does not. */
export function isRunning({ pid, startTicks }: ProcessIdentity): boolean {
  if (!isInTable(pid)) return false;
  const stat = readProcStat(pid);
  // No /proc on this system, or one that hides the processes of other users.
  if (!stat) return true;
  return !stat.isZombie && (startTicks === undefined || stat.startTicks === startTicks);
}

/** What Linux says of the process; undefined if it has none, or on another system. */
export function readProcStat(pid: number): ProcStat | undefined {
  try {
    return parseProcStat(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    // ENOENT, ESRCH: the process is gone.
    return undefined;
  }
}

function isInTable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user.
    return errnoOf(error) === "EPERM";
  }
}
