import { type RatioInterval, ratioInterval } from "./signed-ranks.ts";

/**
 * - `faster`, `slower`: the first mirror against the second
 * - `equal`: it is shown that no difference matters, or none was found with the precision asked for
 * - `open`: the time was over before the interval was small enough
 */
type Verdict = "faster" | "slower" | "equal" | "open";

/** Two mirrors, asked for the same modules side by side. */
export interface Comparison {
  /** Positions in the list of mirrors. */
  first: number;
  second: number;
  /** In which both answered in full. */
  rounds: number;
  /** Time of the first over time of the second; undefined with too few rounds. */
  ratio: RatioInterval | undefined;
  verdict: Verdict;
  /** Whether more rounds would say nothing more. */
  isSettled: boolean;
}

/**
 * The chance that any of the final intervals is wrong, if it did not matter when the rounds end. They end
 * when the intervals are narrow, which some are by chance, so it is up to 5 %, as simulated twins show.
 */
const FINAL_ERROR_RATE = 0.03;
/** The same for all looks at which a pair may be found clearly different, and the rounds end. */
const EARLY_ERROR_RATE = 0.01;
/** With fewer, intervals are narrow by chance too often. */
const MIN_ROUNDS = 24;
/** Beyond it, a narrower interval is not worth the mirrors' work. */
export const MAX_ROUNDS = 400;

/**
 * The counts of rounds at which is looked whether more are needed. With each look a chance difference may
 * seem to be one, so they are few, and each has its part of the error rate.
 */
export const LOOKS: ReadonlySet<number> = new Set(listLooks());

function listLooks(): number[] {
  const looks: number[] = [];
  for (let count = MIN_ROUNDS; count < MAX_ROUNDS; count = Math.ceil(count * 1.25)) {
    looks.push(count);
  }
  return [...looks, MAX_ROUNDS];
}

/** How long a round's visit took for each mirror, in milliseconds; undefined without a full answer. */
export type RoundTimes = readonly (number | undefined)[];

/**
 * Compares each two of `mirrors` (positions). The interval of each pair is so wide that all together
 * are right in 95 % of runs (Bonferroni). `precision` is what difference does not matter: 0.1 for
 * 10 %. Pure.
 */
export function compareMirrors(
  mirrors: readonly number[],
  rounds: readonly RoundTimes[],
  precision: number,
): Comparison[] {
  const pairs = mirrors.flatMap((first, index) =>
    mirrors.slice(index + 1).map((second) => ({ first, second })),
  );
  const finalRate = FINAL_ERROR_RATE / pairs.length;
  // One more is after the first pass over the modules, whenever that is.
  const earlyRate = EARLY_ERROR_RATE / (LOOKS.size + 1) / pairs.length;
  return pairs.map(({ first, second }) => {
    const logRatios = rounds.flatMap((times) => {
      const [left, right] = [times[first], times[second]];
      return left === undefined || right === undefined ? [] : [Math.log(left / right)];
    });
    const count = logRatios.length;
    const ratio = ratioInterval(logRatios, finalRate);
    const verdict = count < MIN_ROUNDS || !ratio ? "open" : judge(ratio, precision);
    const isSettled =
      (ratio !== undefined && verdict !== "open" && isNarrow(ratio, precision)) ||
      isClear(ratioInterval(logRatios, earlyRate), precision);
    return { first, second, rounds: count, ratio, verdict, isSettled };
  });
}

function judge(ratio: RatioInterval, precision: number): Verdict {
  const { low, high } = ratio;
  const least = 1 + precision;
  if (low > 1 / least && high < least) return "equal";
  if (high < 1) return "faster";
  if (low > 1) return "slower";
  return isNarrow(ratio, precision) ? "equal" : "open";
}

function isNarrow({ low, high }: RatioInterval, precision: number): boolean {
  return high / low <= (1 + precision) ** 2;
}

/** Whether the mirrors differ by more than matters, even if the interval is wide. */
function isClear(ratio: RatioInterval | undefined, precision: number): boolean {
  const least = 1 + precision;
  return ratio !== undefined && (ratio.high < 1 / least || ratio.low > least);
}
