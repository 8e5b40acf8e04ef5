import { identifyProcess, type ProcessIdentity, readProcStat } from "../lib/process-identity.ts";

const FIRST_PROCESS = 1;

/**
 * The nearest process above this one that runs the program. Undefined if there is none, or if the
 * system does not tell, as all but Linux.
 */
export function findJobProcess(
  program: string | undefined,
  parentPid: number = process.ppid,
  read: typeof readProcStat = readProcStat,
): ProcessIdentity | undefined {
  if (program === undefined) return undefined;
  const seen = new Set<number>();
  for (let pid = parentPid; pid > FIRST_PROCESS && !seen.has(pid); ) {
    seen.add(pid);
    const stat = read(pid);
    if (!stat) return undefined;
    if (stat.program === program) return identifyProcess(pid);
    pid = stat.parentPid;
  }
  return undefined;
}
