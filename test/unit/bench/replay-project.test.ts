import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
  type Push,
  planHistory,
  planRandomPushes,
  STEP_KINDS,
} from "../../../bench/replay/history.ts";
import { planModules } from "../../../bench/replay/modules.ts";
import { planProject } from "../../../bench/replay/project.ts";
import { TEST_KINDS } from "../../../bench/replay/project-tests.ts";
import { renderProject, stockModules } from "../../../bench/replay/render-project.ts";
import { NOUNS } from "../../../bench/replay/words.ts";

const SCALE = 0.1;

function render(pushes: readonly Push[]): Record<string, string>[] {
  const { sums } = stockModules(pushes.map(({ project }) => project));
  return pushes.map(({ project }) => renderProject(project, sums));
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/** Paths that are not the same in both, sorted. */
function listChanges(before: Record<string, string>, after: Record<string, string>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

test("planHistory() makes the same files for the same seed, and others for another", () => {
  const make = (seed: number) => digest(render(planHistory(planProject(seed, SCALE))));

  expect(make(7)).toBe(make(7));
  expect(make(7)).not.toBe(make(8));
});

test("planProject() has at full scale 150 modules, and tests of each kind at any scale", () => {
  expect(planProject(1, 1).modules.length).toBeGreaterThanOrEqual(150);
  for (const scale of [SCALE, 0.2, 1]) {
    const kinds = planProject(1, scale).packages.map(({ test }) => test);
    expect(new Set(kinds)).toEqual(new Set([...TEST_KINDS, undefined]));
  }
});

test("planModules() makes a graph without cycles, in which paths meet again", () => {
  const modules = planModules(160, 1);
  const importers = modules.map(
    (_, index) => modules.filter(({ dependencies }) => dependencies.includes(index)).length,
  );

  for (const [index, { dependencies }] of modules.entries()) {
    expect(dependencies.every((dependency) => dependency < index)).toBe(true);
  }
  expect(new Set(modules.map(({ path }) => path)).size).toBe(160);
  expect(importers.filter((count) => count >= 2).length).toBeGreaterThan(40);
});

test("planHistory() edits in each step the files that its name says, and no others", () => {
  const rendered = render(planHistory(planProject(1, SCALE)));
  const changes = Object.fromEntries(
    STEP_KINDS.map((kind, index) => {
      const [before, after] = [rendered[index - 1] ?? {}, rendered[index] ?? {}];
      return [kind, index === 0 ? [] : listChanges(before, after)];
    }),
  );

  expect(changes["leaf change"]).toEqual([expect.stringMatching(/^internal\/leaf\/.*\.go$/)]);
  expect(changes["core change"]).toEqual([expect.stringMatching(/^internal\/core\/.*\.go$/)]);
  expect(changes["dependency bump"]).toEqual(["go.mod", "go.sum"]);
  expect(changes["go.mod tidy"]).toEqual(["go.mod", "go.sum"]);
  expect(changes["no change"]).toEqual([]);
  expect(changes["new package"]).toContainEqual(expect.stringMatching(/^cmd\/.*main\.go$/));
  expect(changes["new package"]).toContainEqual(expect.stringMatching(/^internal\/leaf\/new/));
  expect(changes["test data change"]).not.toEqual([]);
  for (const name of changes["test data change"] ?? []) expect(name).toContain("/testdata/");
});

test("planHistory() repeats pushes that change a leaf or nothing, the rest stays as it is", () => {
  const once = planHistory(planProject(1, SCALE));
  const thrice = planHistory(planProject(1, SCALE), 3);
  const kindsOf = (pushes: readonly Push[]) => pushes.map(({ kind }) => kind);

  expect(kindsOf(thrice)).toEqual(
    STEP_KINDS.flatMap((kind) =>
      kind === "leaf change" || kind === "no change" ? [kind, kind, kind] : [kind],
    ),
  );
  expect(thrice.slice(0, 2)).toEqual(once.slice(0, 2));
  const leaves = render(thrice.slice(0, 4));
  for (const index of [1, 2, 3]) {
    const changes = listChanges(leaves[index - 1] ?? {}, leaves[index] ?? {});
    expect(changes).toEqual([expect.stringMatching(/^internal\/leaf\/.*\.go$/)]);
  }
});

test("planProject() has two commands at any scale, as links are most of what the floor takes", () => {
  for (const scale of [SCALE, 1, 2]) expect(planProject(1, scale).profile.commands).toBe(2);
});

test("planRandomPushes() makes the same pushes again, and one in nine raises a module", () => {
  const kindsOf = () => planRandomPushes(planProject(1, SCALE), 300).map(({ kind }) => kind);
  const kinds = kindsOf();
  const bumps = kinds.filter((kind) => kind === "dependency bump").length;

  expect(kindsOf()).toEqual(kinds);
  expect(kinds[0]).toBe("first push");
  expect(300 / bumps).toBeGreaterThan(6);
  expect(300 / bumps).toBeLessThan(14);
});

test("NOUNS are no names that go treats in a way of its own, and each stands there once", () => {
  for (const name of ["vendor", "internal", "testdata", "main", "cmd", "std", "all", "windows"]) {
    expect(NOUNS).not.toContain(name);
  }
  expect(new Set(NOUNS).size).toBe(NOUNS.length);
});
