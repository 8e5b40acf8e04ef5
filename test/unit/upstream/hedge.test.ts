import { describe, expect, test } from "vitest";
import { createHedgeSlots, hedgeDelayMs } from "../../../src/upstream/hedge.ts";

describe("hedgeDelayMs()", () => {
  test.each<[number, number | undefined, "ready" | "probe", number]>([
    [0, undefined, "ready", 1_000],
    [9, 20, "ready", 1_000],
    [10, 20, "ready", 100],
    [10, 340, "ready", 340],
    [64, 4_000, "ready", 4_000],
    [0, undefined, "probe", 250],
    [64, 4_000, "probe", 250],
    [64, 120, "probe", 120],
  ])("of %i samples with p95 %s, %s, is %i", (samples, p95Ms, availability, expected) => {
    expect(hedgeDelayMs({ availability, samples, p95Ms })).toBe(expected);
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
