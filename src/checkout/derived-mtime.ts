import { hash } from "node:crypto";
import { NANOSECONDS_PER_SECOND } from "../lib/nanoseconds.ts";

/** A time that file systems and `fs.utimes` both express exactly. */
export interface Mtime {
  /** Seconds since the epoch, for `fs.utimes`. */
  seconds: number;
  nanoseconds: bigint;
}

/**
 * Derived times lie in [2^29, 2^30) s, which is 1987 to 2004: clear of the times of real jobs, and
 * after 1980, where the times that a zip can hold begin.
 */
const EARLIEST_SECONDS = 2 ** 29;
/** In that range a double, which `fs.utimes` takes, counts in steps of 2^-23 s (119 ns). */
const STEPS_PER_SECOND = 2 ** 23;
/** 29 bits of seconds and 23 of fraction: 52 bits, 13 hex digits. */
const DIGITS = 13;

/**
 * The time that stands for a content: the same for the same id, and for any other with a chance of
 * 2^-52 only.
 *
 * It takes that many bits, because mtime and size are all that go compares of a file that a test
 * opened. The module index compares no more (dirHash in cmd/go/internal/modindex), and it is used
 * for packages of the main module as well: with a constant time, go list goes on to report imports
 * that a file of the same size no longer has.
 */
export function deriveMtime(objectId: string): Mtime {
  const steps = Number.parseInt(objectId.slice(0, DIGITS), 16);
  const wholeSeconds = EARLIEST_SECONDS + Math.floor(steps / STEPS_PER_SECOND);
  const fraction = steps % STEPS_PER_SECOND;
  return {
    seconds: EARLIEST_SECONDS + steps / STEPS_PER_SECOND,
    nanoseconds:
      BigInt(wholeSeconds) * NANOSECONDS_PER_SECOND +
      // At most 2^23 × 10^9, which a double still holds exactly.
      BigInt(Math.floor((fraction * 1_000_000_000) / STEPS_PER_SECOND)),
  };
}

/**
 * The time that stands for a content at a place. Two files with one content have two times, as in a
 * checkout that stays: go follows a symbolic link and compares what it finds behind it, so with one
 * time a test that asks where the link leads would keep its result when it leads elsewhere.
 *
 * @param path relative to the checkout
 * @param contentId blob of a file, listing of a folder
 */
export function deriveMtimeAt(path: string, contentId: string): Mtime {
  return deriveMtime(hash("sha1", `${contentId} ${path}`));
}

/** Whether a file system kept the time: NTFS counts in steps of 100 ns, some only in seconds. */
export function isKept(wanted: Mtime, found: bigint): boolean {
  const lost = wanted.nanoseconds - found;
  return lost >= 0n && lost < 1_000n;
}
