/** The middle and the spread of recent figures of one kind. */
export interface Spread {
  median: number;
  /** Median of the absolute deviations from the median. */
  mad: number;
  count: number;
}

/** Older figures say little about a project that changes. */
const RECENT = 20;
/** Makes a median absolute deviation comparable with a standard deviation of normal figures. */
const MAD_SCALE = 1.4826;
/** In such deviations: the usual limit for outliers by MAD. */
const OUTLIER_LIMIT = 3;

/** The middle value, or the mean of the middle two; undefined if there are none. */
export function median(values: readonly number[]): number | undefined {
  const ascending = [...values].sort((a, b) => a - b);
  const middle = ascending.length / 2;
  const upper = ascending[Math.floor(middle)];
  const lower = ascending[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? upper : (lower + upper) / 2;
}

/** Median and spread of the last 20 values, given oldest first; undefined if there are none. */
export function describeRecent(values: readonly number[]): Spread | undefined {
  const recent = values.slice(-RECENT);
  const middle = median(recent);
  if (middle === undefined) return undefined;
  const mad = median(recent.map((value) => Math.abs(value - middle))) ?? 0;
  return { median: middle, mad, count: recent.length };
}

/** Whether a value is so far from the median that chance alone hardly explains it. */
export function isOutlier(value: number, { median: middle, mad }: Spread): boolean {
  return Math.abs(value - middle) > OUTLIER_LIMIT * MAD_SCALE * mad;
}
