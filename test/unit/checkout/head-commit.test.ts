import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCheckouts } from "../../../src/checkout/head-commit.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);

/** A folder with these files, and the commit that its checkout is at. */
async function commitOf(files: Readonly<Record<string, string>>, below = ""): Promise<unknown> {
  const dir = await writeAll(files);
  const [found] = await readCheckouts([join(dir, below)]);
  return found?.commit;
}

async function writeAll(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await makeTempDir("head");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

describe("readCheckouts()", () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ["of a detached HEAD", { ".git/HEAD": `${A}\n` }, A],
    ["of a repository with SHA-256", { ".git/HEAD": "c".repeat(64) }, "c".repeat(64)],
    ["of a branch", { ".git/HEAD": "ref: refs/heads/main\n", ".git/refs/heads/main": `${A}\n` }, A],
    [
      "of a branch that is packed",
      {
        ".git/HEAD": "ref: refs/heads/main\n",
        ".git/packed-refs": `# pack-refs with: peeled fully-peeled sorted \n${B} refs/heads/a/refs/heads/main\n${A} refs/heads/main\n^${B}\n`,
      },
      A,
    ],
    [
      "of a branch whose packed value is an older one",
      {
        ".git/HEAD": "ref: refs/heads/main\n",
        ".git/refs/heads/main": A,
        ".git/packed-refs": `${B} refs/heads/main\n`,
      },
      A,
    ],
    [
      "of a branch that stands for another one",
      {
        ".git/HEAD": "ref: refs/heads/alias\n",
        ".git/refs/heads/alias": "ref: refs/heads/main\n",
        ".git/refs/heads/main": A,
      },
      A,
    ],
  ])("reads the commit %s", async (_, files, commit) => {
    expect(await commitOf(files)).toBe(commit);
  });

  test("reads the branch of a worktree from the repository that it was made from", async () => {
    const files = {
      ".git": "gitdir: repository/worktrees/w\n",
      "repository/worktrees/w/HEAD": "ref: refs/heads/topic\n",
      "repository/worktrees/w/commondir": "../..\n",
      "repository/HEAD": B,
      "repository/refs/heads/topic": A,
    };
    expect(await commitOf(files)).toBe(A);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["no checkout", { "go.mod": "module m\n" }],
    ["a HEAD that is missing", { ".git/config": "" }],
    ["a HEAD that is empty", { ".git/HEAD": "" }],
    ["a HEAD that is a folder", { ".git/HEAD/x": "" }],
    ["a branch without a commit", { ".git/HEAD": "ref: refs/heads/main\n" }],
    ["a short id", { ".git/HEAD": "a".repeat(39) }],
    ["a file outside of refs", { ".git/HEAD": "ref: ORIG_HEAD\n", ".git/ORIG_HEAD": A }],
    ["a way out of refs", { ".git/HEAD": "ref: refs/../x\n", ".git/x": A }],
    [
      "branches that stand for each other",
      {
        ".git/HEAD": "ref: refs/heads/a\n",
        ".git/refs/heads/a": "ref: refs/heads/b\n",
        ".git/refs/heads/b": "ref: refs/heads/a\n",
      },
    ],
  ])("knows no commit of %s", async (_, files) => {
    expect(await commitOf(files)).toBeUndefined();
  });

  test("takes the folders of one checkout for one, and tells another one within it apart", async () => {
    const dir = await writeAll({
      ".git/HEAD": A,
      "cmd/go.mod": "",
      "pr/.git/HEAD": B,
      "pr/tools/go.mod": "",
    });
    const dirs = [dir, join(dir, "cmd"), join(dir, "pr", "tools")];
    expect(await readCheckouts(dirs)).toEqual([
      { root: dir, commit: A },
      { root: join(dir, "pr"), commit: B },
    ]);
  });

  test("takes a submodule for a part of the checkout around it", async () => {
    const dir = await writeAll({
      ".git/HEAD": A,
      ".git/modules/lib/HEAD": B,
      ".git/modules/lib/modules/deep/HEAD": B,
      "lib/.git": "gitdir: ../.git/modules/lib\n",
      "lib/deep/.git": "gitdir: ../../.git/modules/lib/modules/deep\n",
      "lib/deep/go.mod": "",
    });
    expect(await readCheckouts([join(dir, "lib"), join(dir, "lib", "deep")])).toEqual([
      { root: dir, commit: A },
    ]);
  });

  test("takes a folder that claims to be a submodule and is none for a checkout", async () => {
    const dir = await writeAll({
      ".git/HEAD": A,
      "elsewhere/HEAD": B,
      "lib/.git": "gitdir: ../.git/modules/../../elsewhere\n",
    });
    expect(await readCheckouts([join(dir, "lib")])).toEqual([
      { root: join(dir, "lib"), commit: B },
    ]);
  });
});
