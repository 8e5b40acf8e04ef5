import { expect, test } from "vitest";
import {
  cut,
  fitWithin,
  fold,
  joinSections,
  type Limits,
  NORMAL,
} from "../../../../src/report/markdown/limits.ts";

/** As many characters as each kind of content is given. */
const render =
  (sizes: { chart: number; fold: number; row: number }) =>
  ({ charts, details, rows }: Limits) =>
    [
      "h",
      charts ? "c".repeat(sizes.chart) : "",
      details ? "d".repeat(sizes.fold) : "",
      "r".repeat(rows * sizes.row),
    ].join("");

test.each([
  ["nothing", { chart: 10, fold: 10, row: 1 }, ""],
  ["charts first", { chart: 1_000, fold: 10, row: 1 }, "charts"],
  ["then folded sections", { chart: 10, fold: 1_000, row: 1 }, "charts and folded sections"],
  ["then rows", { chart: 0, fold: 0, row: 10 }, "charts, folded sections and most rows of tables"],
  ["all but the headline at last", { chart: 0, fold: 0, row: 1_000 }, "all but the headline"],
])("fitWithin() leaves out %s", (_what, sizes, leftOut) => {
  const fitted = fitWithin(render(sizes), 100);
  expect(fitted.leftOut).toBe(leftOut);
  expect(fitted.text.length).toBeLessThanOrEqual(100);
  expect(fitted.text).toMatch(/^h/);
});

test("fitWithin() counts bytes", () => {
  expect(fitWithin(({ charts }) => (charts ? "–".repeat(50) : "-"), 100).text).toBe("-");
});

test("cut() counts what it leaves out", () => {
  expect(cut([1, 2, 3], 2)).toEqual({ shown: [1, 2], rest: 1 });
  expect(cut([1], 2)).toEqual({ shown: [1], rest: 0 });
});

test("fold() and joinSections() leave no trace of what is not shown", () => {
  expect(fold({ ...NORMAL, details: false }, "title", "body")).toBe("");
  expect(joinSections(["a", "", "b"])).toBe("a\n\nb");
});
