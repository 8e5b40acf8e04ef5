import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type FileSettings,
  likelyRoots,
  loadWorkspace,
  type Workspace,
  wantedGoVersions,
} from "../../../../src/app/job/workspace.ts";
import { formatGitIndex } from "../../../support/git-index.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const SUM = `example.com/a v1.0.0 h1:${"A".repeat(43)}=\n`;

function goMod(name: string, more = "go 1.24.0\n"): string {
  return `module example.com/${name}\n\n${more}`;
}

/** A folder with these files. */
async function makeCheckout(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await makeTempDir("checkout");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}

interface LoadSettings extends FileSettings {
  /** Names that git tracks; without any, the folder is not a checkout of git. */
  tracked?: readonly string[];
}

/** Loads a workspace that must be there, with its folders relative to the checkout. */
async function load(
  files: Readonly<Record<string, string>>,
  below = ".",
  { tracked, ...settings }: LoadSettings = {},
) {
  const root = await makeCheckout(files);
  if (tracked) {
    await mkdir(join(root, ".git"));
    await writeFile(join(root, ".git", "index"), formatGitIndex(tracked));
  }
  const { goWork, told, caches } = settings;
  const absolute = (names: readonly string[]) => names.map((name) => join(root, name));
  const workspace = await loadWorkspace(join(root, below), root, {
    ...settings,
    ...(goWork === undefined || goWork === "off" ? {} : { goWork: join(root, goWork) }),
    ...(told ? { told: absolute(told) } : {}),
    ...(caches ? { caches: absolute(caches) } : {}),
  });
  if (!workspace) throw new Error("no workspace");
  const dirs = workspace.moduleDirs.map((dir) => relative(root, dir) || ".");
  const rootFiles = workspace.roots.map(({ files: own }) =>
    own.map((file) => relative(root, file)),
  );
  const sumPaths = workspace.sumFiles.map(({ path }) => path);
  return { ...workspace, dirs, rootFiles, sumPaths };
}

