import { describe, expect, test } from "vitest";
import type { RunReport } from "../../../src/report/model.ts";
import { renderSummary } from "../../../src/report/summary.ts";
import { expectGolden } from "../../support/golden.ts";
import {
  makeColdReport,
  makeFallbackReport,
  makeFaultyReport,
  makeLosingReport,
  makeMachineReport,
  makeMirrorStats,
  makeOffReport,
  makeReport,
  makeSidecarStats,
} from "./reports.ts";

const HOSTILE = '</code></details>|\n\n# x\n<img src="x">@octocat [x](https://evil.example.com)';

/** A report in which all that comes from outside is an attack. */
function makeHostileReport(): RunReport {
  const base = makeReport();
  const restores = base.restores.map((restore) => ({
    ...restore,
    reason: HOSTILE,
    matchedKey: HOSTILE,
  }));
  return makeReport({
    job: { ...base.job, name: HOSTILE },
    go: { version: HOSTILE },
    action: { version: HOSTILE },
    policy: { read: true, write: true, reason: HOSTILE },
    keyParts: [{ name: HOSTILE, value: HOSTILE }],
    restores,
    modules: { ...base.modules, fetched: [HOSTILE] },
    sidecar: {
      status: "off",
      reason: HOSTILE,
      stats: makeSidecarStats({
        mirrors: [
          makeMirrorStats({
            mirror: HOSTILE,
            requests: 1,
            faults: [{ kind: "integrity", count: 1, example: HOSTILE }],
          }),
        ],
        corrupt: [{ where: "tree", subject: HOSTILE, version: HOSTILE, fault: HOSTILE }],
      }),
    },
    tests: {
      packages: 2,
      cached: 0,
      run: 2,
      fresh: 0,
      reruns: [
        {
          package: HOSTILE,
          seconds: 1,
          reason: "inputs",
          inputs: [{ kind: "file", name: HOSTILE }],
          remedy: HOSTILE,
        },
        { package: HOSTILE, seconds: 1, reason: "code", packages: [HOSTILE] },
      ],
      more: 0,
    },
    saves: base.saves.map((save) => ({ ...save, reason: HOSTILE })),
    faults: [{ area: "cache", message: HOSTILE }],
  });
}

/** How many cells each line of each table has. */
function cellCounts(markdown: string): number[][] {
  const tables: number[][] = [];
  let inTable = false;
  for (const line of markdown.split("\n")) {
    if (!line.startsWith("|")) inTable = false;
    else {
      if (!inTable) tables.push([]);
      inTable = true;
      tables.at(-1)?.push(line.split("|").length - 2);
    }
  }
  return tables;
}

/** The summary without the HTML that is meant to be in it. */
function withoutOwnHtml(markdown: string): string {
  return markdown.replaceAll(/<\/?(?:code|details|summary)>/g, "");
}

describe("renderSummary()", () => {
  test.each([
    ["warm", makeReport()],
    ["cold", makeColdReport()],
    ["fallback", makeFallbackReport()],
    ["machine", makeMachineReport()],
    ["losing", makeLosingReport()],
    ["off", makeOffReport()],
    ["faulty", makeFaultyReport()],
  ])("is the golden one of a job that is %s", (name, report) => {
    expectGolden(`summary-${name}.md`, renderSummary(report));
  });

  test("is the same for a report that was JSON in between", () => {
    const report = makeColdReport();
    expect(renderSummary(JSON.parse(JSON.stringify(report)) as RunReport)).toBe(
      renderSummary(report),
    );
  });

  test("keeps the form of its tables, whatever names are in them", () => {
    expect(cellCounts(renderSummary(makeHostileReport()))).toEqual([
      [5, 5, 5, 5],
      [2, 2, 2, 2, 2, 2, 2, 2, 2],
      [4, 4, 4, 4],
      [10, 10, 10],
      [4, 4, 4, 4],
      [2, 2, 2],
      [2, 2, 2, 2, 2],
    ]);
  });

  test("holds no HTML but its own, and closes what it opens", () => {
    const summary = renderSummary(makeHostileReport());
    expect(withoutOwnHtml(summary)).not.toMatch(/[<>]/);
    for (const tag of ["code", "details", "summary"]) {
      expect(summary.split(`<${tag}>`)).toHaveLength(summary.split(`</${tag}>`).length);
    }
  });

  test("mentions no one outside of code, and links nowhere", () => {
    const summary = renderSummary(makeHostileReport());
    expect(summary.replaceAll(/<code>.*?<\/code>/g, "")).not.toMatch(/@octocat/);
    expect(summary).not.toMatch(/\]\(/);
  });

  test("has no heading but its own", () => {
    const summary = renderSummary(makeHostileReport());
    expect(summary.split("\n").filter((line) => line.startsWith("#"))).toHaveLength(1);
  });

  test("stays far below the limit of a summary with thousands of modules and faults", () => {
    const fetched = Array.from({ length: 2_000 }, (_, index) => {
      return `example.com/${"long".repeat(30)}/${index}@v1.0.0-20240131235959-0123456789ab`;
    });
    const report = makeReport({
      modules: { needed: 2_000, fromLayer: 0, fromStore: 2_000, fetched, private: 0 },
      faults: Array.from({ length: 2_000 }, (_, index) => ({
        area: "mirror",
        message: `mirror.example.com answered 500 for module ${index}`,
      })),
    });
    expect(Buffer.byteLength(renderSummary(report))).toBeLessThan(60_000);
  });

  test("says how many fetched modules it does not list", () => {
    expect(renderSummary(makeColdReport())).toContain("- and 3 more");
  });
});
