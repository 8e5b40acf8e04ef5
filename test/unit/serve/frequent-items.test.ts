import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFrequentItems } from "../../../src/serve/preheat/frequent-items.ts";

const CAPACITY = 8;
const key = fc.nat({ max: 30 }).map(String);
const step = fc.oneof(
  { weight: 9, arbitrary: fc.record({ key, count: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ factor: fc.constantFrom(0.25, 0.5, 1) }) },
);

describe("createFrequentItems()", () => {
  test("keeps its promises, whatever is added and however it fades", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const items = createFrequentItems(CAPACITY);
        const exact = new Map<string, number>();
        for (const one of steps) {
          if ("factor" in one) {
            items.fade(one.factor);
            for (const [name, count] of exact) exact.set(name, count * one.factor);
          } else {
            items.add(one.key, one.count);
            exact.set(one.key, (exact.get(one.key) ?? 0) + one.count);
          }
        }
        const held = new Map(items.entries());
        const sum = [...exact.values()].reduce((a, b) => a + b, 0);
        const rounding = 1e-9 * sum;
        expect(held.size).toBeLessThanOrEqual(CAPACITY);
        expect(items.missing()).toBeLessThanOrEqual((2 * sum) / CAPACITY + rounding);
        for (const [name, count] of exact) {
          const found = held.get(name) ?? 0;
          expect(found).toBeLessThanOrEqual(count + rounding);
          expect(found).toBeGreaterThanOrEqual(count - items.missing() - rounding);
        }
      }),
    );
  });

  test("puts in front what was seen most, however much is seen once", () => {
    const items = createFrequentItems(100);
    for (let round = 0; round < 1_000; round++) {
      items.add(`once-${round}`);
      items.add("often");
      if (round % 2 === 0) items.add("half as often");
    }
    expect(
      items
        .entries()
        .map(([name]) => name)
        .slice(0, 2),
    ).toEqual(["often", "half as often"]);
  });
});
