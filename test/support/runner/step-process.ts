import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync } from "node:fs";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createLineReader } from "./line-reader.ts";
import { createPipes, type Pipe } from "./pipes.ts";

const STDIO_GRACE_MS = 5_000;
const INTERRUPT_GRACE_MS = 7_500;
const TERMINATE_GRACE_MS = 2_500;

export interface StepProcessOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly onStarted: (pid: number) => void | Promise<void>;
  readonly cancelSignal: AbortSignal | undefined;
  readonly lostSignal: AbortSignal | undefined;
}

export interface StepProcessExit {
  /** 128 + signal number if a signal ended it. */
  readonly exitCode: number;
  /** Whether a pipe was still open 5 s after the process was gone. */
  readonly hasHeldPipes: boolean;
  /** Stops draining the pipes; until then a process that kept them can go on writing. */
  readonly release: () => void;
}

/**
 * Runs the process of a step: stdin empty, two pipes read to their end, but at most 5 s after the
 * process is gone. What arrives later is read and dropped, as the runner does.
 */
export async function runStepProcess(options: StepProcessOptions): Promise<StepProcessExit> {
  const pipes = await createPipes();
  const child = spawn(options.file, [...options.args], {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ["ignore", pipes[0].writerFd, pipes[1].writerFd],
  });
  for (const pipe of pipes) closeSync(pipe.writerFd);
  const exited = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
  });
  let isOver = false;
  const ended = Promise.all(
    pipes.map((pipe) => pumpLines(pipe, (line) => isOver || options.onLine(line))),
  );
  const release = () => {
    for (const pipe of pipes) pipe.reader.destroy();
  };
  const stopCancelling = cancelOn(child, options.cancelSignal);
  const kill = () => child.kill("SIGKILL");
  options.lostSignal?.addEventListener("abort", kill);
  try {
    if (child.pid !== undefined) await options.onStarted(child.pid);
    if (options.lostSignal?.aborted) kill();
    const exitCode = await exited;
    const hasHeldPipes = await outlasts(ended, STDIO_GRACE_MS, options.lostSignal);
    isOver = true;
    return { exitCode, hasHeldPipes, release };
  } catch (error) {
    release();
    throw error;
  } finally {
    stopCancelling();
    options.lostSignal?.removeEventListener("abort", kill);
  }
}

async function pumpLines(pipe: Pipe, onLine: (line: string) => void): Promise<void> {
  const lines = createLineReader(onLine);
  pipe.reader.on("data", (chunk: Buffer) => lines.push(chunk));
  await endOf(pipe.reader);
  lines.end();
}

async function endOf(reader: Socket): Promise<void> {
  if (reader.readableEnded || reader.destroyed) return;
  await Promise.race([once(reader, "end"), once(reader, "close")]);
}

/** Returns a function that stops watching the signal. */
function cancelOn(child: ChildProcess, signal: AbortSignal | undefined): () => void {
  if (signal === undefined) return () => {};
  const done = new AbortController();
  const cancel = async () => {
    child.kill("SIGINT");
    await sleep(INTERRUPT_GRACE_MS, undefined, { signal: done.signal });
    child.kill("SIGTERM");
    await sleep(TERMINATE_GRACE_MS, undefined, { signal: done.signal });
    child.kill("SIGKILL");
  };
  // The sleep is aborted once the process is gone; nothing else can reject here.
  const onAbort = () => void cancel().catch(() => {});
  child.once("exit", () => done.abort());
  if (signal.aborted) onAbort();
  else signal.addEventListener("abort", onAbort, { once: true });
  return () => {
    done.abort();
    signal.removeEventListener("abort", onAbort);
  };
}

/** Whether a limit passes before the end; the signal ends the wait as well. */
async function outlasts(
  ended: Promise<unknown>,
  limitMs: number,
  lostSignal: AbortSignal | undefined,
): Promise<boolean> {
  const timer = new AbortController();
  const signal = lostSignal ? AbortSignal.any([timer.signal, lostSignal]) : timer.signal;
  try {
    const limit = sleep(limitMs, true, { signal }).catch(() => false);
    return await Promise.race([ended.then(() => false), limit]);
  } finally {
    timer.abort();
  }
}

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

function signalNumber(signal: NodeJS.Signals | null): number {
  return SIGNAL_NUMBERS[signal ?? ""] ?? 1;
}
