import { closeSync, futimesSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { HashedFile } from "../gomod/dirhash.ts";
import { readModuleZip } from "../store/read-zip.ts";
import type { ZipEntry } from "../store/zip-directory.ts";
import { modeInGoRoot, nameInGoRoot } from "./toolchain-tree.ts";

/** A part of a toolchain's zip, so that several threads can unpack one. */
export interface Share {
  zip: string;
  /** What the names in the zip begin with. */
  prefix: string;
  /** The new GOROOT. */
  dir: string;
  /** Which of how many; counted from 0. */
  index: number;
  count: number;
  /** Time of all files, in milliseconds since the epoch; undefined for the time of unpacking. */
  timeMs: number | undefined;
}

/** What a file costs beside its bytes, in bytes: opening, closing and its place in the folder. */
const FILE_COST_BYTES = 16 * 1024;

/**
 * Unpacks a share and returns the hash of each of its files. Blocks its thread for most of the time.
 * Throws `IntegrityError` for what is no module's zip, and the system's error if a file cannot be
 * written. Do not use the folder then.
 */
export async function unpackShare(share: Share): Promise<HashedFile[]> {
  const folders = new Set<string>();
  const makeFolderOf = (file: string) => {
    const folder = path.dirname(file);
    if (folders.has(folder)) return;
    // Another thread may make the same one.
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  return readModuleZip(
    share.zip,
    share.prefix,
    (entry) => {
      const name = entry.name.slice(share.prefix.length);
      // An entry for a folder is part of the hash and nothing else.
      if (name === "" || name.endsWith("/")) return { append() {} };
      const file = path.join(share.dir, nameInGoRoot(name));
      makeFolderOf(file);
      const fd = openSync(file, "wx", modeInGoRoot(name));
      return {
        append: (content) => writeFileSync(fd, content),
        close() {
          if (share.timeMs !== undefined) futimesSync(fd, share.timeMs / 1000, share.timeMs / 1000);
          closeSync(fd);
        },
      };
    },
    undefined,
    (entries) => pickShare(entries, share),
  );
}

/** The entries of one share: neighbours in the zip, and about as much work as the other shares. */
export function pickShare(
  entries: readonly ZipEntry[],
  { index, count }: Pick<Share, "index" | "count">,
): ZipEntry[] {
  const costs = entries.map(({ sizeBytes }) => sizeBytes + FILE_COST_BYTES);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  let before = 0;
  return entries.filter((_, position) => {
    const middle = before + (costs[position] ?? 0) / 2;
    before += costs[position] ?? 0;
    return Math.min(count - 1, Math.floor((middle / total) * count)) === index;
  });
}
