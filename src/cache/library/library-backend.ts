import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Clock } from "../../lib/clock.ts";
import { CacheError } from "../../lib/errors.ts";
import { tryFileSize } from "../../lib/fs.ts";
import type { CacheBackend } from "../backend.ts";
import { LOOKUP_TIMEOUT_MS, TRANSFER_TIMEOUT_MS } from "../deadline.ts";
import { readOnce } from "../read-file.ts";
import { unavailable } from "../unavailable.ts";
import type { TransferRequest } from "./transfer.ts";
import { runTransferProcess, type TransferOutcome } from "./transfer-process.ts";

export interface LibraryBackendOptions {
  /** The script that runs a transfer as `node <entry> transfer`. */
  entry: string;
  /** Folder for archives that are being sent or received. */
  dir: string;
  /** Environment of the action's step, which holds the cache service's address and token. */
  env: NodeJS.ProcessEnv;
  clock: Clock;
  lookupTimeoutMs?: number;
  transferTimeoutMs?: number;
}

/** The cache service of GitHub Actions, through `@actions/cache`. */
export function createLibraryBackend(options: LibraryBackendOptions): CacheBackend {
  const { clock, env, entry } = options;
  const folder = (name: string) => path.join(options.dir, name);
  const fileName = (name: string) => `${name}.tar.zst`;
  const stagingFile = (name: string) => path.join(folder(name), fileName(name));

  async function transfer(
    name: string,
    request: TransferRequest,
    onMatch?: (key: string) => void,
  ): Promise<TransferOutcome> {
    if (!env["ACTIONS_RESULTS_URL"] && !env["ACTIONS_CACHE_URL"]) {
      throw unavailable("this job has no cache service");
    }
    const cwd = folder(name);
    await mkdir(cwd, { recursive: true });
    return runTransferProcess(request, {
      entry,
      cwd,
      env,
      lookupTimeoutMs: options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS,
      transferTimeoutMs: options.transferTimeoutMs ?? TRANSFER_TIMEOUT_MS,
      ...(onMatch ? { onMatch } : {}),
    });
  }

  async function find(name: string, keys: readonly string[]): Promise<string | undefined> {
    const file = fileName(name);
    const outcome = await transfer(name, { operation: "find", file, keys: [...keys] });
    throwFirst(outcome.complaints);
    return outcome.last.kind === "done" ? outcome.last.key : undefined;
  }
  const has = async (name: string, key: string) => (await find(name, [key])) === key;

  return {
    stagingFile,
    find,
    has,
    async fetch(name, keys, onMatch) {
      const startMs = clock.nowMs();
      const file = fileName(name);
      const outcome = await transfer(name, { operation: "fetch", file, keys: [...keys] }, onMatch);
      const key = outcome.last.kind === "done" ? outcome.last.key : undefined;
      if (key === undefined) {
        throwFirst(outcome.complaints);
        if (outcome.matchedMs !== undefined) throw unavailable("the entry could not be fetched");
        return undefined;
      }
      const archive = stagingFile(name);
      const sizeBytes = await tryFileSize(archive);
      if (sizeBytes === undefined) {
        throw new CacheError(`entry ${key} does not hold ${file}`, { code: "ARCHIVE" });
      }
      const totalMs = clock.nowMs() - startMs;
      const lookupMs = outcome.matchedMs ?? totalMs;
      const read = () => readOnce(archive);
      return { key, sizeBytes, lookupMs, downloadMs: totalMs - lookupMs, read };
    },
    async save(name, key) {
      const outcome = await transfer(name, { operation: "save", file: fileName(name), key });
      if (outcome.last.kind === "saved" && outcome.last.result === "saved") return "saved";
      const denied = outcome.complaints.some((text) => text.includes("cache write denied:"));
      if (denied) return "denied";
      throwFirst(outcome.complaints);
      // The library says the same if the entry exists already and if the service did not create
      // one.
      if (await has(name, key)) return "exists";
      throw unavailable("the cache service created no entry");
    },
  };
}

function throwFirst([complaint]: readonly string[]): void {
  if (complaint !== undefined) throw unavailable(complaint);
}
