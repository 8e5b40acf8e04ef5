import { createHash } from "node:crypto";
import path from "node:path";
import type { Clock } from "../../lib/clock.ts";
import { CacheError, errorMessage } from "../../lib/errors.ts";
import { tryFileSize } from "../../lib/fs.ts";
import type { CacheBackend } from "../backend.ts";
import { LOOKUP_TIMEOUT_MS, TRANSFER_TIMEOUT_MS, withDeadline } from "../deadline.ts";
import { readWithin } from "../read-within.ts";
import { unavailable } from "../unavailable.ts";
import { openBlob } from "./blob-download.ts";
import { uploadBlob } from "./blob-upload.ts";
import { createGithubCacheService } from "./cache-service.ts";
import { createHttpExchange } from "./http-exchange.ts";
import { createRangeReceiver } from "./range-receiver.ts";
import { createGithubSmallEntries } from "./small-entries.ts";

export interface GithubBackendOptions {
  /** Folder for archives that are being sent or received. */
  dir: string;
  /** Address of the cache service. */
  url: string;
  token: string;
  clock: Clock;
  lookupTimeoutMs?: number;
  transferTimeoutMs?: number;
}

/** How an archive is fetched: the size of a part, and how many parts at once. */
export const DOWNLOAD_PARTS = { partBytes: 4 * 1024 * 1024, parallel: 8 };
const UPLOAD_PARTS = { partBytes: 16 * 1024 * 1024, parallel: 6 };
const SERVICE = "the cache service";

/**
 * The cache service of GitHub Actions, without `@actions/cache`. The library writes the whole
 * archive to disk, inside an archive of its own, before anything can be unpacked, and takes a
 * quarter of a second to load. It is still used for older services and for proxies
 * (`createLibraryBackend`).
 */
export function createGithubBackend(options: GithubBackendOptions): CacheBackend {
  const { clock } = options;
  const exchange = createHttpExchange();
  const client = { exchange, receiver: createRangeReceiver(), clock };
  const service = createGithubCacheService(client, options.url, options.token);
  const lookup = { timeoutMs: options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS };
  const transfer = { timeoutMs: options.transferTimeoutMs ?? TRANSFER_TIMEOUT_MS };
  const reading = { place: SERVICE, timeoutMs: transfer.timeoutMs, toError: asUnavailable };
  const stagingFile = (name: string) => path.join(options.dir, name, `${name}.tar.zst`);

  async function guard<T>(
    deadline: { timeoutMs: number },
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    try {
      return await withDeadline(clock, SERVICE, deadline, work);
    } catch (error) {
      throw asUnavailable(error);
    }
  }
  const find = (name: string, keys: readonly string[]) =>
    guard(lookup, (signal) => service.find(keys, versionOf(name), signal));

  return {
    stagingFile,
    small: createGithubSmallEntries({ exchange, service, guard: (work) => guard(lookup, work) }),
    find: async (name, keys) => (await find(name, keys))?.key,
    has: async (name, key) => (await find(name, [key]))?.key === key,
    async fetch(name, keys, onMatch) {
      const startMs = clock.nowMs();
      const found = await find(name, keys);
      if (!found) return undefined;
      onMatch?.(found.key);
      const foundMs = clock.nowMs();
      const stop = new AbortController();
      const blob = await guard(transfer, (signal) =>
        openBlob(client, found.url, {
          ...DOWNLOAD_PARTS,
          signal: AbortSignal.any([signal, stop.signal]),
        }),
      );
      return {
        key: found.key,
        sizeBytes: blob.sizeBytes,
        lookupMs: foundMs - startMs,
        downloadMs: clock.nowMs() - foundMs,
        read: () => readWithin(clock, reading, stop, blob.read()),
      };
    },
    save: (name, key) =>
      guard(transfer, async (signal) => {
        const file = stagingFile(name);
        const sizeBytes = await tryFileSize(file);
        if (sizeBytes === undefined) throw unavailable("there is no archive to save");
        const entry = { key, version: versionOf(name) };
        const reserved = await service.reserve(entry, signal);
        if (typeof reserved === "string") return reserved;
        await uploadBlob(client, reserved.url, file, { ...UPLOAD_PARTS, sizeBytes, signal });
        await service.commit(entry, sizeBytes, signal);
        return "saved";
      }),
  };
}

/** Keeps entries of different names apart, and ours from those of other actions. */
function versionOf(name: string): string {
  return createHash("sha256").update(`go-accel archive 1\n${name}\n`).digest("hex");
}

function asUnavailable(error: unknown): CacheError {
  if (error instanceof CacheError) return error;
  return unavailable(`${SERVICE} failed: ${errorMessage(error)}`, error);
}
