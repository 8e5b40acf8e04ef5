import { describe, expect, test } from "vitest";
import { renderBenchHtml } from "../../../src/mirrorbench/render/html.ts";
import { renderBenchMarkdown } from "../../../src/mirrorbench/render/markdown.ts";
import { renderBenchTable, renderBenchText } from "../../../src/mirrorbench/render/text.ts";
import { makeBenchResult } from "./results.ts";

const RESULT = makeBenchResult();
const html = renderBenchHtml(RESULT);

describe("the result of a bench", () => {
  test("has its mirrors in the order of their ranks", () => {
    expect(RESULT.mirrors.map(({ name, rank }) => `${rank} ${name}`)).toEqual([
      "1 near.example.com",
      "2 far.example.com",
      "3 lossy.example.com",
      "4 wrong.example.com",
    ]);
  });

  test("survives JSON", () => {
    expect(JSON.parse(JSON.stringify(RESULT))).toEqual(RESULT);
  });

  test("is, as text, a table, sentences and the line to use", () => {
    const text = renderBenchText(RESULT, { columns: undefined, hasColour: false });
    expect(text).toContain("near.example.com needs 0.12 times as long as far.example.com (");
    expect(text).toContain("lossy.example.com: status 502 12×");
    expect(text).toContain(
      "far.example.com does not list github.com/some/one v1.1.0 (lists v1.0.1)",
    );
    expect(text).toContain(
      "GOPROXY=https://near.example.com|https://far.example.com,direct\n  (instead of https://far.example.com,direct)",
    );
    expect(text).toContain("2 are private by GONOPROXY");
  });

  test("fits a terminal", () => {
    const table = renderBenchTable(RESULT, { columns: 80, hasColour: false }).split("\n");
    expect(table).toHaveLength(1 + RESULT.mirrors.length);
    expect(Math.max(...table.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(table[0]).toMatch(/# +Mirror +p50 +p99 +Cold p50 +Failed +Wrong/);
  });

  test("is inert in markdown", () => {
    const markdown = renderBenchMarkdown(RESULT);
    expect(markdown).toContain("| # | Mirror | p50 |");
    expect(markdown).not.toContain("<b>");
  });
});

describe("renderBenchHtml()", () => {
  test("needs nothing from anywhere", () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\ssrc=|\shref=/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test("quotes text from outside", () => {
    expect(html).not.toContain("<b>module");
    expect(html).toContain("&lt;b&gt;module&lt;/b&gt; has another hash");
  });

  test("gives each drawing a title and a description of its own", () => {
    const drawings = html.match(/<svg /g) ?? [];
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(drawings.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(2 * drawings.length);
    expect(html.match(/role="img" aria-labelledby="/g)).toHaveLength(drawings.length);
  });

  test("draws nothing outside of its drawings", () => {
    const places = [...html.matchAll(/ (?:x|x1|x2)="([^"]+)"/g)].map(([, place]) => Number(place));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
  });

  test("has colours for both themes, and a layout for narrow screens", () => {
    expect(html).toContain("@media (prefers-color-scheme: dark)");
    expect(html).toContain("@media (max-width: 640px)");
  });

  test("is whole for a bench in which nothing came", () => {
    const empty = renderBenchHtml({
      ...RESULT,
      comparisons: [],
      mirrors: RESULT.mirrors.map((mirror) => ({
        ...mirror,
        requests: 0,
        faults: [],
        wrong: { count: 0, examples: [] },
        hot: undefined,
        cold: undefined,
      })),
    });
    expect(empty).not.toMatch(/NaN|undefined|Infinity/);
  });
});