/** Which roots are vendored, by the module path of their first module. */
function vendoredOf({ roots }: Pick<Workspace, "roots">): (string | undefined)[] {
  return roots
    .filter(({ vendored }) => vendored)
    .map(({ modules: [first] }) => first?.goMod.module);
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
    expect(workspace.primary?.goWork?.go).toBe("1.25.0");
    expect(workspace.roots).toHaveLength(1);
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
    expect(workspace?.primary?.goWork).toBeUndefined();
  });

  test("goes by the nearest go.work of each module, and by go.mod where it is not used", async () => {
    const { rootFiles, sumPaths, primary } = await load({
      "go.mod": goMod("m"),
      "group/go.work": "go 1.25.0\nuse ./a\nuse ./b\n",
      "group/go.work.sum": SUM,
      "group/a/go.mod": goMod("a"),
      "group/b/go.mod": goMod("b"),
      "group/c/go.mod": goMod("c"),
    });
    expect(rootFiles).toEqual([
      ["group/go.work", "group/a/go.mod", "group/b/go.mod"],
      ["go.mod"],
      ["group/c/go.mod"],
    ]);
    expect(sumPaths).toEqual(["group/go.work.sum"]);
    expect(primary?.modules.map(({ goMod: { module } }) => module)).toEqual(["example.com/m"]);
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
      expect(workspace.primary?.goWork).toBeUndefined();
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
      {
        "go.mod": goMod("m"),
        "vendor/modules.txt": "",
        "b/go.mod": goMod("b", "require example.com/a v1.0.0\n"),
      },
      false,
    ],
    [
      "a vendored module beside one that requires nothing",
      { "go.mod": goMod("m"), "vendor/modules.txt": "", "b/go.mod": goMod("b") },
      true,
    ],
    [
      "a vendored workspace",
      { "go.work": "go 1.25.0\nuse ./a\n", "a/go.mod": goMod("a"), "vendor/modules.txt": "" },
      true,
    ],
  ])("says of %s whether it is vendored", async (_, files, vendored) => {
    expect((await load(files)).vendored).toBe(vendored);
  });

  describe("with a vendor folder in one of several modules", () => {
    const files = {
      "go.mod": goMod("m"),
      "go.sum": SUM,
      "vendor/modules.txt": "",
      "tools/go.mod": goMod("tools"),
      "tools/go.sum": SUM,
    };

    test("knows which module is vendored, and keys by the sums of both", async () => {
      const workspace = await load(files);
      expect(vendoredOf(workspace)).toEqual(["example.com/m"]);
      expect(workspace.sumPaths).toEqual(["go.sum", "tools/go.sum"]);
    });

    test.each(["mod", "readonly"])("takes none for vendored with -mod=%s", async (mod) => {
      expect(vendoredOf(await load(files, ".", { mod }))).toEqual([]);
    });

    test("takes its own vendor folder for that of a module, and go.work's for a workspace", async () => {
      const workspace = await load({
        "go.work": "go 1.25.0\nuse ./a\n",
        "a/go.mod": goMod("a"),
        "a/vendor/modules.txt": "",
        "b/go.mod": goMod("b"),
        "b/vendor/modules.txt": "",
      });
      expect(vendoredOf(workspace)).toEqual(["example.com/b"]);
    });
  });

  describe("in a checkout of git", () => {
    const files = {
      "go.mod": goMod("m"),
      "go.sum": SUM,
      ".ci/go.mod": goMod("ci"),
      ".ci/go.sum": SUM,
      "build/_tools/go.mod": goMod("tools"),
      "testdata/mod/go.mod": goMod("fixture"),
      ".cache/other/go.mod": goMod("other"),
    };
    const tracked = ["go.mod", "go.sum", ".ci/go.mod", ".ci/go.sum", "build/_tools/go.mod"];

    test("finds tracked modules in folders that begin with a dot or an underscore", async () => {
      const { dirs, sumPaths, roots } = await load(files, ".", { tracked });
      expect(dirs).toEqual([".", ".ci", "build/_tools"]);
      expect(sumPaths).toEqual(["go.sum", ".ci/go.sum"]);
      expect(roots.map(({ likely }) => likely)).toEqual([true, false, false]);
    });

    test.each(["testdata", "vendor", "node_modules"])(
      "does not count a tracked module below %s",
      async (folder) => {
        const more = { ...files, [`.ci/${folder}/x/go.mod`]: goMod("x") };
        const names = [...tracked, `.ci/${folder}/x/go.mod`, "testdata/mod/go.mod"];
        const { dirs } = await load(more, ".", { tracked: names });
        expect(dirs).toEqual([".", ".ci", "build/_tools"]);
      },
    );

    test("counts no tracked module that is outside of the working directory, or gone", async () => {
      const more = { ...files, "svc/go.mod": goMod("svc"), "svc/.ci/x": "" };
      const names = [...tracked, "svc/go.mod", "svc/.ci/go.mod"];
      const { dirs } = await load(more, "svc", { tracked: names });
      expect(dirs).toEqual(["svc"]);
    });

    test("finds a module when git tracks no other", async () => {
      const { dirs, roots } = await load({ ".ci/go.mod": goMod("ci") }, ".", {
        tracked: [".ci/go.mod"],
      });
      expect(dirs).toEqual([".ci"]);
      expect(likelyRoots({ roots, primary: undefined })).toEqual(roots);
    });
  });

  describe("with files for -modfile", () => {
    const LINT = "module example.com/lint\n\ngo 1.24.0\n\nrequire example.com/a v1.0.0\n";
    const files = { "go.mod": goMod("m"), "lint.mod": LINT, "lint.sum": SUM };
    const load2 = (more: Record<string, string>) => {
      const all = { ...files, ...more };
      return load(all, ".", { tracked: Object.keys(all) });
    };

    test("takes each with its go.sum beside it for a root of its own", async () => {
      const more = { ".bingo/x.mod": LINT, ".bingo/x.sum": SUM, "tools/t.mod": LINT };
      const { rootFiles, sumPaths, roots, dirs } = await load2({ ...more, "tools/t.sum": SUM });
      expect(rootFiles).toEqual([["go.mod"], [".bingo/x.mod"], ["lint.mod"], ["tools/t.mod"]]);
      expect(sumPaths).toEqual([".bingo/x.sum", "lint.sum", "tools/t.sum"]);
      expect(roots.map(({ likely }) => likely)).toEqual([true, false, false, false]);
      expect(dirs).toEqual(["."]);
    });

    test.each<[string, Record<string, string>]>([
      ["without a go.sum beside it", { "other.mod": LINT }],
      ["in another folder", { "docs/x.mod": LINT, "docs/x.sum": SUM }],
      ["of another kind", { "song.mod": "MOD", "song.sum": "abc  song.mod\n" }],
    ])("does not count one %s, and finds nothing wrong with it", async (_, more) => {
      const { sumPaths, problems } = await load2(more);
      expect(sumPaths).toEqual(["lint.sum"]);
      expect(problems).toEqual([]);
    });

    test("does not count one that git does not track", async () => {
      const { sumPaths } = await load(files, ".", { tracked: ["go.mod"] });
      expect(sumPaths).toEqual([]);
    });

    test("counts one that GOFLAGS names once", async () => {
      const { rootFiles, sums } = await load(files, ".", {
        tracked: Object.keys(files),
        modFile: "lint.mod",
      });
      expect(rootFiles).toEqual([["go.mod", "lint.mod"]]);
      expect(sums).toHaveLength(1);
    });
  });

  describe("with what go commands told", () => {
    const files = {
      "svc/go.mod": goMod("svc"),
      "other/go.mod": goMod("other"),
      "other/go.sum": SUM,
      "ci/x.mod": goMod("x"),
      "ci/x.sum": SUM,
    };

    test("adds modules and files of -modfile that it did not find", async () => {
      const told = ["other/go.mod", "ci/x.mod", "svc/go.mod"];
      const { rootFiles, sumPaths } = await load(files, "svc", { told });
      expect(rootFiles).toEqual([["other/go.mod"], ["svc/go.mod"], ["ci/x.mod"]]);
      expect(sumPaths).toEqual(["../other/go.sum", "../ci/x.sum"]);
    });

    test("adds nothing that is outside of the checkout, or gone", async () => {
      const root = await makeCheckout(files);
      const workspace = await loadWorkspace(join(root, "svc"), join(root, "svc"), {
        told: [join(root, "other/go.mod"), join(root, "svc/gone.mod")],
      });
      expect(workspace?.roots).toHaveLength(1);
    });
  });

  test.each<[string, LoadSettings, Record<string, string>]>([
    ["that go env names", { caches: [".mod", "mod"] }, {}],
    ["of another job", {}, { "mod/cache/lock": "", "mod/cache/download/x": "" }],
  ])("looks into no module cache %s", async (_, settings, more) => {
    const tracked = ["go.mod", ".mod/example.com/b@v1.0.0/go.mod"];
    const { dirs } = await load(
      {
        "go.mod": goMod("m"),
        "mod/example.com/a@v1.0.0/go.mod": goMod("a"),
        ...("caches" in settings ? { ".mod/example.com/b@v1.0.0/go.mod": goMod("b") } : {}),
        ...more,
      },
      ".",
      { ...settings, tracked },
    );
    expect(dirs).toEqual(["."]);
  });
});

