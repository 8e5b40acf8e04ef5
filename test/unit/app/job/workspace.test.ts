import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type FileSettings,
  loadWorkspace,
  wantedGoVersions,
} from "../../../../src/app/job/workspace.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const SUM = `example.com/a v1.0.0 h1:${"A".repeat(43)}=\n`;

function goMod(name: string, more = "go 1.24.0\n"): string {
  return `module example.com/${name}\n\n${more}`;
}

async function makeCheckout(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await makeTempDir("checkout");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}

/** Loads a workspace that must be there, with its folders relative to the checkout. */
async function load(
  files: Readonly<Record<string, string>>,
  below = ".",
  settings: FileSettings = {},
) {
  const root = await makeCheckout(files);
  const { goWork } = settings;
  const workspace = await loadWorkspace(join(root, below), root, {
    ...settings,
    ...(goWork === undefined || goWork === "off" ? {} : { goWork: join(root, goWork) }),
  });
  if (!workspace) throw new Error("no workspace");
  const dirs = workspace.moduleDirs.map((dir) => relative(root, dir) || ".");
  return { ...workspace, dirs, sumPaths: workspace.sumFiles.map(({ path }) => path) };
}

describe("loadWorkspace()", () => {
  test("reads a module with its go.sum", async () => {
    const workspace = await load({ "go.mod": goMod("m"), "go.sum": SUM });
    expect(workspace.goMods.map(({ goMod: { module } }) => module)).toEqual(["example.com/m"]);
    expect(workspace.sums.flatMap(({ entries }) => entries)).toMatchObject([
      { path: "example.com/a", version: "v1.0.0" },
    ]);
    expect(workspace.problems).toEqual([]);
  });

  test("finds none where there is no go.mod", async () => {
    const root = await makeCheckout({ "main.go": "package main\n" });
    expect(await loadWorkspace(root, root)).toBeUndefined();
  });

  test("finds none in a folder that is missing", async () => {
    const root = await makeCheckout({ "README.md": "" });
    expect(await loadWorkspace(join(root, "absent"), root)).toBeUndefined();
  });

  test("finds nested modules", async () => {
    const { dirs, sumPaths } = await load({
      "go.mod": goMod("m"),
      "go.sum": SUM,
      "tools/gen/go.mod": goMod("gen"),
      "tools/gen/go.sum": SUM,
      "b/go.mod": goMod("b"),
    });
    expect(dirs).toEqual([".", "b", "tools/gen"]);
    expect(sumPaths).toEqual(["go.sum", "tools/gen/go.sum"]);
  });

  test.each(["vendor", "testdata", "node_modules", ".hidden", "_old"])(
    "does not look into %s",
    async (folder) => {
      const { dirs } = await load({
        "go.mod": goMod("m"),
        [`${folder}/x/go.mod`]: goMod("x"),
        [`deep/${folder}/x/go.mod`]: goMod("x"),
      });
      expect(dirs).toEqual(["."]);
    },
  );

  test("reads a go.work with its members, those above the folder too", async () => {
    const workspace = await load(
      {
        "repo/go.work": "go 1.25.0\nuse (\n\t.\n\t./a\n\t../lib\n\t./gone\n)\n",
        "repo/go.work.sum": SUM,
        "repo/go.mod": goMod("m"),
        "repo/a/go.mod": goMod("a"),
        "lib/go.mod": goMod("lib"),
        "lib/go.sum": SUM,
      },
      "repo",
    );
    expect(workspace.dirs).toEqual(["lib", "repo", "repo/a"]);
    expect(workspace.sumPaths).toEqual(["../lib/go.sum", "go.work.sum"]);
    expect(workspace.goWork?.go).toBe("1.25.0");
  });

  test("finds the go.work above a folder of the checkout", async () => {
    const { dirs } = await load(
      {
        "go.work": "go 1.25.0\nuse ./a\nuse ./b\n",
        "a/go.mod": goMod("a"),
        "b/go.mod": goMod("b"),
      },
      "a",
    );
    expect(dirs).toEqual(["a", "b"]);
  });

  test("does not look for a go.work above the checkout", async () => {
    const root = await makeCheckout({ "go.work": "use ./m\n", "m/go.mod": goMod("m") });
    const workspace = await loadWorkspace(join(root, "m"), join(root, "m"));
    expect(workspace?.goWork).toBeUndefined();
  });

  describe("with GOWORK", () => {
    const files = {
      "go.work": "use ./a\n",
      "ci/all.work": "use ../b\n",
      "ci/all.work.sum": SUM,
      "go.mod": goMod("m"),
      "a/go.mod": goMod("a"),
    };

    test("uses the go.work that it names, and the go.work.sum beside it", async () => {
      const elsewhere = { ...files, "b/go.mod": goMod("b") };
      const workspace = await load(elsewhere, "a", { goWork: "ci/all.work" });
      expect(workspace.dirs).toEqual(["a", "b"]);
      expect(workspace.sumPaths).toEqual(["../ci/all.work.sum"]);
    });

    test("uses none where it is off", async () => {
      const workspace = await load(files, "a", { goWork: "off" });
      expect(workspace.goWork).toBeUndefined();
      expect(workspace.dirs).toEqual(["a"]);
    });
  });

  describe("with -modfile", () => {
    const SUM_B = SUM.replace("example.com/a", "example.com/b");
    const files = {
      "go.mod": goMod("m", "require example.com/a v1.0.0\n"),
      "go.sum": SUM,
      "ci.mod": goMod("m", "require example.com/b v1.0.0\n"),
      "ci.sum": SUM_B,
      "nested/go.mod": goMod("nested"),
      "nested/go.sum": SUM,
    };
    const required = ({ goMods }: Awaited<ReturnType<typeof load>>) =>
      goMods.flatMap(({ goMod }) => goMod.require.map((module) => module.path));

    test("reads that file and its go.sum in the place of go.mod and go.sum", async () => {
      const workspace = await load(files, ".", { modFile: "ci.mod" });
      expect(required(workspace)).toEqual(["example.com/b"]);
      expect(workspace.sumPaths).toEqual(["ci.sum", "nested/go.sum"]);
      expect(workspace.sums.flatMap(({ entries }) => entries)).toMatchObject([
        { path: "example.com/b" },
        { path: "example.com/a" },
      ]);
    });

    test("reads an absolute one once, for every module", async () => {
      const elsewhere = await makeCheckout({ "x.mod": files["ci.mod"], "x.sum": SUM_B });
      const workspace = await load(files, ".", { modFile: join(elsewhere, "x.mod") });
      expect(workspace.sums).toHaveLength(1);
      expect(new Set(required(workspace))).toEqual(new Set(["example.com/b"]));
    });

    test.each(["absent.mod", "ci.sum", ""])("keeps to go.mod for %j", async (modFile) => {
      const workspace = await load(files, ".", { modFile });
      expect(workspace.sumPaths).toEqual(["go.sum", "nested/go.sum"]);
    });

    test("keeps to go.mod in a workspace, where go takes no other", async () => {
      const withWork = { ...files, "go.work": "use .\n" };
      const workspace = await load(withWork, ".", { modFile: "ci.mod" });
      expect(required(workspace)).toEqual(["example.com/a"]);
    });

    test("takes one with an error for a problem", async () => {
      const { problems } = await load({ ...files, "ci.mod": "module (\n" }, ".", {
        modFile: "ci.mod",
      });
      expect(problems).toEqual([expect.stringMatching(/^ci\.mod:1: /)]);
    });
  });

  test("takes a go.sum with an error for a problem, and keys by it all the same", async () => {
    const { problems, sums, sumPaths } = await load({
      "go.mod": goMod("m"),
      "go.sum": `${SUM}example.com/b v1.0.0\n`,
      "b/go.mod": goMod("b"),
      "b/go.sum": SUM,
    });
    expect(problems).toEqual(["go.sum:2: expected 3 fields, found 2"]);
    expect(sums).toHaveLength(1);
    expect(sumPaths).toEqual(["go.sum", "b/go.sum"]);
  });

  test("takes a go.mod and a go.work with an error for problems", async () => {
    const { problems } = await load({
      "go.mod": "module example.com/m\nrequire (\n",
      "go.work": "use (\n",
    });
    expect(problems.map((problem) => problem.split(":", 1)[0])).toEqual(["go.work", "go.mod"]);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ["a vendored module", { "go.mod": goMod("m"), "vendor/modules.txt": "" }, true],
    ["a module without vendor", { "go.mod": goMod("m") }, false],
    ["a vendor folder of another kind", { "go.mod": goMod("m"), "vendor/x.php": "" }, false],
    [
      "one of two modules vendored",
      { "go.mod": goMod("m"), "vendor/modules.txt": "", "b/go.mod": goMod("b") },
      false,
    ],
    [
      "a vendored workspace",
      { "go.work": "go 1.25.0\nuse ./a\n", "a/go.mod": goMod("a"), "vendor/modules.txt": "" },
      true,
    ],
  ])("says of %s whether it is vendored", async (_, files, vendored) => {
    expect((await load(files)).vendored).toBe(vendored);
  });
});

