import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratioInterval } from "../../../src/mirrorbench/signed-ranks.ts";
import { createRandom } from "../../support/random.ts";
import { NOISES } from "./noise.ts";

/** The share of all sign choices whose sum of ranks is at most this one, on the smaller side, twice. */
function signedRankTest(differences: readonly number[]): number {
  const ranked = differences.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const count = ranked.length;
  const total = (count * (count + 1)) / 2;
  const positive = ranked.reduce((sum, value, index) => sum + (value > 0 ? index + 1 : 0), 0);
  const smaller = Math.min(positive, total - positive);
  let extreme = 0;
  for (let choice = 0; choice < 2 ** count; choice++) {
    let sum = 0;
    for (let index = 0; index < count; index++) if ((choice >> index) & 1) sum += index + 1;
    if (sum <= smaller) extreme++;
  }
  return Math.min(1, (2 * extreme) / 2 ** count);
}

const DISTINCT = fc
  .uniqueArray(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 6, maxLength: 9 })
  .map((numbers) => numbers.map((number, index) => number / 1_000 + index / 1e7));

describe("ratioInterval()", () => {
  test("holds exactly the ratios that the signed-rank test does not refuse", () => {
    fc.assert(
      fc.property(DISTINCT, fc.constantFrom(0.05, 0.1, 0.2), (values, errorRate) => {
        const interval = ratioInterval(values, errorRate);
        if (!interval) return;
        const pAt = (ratio: number) =>
          signedRankTest(values.map((value) => value - Math.log(ratio)));
        const nudge = 1e-9;
        expect(pAt(interval.low * (1 + nudge))).toBeGreaterThan(errorRate);
        expect(pAt(interval.high * (1 - nudge))).toBeGreaterThan(errorRate);
        expect(pAt(interval.low * (1 - nudge))).toBeLessThanOrEqual(errorRate);
        expect(pAt(interval.high * (1 + nudge))).toBeLessThanOrEqual(errorRate);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test("has its estimate between its ends, and moves with the values", () => {
    const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, fc.double({ min: -2, max: 2, noNaN: true }), (logs, shift) => {
        const interval = ratioInterval(logs, 0.05);
        const moved = ratioInterval(
          logs.map((log) => log + shift),
          0.05,
        );
        if (!interval || !moved) throw new Error("there is no interval");
        expect(interval.low).toBeLessThanOrEqual(interval.estimate);
        expect(interval.high).toBeGreaterThanOrEqual(interval.estimate);
        expect(moved.estimate).toBeCloseTo(interval.estimate * Math.exp(shift), 6);
        expect(moved.low).toBeCloseTo(interval.low * Math.exp(shift), 6);
      }),
      { seed: 1 },
    );
  });

  test("turns over when the mirrors change places", () => {
    const logs = [0.1, 0.4, -0.2, 0.3, 0.9, 0.25, 0.5, -0.05];
    const interval = ratioInterval(logs, 0.05);
    const turned = ratioInterval(
      logs.map((log) => -log),
      0.05,
    );
    expect(turned?.estimate).toBeCloseTo(1 / (interval?.estimate ?? 0), 9);
    expect(turned?.low).toBeCloseTo(1 / (interval?.high ?? 0), 9);
  });

  test.each([
    [5, 0.05],
    [0, 0.05],
    [8, 0.001],
  ])("says nothing of %i values at an error rate of %f", (count, errorRate) => {
    expect(ratioInterval(Array(count).fill(1), errorRate)).toBeUndefined();
  });

  test("is hardly moved by a value that is far out", () => {
    const logs = Array.from({ length: 30 }, (_, index) => Math.sin(index) / 10);
    const interval = ratioInterval(logs, 0.05);
    const disturbed = ratioInterval([...logs.slice(1), Math.log(1_000)], 0.05);
    expect(disturbed?.high ?? 0).toBeLessThan((interval?.high ?? 0) * 1.05);
  });

  test.each(Object.entries(NOISES))(
    "misses the truth as seldom as it says with %s noise",
    (_, noise) => {
      const random = createRandom(7);
      const trials = 1_500;
      let missed = 0;
      for (let trial = 0; trial < trials; trial++) {
        const logs = Array.from({ length: 20 }, () => Math.log(1.3) + noise(random) / 3);
        const interval = ratioInterval(logs, 0.05);
        if (!interval || interval.low > 1.3 || interval.high < 1.3) missed++;
      }
      // Three standard deviations of a binomial share above 5 %.
      expect(missed / trials).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / trials));
      // An interval that is never wrong would be far too wide.
      expect(missed / trials).toBeGreaterThan(0.02);
    },
  );
});
