import { describe, expect, test } from "vitest";
import { renderJoined } from "../../../../src/report/markdown/joined.ts";
import type { RunReport } from "../../../../src/report/model/model.ts";
import { expectGolden } from "../../../support/golden.ts";
import { cellCounts } from "../../../support/rendered-markdown.ts";
import { makeReport } from "../reports.ts";
import { SITUATIONS } from "../situations.ts";

const RUN_URL = "https://github.com/octo/app/actions/runs/1/attempts/1";

function leg(name: string, matrix: object, situation: string): RunReport {
  const report = SITUATIONS[situation];
  if (!report) throw new Error(`no situation ${situation}`);
  const scope = `CI / ${name} / ${JSON.stringify(matrix)}`;
  return { ...report, job: { ...report.job, name, scope } };
}

const MATRIX = [
  leg("test", { go: "1.26", os: "ubuntu" }, "all-warm"),
  leg("test", { go: "1.9", os: "ubuntu" }, "test-regression"),
  leg("test", { go: "1.25", os: "ubuntu" }, "failed-build"),
  leg("lint", {}, "no-go-commands"),
  leg("test", { go: "1.27", os: "ubuntu" }, "first-run"),
];

/** Titles of the rows of its table, in order. */
function rowsOf(markdown: string): (string | undefined)[] {
  const [table = ""] = markdown.split("<details>");
  const rows = table.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((line) => line.split("|")[1]?.trim());
}

describe("renderJoined()", () => {
  test("of a matrix is as it was", () => {
    expectGolden("joined-matrix.md", renderJoined(MATRIX, { runUrl: RUN_URL }));
  });

  test("of jobs with hostile names is as it was, and a whole table", () => {
    const hostile = SITUATIONS["hostile-names"];
    if (!hostile) throw new Error("no hostile situation");
    const text = renderJoined([hostile, ...MATRIX]);
    expectGolden("joined-hostile.md", text);
    for (const lines of cellCounts(text)) expect(new Set(lines).size).toBe(1);
  });

  test("has what failed first, then regressions, then the others by name and number", () => {
    expect(rowsOf(renderJoined(MATRIX))).toEqual([
      "❌ test &#40;1.25, ubuntu&#41;",
      "test &#40;1.9, ubuntu&#41;",
      "lint",
      "test &#40;1.26, ubuntu&#41;",
      "test &#40;1.27, ubuntu&#41;",
    ]);
  });

  test("does not depend on the order of the reports", () => {
    expect(renderJoined(MATRIX.toReversed())).toBe(renderJoined(MATRIX));
  });

  test("takes the last attempt of a job", () => {
    const { job } = makeReport();
    const attempts = ["9", "10", "2"].map((runAttempt) =>
      makeReport({ job: { ...job, runAttempt }, go: { version: `go1.26.${runAttempt}` } }),
    );
    const other = makeReport({ job: { ...job, runId: "2" } });
    expect(rowsOf(renderJoined(attempts))).toEqual(["test"]);
    expect(rowsOf(renderJoined([...attempts, other]))).toEqual(["test", "test"]);
  });

  test("of a matrix of 256 legs is within a comment's limit, and counts what it leaves out", () => {
    const legs = Array.from({ length: 256 }, (_, index) => leg("test", { index }, "monorepo"));
    const text = renderJoined(legs);
    expect(text.length).toBeLessThan(65_000);
    const shown = rowsOf(text).length;
    expect(shown).toBeGreaterThan(0);
    expect(text).toContain(`and ${256 - shown} more jobs`);
  });
});
