export interface Backoff {
  /** Wait after the first failure; doubles with each further one. */
  baseDelayMs: number;
  maxDelayMs: number;
}

/**
 * How long to wait, in milliseconds, after this many failures in a row, counted from 1. It is a
 * random time between half of the delay and all of it, so that clients that failed together do not
 * come back together.
 */
export function backoffMs(
  failures: number,
  { baseDelayMs, maxDelayMs }: Backoff,
  random: () => number = Math.random,
): number {
  const ceilingMs = Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1));
  return ceilingMs * (0.5 + random() / 2);
}
