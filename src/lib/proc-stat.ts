/** What `/proc/<pid>/stat` says about a process (proc_pid_stat(5)). */
export interface ProcStat {
  /** Name of its program; the kernel keeps 15 bytes of it. */
  program: string;
  parentPid: number;
  /** The process has ended, but stays in the table until its parent asks for its exit status. */
  isZombie: boolean;
}

/**
 * Undefined if the text is not that of such a file. The name is in brackets, and may itself contain
 * brackets.
 */
export function parseProcStat(text: string): ProcStat | undefined {
  const [start, end] = [text.indexOf("("), text.lastIndexOf(")")];
  const [state, parent] = text.slice(end + 2).split(" ");
  if (start === -1 || end < start || parent === undefined) return undefined;
  return {
    program: text.slice(start + 1, end),
    parentPid: Number(parent),
    isZombie: state === "Z",
  };
}
