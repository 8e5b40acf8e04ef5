import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { findModFiles } from "../../src/app/job/find-mod-files.ts";
import { commitAll, git, makeRepository, writeFiles } from "../support/git.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const FILES = {
  "go.mod": "module example.com/m\n",
  ".ci/prüfung/go.mod": "module example.com/ci\n",
  ".gitignore": ".cache/\n",
  ".cache/go.mod": "module example.com/cache\n",
  "lint.mod": "module example.com/lint\n",
  "lint.sum": "",
};

async function start(files: Readonly<Record<string, string>> = FILES, ...initArgs: string[]) {
  const dir = join(await makeTempDir("mod-files"), "checkout");
  makeRepository(dir, files, ...initArgs);
  return {
    dir,
    find: async (from = dir) => {
      const { tracked, others } = await findModFiles(from);
      const names = (files: readonly string[]) => files.map((file) => relative(dir, file)).sort();
      return { tracked: names(tracked), others: names(others) };
    },
  };
}

describe("findModFiles() in a checkout that git made", () => {
  test.each([["2"], ["4"]])("reads an index of version %s", async (version) => {
    const { dir, find } = await start();
    git(dir, "update-index", "--index-version", version);
    expect(await find()).toEqual({ tracked: [".ci/prüfung"], others: ["lint.mod"] });
  });

  test("reads one with SHA-256", async () => {
    const { find } = await start(FILES, "--object-format=sha256");
    expect((await find()).tracked).toEqual([".ci/prüfung"]);
  });

  test("looks into a submodule, and into a worktree", async () => {
    const inner = await start();
    const { dir, find } = await start({ "go.mod": "module example.com/outer\n" });
    git(dir, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.dir, "sub");
    commitAll(dir);
    expect((await find()).tracked).toEqual(["sub/.ci/prüfung"]);
    const tree = join(dir, "..", "tree");
    git(inner.dir, "worktree", "add", "--quiet", tree);
    const found = await findModFiles(tree);
    expect(found.tracked).toEqual([join(tree, ".ci/prüfung")]);
  });

  test("looks into a second checkout inside of the first one", async () => {
    const { dir, find } = await start({
      "go.mod": "module example.com/m\n",
      ".gitignore": "other\n",
    });
    makeRepository(join(dir, "other"), FILES);
    expect(await find()).toEqual({ tracked: ["other/.ci/prüfung"], others: [] });
  });

  test("knows nothing of what git does not track yet", async () => {
    const { dir, find } = await start();
    writeFiles(dir, { ".new/go.mod": "module example.com/new\n" });
    expect((await find()).tracked).toEqual([".ci/prüfung"]);
    git(dir, "add", ".new");
    expect((await find()).tracked).toEqual([".ci/prüfung", ".new"]);
  });
});
