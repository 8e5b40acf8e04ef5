import { NANOSECONDS_PER_SECOND, splitNanoseconds } from "../lib/nanoseconds.ts";

/** Whole numbers up to here are all doubles. */
const MAX_STEPS = 2 ** 53;
/** Just below a nanosecond. Steps of doubles near 0 would be finer, which helps nobody. */
const FINEST_STEP = 2 ** -30;
/** What a file system may lose of a time: NTFS counts in 100 ns, others in microseconds. */
const LOST_NS = 1_000n;

/** The mtime of a file after `fs.utimes` was given these seconds, in nanoseconds. */
export function nanosecondsOf(seconds: number): bigint {
  const whole = Math.floor(seconds);
  return BigInt(whole) * NANOSECONDS_PER_SECOND + BigInt(fractionOf(seconds - whole));
}

/**
 * The earliest seconds for `fs.utimes` that are not before `timeNs`. It takes a double, which counts
 * in steps of 238 ns for present times, while go compares all digits. So a file can be given only
 * some times without a process of its own, and each time has such a time less than a step later.
 */
export function secondsAtLeast(timeNs: bigint): number {
  return findAtLeast(timeNs).seconds;
}

/** The latest seconds for `fs.utimes` that are not after `timeNs`. */
export function secondsAtMost(timeNs: bigint): number {
  const { seconds, isExact } = findAtLeast(timeNs);
  return isExact ? seconds : seconds - stepAt(seconds);
}

/** The seconds by which `fs.utimes` sets this time to the nanosecond; undefined if none do. */
export function exactSecondsOf(timeNs: bigint): number | undefined {
  const { seconds, isExact } = findAtLeast(timeNs);
  return isExact ? seconds : undefined;
}

/** Whether a file system that was given one of these times may show the other. */
export function isNear(aNs: bigint, bNs: bigint): boolean {
  const lost = aNs - bNs;
  return -LOST_NS < lost && lost < LOST_NS;
}

/** In plain numbers, since it is done for each file of a checkout. */
function findAtLeast(timeNs: bigint): { seconds: number; isExact: boolean } {
  const split = splitNanoseconds(timeNs);
  const whole = Number(split.seconds);
  const wanted = Number(split.nanoseconds);
  const step = stepAt(whole);
  let steps = Math.ceil(wanted / 1e9 / step);
  while (steps > 0 && fractionOf((steps - 1) * step) >= wanted) steps--;
  while (fractionOf(steps * step) < wanted) steps++;
  return { seconds: whole + steps * step, isExact: fractionOf(steps * step) === wanted };
}

/** Nanoseconds of a part of a second, as a system call gets them. */
function fractionOf(seconds: number): number {
  // Exact before it is rounded down: a multiple of a step has few digits enough.
  return Math.floor(seconds * 1e9);
}

/** All multiples of it up to `seconds` are doubles. */
function stepAt(seconds: number): number {
  let step = FINEST_STEP;
  while (Math.abs(seconds) / step >= MAX_STEPS) step *= 2;
  return step;
}
