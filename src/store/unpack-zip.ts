import { chmodSync, closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hash1 } from "../gomod/dirhash.ts";
import { readModuleZip } from "./read-zip.ts";

export interface UnpackTarget {
  /** A folder that does not exist yet. */
  dir: string;
  /** Whether folders below it are made read-only, as go does without `-modcacherw`. */
  readOnly: boolean;
}

/** Modes of the files and folders that the go command unpacks. */
const FILE_MODE = 0o444;
export const READ_ONLY_DIR_MODE = 0o555;

/**
 * Unpacks a module's zip as the go command does, and checks it as `repackModuleZip` does. Returns
 * the `h1:` hash of what was written. The folder itself stays writable, because a read-only one
 * cannot be renamed. Blocks its thread for most of the time, so run it on a worker. Throws
 * `IntegrityError`, and the system's error if a file cannot be written. Do not use the folder then.
 */
export async function unpackModuleZip(
  source: string,
  prefix: string,
  { dir, readOnly }: UnpackTarget,
): Promise<string> {
  const folders = new Set<string>();
  const folderOf = (file: string): void => {
    const folder = path.dirname(file);
    if (folders.has(folder)) return;
    if (folder !== dir) folderOf(folder);
    mkdirSync(folder);
    folders.add(folder);
  };
  mkdirSync(dir);
  folders.add(dir);
  const hashed = await readModuleZip(source, prefix, (entry) => {
    const name = entry.name.slice(prefix.length);
    // An entry for a folder is part of the hash, but go makes only the folders that hold files.
    if (name === "" || name.endsWith("/")) return { append() {} };
    const file = path.join(dir, name);
    folderOf(file);
    const fd = openSync(file, "wx", FILE_MODE);
    return { append: (content) => writeFileSync(fd, content), close: () => closeSync(fd) };
  });
  if (readOnly) {
    for (const folder of folders) if (folder !== dir) chmodSync(folder, READ_ONLY_DIR_MODE);
  }
  return hash1(hashed);
}
