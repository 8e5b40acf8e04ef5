import { randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, rmdirSync } from "node:fs";
import path from "node:path";
import { CacheError } from "../lib/errors.ts";
import { moveEntry, removeTree } from "../lib/move-tree.ts";
import { unpackArchive } from "./archive.ts";

/** Below the target, so that it lies on the same disk and a rename suffices. */
const STAGING = ".go-accel";
/** Longer than any job takes to unpack. */
const STALE_MS = 24 * 60 * 60 * 1000;

/** `name` is relative to the target, with slashes; a folder is a unit. */
export type IsExpected = (name: string, kind: "file" | "folder") => boolean;

/**
 * Unpacks a layer into `target` beside what is there already. Each file or unit appears whole or
 * not at all, also when the process is killed half-way; existing ones stay as they are. A unit is a
 * folder that must never be seen with a part of its files. Throws `CacheError` for an archive that
 * is damaged, or holds a unit or a file outside of units that is not expected, with `target`
 * unchanged.
 */
export async function installArchive(
  archive: string,
  target: string,
  isUnit: (name: string) => boolean,
  isExpected: IsExpected = () => true,
): Promise<void> {
  const stagingRoot = path.join(target, STAGING);
  const staging = path.join(stagingRoot, randomUUID());
  mkdirSync(staging, { recursive: true });
  try {
    await unpackArchive(archive, staging);
    refuseUnexpected(staging, "", isUnit, isExpected);
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

function refuseUnexpected(
  root: string,
  below: string,
  isUnit: (name: string) => boolean,
  isExpected: IsExpected,
): void {
  for (const entry of readdirSync(path.join(root, below), { withFileTypes: true })) {
    const name = below + entry.name;
    if (entry.isDirectory() && !isUnit(entry.name)) {
      refuseUnexpected(root, `${name}/`, isUnit, isExpected);
      continue;
    }
    // A link could lead anywhere.
    const isPlain = entry.isDirectory() || entry.isFile();
    if (isPlain && isExpected(name, entry.isFile() ? "file" : "folder")) continue;
    throw new CacheError(`the archive holds ${name}, which no layer of ours has`, {
      code: "ARCHIVE",
    });
  }
}

function moveMissing(from: string, to: string, isUnit: (name: string) => boolean): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    const existing = lstatSync(target, { throwIfNoEntry: false });
    if (!existing) moveEntry(source, target);
    else if (entry.isDirectory() && existing.isDirectory() && !isUnit(entry.name)) {
      moveMissing(source, target, isUnit);
    }
  }
}
