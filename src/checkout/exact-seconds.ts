import { NANOSECONDS_PER_SECOND } from "../lib/nanoseconds.ts";

/** Whole numbers up to here are all doubles. */
const MAX_STEPS = 2 ** 53;
/** Just below a nanosecond. Steps of doubles near 0 would be finer, which helps nobody. */
const FINEST_STEP = 2 ** -30;
/** What a file system may lose of a time: NTFS counts in 100 ns, others in microseconds. */
const LOST_NS = 1_000n;

/** The mtime of a file after `fs.utimes` was given these seconds, in nanoseconds. */
export function nanosecondsOf(seconds: number): bigint {
  const whole = Math.floor(seconds);
  // Exact: both numbers are multiples of the step in which a double of that size counts.
  const fraction = seconds - whole;
  return BigInt(whole) * NANOSECONDS_PER_SECOND + BigInt(Math.floor(fraction * 1e9));
}

/**
 * The earliest seconds for `fs.utimes` that are not before `timeNs`. It takes a double, which counts
 * in steps of 238 ns for present times, while go compares all digits. So a file can be given only
 * some times without a process of its own, and each time has such a time less than a step later.
 */
export function secondsAtLeast(timeNs: bigint): number {
  const near = Number(timeNs) / 1e9;
  const step = stepAt(near);
  let seconds = Math.floor(near / step) * step;
  while (nanosecondsOf(seconds) >= timeNs) seconds -= step;
  while (nanosecondsOf(seconds) < timeNs) seconds += step;
  return seconds;
}

/** The latest seconds for `fs.utimes` that are not after `timeNs`. */
export function secondsAtMost(timeNs: bigint): number {
  const seconds = secondsAtLeast(timeNs);
  return nanosecondsOf(seconds) === timeNs ? seconds : seconds - stepAt(seconds);
}

/** Whether `fs.utimes` can set this time to the nanosecond. */
export function isExact(timeNs: bigint): boolean {
  return nanosecondsOf(secondsAtLeast(timeNs)) === timeNs;
}

/** Whether a file system that was given one of these times may show the other. */
export function isNear(aNs: bigint, bNs: bigint): boolean {
  const lost = aNs - bNs;
  return -LOST_NS < lost && lost < LOST_NS;
}

/** All multiples of it up to `seconds` are doubles. */
function stepAt(seconds: number): number {
  let step = FINEST_STEP;
  while (Math.abs(seconds) / step >= MAX_STEPS) step *= 2;
  return step;
}
