import { lstat, readdir } from "node:fs/promises";
import path from "node:path";

/** As `stat` counts blocks, whatever the file system has. */
const BLOCK_BYTES = 512;

/**
 * What a folder takes on disk, links not followed. What goes or cannot be read while it is counted does
 * not count.
 */
export async function folderBytes(dir: string): Promise<number> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  let sizeBytes = 0;
  for (const entry of entries) {
    const name = path.join(dir, entry.name);
    if (entry.isDirectory()) sizeBytes += await folderBytes(name);
    else
      sizeBytes += await lstat(name).then(
        ({ blocks }) => blocks * BLOCK_BYTES,
        () => 0,
      );
  }
  return sizeBytes;
}
