import { randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, rmdirSync } from "node:fs";
import path from "node:path";
import { removeTree } from "./move-tree.ts";

/** Below the target, so that it is on the same disk and a rename is enough. */
const STAGING = ".go-accel";
/** Longer than any job takes. */
const STALE_MS = 24 * 60 * 60 * 1000;

export interface Staging {
  /** A folder of our own on the target's disk. */
  dir: string;
  /** Removes it, and folders that killed processes left a day ago or earlier. Never throws. */
  close(): Promise<void>;
}

/**
 * Makes a folder in which files and folders are completed before they are renamed into `target`.
 */
export function openStaging(target: string): Staging {
  const root = path.join(target, STAGING);
  const dir = path.join(root, randomUUID());
  mkdirSync(dir, { recursive: true });
  return { dir, close: () => clear(root, dir) };
}

async function clear(root: string, own: string): Promise<void> {
  try {
    await removeTree(own);
    for (const name of readdirSync(root)) {
      const other = path.join(root, name);
      const stats = lstatSync(other, { throwIfNoEntry: false });
      if (stats && stats.mtimeMs < Date.now() - STALE_MS) await removeTree(other);
    }
    rmdirSync(root);
  } catch {
    // ENOTEMPTY: another job is using the folder. ENOENT: another job has just removed it.
  }
}
