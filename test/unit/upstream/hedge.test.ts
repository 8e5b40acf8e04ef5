import { describe, expect, test } from "vitest";
import { createHedgeSlots, hedgeDelayMs } from "../../../src/upstream/hedge.ts";

describe("hedgeDelayMs()", () => {
  test.each([
    [0, undefined, false, 1_000],
    [9, 20, false, 1_000],
    [10, 20, false, 100],
    [10, 340, false, 340],
    [64, 4_000, false, 4_000],
    [0, undefined, true, 250],
    [64, 4_000, true, 250],
    [64, 120, true, 120],
  ])("of %i samples with p95 %s, probe %s, is %i", (samples, p95Ms, isProbe, expected) => {
    expect(hedgeDelayMs({ samples, p95Ms }, isProbe)).toBe(expected);
  });
});

describe("createHedgeSlots()", () => {
  test("gives out so many, and those that come back again", async () => {
    const slots = createHedgeSlots(2);
    const [first, second] = [slots.tryTake(), slots.tryTake()];
    expect([typeof first, typeof second, slots.tryTake()]).toEqual([
      "function",
      "function",
      undefined,
    ]);
    const freed = slots.whenFree();
    first?.();
    // A second time does not count.
    first?.();
    await freed;
    expect([typeof slots.tryTake(), slots.tryTake()]).toEqual(["function", undefined]);
  });
});
