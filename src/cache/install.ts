import { randomUUID } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { unpackArchive } from "./archive.ts";

/** Below the target, so that it lies on the same disk and a rename suffices. */
const STAGING = ".go-accel";
/** Longer than any job takes to unpack. */
const STALE_MS = 24 * 60 * 60 * 1000;
const OWNER_WRITE = 0o200;

/**
 * Unpacks a layer into `target` beside what is there already. Each file or unit appears whole or
 * not at all, also when the process is killed half-way; existing ones stay as they are. A unit is a
 * folder that must never be seen with a part of its files. Throws `CacheError` for a damaged
 * archive, with `target` unchanged.
 */
export async function installArchive(
  archive: string,
  target: string,
  isUnit: (name: string) => boolean,
): Promise<void> {
  const stagingRoot = path.join(target, STAGING);
  const staging = path.join(stagingRoot, randomUUID());
  mkdirSync(staging, { recursive: true });
  try {
    await unpackArchive(archive, staging);
    moveMissing(staging, target, isUnit);
  } finally {
    await clearStaging(stagingRoot, staging);
  }
}

/** Removes our own staging, and what a killed process left; another job's may be in use. */
async function clearStaging(stagingRoot: string, own: string): Promise<void> {
  await removeTree(own);
  try {
    for (const name of readdirSync(stagingRoot)) {
      const other = path.join(stagingRoot, name);
      const stats = lstatSync(other, { throwIfNoEntry: false });
      if (stats && stats.mtimeMs < Date.now() - STALE_MS) await removeTree(other);
    }
    rmdirSync(stagingRoot);
  } catch {
    // ENOTEMPTY: another job is at work. ENOENT: it has just removed the folder.
  }
}

function moveMissing(from: string, to: string, isUnit: (name: string) => boolean): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    const existing = lstatSync(target, { throwIfNoEntry: false });
    if (!existing) move(source, target, entry.isDirectory());
    else if (entry.isDirectory() && existing.isDirectory() && !isUnit(entry.name)) {
      moveMissing(source, target, isUnit);
    }
  }
}

/** A folder without write permission cannot get another parent, as its `..` changes. */
function move(source: string, target: string, isDirectory: boolean): void {
  const { mode } = lstatSync(source);
  const isReadOnly = isDirectory && (mode & OWNER_WRITE) === 0;
  if (isReadOnly) chmodSync(source, mode | OWNER_WRITE);
  renameSync(source, target);
  if (isReadOnly) chmodSync(target, mode);
}

/** Removes a tree whose folders may be read-only, as those of GOMODCACHE are. */
async function removeTree(root: string): Promise<void> {
  try {
    await rm(root, { recursive: true, force: true });
  } catch {
    // EACCES: the names in a read-only folder cannot be removed.
    makeWritable(root);
    await rm(root, { recursive: true, force: true });
  }
}

function makeWritable(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(path.join(dir, entry.name));
  }
}
