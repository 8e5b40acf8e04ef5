import { describe, expect, test } from "vitest";
import { compareFigure } from "../../../src/history/figures.ts";
import { repeat } from "../../support/run-records.ts";

const RULE = { thresholdPercent: 20, mayRegress: true };

/** Twenty figures around a median, as they vary from run to run. */
const around = (ms: number) => repeat(20, (index) => ms + (index % 5) * 10 - 20);

describe("compareFigure()", () => {
  test("compares with no fewer than five figures", () => {
    expect(
      compareFigure(
        1_000,
        repeat(4, () => 1_000),
        RULE,
      ),
    ).toBeUndefined();
    expect(
      compareFigure(
        1_000,
        repeat(5, () => 1_000),
        RULE,
      ),
    ).toMatchObject({ runs: 5 });
  });

  test("compares with the last twenty, without outliers", () => {
    const earlier = [...repeat(20, () => 60_000), ...around(10_000).slice(1), 90_000];
    expect(compareFigure(10_000, earlier, RULE)).toMatchObject({ baseMs: 10_000, runs: 19 });
  });

  test("gives whole milliseconds", () => {
    const comparison = compareFigure(
      1_000.6,
      repeat(6, (index) => 1_000 + index / 4),
      RULE,
    );
    expect(comparison).toMatchObject({ nowMs: 1_001, baseMs: 1_001, madMs: 0 });
  });

  test.each([
    ["equal", 10_000, "same"],
    ["within the spread", 11_000, "same"],
    ["below it", 7_000, "faster"],
    ["above it, and within the threshold", 11_900, "slower"],
    ["above the threshold", 12_500, "regression"],
  ])("says of a figure that is %s what it is", (_, nowMs, verdict) => {
    expect(compareFigure(nowMs, around(10_000), RULE)?.verdict).toBe(verdict);
  });

  test.each([
    ["less than 100 ms", 100, 190, "same"],
    ["less than 500 ms, however much in percent", 100, 500, "slower"],
    ["more", 100, 700, "regression"],
  ])("of a short command takes a change of %s for what it is", (_, baseMs, nowMs, verdict) => {
    expect(
      compareFigure(
        nowMs,
        repeat(10, () => baseMs),
        RULE,
      )?.verdict,
    ).toBe(verdict);
  });

  test("takes nothing for a regression that may not be one", () => {
    const rule = { ...RULE, mayRegress: false };
    expect(compareFigure(20_000, around(10_000), rule)?.verdict).toBe("slower");
  });
});
