import { describe, expect, test } from "vitest";
import {
  exactSecondsOf,
  nanosecondsOf,
  secondsAtLeast,
} from "../../../src/checkout/exact-seconds.ts";
import { createKnownTimes } from "../../../src/checkout/known-times.ts";
import { contentOf, recordOf } from "./records.ts";

const ANY = { onlyLatest: false };
const LATEST = { onlyLatest: true };

describe("timeOf()", () => {
  test("knows a time for the content and mode that it was recorded for, and for no other", () => {
    const known = createKnownTimes([recordOf("a", 5n)], ANY);
    expect(known.timeOf(contentOf("a"))).toBe(5n);
    expect(known.timeOf(contentOf("b"))).toBeUndefined();
    expect(known.timeOf(contentOf("a", "b.txt"))).toBeUndefined();
    expect(known.timeOf({ ...contentOf("a"), mode: 0o100755 })).toBeUndefined();
  });

  test("knows several contents of a path, so that a branch finds its own", () => {
    const records = [recordOf("a", 5n, { idle: 2 }), recordOf("b", 6n)];
    const known = createKnownTimes(records, ANY);
    expect([known.timeOf(contentOf("a")), known.timeOf(contentOf("b"))]).toEqual([5n, 6n]);
  });

  test("with onlyLatest, knows no content that another one followed", () => {
    const records = [recordOf("a", 5n, { idle: 2 }), recordOf("b", 6n, { idle: 1 })];
    const known = createKnownTimes(records, LATEST);
    expect(known.timeOf(contentOf("a"))).toBeUndefined();
    expect(known.timeOf(contentOf("b"))).toBe(6n);
  });

  test("with onlyLatest, knows a content that nothing followed, however long ago it was seen", () => {
    const former = recordOf("b", 6n, { standing: "former" });
    const known = createKnownTimes([recordOf("a", 5n, { idle: 7 }), former], LATEST);
    expect(known.timeOf(contentOf("a"))).toBe(5n);
  });

  test.each(["former", "contested"] as const)("gives nobody a time that is %s", (standing) => {
    const known = createKnownTimes([recordOf("a", 5n, { standing })], ANY);
    expect(known.timeOf(contentOf("a"))).toBeUndefined();
  });
});

describe("freeTime()", () => {
  const checkoutNs = 1_795_000_000_123_456_789n;
  const exactNs = nanosecondsOf(secondsAtLeast(checkoutNs));

  test("is the next one that can be set exactly", () => {
    const known = createKnownTimes([], ANY);
    expect(known.freeTime(contentOf("a"), checkoutNs)).toBe(exactNs);
    expect(known.freeTime(contentOf("a"), exactNs)).toBe(exactNs);
  });

  test("is never one that stands for another content of the path", () => {
    const known = createKnownTimes([recordOf("b", exactNs)], ANY);
    const free = known.freeTime(contentOf("a"), checkoutNs);
    expect(free).toBeGreaterThan(exactNs);
    expect(free).toBeLessThan(exactNs + 1_000n);
    expect(exactSecondsOf(free)).toBeDefined();
    expect(known.freeTime(contentOf("a", "other.txt"), checkoutNs)).toBe(exactNs);
  });

  test("may be a former one of the content itself, unless that is contested", () => {
    const former = createKnownTimes([recordOf("a", exactNs, { standing: "former" })], ANY);
    expect(former.freeTime(contentOf("a"), exactNs)).toBe(exactNs);
    const contested = createKnownTimes([recordOf("a", exactNs, { standing: "contested" })], ANY);
    expect(contested.freeTime(contentOf("a"), exactNs)).toBeGreaterThan(exactNs);
  });
});
