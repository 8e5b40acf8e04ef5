import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { chmod, copyFile, mkdir, open, rename, stat } from "node:fs/promises";
import path from "node:path";
import type { Clock } from "../../lib/clock.ts";
import { CacheError, errorMessage } from "../../lib/errors.ts";
import { errnoOf, tryFileSize } from "../../lib/fs.ts";
import { openStaging } from "../../lib/staging.ts";
import type { CacheBackend, SaveResult } from "../backend.ts";
import { LOOKUP_TIMEOUT_MS, TRANSFER_TIMEOUT_MS, withDeadline } from "../deadline.ts";
import { readOnce } from "../read-file.ts";
import { unavailable } from "../unavailable.ts";
import {
  archiveName,
  entryFolder,
  findNewest,
  keepNewest,
  limitEntries,
  makeParent,
  ownFolder,
  removeEntry,
  takeArchive,
  tryReadEntry,
} from "./entries.ts";

export interface DirBackendOptions {
  /** Absolute path. The folder is made when the first entry is saved. */
  folder: string;
  /** Folder for archives that are being copied in or out. */
  dir: string;
  clock: Clock;
  /** Size limit of all entries together. The least recently used are removed first. */
  limitBytes?: number;
  lookupTimeoutMs?: number;
  transferTimeoutMs?: number;
}

/** The same as GitHub's cache service keeps for a repository. */
const LIMIT_BYTES = 10 * 1024 ** 3;
const REFUSALS: readonly (string | undefined)[] = ["EACCES", "EPERM", "EROFS"];

/**
 * A folder on a disk that outlives the job: the disk of a persistent runner, or one that runners
 * share (NFS). An entry appears whole or not at all. If two jobs write the same entry, the first
 * one stays. A writer that is killed leaves only a temporary folder, which a later writer removes
 * after a day.
 */
export function createDirBackend(options: DirBackendOptions): CacheBackend {
  const { clock } = options;
  const root = ownFolder(options.folder);
  const lookupTimeoutMs = options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS;
  const transferTimeoutMs = options.transferTimeoutMs ?? TRANSFER_TIMEOUT_MS;
  const stagingFile = (name: string) => path.join(options.dir, name, `${name}.tar.zst`);
  const find = async (name: string, key: string) =>
    (await tryReadEntry(key, entryFolder(root, name, key))) ?? (await findNewest(root, name, key));

  async function guard<T>(timeoutMs: number, work: () => Promise<T>): Promise<T> {
    try {
      return await withDeadline(clock, `the cache folder ${options.folder}`, { timeoutMs }, work);
    } catch (error) {
      if (error instanceof CacheError) throw error;
      throw unavailable(`the cache folder ${options.folder}: ${errorMessage(error)}`, error);
    }
  }

  async function store(name: string, key: string): Promise<SaveResult> {
    const sizeBytes = await tryFileSize(stagingFile(name));
    if (sizeBytes === undefined) throw unavailable("there is no archive to save");
    const dir = entryFolder(root, name, key);
    if (await tryReadEntry(key, dir)) return "exists";
    const staging = openStaging(root);
    try {
      const whole = path.join(staging.dir, "entry");
      await writeEntry(whole, stagingFile(name), sizeBytes);
      if (!(await placeEntry(whole, dir, root, key))) return "exists";
    } finally {
      await staging.close();
    }
    // The entry is saved. The next writer will try again to remove the old ones.
    await limitEntries(root, options.limitBytes ?? LIMIT_BYTES, dir).catch(() => {});
    return "saved";
  }

  return {
    stagingFile,
    async has(name, key) {
      const read = () => tryReadEntry(key, entryFolder(root, name, key));
      return (await guard(lookupTimeoutMs, read)) !== undefined;
    },
    async find(name, keys) {
      for (const key of keys) {
        const entry = await guard(lookupTimeoutMs, () => find(name, key));
        if (entry) return entry.key;
      }
      return undefined;
    },
    async fetch(name, keys, onMatch) {
      const startMs = clock.nowMs();
      // Not the staging file: it is written to again, and a link would carry that into the entry.
      const file = path.join(options.dir, name, `fetched-${randomUUID()}.tar.zst`);
      for (const key of keys) {
        const entry = await guard(lookupTimeoutMs, () => find(name, key));
        if (!entry) continue;
        const foundMs = clock.nowMs();
        onMatch?.(entry.key);
        const isTaken = await guard(transferTimeoutMs, async () => {
          await mkdir(path.dirname(file), { recursive: true });
          return takeArchive(entry, file);
        });
        if (!isTaken) continue;
        const lookupMs = foundMs - startMs;
        const downloadMs = clock.nowMs() - foundMs;
        const { sizeBytes } = entry;
        const read = () => readOnce(file);
        return { key: entry.key, sizeBytes, lookupMs, downloadMs, read };
      }
      return undefined;
    },
    save: (name, key) =>
      guard(transferTimeoutMs, async () => {
        try {
          return await store(name, key);
        } catch (error) {
          if (REFUSALS.includes(errnoOf(error))) return "denied";
          throw error;
        }
      }),
    keepNewest: (name, prefix, count) =>
      guard(lookupTimeoutMs, () => keepNewest(root, { name, prefix, count })),
  };
}

/** Makes an entry's folder, and flushes what it holds to the disk. */
async function writeEntry(dir: string, archive: string, sizeBytes: number): Promise<void> {
  const file = path.join(dir, archiveName(sizeBytes));
  await mkdir(dir);
  // Not a link: the staging file is written to again.
  await copyFile(archive, file, constants.COPYFILE_FICLONE);
  const handle = await open(file, "r+");
  try {
    await handle.sync();
    const { size, mode } = await handle.stat();
    if (size !== sizeBytes) throw unavailable("the archive changed while it was saved");
    // A copy that the kernel makes may have the archive's own time.
    const now = new Date();
    await handle.utimes(now, now);
    await chmod(file, mode & 0o444);
  } finally {
    await handle.close();
  }
}

/** Renames a whole entry into its place. Returns false if another one is already there. */
async function placeEntry(whole: string, dir: string, root: string, key: string): Promise<boolean> {
  await makeParent(dir);
  try {
    await rename(whole, dir);
  } catch (error) {
    // ENOTEMPTY or EEXIST; on some systems EPERM or EACCES.
    if (!(await isFolder(dir))) throw error;
    if (await tryReadEntry(key, dir)) return false;
    // The one that is there is damaged, and would block every later writer.
    await removeEntry(root, dir);
    await rename(whole, dir);
  }
  await syncFolder(path.dirname(dir));
  return true;
}

async function isFolder(dir: string): Promise<boolean> {
  return stat(dir).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Not every system can do this. Without it the entry may be lost, but only in a power cut. */
async function syncFolder(dir: string): Promise<void> {
  try {
    const handle = await open(dir, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // EISDIR, EPERM, EINVAL.
  }
}
