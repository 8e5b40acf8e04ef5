/** What `/proc/<pid>/stat` says of a process (proc_pid_stat(5)). */
export interface ProcStat {
  /** Name of its program; the kernel keeps 15 bytes of it. */
  program: string;
  parentPid: number;
  /** It has ended, and stays in the table until its parent asks how. */
  isZombie: boolean;
}

/** Undefined if the text is no such file's. The name stands in brackets, and may hold some itself. */
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
