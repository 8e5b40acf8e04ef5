/** How often keys were seen, in memory of a fixed size. Counts may be any positive numbers. */
export interface FrequentItems {
  add(key: string, count?: number): void;
  /** Older counts are worth less: multiplies all of them by a factor between 0 and 1. */
  fade(factor: number): void;
  /** The keys that are held, with their counts, the largest in front. */
  entries(): [key: string, count: number][];
  /** At most so much is missing from each count, and so often was a key seen that is not held. */
  missing(): number;
}

/**
 * The Frequent Items sketch (Anderson et al., "A High-Performance Algorithm for Identifying Frequent Items
 * in Data Streams", IMC 2017): whenever there are more keys than `capacity`, the median of the counts is
 * taken from each of them, and those go that have nothing left. A count is never too large, and `missing`
 * is never more than twice the sum of all counts divided by the capacity. So a thousand keys that are seen
 * once displace none that is seen often. Pure.
 */
export function createFrequentItems(capacity: number): FrequentItems {
  const counts = new Map<string, number>();
  let missing = 0;

  function makeRoom(): void {
    const sorted = Float64Array.from(counts.values()).sort();
    const share = sorted[sorted.length >> 1] ?? 0;
    for (const [key, count] of counts) {
      if (count <= share) counts.delete(key);
      else counts.set(key, count - share);
    }
    missing += share;
  }

  return {
    add(key, count = 1) {
      counts.set(key, (counts.get(key) ?? 0) + count);
      if (counts.size > capacity) makeRoom();
    },
    fade(factor) {
      for (const [key, count] of counts) counts.set(key, count * factor);
      missing *= factor;
    },
    entries: () => [...counts].sort(([, a], [, b]) => b - a),
    missing: () => missing,
  };
}