describe("wantedGoVersions()", () => {
  const wanted = async (files: Readonly<Record<string, string>>, settings: FileSettings = {}) =>
    wantedGoVersions(likelyRoots(await load(files, ".", settings)));

  test("lists the lines of go.work alone", async () => {
    const versions = await wanted({
      "go.work": "go 1.25.0\ntoolchain go1.25.3\nuse ./a\nuse ./b\n",
      "a/go.mod": goMod("a", "go 1.24.0\ntoolchain default\n"),
      "b/go.mod": goMod("b", "\n"),
      "c/go.mod": goMod("c", "go 1.99.0\n"),
    });
    expect(versions).toEqual(["1.25.0", "go1.25.3"]);
  });

  test("lists the lines of the working directory's module alone", async () => {
    const versions = await wanted({
      "go.mod": goMod("m", "go 1.24.0\ntoolchain go1.25.3\n"),
      "docs/go.mod": goMod("docs", "go 1.99.1\n"),
    });
    expect(versions).toEqual(["1.24.0", "go1.25.3"]);
  });

  test("lists the lines of every go.mod if there is none in the working directory", async () => {
    const versions = await wanted({
      "a/go.mod": goMod("a", "go 1.24.0\ntoolchain go1.25.3\n"),
      "b/go.mod": goMod("b", "go 1.26.0\ntoolchain default\n"),
      "c/go.mod": goMod("c", "\n"),
      "d/go.mod": goMod("d", "go 1.23\n"),
    });
    expect(versions).toEqual(["1.24.0", "go1.25.3", "1.23"]);
  });

  test("lists those of go.mod, which go chooses by, and not those of -modfile", async () => {
    const files = { "go.mod": goMod("m"), "alt.mod": goMod("m", "go 1.99.0\n") };
    expect(await wanted(files, { modFile: "alt.mod" })).toEqual(["1.24.0"]);
  });
});
