import { describe, expect, test } from "vitest";
import { formatProblemMatcher, GO_PROBLEM } from "../../../src/action/problem-matcher.ts";

describe("the problem matcher", () => {
  test.each([
    ["./main.go:5:2: undefined: x", ["./main.go", "5", "2", "undefined: x"]],
    [
      "internal/a/a.go:12:34: cannot use b (variable)",
      ["internal/a/a.go", "12", "34", "cannot use b (variable)"],
    ],
    ["vet: ./a_test.go:3:10: undefined: y", ["./a_test.go", "3", "10", "undefined: y"]],
    [
      "/home/me/my app/a.go:1:1: expected 'package'",
      ["/home/me/my app/a.go", "1", "1", "expected 'package'"],
    ],
    ["C:\\app\\a.go:1:1: expected 'package'", ["C:\\app\\a.go", "1", "1", "expected 'package'"]],
  ])("finds %j", (line, groups) => {
    expect(GO_PROBLEM.exec(line)?.slice(1)).toEqual(groups);
  });

  test.each([
    "    main_test.go:12: got 1, want 2",
    "    main_test.go:12:3: got 1, want 2",
    "\tmain.go:12:3: logged",
    "2026/11/30 09:00:00 main.go:12: starting",
    "2026/11/30 09:00:00 main.go:12:3: starting",
    "main.go:12: without a column",
    "\t/usr/local/go/src/testing/testing.go:1690 +0xca",
    "# example.com/app",
    "--- FAIL: TestA (0.00s)",
  ])("passes over %j", (line) => {
    expect(GO_PROBLEM.test(line)).toBe(false);
  });

  test("is a file as the runner reads it", () => {
    expect(JSON.parse(formatProblemMatcher())).toEqual({
      problemMatcher: [
        {
          owner: "go",
          pattern: [{ regexp: GO_PROBLEM.source, file: 1, line: 2, column: 3, message: 4 }],
        },
      ],
    });
  });
});