describe("wantedGoVersions()", () => {
  test("lists the lines of go.work and of each go.mod", async () => {
    const workspace = await load({
      "go.work": "go 1.25.0\ntoolchain go1.25.3\nuse ./a\nuse ./b\n",
      "a/go.mod": goMod("a", "go 1.24.0\ntoolchain default\n"),
      "b/go.mod": goMod("b", "\n"),
    });
    expect(wantedGoVersions(workspace)).toEqual(["1.25.0", "go1.25.3"]);
  });

  test("lists the lines of every go.mod without a go.work", async () => {
    const workspace = await load({
      "go.mod": goMod("m", "go 1.24.0\ntoolchain go1.25.3\n"),
      "a/go.mod": goMod("a", "go 1.26.0\ntoolchain default\n"),
      "b/go.mod": goMod("b", "\n"),
      "c/go.mod": goMod("c", "go 1.23\n"),
    });
    expect(wantedGoVersions(workspace)).toEqual(["1.24.0", "go1.25.3", "1.23"]);
  });

  test("lists those of go.mod, which go chooses by, and not those of -modfile", async () => {
    const files = { "go.mod": goMod("m"), "alt.mod": goMod("m", "go 1.99.0\n") };
    const workspace = await load(files, ".", { modFile: "alt.mod" });
    expect(wantedGoVersions(workspace)).toEqual(["1.24.0"]);
  });
});
