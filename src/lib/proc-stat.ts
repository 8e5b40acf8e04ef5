/** What `/proc/<pid>/stat` says about a process (proc_pid_stat(5)). */
export interface ProcStat {
  /** Name of its program; the kernel keeps 15 bytes of it. */
  program: string;
  parentPid: number;
  /** The process has ended, but stays in the table until its parent asks for its exit status. */
  isZombie: boolean;
  /**
   * When it started, in clock ticks since the machine did: tells it from a later process with the
   * same pid. Empty if the text does not say.
   */
  startTicks: string;
}

/** Place of the start among the fields behind the name, which begin with the state. */
const START_FIELD = 19;

/**
 * Undefined if the text is not that of such a file. The name is in brackets, and may itself contain
 * brackets.
 */
export function parseProcStat(text: string): ProcStat | undefined {
  const [start, end] = [text.indexOf("("), text.lastIndexOf(")")];
  const fields = text.slice(end + 2).split(" ");
  const [state, parent] = fields;
  if (start === -1 || end < start || parent === undefined) return undefined;
  return {
    program: text.slice(start + 1, end),
    parentPid: Number(parent),
    isZombie: state === "Z",
    startTicks: fields[START_FIELD] ?? "",
  };
}
