import { chmodSync, lstatSync, readdirSync, renameSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";

const OWNER_WRITE = 0o200;

/** Removes a tree whose folders may be read-only, as those of GOMODCACHE are. */
export async function removeTree(root: string): Promise<void> {
  try {
    await rm(root, { recursive: true, force: true });
  } catch {
    // EACCES: entries of a read-only folder cannot be removed.
    makeWritable(root);
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
  renameSync(source, target);
  if (isReadOnly) chmodSync(target, stats.mode);
}

function makeWritable(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(path.join(dir, entry.name));
  }
}
