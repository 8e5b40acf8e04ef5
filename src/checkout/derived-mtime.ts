import { hash } from "node:crypto";
import { NANOSECONDS_PER_SECOND } from "../lib/nanoseconds.ts";

/** A time that file systems and `fs.utimes` both express exactly. */
export interface Mtime {
  /** Seconds since the epoch, for `fs.utimes`. */
  seconds: number;
  nanoseconds: bigint;
}

/**
 * Derived times are in [2^29, 2^30) s, which is 1987 to 2004. That keeps them clear of the times of
 * real jobs, and after 1980, the earliest time that a zip can hold.
 */
const EARLIEST_SECONDS = 2 ** 29;
/** `fs.utimes` takes a double, which counts in steps of 2^-23 s (119 ns) in that range. */
const STEPS_PER_SECOND = 2 ** 23;
/** 29 bits of seconds and 23 of fraction: 52 bits, 13 hex digits. */
const DIGITS = 13;

/**
 * The time that stands for a content. The same id has the same time; any other id has it with a
 * chance of only 2^-52.
 *
 * It takes that many bits because go compares only mtime and size of a file that a test opened. The
 * module index compares no more (dirHash in cmd/go/internal/modindex), and go uses it for packages
 * of the main module as well: with a constant time, go list would go on reporting imports that a
 * file of the same size no longer has.
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
 * The time that stands for a content at a path. Two files with the same content have two times, as
 * in a checkout that stays. Go follows a symbolic link and compares what it finds behind it, so
 * with one time a test that asks where the link leads would keep its result after the link changed.
 *
 * @param path relative to the checkout
 * @param contentId blob of a file, listing of a folder
 */
export function deriveMtimeAt(path: string, contentId: string): Mtime {
  return deriveMtime(hash("sha1", `${contentId} ${path}`));
}

/**
 * Whether a file system kept the time. NTFS counts in steps of 100 ns, some file systems only in
 * seconds.
 */
export function isKept(wanted: Mtime, found: bigint): boolean {
  const lost = wanted.nanoseconds - found;
  return lost >= 0n && lost < 1_000n;
}
