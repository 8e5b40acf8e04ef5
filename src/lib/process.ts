import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { childEnvironment } from "./child-environment.ts";

export interface RunOptions {
  cwd?: string;
  /** What the program needs besides the variables that every program gets. */
  env?: NodeJS.ProcessEnv;
  /**
   * Written to the child's standard input. Without it, the input is closed at once. What the child
   * does not read of a stream stays in the stream.
   */
  input?: string | Readable;
  /** Receives standard output instead of `RunResult.stdout`. */
  onStdout?: (stdout: Readable) => Promise<void>;
  /** The child is killed when it runs longer. */
  timeoutMs: number;
  /** What it has started is killed with it, unless it has left the child's process group. Not on Windows. */
  killsGroup?: boolean;
  /** The child is killed when this aborts, and `run` throws its reason. */
  signal?: AbortSignal;
  /** Hears of the child once it runs. */
  onStart?: (pid: number) => void;
}

export interface RunResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

const MAX_STDERR_CHARS = 64 * 1024;
/** How long what a killed child has written may take to arrive. */
const HELD_PIPES_MS = 1_000;

/**
 * Runs a program to its end. Of the environment of this process it gets what every program needs
 * and nothing else: programs that a checkout chooses must not see the tokens of our step. Throws if the program cannot be started, is killed or exceeds
 * `timeoutMs`; an exit code other than 0 is a result.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  options.signal?.throwIfAborted();
  const isLeader = options.killsGroup === true && process.platform !== "win32";
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...childEnvironment(process.env), ...options.env },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: options.timeoutMs,
    killSignal: "SIGKILL",
    detached: isLeader,
    windowsHide: true,
  });
  const kill = () => void child.kill("SIGKILL");
  options.signal?.addEventListener("abort", kill, { once: true });
  if (child.pid !== undefined) options.onStart?.(child.pid);
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      options.signal?.removeEventListener("abort", kill);
      if (options.signal?.aborted) reject(options.signal.reason);
      else if (code !== null) resolve(code);
      else reject(new Error(`${command} was killed by ${signal ?? "an unknown signal"}`));
    });
  });
  // What a child that was killed has started may hold the pipes for as long as it likes.
  child.once("exit", (_code, signal) => {
    if (signal === null) return;
    if (isLeader && child.pid !== undefined) killGroup(child.pid);
    const timer = setTimeout(() => {
      child.stdout.destroy();
      child.stderr.destroy();
    }, HELD_PIPES_MS);
    child.once("close", () => clearTimeout(timer));
  });
  // A child that exits early closes its end of the pipe. Its exit code says more than the EPIPE
  // that follows.
  child.stdin.on("error", () => {});
  if (typeof options.input === "object") {
    // If the input fails, the child sees the end of its input, and the caller sees the error of the
    // stream.
    options.input.once("error", () => child.stdin.destroy());
    options.input.pipe(child.stdin);
  } else {
    child.stdin.end(options.input ?? "");
  }

  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    if (stderr.length < MAX_STDERR_CHARS) stderr += chunk;
  });
  let stdout = "";
  const consumed = options.onStdout
    ? options.onStdout(child.stdout).catch((error: unknown) => {
        child.kill("SIGKILL");
        throw error;
      })
    : undefined;
  if (!consumed) {
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
  }
  const [exitCode] = await settleBoth(ended, consumed);
  return { exitCode, stdout, stderr };
}

/**
 * Waits for both, so that no rejection goes unhandled. If both fail, the consumer's error is the
 * cause.
 */
async function settleBoth(
  ended: Promise<number>,
  consumed: Promise<void> | undefined,
): Promise<[number]> {
  const [exit, consumer] = await Promise.allSettled([ended, consumed]);
  if (consumer.status === "rejected") throw consumer.reason;
  if (exit.status === "rejected") throw exit.reason;
  return [exit.value];
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // ESRCH: nobody is left of it.
  }
}
