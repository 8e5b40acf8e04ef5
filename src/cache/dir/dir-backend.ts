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
  removeEntry,
  takeArchive,
  tryReadEntry,
} from "./entries.ts";

export interface DirBackendOptions {
  /** Absolute path; made when the first entry is saved. */
  folder: string;
  /** Folder for archives on their way. */
  dir: string;
  clock: Clock;
  /** What all entries may take together; the least recently used go first. */
  limitBytes?: number;
  lookupTimeoutMs?: number;
  transferTimeoutMs?: number;
}

/** As much as GitHub's cache service keeps for a repository. */
const LIMIT_BYTES = 10 * 1024 ** 3;
/** What the folder's owner may share; nothing else in it is read or removed. */
const OWN_FOLDER = "go-accel";
const REFUSALS: readonly (string | undefined)[] = ["EACCES", "EPERM", "EROFS"];

/**
 * A folder of a disk that outlives the job: of a persistent runner, or one that runners share (NFS).
 * An entry appears whole or not at all, of two writers the first stays, and a writer that is killed
 * leaves nothing but a temporary folder, which a later one removes after a day.
 */
export function createDirBackend(options: DirBackendOptions): CacheBackend {
  const { clock } = options;
  const root = path.join(options.folder, OWN_FOLDER);
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
    // The entry is there; that others could not be removed is the next writer's to try.
    await limitEntries(root, options.limitBytes ?? LIMIT_BYTES, dir).catch(() => {});
    return "saved";
  }

  return {
    stagingFile,
    async has(name, key) {
      const read = () => tryReadEntry(key, entryFolder(root, name, key));
      return (await guard(lookupTimeoutMs, read)) !== undefined;
    },
    async fetch(name, keys, onMatch) {
      const startMs = clock.nowMs();
      // Not the staging file: that is written to, which would reach the entry through a link.
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

/** Makes an entry's folder, and has the disk keep what it holds. */
async function writeEntry(dir: string, archive: string, sizeBytes: number): Promise<void> {
  const file = path.join(dir, archiveName(sizeBytes));
  await mkdir(dir);
  // No link: the staging file is written to again.
  await copyFile(archive, file, constants.COPYFILE_FICLONE);
  const handle = await open(file, "r+");
  try {
    await handle.sync();
    const { size, mode } = await handle.stat();
    if (size !== sizeBytes) throw unavailable("the archive changed while it was saved");
    // A copy made in the kernel may have the archive's own time.
    const now = new Date();
    await handle.utimes(now, now);
    await chmod(file, mode & 0o444);
  } finally {
    await handle.close();
  }
}

/** Renames a whole entry into its place; false where another one is there. */
async function placeEntry(whole: string, dir: string, root: string, key: string): Promise<boolean> {
  await makeParent(dir);
  try {
    await rename(whole, dir);
  } catch (error) {
    // ENOTEMPTY or EEXIST, but EPERM or EACCES on some systems.
    if (!(await isFolder(dir))) throw error;
    if (await tryReadEntry(key, dir)) return false;
    // It is damaged, and would stand in the way of every later writer.
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

/** Not every system can; the entry is there either way, if not after a power cut. */
async function syncFolder(dir: string): Promise<void> {
  try {
    const handle = await open(dir, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // EISDIR, EPERM, EINVAL.
  }
}
