import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DIFFERENCE_IDS, renderTable } from "../support/invisible/known-differences.ts";
import type { Scenario } from "../support/invisible/recipe.ts";
import { SCENARIOS } from "./recipes/index.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const MIN_RECIPES = 40;

const scenarios: readonly Scenario[] = Object.values(SCENARIOS).flat();
const recipes = scenarios.flatMap((scenario) => scenario.recipes);

describe("docs/invisible.md", () => {
  const page = readFileSync(join(ROOT, "docs", "invisible.md"), "utf8");

  it("has the table of known differences that comparisons take out", () => {
    const table = /<!-- differences:begin -->\n([\s\S]*?)\n<!-- differences:end -->/.exec(
      page,
    )?.[1];
    expect(table).toBe(renderTable());
  });
});

describe("the known differences", () => {
  it("are each shown by a recipe or by a job as a whole", () => {
    const shown = new Set([...scenarios, ...recipes].flatMap(({ shows = [] }) => shows));
    expect(DIFFERENCE_IDS.filter((id) => !shown.has(id))).toEqual([]);
  });
});

describe("the recipes", () => {
  it(`are at least ${MIN_RECIPES}`, () => {
    expect(recipes.length).toBeGreaterThanOrEqual(MIN_RECIPES);
  });

  it("have titles that tell them apart", () => {
    for (const { title, recipes, before = [] } of scenarios) {
      const titles = [...recipes.map((recipe) => recipe.title), ...before.map(({ name }) => name)];
      expect(new Set(titles).size, title).toBe(titles.length);
    }
  });

  it("are run by a test file of their theme", () => {
    const homeless = Object.keys(SCENARIOS).filter(
      (theme) =>
        !["test.ts", "full.test.ts"].some((suffix) =>
          existsSync(join(import.meta.dirname, `${theme}.${suffix}`)),
        ),
    );
    expect(homeless).toEqual([]);
  });
});
