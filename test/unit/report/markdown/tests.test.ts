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
    expect(render()).toBe("**Tests**: 24 of 27 packages from the cache");
    expect(render({ fresh: 3 })).toBe(
      "**Tests**: 24 of 27 packages from the cache, 3 with no earlier result",
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
