/** The nearest-rank percentile of ascending values; undefined if there are none. */
export function percentile(ascending: readonly number[], fraction: number): number | undefined {
  return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}
