import { type ChildProcess, fork } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Clock } from "../lib/clock.ts";
import { CacheError, errorMessage } from "../lib/errors.ts";
import { tryFileSize } from "../lib/fs.ts";
import type { CacheBackend } from "./backend.ts";
import type { TransferMessage, TransferRequest } from "./github-transfer.ts";

export interface GithubBackendOptions {
  /** The script that runs a transfer as `node <entry> transfer`. */
  entry: string;
  /** Folder for archives on their way. */
  dir: string;
  /** Environment of the action's step, which holds the cache service's address and token. */
  env: NodeJS.ProcessEnv;
  clock: Clock;
  lookupTimeoutMs?: number;
  transferTimeoutMs?: number;
}

/** A healthy service answers a lookup within a second; a failing one would cost half a minute. */
const LOOKUP_TIMEOUT_MS = 8_000;
const TRANSFER_TIMEOUT_MS = 600_000;

interface TransferOutcome {
  last: TransferMessage;
  /** Warnings and errors that the library printed instead of throwing. */
  complaints: string[];
  matchedAtMs: number | undefined;
}

/** The cache service of GitHub Actions, through `@actions/cache`. */
export function createGithubBackend(options: GithubBackendOptions): CacheBackend {
  const { clock } = options;
  const lookupTimeoutMs = options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS;
  const transferTimeoutMs = options.transferTimeoutMs ?? TRANSFER_TIMEOUT_MS;
  const folder = (name: string) => path.join(options.dir, name);
  const fileName = (name: string) => `${name}.tar.zst`;
  const stagingFile = (name: string) => path.join(folder(name), fileName(name));

  async function transfer(name: string, request: TransferRequest): Promise<TransferOutcome> {
    if (!options.env["ACTIONS_RESULTS_URL"] && !options.env["ACTIONS_CACHE_URL"]) {
      throw unavailable("this job has no cache service");
    }
    const cwd = folder(name);
    await mkdir(cwd, { recursive: true });
    const child = fork(options.entry, ["transfer"], {
      cwd,
      env: { ...options.env, GITHUB_WORKSPACE: cwd, RUNNER_TEMP: cwd },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const complaints = collectComplaints(child);
    try {
      return { ...(await converse(child, request)), complaints };
    } catch (error) {
      throw error instanceof CacheError ? error : unavailable(errorMessage(error), error);
    } finally {
      child.kill("SIGKILL");
    }
  }

  /** Sends the request and waits for the last message, with one deadline for each phase. */
  function converse(
    child: ChildProcess,
    request: TransferRequest,
  ): Promise<Omit<TransferOutcome, "complaints">> {
    return new Promise((resolve, reject) => {
      let matchedAtMs: number | undefined;
      const firstTimeoutMs = request.operation === "save" ? transferTimeoutMs : lookupTimeoutMs;
      let timer = deadline(firstTimeoutMs);
      function deadline(timeoutMs: number): NodeJS.Timeout {
        return setTimeout(
          () => reject(unavailable(`the cache service did not answer within ${timeoutMs} ms`)),
          timeoutMs,
        );
      }
      child.once("error", reject);
      child.once("exit", (code) => {
        clearTimeout(timer);
        reject(unavailable(`the transfer process ended with exit code ${code}`));
      });
      child.on("message", (message: TransferMessage) => {
        clearTimeout(timer);
        if (message.kind === "matched") {
          matchedAtMs = clock.nowMs();
          timer = deadline(transferTimeoutMs);
        } else {
          resolve({ last: message, matchedAtMs });
        }
      });
      child.send(request);
    });
  }

  return {
    stagingFile,
    async fetch(name, keys) {
      const startMs = clock.nowMs();
      const outcome = await transfer(name, {
        operation: "fetch",
        file: fileName(name),
        keys: [...keys],
      });
      const key = outcome.last.kind === "done" ? outcome.last.key : undefined;
      if (key === undefined) {
        const [complaint] = outcome.complaints;
        if (complaint !== undefined) throw unavailable(complaint);
        if (outcome.matchedAtMs !== undefined) throw unavailable("the entry could not be fetched");
        return undefined;
      }
      const file = stagingFile(name);
      const sizeBytes = await tryFileSize(file);
      if (sizeBytes === undefined) {
        throw new CacheError(`entry ${key} does not hold ${fileName(name)}`, { code: "ARCHIVE" });
      }
      const endMs = clock.nowMs();
      const matchedAtMs = outcome.matchedAtMs ?? endMs;
      return {
        key,
        file,
        sizeBytes,
        lookupMs: matchedAtMs - startMs,
        downloadMs: endMs - matchedAtMs,
      };
    },
    async has(name, key) {
      const outcome = await transfer(name, { operation: "has", file: fileName(name), key });
      const [complaint] = outcome.complaints;
      if (complaint !== undefined) throw unavailable(complaint);
      return outcome.last.kind === "done" && outcome.last.key === key;
    },
    async save(name, key) {
      const outcome = await transfer(name, { operation: "save", file: fileName(name), key });
      if (outcome.last.kind === "saved" && outcome.last.result === "saved") return "saved";
      const [complaint] = outcome.complaints;
      if (complaint === undefined) return "exists";
      if (complaint.includes("cache write denied:")) return "denied";
      throw unavailable(complaint);
    },
  };
}

function unavailable(problem: string, cause?: unknown): CacheError {
  return new CacheError(problem, { code: "BACKEND_UNAVAILABLE", cause });
}

/**
 * The library reports failures as workflow commands on standard output and goes on as if there
 * were no entry; here they become errors again, and only our own words reach the log.
 */
function collectComplaints(child: ChildProcess): string[] {
  const complaints: string[] = [];
  let rest = "";
  child.stderr?.resume();
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const complaint = /^::(?:warning|error)[^:]*::(.*)$/.exec(line)?.[1];
      if (complaint !== undefined) complaints.push(complaint.trim());
    }
  });
  return complaints;
}
