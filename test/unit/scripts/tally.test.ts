import { describe, expect, test } from "vitest";
import {
  addTallies,
  judgeSkips,
  NO_TESTS,
  reasonIn,
  renderTally,
} from "../../../scripts/support/tally.ts";

const SKIPPED = { ...NO_TESTS, passed: 3, skipped: { "needs root": 2, "": 1 } };

describe("addTallies()", () => {
  test("adds what was counted, and skips by their reason", () => {
    const other = {
      passed: 1,
      failed: 2,
      skipped: { "needs root": 1, "needs a shell": 4 },
      files: [{ name: "a.test.ts", ms: 5 }],
    };
    expect(addTallies([SKIPPED, other])).toEqual({
      passed: 4,
      failed: 2,
      skipped: { "needs root": 3, "": 1, "needs a shell": 4 },
      files: [{ name: "a.test.ts", ms: 5 }],
    });
  });

  test("of none is empty", () => {
    expect(addTallies([])).toEqual(NO_TESTS);
  });
});

test.each([
  ["nginx (else nginx is not installed) > sends a file", "nginx is not installed"],
  ["go > downloads with netrc (else git (http) is not there)", "git (http) is not there"],
  ["a test (that says nothing) > of it", ""],
])("reasonIn() finds in %j why it is skipped", (name, reason) => {
  expect(reasonIn(name)).toBe(reason);
});

describe("judgeSkips()", () => {
  test("takes a skip without a reason for a failure", () => {
    expect(judgeSkips(SKIPPED, false).failed).toBe(1);
  });

  test("takes every skip for a failure if it is strict", () => {
    expect(judgeSkips(SKIPPED, true).failed).toBe(3);
  });
});

describe("renderTally()", () => {
  test("ends with one line that says how many passed and failed", () => {
    expect(renderTally({ ...NO_TESTS, passed: 4 })).toBe("4 passed, 0 failed");
  });

  test("says what was skipped and why, most often first", () => {
    const skipped = { "needs root": 2, "": 1, "needs a shell": 4 };
    expect(renderTally({ ...NO_TESTS, skipped }).split("\n")).toEqual([
      "Skipped:",
      "       4    needs a shell",
      "       2    needs root",
      "       1    no reason given",
      "0 passed, 0 failed, 7 skipped",
    ]);
  });

  test("names the ten slowest files, slowest first", () => {
    const files = Array.from({ length: 12 }, (_, index) => ({
      name: `${index}.test.ts`,
      ms: index * 100,
    }));
    const lines = renderTally({ ...NO_TESTS, files }).split("\n");
    expect(lines).toHaveLength(12);
    expect(lines.slice(0, 3)).toEqual([
      "Slowest files:",
      "     1.1 s  11.test.ts",
      "     1.0 s  10.test.ts",
    ]);
  });
});
