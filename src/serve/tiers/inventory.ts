import { lstat, opendir, readdir } from "node:fs/promises";
import path from "node:path";
import { escapeModulePath } from "../../gomod/module-path.ts";
import { isNotFound } from "../../lib/fs.ts";
import { type ModuleFile, parseStorePath } from "../../store/module-file.ts";
import type { FoundFile } from "./limited-store.ts";

/**
 * The module files below a store's folder, the one that was written first in front. Other files are
 * left out, and so is what disappears meanwhile. Throws the system's error if a folder cannot be read.
 */
export async function takeInventory(root: string): Promise<FoundFile[]> {
  const found: { file: FoundFile; writtenMs: number }[] = [];

  async function walk(dir: string): Promise<void> {
    for await (const entry of await opendir(path.join(root, dir))) {
      const name = dir === "" ? entry.name : `${dir}/${entry.name}`;
      // Our own folders for half-written files and answers; no module path can name them.
      if (dir === "" && name.startsWith(".")) continue;
      if (entry.isDirectory()) await ignoreGone(walk(name));
      const file = entry.isFile() ? parseStorePath(name) : undefined;
      if (!file) continue;
      const stats = await ignoreGone(lstat(path.join(root, name)));
      if (!stats) continue;
      found.push({ file: { name: file, sizeBytes: stats.size }, writtenMs: stats.mtimeMs });
    }
  }

  await ignoreGone(walk(""));
  return found.sort((a, b) => a.writtenMs - b.writtenMs).map(({ file }) => file);
}

/**
 * The files that a store's folder has of one module. Throws the system's error if the folder cannot be
 * read.
 */
export async function findModuleFiles(root: string, modulePath: string): Promise<ModuleFile[]> {
  const dir = `${escapeModulePath(modulePath)}/@v`;
  const names = (await ignoreGone(readdir(path.join(root, dir)))) ?? [];
  return names.flatMap((name) => parseStorePath(`${dir}/${name}`) ?? []);
}

async function ignoreGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
