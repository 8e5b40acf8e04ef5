import { describe, expect, test } from "vitest";
import { renderPlan } from "../../../../src/report/text/plan-log.ts";
import { expectGolden } from "../../../support/golden.ts";
import {
  makeColdReport,
  makeFallbackReport,
  makeMachineReport,
  makeReport,
  toStartReport,
} from "../reports.ts";

describe("renderPlan()", () => {
  test.each([
    ["warm", makeReport()],
    ["cold", makeColdReport()],
    ["fallback", makeFallbackReport()],
    ["machine", makeMachineReport()],
  ])("is the golden one of a job that is %s", (name, report) => {
    expectGolden(`plan-${name}.txt`, `${renderPlan(toStartReport(report)).join("\n")}\n`);
  });

  test.each([
    [true, true, "read and write"],
    [true, false, "read only"],
    [false, true, "write only"],
    [false, false, "off"],
  ])("says what the cache may do: read %s, write %s", (read, write, words) => {
    const report = makeReport({ policy: { read, write, reason: "why" } });
    expect(renderPlan(toStartReport(report))).toContain(`cache         ${words} (why)`);
  });

  test("says that a pull request may write a seed", () => {
    const policy = { read: true, write: false, seed: true, reason: "why" };
    const lines = renderPlan(toStartReport(makeReport({ policy })));
    expect(lines).toContain("cache         read, and write a seed if nothing was found (why)");
  });

  test("says why there is no sidecar", () => {
    const report = toStartReport(makeReport());
    const lines = renderPlan({
      ...report,
      sidecar: { status: "off", reason: "vendored", warmFiles: 0 },
    });
    expect(lines).toContain("sidecar       off: vendored");
  });

  // `toJSON(matrix)`, which is in the default scope, has many lines; and a line that began with
  // `::` would be a command to the runner.
  test("keeps each entry on one line", () => {
    const keyParts = [{ name: "scope", value: 'CI / {\n  "go": "1.26"\n}\n::error::x' }];
    const lines = renderPlan(toStartReport(makeReport({ keyParts })));
    expect(lines.filter((line) => line.includes("\n"))).toEqual([]);
  });

  test("says so where there is no go.sum", () => {
    const workspace = { modules: ["example.com/m"], sumFiles: [], vendored: false };
    expect(renderPlan(toStartReport(makeReport({ workspace })))).toContain("go.sum files  none");
  });
});
