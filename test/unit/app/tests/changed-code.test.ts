import { describe, expect, test } from "vitest";
import { createCodeComparison, findPackageFolder } from "../../../../src/app/tests/changed-code.ts";
import type { SourceDigests } from "../../../../src/buildcache/test-records.ts";
import { writeFiles } from "../../../support/git.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

test("findPackageFolder() takes the innermost module, and no other that begins alike", () => {
  const outer = { path: "example.com/m", dir: "/w" };
  const inner = { path: "example.com/m/tools", dir: "/w/x/tools" };
  const find = (name: string) => findPackageFolder(name, [outer, inner])?.dir;
  expect(find("example.com/m")).toBe("/w");
  expect(find("example.com/m/a/b")).toBe("/w/a/b");
  expect(find("example.com/m/tools/b")).toBe("/w/x/tools/b");
  expect(find("example.com/mm")).toBeUndefined();
  expect(find("fmt")).toBeUndefined();
});

test("findPackageFolder() knows no folder of a module that the checkout holds twice", () => {
  const modules = [
    { path: "example.com/m", dir: "/w/old" },
    { path: "example.com/m", dir: "/w/new" },
  ];
  expect(findPackageFolder("example.com/m/a", modules)).toBeUndefined();
});

const SAME: SourceDigests = { code: "1", tests: "1", deps: "1" };
const IMPORTS = (...paths: string[]) =>
  `package p\n\n${paths.map((path) => `import _ "${path}"\n`).join("")}`;

describe("createCodeComparison()", () => {
  /** Compares with an earlier job from which the given folders differ. */
  async function compare(changed: Record<string, Partial<SourceDigests>>) {
    const root = await makeTempDir("changed");
    writeFiles(root, {
      "a/a.go": IMPORTS("example.com/m/b", "fmt"),
      "a/a_test.go": IMPORTS("example.com/m/helper"),
      "b/b.go": IMPORTS("example.com/m/c", "example.com/other/x"),
      "b/b_test.go": IMPORTS("example.com/m/onlybtest"),
      "b/b_plan9.go": IMPORTS("example.com/m/onlyplan9"),
      "b/b_tagged.go": `//go:build tagged\n\n${IMPORTS("example.com/m/onlytagged")}`,
      "c/c.go": IMPORTS("example.com/m/a"),
      "std/std.go": IMPORTS("fmt"),
    });
    const names = ["", "a", "b", "c", "helper", "onlybtest", "onlyplan9", "onlytagged", "std"];
    const before = new Map(names.map((name) => [name, SAME]));
    const now = new Map(names.map((name) => [name, { ...SAME, ...changed[name] }]));
    const modules = [{ path: "example.com/m", dir: root }];
    return createCodeComparison({ modules, root, before, now });
  }
  const none = { packages: [], modules: false };

  test("follows imports, those of the tests themselves too, and through cycles", async () => {
    const { changedFor } = await compare({
      c: { code: "2" },
      helper: { code: "2" },
      a: { tests: "2" },
    });
    expect(changedFor("example.com/m/a")).toEqual({
      packages: ["example.com/m/a", "example.com/m/c", "example.com/m/helper"],
      modules: false,
    });
    expect(changedFor("example.com/m/std")).toEqual(none);
  });

  test("names nothing that is not built into the test", async () => {
    const { changedFor } = await compare({
      b: { tests: "2" },
      onlybtest: { code: "2" },
      onlyplan9: { code: "2" },
      onlytagged: { code: "2" },
    });
    expect(changedFor("example.com/m/a")).toEqual(none);
    expect(changedFor("example.com/elsewhere")).toEqual(none);
  });

  test("counts go.mod and go.sum for what needs other modules", async () => {
    const { changedFor } = await compare({ "": { deps: "2" } });
    expect(changedFor("example.com/m/a")).toEqual({ packages: [], modules: true });
    expect(changedFor("example.com/m/std")).toEqual(none);
  });

  test("claims nothing of folders that it knows from one job only", async () => {
    const root = await makeTempDir("changed");
    writeFiles(root, { "a/a.go": IMPORTS() });
    const modules = [{ path: "example.com/m", dir: root }];
    const some = new Map([["a", SAME]]);
    for (const [before, now] of [
      [some, new Map()],
      [new Map(), some],
    ] as const) {
      const { changedFor } = createCodeComparison({ modules, root, before, now });
      expect(changedFor("example.com/m/a")).toEqual(none);
    }
  });
});
