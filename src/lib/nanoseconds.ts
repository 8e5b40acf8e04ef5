export const NANOSECONDS_PER_MILLISECOND = 1_000_000n;
export const NANOSECONDS_PER_SECOND = 1_000_000_000n;

/** A time as system calls give it: whole seconds, plus 0 to 999,999,999 nanoseconds. */
export interface SplitTime {
  seconds: bigint;
  nanoseconds: bigint;
}

/** Splits nanoseconds since the epoch; negative ones are times before it. */
export function splitNanoseconds(timeNs: bigint): SplitTime {
  const nanoseconds =
    ((timeNs % NANOSECONDS_PER_SECOND) + NANOSECONDS_PER_SECOND) % NANOSECONDS_PER_SECOND;
  return { seconds: (timeNs - nanoseconds) / NANOSECONDS_PER_SECOND, nanoseconds };
}
