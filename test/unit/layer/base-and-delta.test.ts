import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseLimit, fitInto, whyNewBase } from "../../../src/layer/base-and-delta.ts";

const SIZES = {
  baseBytes: 1_000,
  aliveBytes: 1_000,
  deltaBytes: 0,
  limitBytes: Number.POSITIVE_INFINITY,
};

describe("whyNewBase()", () => {
  test.each([
    ["with nothing new", {}],
    ["with 30 % new", { deltaBytes: 300 }],
    ["of which half is dead", { aliveBytes: 500 }],
    ["that fills the limit with its delta", { deltaBytes: 300, limitBytes: 1_300 }],
  ])("keeps a base %s", (_, some) => {
    expect(whyNewBase({ ...SIZES, ...some })).toBeUndefined();
  });

  test.each([
    ["a large delta", { deltaBytes: 301 }, "new entries are 30 % of the base"],
    ["more than half dead", { aliveBytes: 499 }, "50 % of the base is no longer used"],
    [
      "no room for its delta",
      { deltaBytes: 300, limitBytes: 1_299 },
      "the base and its new entries exceed the limit",
    ],
  ])("replaces a base with %s", (_, some, reason) => {
    expect(whyNewBase({ ...SIZES, ...some })).toBe(reason);
  });
});

describe("baseLimit()", () => {
  test("leaves room for the largest delta that a base can have", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 2 ** 40 }), (limitBytes) => {
        const baseBytes = Math.floor(baseLimit(limitBytes));
        const deltaBytes = Math.floor(baseBytes * 0.3);
        const sizes = { baseBytes, aliveBytes: baseBytes, deltaBytes, limitBytes };
        expect(whyNewBase(sizes)).toBeUndefined();
      }),
    );
  });
});

describe("fitInto()", () => {
  const freedBy = (bytes: number) => bytes;

  test("leaves out the first ones, and no more than it must", () => {
    expect(fitInto(6, 10, [4, 3, 2, 1], freedBy)).toEqual([3, 2, 1]);
    expect(fitInto(5, 10, [4, 3, 2, 1], freedBy)).toEqual([2, 1]);
  });

  test("leaves out nothing of what fits", () => {
    expect(fitInto(10, 10, [4, 3, 2, 1], freedBy)).toEqual([4, 3, 2, 1]);
  });

  test("leaves out all if nothing fits", () => {
    expect(fitInto(0, 10, [4, 3, 2, 1], freedBy)).toEqual([]);
  });
});
