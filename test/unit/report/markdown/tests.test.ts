import { describe, expect, test } from "vitest";
import { renderTests } from "../../../../src/report/markdown/tests.ts";
import type { TestReport, TestRerun } from "../../../../src/report/model/model.ts";
import { makeReport } from "../reports.ts";

const NONE: TestReport = { packages: 27, cached: 24, run: 3, fresh: 0, reruns: [], more: 0 };
const render = (tests: Partial<TestReport> = {}) =>
  renderTests(makeReport({ tests: { ...NONE, ...tests } }));
const UNKNOWN: TestRerun = { package: "example.com/p", seconds: 1.5, reason: "unknown" };
/** The table's rows without its head. */
const rows = (markdown: string) =>
  markdown.split("\n").filter((line) => line.startsWith("| ") && !/^\| (Package|---)/.test(line));

describe("renderTests()", () => {
  test("says nothing where no result was used or kept", () => {
    expect(renderTests(makeReport())).toBe("");
    expect(render({ packages: 0, cached: 0, run: 0 })).toBe("");
  });

  test("is one line where nothing ran again", () => {
    expect(render({ cached: 0 })).toBe("**Tests**: 0 of 27 packages from the cache");
    expect(render({ cached: 0, fresh: 3 })).toBe(
      "**Tests**: 0 of 27 packages from the cache, 3 with no earlier result",
    );
  });

  test("says how many packages were not tested, and how to test them", () => {
    const how = "To run all tests, use `go test -count=1` or `reuse-tests: never`.";
    expect(render()).toBe(
      `**Tests**: 24 of 27 packages from the cache. Those 24 packages were not tested in this job: their results are from earlier jobs. ${how}`,
    );
    expect(render({ cached: 1 })).toContain("That package was not tested in this job: its result");
  });

  test("says why no earlier result was taken", () => {
    const testReuse = { expired: true, reason: "reuse-tests: never" };
    const tests = { ...NONE, cached: 0 };
    expect(renderTests(makeReport({ tests, testReuse }))).toBe(
      "**Tests**: 0 of 27 packages from the cache. No result of an earlier job was taken (reuse-tests: never).",
    );
  });

  test("admits what is not known or not certain", () => {
    const inputs = [{ kind: "env", name: "HOME" } as const];
    const reasons = (rerun: Partial<TestRerun>) =>
      rows(render({ reruns: [{ ...UNKNOWN, ...rerun }] }));
    expect(reasons({})).toEqual([
      "| <code>example.com/p</code> | 1.5\u00a0s | unknown: go-accel sees no difference | – |",
    ]);
    expect(reasons({ reason: "inputs", inputs })[0]).toContain("| probably variable <code>HOME");
    expect(reasons({ reason: "inputs", inputs, certain: true })[0]).toContain("| variable <code>");
    expect(reasons({ reason: "code", packages: [], modules: false })[0]).toContain(
      "| its code or flags changed |",
    );
  });

  test("lists so many packages and counts the others", () => {
    const reruns = Array.from({ length: 25 }, () => UNKNOWN);
    const markdown = render({ reruns, more: 7 });
    expect(rows(markdown).length).toBe(20);
    expect(markdown).toContain("Why tests of 32 packages ran again");
    expect(markdown).toContain("And 12 more packages.");
  });
});
