import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeRecent, isOutlier, median } from "../../../src/history/statistics.ts";

describe("median()", () => {
  test("is the middle, or the mean of the middle two", () => {
    expect(median([])).toBeUndefined();
    expect(median([7])).toBe(7);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  test("has as many values below it as above", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe("describeRecent()", () => {
  test("is of the last 20 values", () => {
    expect(describeRecent([])).toBeUndefined();
    const values = [...Array.from({ length: 20 }, () => 1_000_000), ...Array(20).fill(10)];
    expect(describeRecent(values)).toEqual({ median: 10, mad: 0, count: 20 });
    expect(describeRecent([1, 2, 3, 4, 100])).toEqual({ median: 3, mad: 1, count: 5 });
  });
});

describe("isOutlier()", () => {
  test("is a value more than three scaled deviations from the median", () => {
    const spread = { median: 100, mad: 10, count: 9 };
    expect([55, 56, 100, 144, 145].map((value) => isOutlier(value, spread))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
