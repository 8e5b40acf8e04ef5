import { expect, test } from "vitest";
import {
  isReached,
  listGoals,
  listTestDifferences,
  type StepResults,
} from "../../../bench/replay/results.ts";
import { summarizeStorage } from "../../../bench/replay/storage.ts";
import { readTestResults, type TestOutcome } from "../../../bench/replay/test-results.ts";
import type { Measure } from "../../../bench/replay/ways.ts";

function measure(totalMs: number, tests: Record<string, TestOutcome> = {}): Measure {
  const phases = { restoreMs: 0, buildMs: 0, vetMs: 0, testMs: 0, saveMs: 0 };
  const bytes = { restoredBytes: 0, storedBytes: 0 };
  return { ...phases, ...bytes, totalMs, tests: new Map(Object.entries(tests)) };
}

function step(kind: StepResults["kind"], jobs: StepResults["jobs"]): StepResults {
  return { kind, what: "", jobs };
}

test("readTestResults() tells tests that ran from results that were there", () => {
  const log = [
    "?   \texample.com/a\t[no test files]",
    "ok  \texample.com/b\t0.012s",
    "ok  \texample.com/c\t(cached)",
    "ok  \texample.com/d\t(cached)\tcoverage: 80.0% of statements",
  ].join("\n");

  expect(Object.fromEntries(readTestResults(log))).toEqual({
    "example.com/b": "ran",
    "example.com/c": "cached",
    "example.com/d": "cached",
  });
});

test("listGoals() compares medians, and leaves out what was not run", () => {
  const goals = listGoals([
    step("no change", {
      ours: [measure(150), measure(9_000), measure(100)],
      floor: [measure(100), measure(100), measure(100)],
    }),
  ]);

  expect(goals.map(({ ratio }) => ratio)).toEqual([1.5, undefined, undefined, undefined]);
  expect(goals.map(isReached)).toEqual([true, undefined, undefined, undefined]);
});

test("listGoals() leaves out a step that had the push before it to make up for as well", () => {
  const jobs = { ours: [measure(100)], floor: [measure(100)] };
  const ratioAfter = (before: StepResults["jobs"]) =>
    listGoals([step("go.mod tidy", before), step("no change", jobs)])[0]?.ratio;

  expect(ratioAfter(jobs)).toBe(1);
  expect(ratioAfter({})).toBeUndefined();
  expect(ratioAfter({ ours: [measure(100)] })).toBeUndefined();
});

test("isReached() needs the limit, or no more than it", () => {
  const goal = { text: "", limit: 2.2 };

  expect(isReached({ ...goal, ratio: 2.2, sense: "at least" })).toBe(true);
  expect(isReached({ ...goal, ratio: 2.19, sense: "at least" })).toBe(false);
  expect(isReached({ ...goal, ratio: 2.2, sense: "at most" })).toBe(true);
  expect(isReached({ ...goal, ratio: 2.21, sense: "at most" })).toBe(false);
});

test("listTestDifferences() gives what ours ran again, and what it reused alone", () => {
  const floor = measure(0, { a: "cached", b: "ran", c: "cached" });

  expect(
    listTestDifferences(
      step("leaf change", {
        floor: [floor, floor],
        ours: [floor, measure(0, { a: "ran", b: "cached", c: "cached" })],
      }),
    ),
  ).toEqual([{ job: 2, fewer: ["a"], more: ["b"] }]);
});

test("summarizeStorage() leaves the first push out of what restores take", () => {
  const push = { kind: "leaf change", what: "", storedBytes: 10, combinedBytes: 100 };

  const summary = summarizeStorage([
    { ...push, restoredBytes: 0 },
    ...[90, 100, 130].map((restoredBytes) => ({ ...push, restoredBytes })),
  ]);

  expect(summary.share).toBeCloseTo(0.1);
  expect(summary.restored).toEqual({ minBytes: 90, medianBytes: 100, maxBytes: 130 });
  expect(summary.deviation).toBeCloseTo(0.3);
});
