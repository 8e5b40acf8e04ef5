import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderSummary } from "../../../../src/report/markdown/summary.ts";
import type { RunReport } from "../../../../src/report/model/model.ts";
import { expectGolden } from "../../../support/golden.ts";
import {
  cellCounts,
  foreignTags,
  renderMarkdown,
  startTags,
} from "../../../support/rendered-markdown.ts";
import { makeHostileReport } from "../hostile-report.ts";
import { hugeReports } from "../huge-reports.ts";
import { makeMonorepoReport } from "../monorepo-report.ts";
import { makeColdReport, makeReport } from "../reports.ts";
import { SITUATIONS } from "../situations.ts";

const NORMAL_BYTES = 60_000;

/** What holds for every summary: it is what we wrote, whole, and not too long. */
function expectSound(summary: string): void {
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(NORMAL_BYTES);
  const counts = cellCounts(summary);
  for (const lines of counts) expect(new Set(lines).size).toBe(1);
  const html = renderMarkdown(summary);
  expect(foreignTags(html)).toEqual([]);
  const tags = startTags(html);
  const count = (...names: string[]) => tags.filter((tag) => names.includes(tag)).length;
  expect(count("h2")).toBe(1);
  // A table that its renderer did not take for one would be a paragraph.
  expect(count("table")).toBe(counts.length);
  expect(count("tr")).toBe(counts.reduce((sum, lines) => sum + lines.length - 1, 0));
  expect(count("details", "details open")).toBe(html.split("</details>").length - 1);
  expect(count("summary")).toBe(count("details", "details open"));
}

describe.each(Object.entries(SITUATIONS))("the summary of %s", (name, report) => {
  test("is the golden one", () => {
    expectGolden(`summary-${name}.md`, renderSummary(report));
  });

  test("is sound, and short enough", () => {
    expectSound(renderSummary(report));
  });

  test("is the same for a report that was JSON in between", () => {
    expect(renderSummary(JSON.parse(JSON.stringify(report)) as RunReport)).toBe(
      renderSummary(report),
    );
  });
});

describe("renderSummary()", () => {
  test("mentions no one and refers to nothing, whatever the names are", () => {
    const html = renderMarkdown(renderSummary(makeHostileReport()));
    expect(html).toContain("octocat");
    // Within code GitHub looks for neither. Links would be foreign tags.
    const outside = html.replaceAll(/<code[^>]*>.*?<\/code>/gs, "");
    expect(outside).not.toMatch(/@octocat|@team|#1|GH-1/);
  });

  test("shows what cannot be seen as what it is", () => {
    const summary = renderSummary(makeHostileReport()).replaceAll(/[\n\u200b]/g, "");
    expect(summary).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("stays sound within its limit, however much there is to say", () => {
    fc.assert(
      fc.property(hugeReports(), (report) => {
        expectSound(renderSummary(report));
      }),
      { numRuns: 20 },
    );
  });

  test("counts what long tables leave out", () => {
    const summary = renderSummary(makeMonorepoReport());
    expect(summary).toContain("and 280 shorter commands, ");
    expect(summary).toContain("And 1960 more packages.");
    expect(summary).toContain("- and 1980 more");
    expect(renderSummary(makeColdReport())).toContain("- and 3 more");
  });

  test("says so where it had to be shortened", () => {
    const name = "|".repeat(10_000);
    const keyParts = Array.from({ length: 3_000 }, () => ({ name, value: name }));
    const summary = renderSummary(makeReport({ keyParts }));
    expect(summary).not.toContain("<details");
    expect(summary).toContain("_Shortened, without charts and folded sections:");
    expect(renderSummary(makeReport())).not.toContain("Shortened");
  });

  test("has a line for each linter that the job ran, and no word of others", () => {
    const linters = [
      { name: "golangci-lint", version: "2.15.0", reused: 30, computed: 10 },
      { name: "staticcheck", version: "unknown", computed: 4 },
    ] as const;
    const summary = renderSummary(makeReport({ linters: [...linters] }));
    expect(summary).toContain("| golangci-lint 2.15.0 | 30 | 10 entries added | 75.0 % |");
    expect(summary).toContain("| staticcheck | – | 4 entries added during the job | – |");
    expect(renderSummary(makeReport())).not.toMatch(/lint|staticcheck/);
  });

  test("shows nothing as 0 that was not measured", () => {
    const { matchedKey = "" } = makeReport().restores[0] ?? {};
    const summary = renderSummary(
      makeReport({
        restores: [{ name: "modules", status: "exact", reason: "same", keys: [], matchedKey }],
        saves: [{ name: "modules", status: "saved", reason: "new", kind: "seed" }],
        actions: { computed: 3 },
        tests: { packages: 2, run: 2, fresh: 0, reruns: [], more: 0 },
      }),
    );
    expect(summary).toContain("| modules | 🟢\u00a0exact | – | – | yes: as a seed (new) |");
    expect(summary).toContain("| build actions | – | 3 computed during the job | – |");
    expect(summary).toContain("| test packages | – | 2 run | – |");
    expect(summary).not.toContain("gantt");
    expect(summary).not.toContain("without the layers");
  });
});
