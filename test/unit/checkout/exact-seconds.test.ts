import { lstatSync, lutimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  exactSecondsOf,
  isNear,
  nanosecondsOf,
  secondsAtLeast,
  secondsAtMost,
} from "../../../src/checkout/exact-seconds.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const SECOND_NS = 1_000_000_000n;
/** From the epoch to the year 2106. */
const timeNs = fc.bigInt(0n, 2n ** 32n * SECOND_NS);

describe("secondsAtLeast()", () => {
  test("gives a time that is not earlier, and less than a microsecond later", () => {
    fc.assert(
      fc.property(timeNs, (time) => {
        const later = nanosecondsOf(secondsAtLeast(time)) - time;
        expect(later).toBeGreaterThanOrEqual(0n);
        expect(later).toBeLessThan(1_000n);
      }),
      { numRuns: 2_000 },
    );
  });

  test("gives the same time again for what it gave", () => {
    fc.assert(
      fc.property(timeNs, (time) => {
        const exact = nanosecondsOf(secondsAtLeast(time));
        expect(nanosecondsOf(secondsAtLeast(exact))).toBe(exact);
        expect(exactSecondsOf(exact)).toBe(secondsAtLeast(exact));
      }),
    );
  });

  test.each([0, 1, 2 ** 30, 2 ** 31, 2 ** 32])("works on both sides of %s s", (seconds) => {
    const exact = BigInt(seconds) * SECOND_NS;
    expect(secondsAtLeast(exact)).toBe(seconds);
    expect(nanosecondsOf(secondsAtLeast(exact - 1n))).toBeLessThanOrEqual(exact);
    expect(nanosecondsOf(secondsAtLeast(exact + 1n))).toBeGreaterThan(exact);
  });

  test("gives what a file system keeps to the nanosecond", async () => {
    const file = join(await makeTempDir("exact"), "file");
    writeFileSync(file, "");
    fc.assert(
      fc.property(timeNs, (time) => {
        const seconds = secondsAtLeast(time);
        lutimesSync(file, seconds, seconds);
        const found = lstatSync(file, { bigint: true }).mtimeNs;
        expect(isNear(found, nanosecondsOf(seconds))).toBe(true);
        // The file systems of test machines keep all of it.
        if (process.platform === "linux") expect(found).toBe(nanosecondsOf(seconds));
      }),
    );
  });
});

test("secondsAtMost() gives a time that is not later, and less than a microsecond earlier", () => {
  fc.assert(
    fc.property(timeNs, (time) => {
      const earlier = time - nanosecondsOf(secondsAtMost(time));
      expect(earlier).toBeGreaterThanOrEqual(0n);
      expect(earlier).toBeLessThan(1_000n);
    }),
  );
});

test("exactSecondsOf() knows none for most times, as doubles count in steps of 238 ns", () => {
  const second = 1_795_000_000n * SECOND_NS;
  const exact = Array.from({ length: 1_000 }, (_, index) => second + BigInt(index));
  expect(exact.filter((time) => exactSecondsOf(time) !== undefined)).toHaveLength(5);
  expect(exactSecondsOf(second)).toBe(1_795_000_000);
  expect(exactSecondsOf(second + 123_456_789n)).toBeUndefined();
});

test("isNear() lets steps of 100 ns pass, not those of whole seconds", () => {
  expect(isNear(1_234_567_899n, 1_234_567_800n)).toBe(true);
  expect(isNear(1_234_567_800n, 1_234_567_899n)).toBe(true);
  expect(isNear(1_234_567_899n, 1_000_000_000n)).toBe(false);
  expect(isNear(1_000n, 0n)).toBe(false);
});
