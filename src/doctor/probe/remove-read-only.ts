import { chmod, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { isNotFound, isRefused } from "../../lib/fs.ts";

/** Removes a file or a folder whose folders are read-only, as those of the module cache are. */
export async function removeReadOnly(target: string): Promise<void> {
  try {
    await rm(target, { recursive: true, force: true });
  } catch (error) {
    if (!isRefused(error)) throw error;
    await openFolders(target);
    await rm(target, { recursive: true, force: true });
  }
}

async function openFolders(dir: string): Promise<void> {
  try {
    await chmod(dir, 0o755);
    for (const entry of await readdir(dir, { withFileTypes: true })) {
      if (entry.isDirectory()) await openFolders(path.join(dir, entry.name));
    }
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
