/** What a use case may ask of the CI system that it runs on. */
export interface Host {
  info(message: string): void;
  notice(message: string, options?: AnnotationOptions): void;
  warning(message: string, options?: AnnotationOptions): void;
  /** Logs why, and makes this step of the job fail when it ends. */
  fail(message: string): void;
  /** Lines that the log shows folded under a title. */
  group(title: string, lines: readonly string[]): void;
  /** Keeps a value out of the log from here on. */
  mask(secret: string): void;
  /** Sets a variable for the job's later steps. */
  exportVariable(name: string, value: string): void;
  /** Puts a folder first on PATH for the job's later steps. */
  addPath(dir: string): void;
  setOutput(name: string, value: string): void;
  /** Adds markdown to the job's summary. */
  appendSummary(markdown: string): Promise<void>;
  /**
   * Runs a program to its end and gives its standard output. Throws on any exit code but 0, and when
   * the time is up. The program gets what go and compilers need of the environment, and no tokens.
   */
  exec(command: string, args: readonly string[], options: ExecOptions): Promise<string>;
}

/** The heading of a line that the CI system shows beside the job. */
interface AnnotationOptions {
  title: string;
}

interface ExecOptions {
  cwd: string;
  /** Added to what the program gets of our environment. */
  env?: Readonly<Record<string, string>>;
  /** A minute by default. The program is killed when it runs longer. */
  timeoutMs?: number;
}
