import { describe, expect, test } from "vitest";
import type { Comparison } from "../../../src/mirrorbench/compare.ts";
import { type Ranked, rankMirrors } from "../../../src/mirrorbench/rank.ts";

const sound: Ranked = { soundness: "sound", failedShare: 0 };
const failing = (failedShare: number): Ranked => ({ soundness: "failing", failedShare });
const wrong: Ranked = { soundness: "wrong", failedShare: 0 };

function faster(first: number, second: number): Comparison {
  return { first, second, rounds: 50, ratio: undefined, verdict: "faster", isSettled: true };
}

function ranksOf(
  mirrors: readonly Ranked[],
  comparisons: readonly Comparison[] = [],
  rounds = [[1]],
) {
  const places = rankMirrors(mirrors, comparisons, rounds);
  return mirrors.map((_, mirror) => places.find((place) => place.mirror === mirror)?.rank);
}

describe("rankMirrors()", () => {
  test("puts wrong bytes last at any speed, and what fails before them", () => {
    const rounds = [[1, 2, 30]];
    expect(ranksOf([wrong, failing(0.5), sound], [], rounds)).toEqual([3, 2, 1]);
  });

  test("gives mirrors the same rank if no difference was found", () => {
    expect(ranksOf([sound, sound])).toEqual([1, 1]);
  });

  test("ranks by speed if there is a difference, whichever is named first", () => {
    expect(ranksOf([sound, sound], [faster(1, 0)])).toEqual([2, 1]);
    expect(ranksOf([sound, sound], [{ ...faster(0, 1), verdict: "slower" }])).toEqual([2, 1]);
  });

  test("lets a mirror in the middle share the rank of those from which it does not differ", () => {
    expect(ranksOf([sound, sound, sound], [faster(0, 2)])).toEqual([1, 1, 2]);
  });

  test("ranks failing mirrors by how often they fail", () => {
    expect(ranksOf([failing(0.4), failing(0.1), failing(0.4)])).toEqual([2, 1, 2]);
  });

  test("lists mirrors of one rank in the order in which they were given", () => {
    const places = rankMirrors([sound, sound, sound], [faster(2, 0)], [[1, 1, 1]]);
    expect(places.map(({ mirror }) => mirror)).toEqual([1, 2, 0]);
  });
});
