/**
 * Every push uploads a delta and every restore fetches it with its base, so it should stay a small
 * part of the base. A smaller fraction means more bases, and each costs as much as three of the
 * largest deltas.
 */
const DELTA_FRACTION = 0.3;
/**
 * If more than half of a base is no longer kept, every restore pays more for entries that nobody
 * needs than for those that are needed. New entries alone seldom get there, as the delta grows as
 * well. Removed ones do, and so does a tag or a flag that jobs no longer build with.
 */
const DEAD_FRACTION = 0.5;

/** What decides between a delta and a new base; raw sizes in bytes. */
export interface LayerSizes {
  /** Of the restored base. */
  baseBytes: number;
  /** Of what is kept of that base. */
  aliveBytes: number;
  /** Of a delta with all that is kept and that the base lacks. */
  deltaBytes: number;
  /** What base and delta together must not exceed; infinite if there is no limit. */
  limitBytes: number;
}

/** Why a new base is made instead of a delta; undefined if the delta is better. Pure. */
export function whyNewBase(sizes: LayerSizes): string | undefined {
  const { baseBytes, aliveBytes, deltaBytes, limitBytes } = sizes;
  if (deltaBytes > baseBytes * DELTA_FRACTION) {
    return `new entries are ${percent(deltaBytes / baseBytes)} of the base`;
  }
  if (baseBytes - aliveBytes > baseBytes * DEAD_FRACTION) {
    return `${percent(1 - aliveBytes / baseBytes)} of the base is no longer used`;
  }
  return baseBytes + deltaBytes > limitBytes
    ? "the base and its new entries exceed the limit"
    : undefined;
}

/** How large a base may be, so that it stays within the limit with its largest delta. Pure. */
export function baseLimit(limitBytes: number): number {
  return limitBytes / (1 + DELTA_FRACTION);
}

/**
 * Leaves out the first of the entries until the rest has at most `limitBytes`; `freedBy` says by how
 * much the size shrinks without an entry, given that those before it are left out already. Pure,
 * except that each entry that is left out is asked for once, in order.
 */
export function fitInto<T>(
  limitBytes: number,
  sizeBytes: number,
  worstFirst: readonly T[],
  freedBy: (entry: T) => number,
): T[] {
  let left = sizeBytes;
  let count = 0;
  for (const entry of worstFirst) {
    if (left <= limitBytes) break;
    left -= freedBy(entry);
    count++;
  }
  return worstFirst.slice(count);
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}
