import { constants } from "node:fs";
import { copyFile, link, mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { errnoOf } from "../../lib/fs.ts";
import { openStaging } from "../../lib/staging.ts";
import { CUT, encodeKey, keyPath, tryDecodeKey } from "../entry-name.ts";

/**
 * A folder that holds exactly one file. It is made elsewhere, and renamed here once it is whole.
 */
export interface DirEntry {
  key: string;
  dir: string;
  /** The archive. Its name is the size that it had when it was saved. */
  file: string;
  sizeBytes: number;
  /** Milliseconds since the epoch, by the clock of the machine that wrote it. */
  createdMs: number;
  usedMs: number;
}

/** Our part of a folder that may be shared. Nothing else in it is read or removed. */
export function ownFolder(folder: string): string {
  return path.join(folder, "go-accel");
}

/** An entry is at `<name>/<key>.entry/<size>.tar.zst`. */
const ENTRY_SUFFIX = ".entry";
const ARCHIVE_NAME = /^(\d{1,15})\.tar\.zst$/;

export function entryFolder(root: string, name: string, key: string): string {
  return path.join(nameFolder(root, name), keyPath(key) + ENTRY_SUFFIX);
}

export function archiveName(sizeBytes: number): string {
  return `${sizeBytes}.tar.zst`;
}

/** Reads one entry. Undefined if there is none, or if it is damaged: its file has another size. */
export async function tryReadEntry(key: string, dir: string): Promise<DirEntry | undefined> {
  try {
    const [name = "", ...rest] = await readdir(dir);
    const [, size] = ARCHIVE_NAME.exec(name) ?? [];
    if (size === undefined || rest.length > 0) return undefined;
    const file = path.join(dir, name);
    const [archive, folder] = [await stat(file), await stat(dir)];
    if (!archive.isFile() || archive.size !== Number(size)) return undefined;
    return {
      key,
      dir,
      file,
      sizeBytes: archive.size,
      createdMs: archive.mtimeMs,
      usedMs: folder.mtimeMs,
    };
  } catch (error) {
    // The folder or its file may be gone at any moment.
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * The newest entry of a name whose key begins with `prefix`. If several have the same time, the
 * last one by key.
 */
export async function findNewest(
  root: string,
  name: string,
  prefix: string,
): Promise<DirEntry | undefined> {
  return (await listNewestFirst(root, name, prefix))[0];
}

/** Removes the entries of a name whose keys begin with `prefix`, except the newest `count`. */
export async function keepNewest(
  root: string,
  { name, prefix, count }: { name: string; prefix: string; count: number },
): Promise<void> {
  const older = (await listNewestFirst(root, name, prefix)).slice(count);
  for (const { dir } of older) await removeEntry(root, dir);
}

async function listNewestFirst(root: string, name: string, prefix: string): Promise<DirEntry[]> {
  const entries = await readEntries(nameFolder(root, name), encodeKey(prefix));
  return entries.sort((a, b) => b.createdMs - a.createdMs || (a.key < b.key ? 1 : -1));
}

/** Every entry of every name. */
export async function readAllEntries(root: string): Promise<(DirEntry & { name: string })[]> {
  const folders = await listFolders(entriesFolder(root));
  const entries = folders.map(async (folder) => {
    const name = tryDecodeKey(folder);
    if (name === undefined) return [];
    const found = await readEntries(nameFolder(root, name), "");
    return found.map((entry) => ({ ...entry, name }));
  });
  return (await Promise.all(entries)).flat();
}

/**
 * Puts an entry's archive at `target`, without a copy if the disk allows it. It stays readable
 * there even if the entry is removed later. Returns false if the entry is already gone.
 */
export async function takeArchive(entry: DirEntry, target: string): Promise<boolean> {
  try {
    // EXDEV, EPERM, ENOTSUP, EMLINK and others: a disk that refuses a link may allow a copy.
    await link(entry.file, target).catch(() =>
      copyFile(entry.file, target, constants.COPYFILE_FICLONE),
    );
  } catch (error) {
    await rm(target, { force: true });
    if (errnoOf(error) === "ENOENT" && !(await exists(entry.file))) return false;
    throw error;
  }
  if ((await stat(target)).size !== entry.sizeBytes) {
    await rm(target, { force: true });
    return false;
  }
  // The time of use is the folder's, because the file's says when it was made. The time of
  // another user's folder cannot be set.
  const now = new Date();
  await utimes(entry.dir, now, now).catch(() => {});
  return true;
}

/** Removes an entry in one step. Jobs that are reading it can read it to its end. */
export async function removeEntry(root: string, dir: string): Promise<void> {
  const staging = openStaging(root);
  try {
    await rename(dir, path.join(staging.dir, "removed"));
  } catch (error) {
    // Another job was faster.
    if (errnoOf(error) !== "ENOENT") throw error;
  } finally {
    await staging.close();
  }
}

/** Removes the least recently used entries until the rest fits, but never the entry `kept`. */
export async function limitEntries(root: string, limitBytes: number, kept: string): Promise<void> {
  const entries = await readAllEntries(root);
  let totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const leastRecentFirst = entries
    .filter(({ dir }) => dir !== kept)
    .sort((a, b) => a.usedMs - b.usedMs);
  for (const { dir, sizeBytes } of leastRecentFirst) {
    if (totalBytes <= limitBytes) return;
    await removeEntry(root, dir);
    totalBytes -= sizeBytes;
  }
}

function entriesFolder(root: string): string {
  return path.join(root, "entries");
}

function nameFolder(root: string, name: string): string {
  return path.join(entriesFolder(root), encodeKey(name));
}

async function readEntries(folder: string, prefix: string): Promise<DirEntry[]> {
  const found = await findEntryFolders(folder, "", prefix);
  const entries = await Promise.all(found.map(({ key, dir }) => tryReadEntry(key, dir)));
  return entries.filter((entry) => entry !== undefined);
}

/**
 * `above` is the part of the key that the folders above spell. `prefix` is encoded the same way.
 */
async function findEntryFolders(
  folder: string,
  above: string,
  prefix: string,
): Promise<{ key: string; dir: string }[]> {
  const found = (await listFolders(folder)).map(async (name) => {
    const dir = path.join(folder, name);
    if (name.endsWith(CUT)) {
      const longer = above + name.slice(0, -CUT.length);
      const mayMatch = longer.startsWith(prefix) || prefix.startsWith(longer);
      return mayMatch ? findEntryFolders(dir, longer, prefix) : [];
    }
    const encoded = above + name.slice(0, -ENTRY_SUFFIX.length);
    const key = tryDecodeKey(encoded);
    const matches = name.endsWith(ENTRY_SUFFIX) && encoded.startsWith(prefix);
    return matches && key !== undefined ? [{ key, dir }] : [];
  });
  return (await Promise.all(found)).flat();
}

async function listFolders(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Makes the parent of an entry's folder. */
export async function makeParent(dir: string): Promise<void> {
  await mkdir(path.dirname(dir), { recursive: true });
}
