import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backoffMs } from "../../../src/lib/backoff.ts";

const BACKOFF = { baseDelayMs: 200, maxDelayMs: 2_000 };

describe("backoffMs()", () => {
  test("doubles with each failure, up to its limit", () => {
    const waits = [1, 2, 3, 4, 5, 60].map((failures) => backoffMs(failures, BACKOFF, () => 1));
    expect(waits).toEqual([200, 400, 800, 1_600, 2_000, 2_000]);
  });

  test("waits half of the delay at least, and never longer than it", () => {
    const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fraction, (failures, random) => {
        const longest = backoffMs(failures, BACKOFF, () => 1);
        const waitMs = backoffMs(failures, BACKOFF, () => random);
        expect(waitMs).toBeGreaterThanOrEqual(longest / 2);
        expect(waitMs).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
