/** A ratio of two speeds that were measured side by side, and where the true one may lie. */
export interface RatioInterval {
  estimate: number;
  low: number;
  high: number;
}

/**
 * How much larger the first of paired figures is than the second, given the logarithms of their
 * ratios: the Hodges-Lehmann estimate, with the interval of Wilcoxon's signed ranks (Hollander, Wolfe
 * and Chicken, Nonparametric Statistical Methods, third edition, sections 3.1 to 3.3). The interval
 * misses the true ratio with a probability of at most `errorRate`, however the times are distributed,
 * as long as their differences are symmetric; those of two equal mirrors are. A few slow answers
 * hardly move it. Undefined as long as there are too few pairs for that rate. Pure.
 */
export function ratioInterval(
  logRatios: readonly number[],
  errorRate: number,
): RatioInterval | undefined {
  const rank = criticalRank(logRatios.length, errorRate);
  if (rank === undefined) return undefined;
  const averages = walshAverages(logRatios);
  const at = (position: number) => averages[position] ?? 0;
  const last = averages.length - 1;
  const middle = (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2;
  return {
    estimate: Math.exp(middle),
    low: Math.exp(at(rank - 1)),
    high: Math.exp(at(last - rank + 1)),
  };
}

/** The means of all pairs of values, of a value with itself too, ascending. */
function walshAverages(values: readonly number[]): Float64Array {
  const averages = new Float64Array((values.length * (values.length + 1)) / 2);
  let count = 0;
  for (const [index, left] of values.entries()) {
    for (const right of values.slice(index)) averages[count++] = (left + right) / 2;
  }
  return averages.sort();
}

/**
 * The rank, counted from 1 at both ends, of the averages that bound the interval; undefined if even the
 * outermost ones miss the truth too often.
 */
function criticalRank(count: number, errorRate: number): number | undefined {
  let below = 0;
  let rank = 0;
  for (const probability of signedRankDistribution(count)) {
    below += probability;
    if (below > errorRate / 2) break;
    rank++;
  }
  return rank === 0 ? undefined : rank;
}

const DISTRIBUTIONS: Float64Array[] = [Float64Array.of(1)];

/**
 * How probable each sum of the ranks 1 to `count` is if a coin decides for each whether it counts. It is
 * exact: the sums with one more rank are those without it, and those moved up by it.
 */
function signedRankDistribution(count: number): Float64Array {
  const known = DISTRIBUTIONS[count];
  if (known) return known;
  const shorter = signedRankDistribution(count - 1);
  const longer = new Float64Array(shorter.length + count);
  for (const [sum, probability] of shorter.entries()) {
    longer[sum] = (longer[sum] ?? 0) + probability / 2;
    longer[sum + count] = (longer[sum + count] ?? 0) + probability / 2;
  }
  DISTRIBUTIONS[count] = longer;
  return longer;
}
