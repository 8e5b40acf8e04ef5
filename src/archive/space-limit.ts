import { statfsSync } from "node:fs";
import { CacheError } from "../lib/errors.ts";

/** A small file or a folder takes about that much of a disk. */
const BLOCK_BYTES = 4096;
const MIB = 2 ** 20;

/** How much an archive may take. A few kilobytes can claim to hold more than any disk does. */
export interface SpaceLimit {
  /** Counts what comes out of the archive. Throws `CacheError` if it is too much. */
  read(bytes: number): void;
  /** Counts a file or folder that is made. Throws `CacheError` if all of them are too large. */
  make(sizeBytes: number): void;
}

/** By default, half of what is free on the disk of the folder `dir`: the job needs the rest. */
export function createSpaceLimit(dir: string, maxBytes = halfOfFreeBytes(dir)): SpaceLimit {
  let readBytes = 0;
  let madeBytes = 0;
  const check = (bytes: number) => {
    if (bytes <= maxBytes) return;
    throw new CacheError(
      `the archive holds more than ${Math.floor(maxBytes / MIB)} MiB, half of what is free on the disk`,
      { code: "ARCHIVE" },
    );
  };
  return {
    read(bytes) {
      readBytes += bytes;
      check(readBytes);
    },
    make(sizeBytes) {
      madeBytes += Math.max(sizeBytes, BLOCK_BYTES);
      check(madeBytes);
    },
  };
}

function halfOfFreeBytes(dir: string): number {
  try {
    const { bavail, bsize, blocks } = statfsSync(dir);
    // A file system that has no size of its own says zero.
    return blocks === 0 ? Number.POSITIVE_INFINITY : (bavail * bsize) / 2;
  } catch {
    // ENOSYS: the disk will say when it is full.
    return Number.POSITIVE_INFINITY;
  }
}
