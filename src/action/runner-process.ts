import { identifyProcess, type ProcessIdentity, readProcStat } from "../lib/process-identity.ts";

/** The process of the runner that carries out one job, and lives as long as that. */
const WORKER = "Runner.Worker";
/** What may stand between the runner and us, and live as long as a step only. */
const SHELL = /^(?:sh|bash|dash|ash|busybox|zsh|ksh|env|sudo|su|timeout)$/;
const FIRST_PROCESS = 1;

/**
 * The process that lives as long as the job: the runner's worker, or else the nearest process above
 * this one that is no shell. Undefined if it cannot be told, as in a container whose first process
 * is not the runner's.
 */
export function findRunnerProcess(
  parentPid: number = process.ppid,
  read: typeof readProcStat = readProcStat,
): ProcessIdentity | undefined {
  let nearest: number | undefined;
  const seen = new Set<number>();
  for (let pid = parentPid; pid > FIRST_PROCESS && !seen.has(pid); ) {
    seen.add(pid);
    const stat = read(pid);
    // Only Linux tells more than our parent, which elsewhere is the worker.
    if (!stat) return identifyProcess(nearest ?? pid);
    if (stat.program === WORKER) return identifyProcess(pid);
    if (!SHELL.test(stat.program)) nearest ??= pid;
    pid = stat.parentPid;
  }
  return nearest === undefined ? undefined : identifyProcess(nearest);
}
