import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

const RUN_TIMEOUT_MS = 180_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export interface ActRun {
  readonly exitCode: number;
  /** What act and the steps wrote, without the JSON around it. */
  readonly log: string;
  /** What the steps wrote to their summaries, in their order. */
  readonly summaries: readonly string[];
}

export interface ActOptions {
  readonly binary: string;
  /** A git repository with the workflow. act copies it when the job checks out. */
  readonly repositoryDir: string;
  readonly workflow: string;
  /** Where act makes workspaces. */
  readonly cacheDir: string;
  /** Environment of act itself, which its steps inherit. */
  readonly processEnv: Readonly<Record<string, string>>;
  /** Environment of the steps alone. */
  readonly stepEnv: Readonly<Record<string, string>>;
}

/** Runs a workflow for a push, on this machine and without containers. */
export async function runAct(options: ActOptions): Promise<ActRun> {
  const args = [
    "push",
    ...["-W", options.workflow],
    ...["-P", "ubuntu-latest=-self-hosted"],
    "--no-cache-server",
    ...["--action-cache-path", options.cacheDir],
    "--use-gitignore=false",
    "--json",
    ...Object.entries(options.stepEnv).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
  ];
  const { exitCode, output } = await runToEnd(options.binary, args, options);
  const entries = output.split("\n").flatMap(parseLine);
  return {
    exitCode,
    log: entries.map(({ msg = "" }) => msg.replace(/\n?$/, "\n")).join(""),
    summaries: entries.flatMap(({ command, content }) =>
      command === "summary" && content !== undefined ? [content] : [],
    ),
  };
}

async function runToEnd(
  file: string,
  args: readonly string[],
  { repositoryDir, processEnv }: ActOptions,
): Promise<{ readonly exitCode: number; readonly output: string }> {
  try {
    const { stdout, stderr } = await run(file, [...args], {
      cwd: repositoryDir,
      env: { ...processEnv },
      timeout: RUN_TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    return { exitCode: 0, output: `${stdout}\n${stderr}` };
  } catch (error) {
    // A job that failed: execFile rejects with the exit code and what was written.
    const { code, stdout = "", stderr = "" } = error as ExecFailure;
    if (typeof code !== "number") throw error;
    return { exitCode: code, output: `${stdout}\n${stderr}` };
  }
}

interface ExecFailure {
  readonly code?: unknown;
  readonly stdout?: string;
  readonly stderr?: string;
}

interface LogEntry {
  readonly msg?: string;
  readonly command?: string;
  readonly content?: string;
}

function parseLine(line: string): LogEntry[] {
  if (!line.startsWith("{")) return line === "" ? [] : [{ msg: line }];
  try {
    return [JSON.parse(line) as LogEntry];
  } catch (error) {
    if (error instanceof SyntaxError) return [{ msg: line }];
    throw error;
  }
}
