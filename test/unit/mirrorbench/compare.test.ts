import { describe, expect, test } from "vitest";
import { compareMirrors } from "../../../src/mirrorbench/compare.ts";

/** Rounds in which the second mirror takes `ratio` times as long, give or take `spread`. */
function roundsOf(count: number, ratio: number, spread: number): number[][] {
  return Array.from({ length: count }, (_, index) => {
    const swing = ((index * 7) % count) / (count - 1) - 0.5;
    return [10, 10 * ratio * Math.exp(2 * spread * swing)];
  });
}

describe("compareMirrors()", () => {
  test.each([
    ["a clear difference", 40, 2, 0.1, "faster", true],
    ["a small difference that is sure", 200, 1.15, 0.02, "faster", true],
    ["a difference that is sure and too small to matter", 200, 1.03, 0.01, "equal", true],
    ["no difference, precisely", 200, 1, 0.1, "equal", true],
    ["no difference, imprecisely", 14, 1, 1, "open", false],
    ["too few rounds", 11, 5, 0.01, "open", false],
  ])("says of %s what it is", (_, count, ratio, spread, verdict, settled) => {
    const [comparison] = compareMirrors([0, 1], roundsOf(count, ratio, spread), 0.1);
    expect(comparison?.verdict).toBe(verdict);
    expect(comparison?.isSettled).toBe(settled);
  });

  test("is not settled by a difference that has only just come out", () => {
    const [comparison] = compareMirrors([0, 1], roundsOf(30, 1.25, 0.6), 0.05);
    if (!comparison?.ratio) throw new Error("there is no interval");
    expect(comparison.ratio.high).toBeLessThan(1);
    expect([comparison.verdict, comparison.isSettled]).toEqual(["faster", false]);
  });

  test("compares rounds only in which both answered", () => {
    const rounds = roundsOf(40, 2, 0.1).map(([first, second], index) =>
      index < 10 ? [undefined, second] : [first, second],
    );
    expect(compareMirrors([0, 1], rounds, 0.1)[0]?.rounds).toBe(30);
  });

  test("widens the intervals when there are more pairs", () => {
    const rounds = roundsOf(40, 2, 0.3).map(([first = 0, second = 0]) => [first, second, first]);
    const [alone] = compareMirrors([0, 1], rounds, 0.1);
    const [amongThree] = compareMirrors([0, 1, 2], rounds, 0.1);
    expect(amongThree?.ratio?.high).toBeGreaterThan(alone?.ratio?.high ?? 0);
  });
});
