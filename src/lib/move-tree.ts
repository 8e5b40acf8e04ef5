import { randomUUID } from "node:crypto";
import { chmodSync, cpSync, lstatSync, readdirSync, renameSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { errnoOf } from "./fs.ts";

const OWNER_WRITE = 0o200;

/** Removes a file, or a tree whose folders may be read-only, as those of GOMODCACHE are. */
export async function removeTree(root: string): Promise<void> {
  try {
    await rm(root, { recursive: true, force: true });
  } catch {
    // EACCES: entries of a read-only folder cannot be removed.
    if (lstatSync(root, { throwIfNoEntry: false })?.isDirectory()) makeWritable(root);
    await rm(root, { recursive: true, force: true });
  }
}

/**
 * Renames a file or folder. A read-only folder is made writable meanwhile, as the rename changes
 * its `..`.
 */
export function moveEntry(source: string, target: string): void {
  const stats = lstatSync(source);
  const isReadOnly = stats.isDirectory() && (stats.mode & OWNER_WRITE) === 0;
  if (isReadOnly) chmodSync(source, stats.mode | OWNER_WRITE);
  let place = source;
  try {
    renameSync(source, target);
    place = target;
  } finally {
    if (isReadOnly) chmodSync(place, stats.mode);
  }
}

/**
 * Puts a file or folder in a place where nothing was, also on another disk. It appears whole. Returns
 * false if another process was faster: what that one put there stays. Throws the system's error.
 */
export function moveToFreePlace(source: string, target: string): boolean {
  try {
    moveOrCopy(source, target);
    return true;
  } catch (error) {
    // ENOTEMPTY, EEXIST or, on Windows, EPERM.
    if (lstatSync(target, { throwIfNoEntry: false })) return false;
    throw error;
  }
}

function moveOrCopy(source: string, target: string): void {
  try {
    moveEntry(source, target);
  } catch (error) {
    if (errnoOf(error) !== "EXDEV") throw error;
    // The source is a staged copy, which is removed later.
    const beside = `${target}.go-accel-${randomUUID()}`;
    cpSync(source, beside, { recursive: true, preserveTimestamps: true });
    renameSync(beside, target);
  }
}

function makeWritable(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(path.join(dir, entry.name));
  }
}
