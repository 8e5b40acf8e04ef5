import { median } from "../history/statistics.ts";
import type { Comparison, RoundTimes } from "./compare.ts";
import type { Soundness } from "./figures.ts";

/** What decides on a mirror's place. */
export interface Ranked {
  soundness: Soundness;
  /** The share of visits that did not bring all files. */
  failedShare: number;
}

const TIERS: Readonly<Record<Soundness, number>> = { sound: 0, failing: 1, wrong: 2 };

/** A mirror's place: 1 for the best. Mirrors between which no difference was found share one. */
export interface Place {
  /** Position in the list of mirrors. */
  mirror: number;
  rank: number;
}

/**
 * Wrong bytes come last at any speed, before them what fails most, and the rest by speed. In the order of
 * the result mirrors of one rank stand as they were given. Pure.
 */
export function rankMirrors(
  mirrors: readonly Ranked[],
  comparisons: readonly Comparison[],
  rounds: readonly RoundTimes[],
): Place[] {
  const scores = mirrors.map((_, mirror) => scoreOf(mirror, rounds));
  const isBetter = (a: number, b: number): boolean => {
    const [left, right] = [mirrors[a], mirrors[b]];
    if (!left || !right) return false;
    const tiers = TIERS[left.soundness] - TIERS[right.soundness];
    if (tiers !== 0) return tiers < 0;
    if (left.soundness === "failing") return left.failedShare < right.failedShare;
    if (left.soundness === "wrong") return (scores[a] ?? 0) < (scores[b] ?? 0);
    return isFaster(a, b, comparisons);
  };
  const positions = mirrors.map((_, mirror) => mirror);
  return positions
    .map((mirror) => ({
      mirror,
      rank: 1 + positions.filter((other) => isBetter(other, mirror)).length,
    }))
    .sort((a, b) => a.rank - b.rank || a.mirror - b.mirror);
}

function isFaster(a: number, b: number, comparisons: readonly Comparison[]): boolean {
  return comparisons.some(({ first, second, verdict }) => {
    if (first === a && second === b) return verdict === "faster";
    return first === b && second === a && verdict === "slower";
  });
}

/** How a mirror's times compare with the mean of all in the same rounds. */
function scoreOf(mirror: number, rounds: readonly RoundTimes[]): number {
  const logs = rounds.flatMap((times) => {
    const own = times[mirror];
    if (own === undefined) return [];
    const all = times.filter((time) => time !== undefined);
    return [Math.log(own) - all.reduce((sum, time) => sum + Math.log(time), 0) / all.length];
  });
  return median(logs) ?? Number.POSITIVE_INFINITY;
}
