/** What a command of the CLI may use of the process that it runs in. */
export interface CliIo {
  /** Standard output, and whether it is a terminal. */
  out(text: string): void;
  /** Standard error; a message is one line there. */
  err(text: string): void;
  isTerminal: boolean;
  /** Columns of the terminal; undefined if there is none. */
  columns: number | undefined;
  /** The same of standard error. */
  errIsTerminal: boolean;
  errColumns: number | undefined;
  /** Text of a file; `-` is standard input. */
  readText(file: string): Promise<string>;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder that it runs in. */
  cwd: string;
  /** The script that runs all processes of ours. */
  entry: string;
}

/**
 * Exit codes of every command: 0 done, 1 the command failed, 2 wrong usage or configuration, 3 an
 * internal error.
 */
export const EXIT = { done: 0, failed: 1, usage: 2, fault: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command line cannot be understood; the message is one line for standard error. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The command cannot do its work; the message is one line for standard error. */
export class FailedError extends Error {
  override readonly name = "FailedError";
}
