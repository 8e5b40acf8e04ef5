import { type ChildProcess, fork } from "node:child_process";
import { unavailable } from "../unavailable.ts";
import type { TransferMessage, TransferRequest } from "./transfer.ts";

export interface TransferOptions {
  /** The script that runs a transfer as `node <entry> transfer`. */
  entry: string;
  /** Working directory, which holds the archive. */
  cwd: string;
  /** Environment of the action's step, which holds the cache service's address and token. */
  env: NodeJS.ProcessEnv;
  /** Time limit until an entry is found. A save has no such phase. */
  lookupTimeoutMs: number;
  /** Time limit for the rest. */
  transferTimeoutMs: number;
  /** Called with the key as soon as an entry is found. */
  onMatch?: (key: string) => void;
}

export interface TransferOutcome {
  last: TransferMessage;
  /** Milliseconds from the start until an entry was found; undefined if none was. */
  matchedMs: number | undefined;
  /** Warnings and errors that the library printed instead of throwing. */
  complaints: string[];
}

/** The library tries each call five times. With a failing service this takes half a minute. */
const ATTEMPTS_LIMIT = 2;

/**
 * Carries out one request in a process of its own. Throws `CacheError` if that fails, takes too
 * long or meets a service that keeps failing. The process has ended in any case.
 */
export async function runTransferProcess(
  request: TransferRequest,
  options: TransferOptions,
): Promise<TransferOutcome> {
  const child = fork(options.entry, ["transfer"], {
    cwd: options.cwd,
    env: { ...options.env, GITHUB_WORKSPACE: options.cwd, RUNNER_TEMP: options.cwd },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  try {
    return await converse(child, request, options);
  } finally {
    child.kill("SIGKILL");
  }
}

function converse(
  child: ChildProcess,
  request: TransferRequest,
  options: TransferOptions,
): Promise<TransferOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<TransferOutcome>();
  const startMs = performance.now();
  const complaints: string[] = [];
  let matchedMs: number | undefined;
  let last: TransferMessage | undefined;
  let timer: NodeJS.Timeout | undefined;
  const allow = (timeoutMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(
      () => reject(unavailable(`the cache service did not answer within ${timeoutMs} ms`)),
      timeoutMs,
    );
  };
  child.once("error", (error) => reject(unavailable(error.message, error)));
  child.on("message", (message: TransferMessage) => {
    last = message;
    if (message.kind !== "matched") return;
    matchedMs = performance.now() - startMs;
    options.onMatch?.(message.key);
    allow(options.transferTimeoutMs);
  });
  onLines(child, (line) => {
    const complaint = /^::(?:warning|error)[^:]*::(.*)$/.exec(line)?.[1];
    if (complaint !== undefined) complaints.push(complaint.trim());
    const attempt = /^Attempt (\d+) of \d+ failed with error: (.*?)\.? Retrying/.exec(line);
    if (Number(attempt?.[1]) >= ATTEMPTS_LIMIT) {
      reject(unavailable(`the cache service keeps failing: ${attempt?.[2] ?? ""}`));
    }
  });
  // Not at the last message: what the library printed before that may not have arrived yet.
  child.once("close", (code) => {
    if (last && last.kind !== "matched") resolve({ last, matchedMs, complaints });
    else reject(unavailable(`the transfer process ended with exit code ${code}`));
  });
  allow(request.operation === "save" ? options.transferTimeoutMs : options.lookupTimeoutMs);
  child.send(request, (error) => {
    if (error) reject(unavailable(error.message, error));
  });
  return promise.finally(() => clearTimeout(timer));
}

/** The library reports failures as workflow commands, and goes on as if there were no entry. */
function onLines(child: ChildProcess, take: (line: string) => void): void {
  let rest = "";
  child.stderr?.resume();
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
}
