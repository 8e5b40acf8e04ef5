import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logAxis } from "../../../src/mirrorbench/render/axis.ts";

const POSITIVE = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

describe("logAxis()", () => {
  test("has a place inside the drawing for each value, in their order, and a few ticks", () => {
    fc.assert(
      fc.property(fc.array(POSITIVE, { minLength: 1, maxLength: 20 }), (values) => {
        const { place, ticks } = logAxis(values, String);
        const places = values.toSorted((a, b) => a - b).map(place);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.every((one) => one >= 0 && one <= 100)).toBe(true);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every(({ value }) => place(value) >= 0 && place(value) <= 100)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test("makes equal ratios equal distances, and names round values", () => {
    const { place, ticks } = logAxis([1, 100], (value) => `${value} ms`);
    expect(place(10) - place(1)).toBeCloseTo(place(100) - place(10), 6);
    expect(ticks.map(({ text }) => text)).toEqual(["1 ms", "5 ms", "20 ms", "100 ms"]);
  });
});
