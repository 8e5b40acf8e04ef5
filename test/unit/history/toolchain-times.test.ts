import { describe, expect, test } from "vitest";
import { planToolchainSkip } from "../../../src/history/toolchain-times.ts";
import { historyOf, makeRun, repeat } from "../../support/run-records.ts";

const mirror = (ms: number) => makeRun({ toolchain: { from: "mirror", ms } });
const cache = (ms: number) => makeRun({ toolchain: { from: "cache", ms } });

describe("planToolchainSkip()", () => {
  test("has the cache asked as long as nothing is known of it", () => {
    expect(planToolchainSkip(historyOf())).toBeUndefined();
    expect(planToolchainSkip(historyOf(makeRun(), mirror(2_000)))).toBeUndefined();
    expect(planToolchainSkip(historyOf(...repeat(3, () => cache(9_000))))).toBeUndefined();
  });

  test("leaves it alone if its last three restores took longer than the mirror does", () => {
    const history = historyOf(mirror(2_000), cache(500), cache(2_100), cache(3_000), cache(2_000));
    expect(planToolchainSkip(history)).toBe(
      "the cache took 2.0 s or more 3 times in a row, and a mirror 2.0 s; tried again after 10 runs",
    );
  });

  test("has it asked if one of the last three was faster", () => {
    const history = historyOf(mirror(2_000), cache(2_100), cache(1_999), cache(3_000));
    expect(planToolchainSkip(history)).toBeUndefined();
  });

  test("tries again after ten runs that installed from a mirror", () => {
    const lost = [mirror(2_000), ...repeat(3, () => cache(2_500))];
    const runsAfter = (count: number) => historyOf(...lost, ...repeat(count, () => mirror(2_000)));
    expect(planToolchainSkip(runsAfter(9))).toMatch(/tried again after 1 run$/);
    expect(planToolchainSkip(runsAfter(10))).toBeUndefined();
  });
});
