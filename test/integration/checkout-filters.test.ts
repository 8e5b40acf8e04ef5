import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findGitCheckout } from "../../src/checkout/git-checkout.ts";
import { parseGitIndex } from "../../src/checkout/git-index.ts";
import { findFilters } from "../../src/checkout/open-filters.ts";
import { git, looksClean } from "../support/git.ts";
import {
  captureTimes,
  cloneAgain,
  FILES,
  makeClone,
  mtimeOf,
  NO_TIMES,
  restoreTimes,
} from "./support/checkout-fixture.ts";

const FILTER = "*.txt filter=stamp\n";
const STAMPED = { "x.txt": "AAAA", "plain.md": "AAAA" };

/** Lets git check `x.txt` out through a filter, once `attributes` are where git finds them. */
function checkOutStamped(dir: string, ...config: string[]): void {
  git(dir, "config", "filter.stamp.smudge", "tr A B");
  git(dir, "config", "filter.stamp.clean", "tr B A");
  rmSync(join(dir, "x.txt"));
  git(dir, ...config.flatMap((setting) => ["-c", setting]), "checkout", "x.txt");
  expect(readFileSync(join(dir, "x.txt"), "utf8")).toBe("BBBB");
}

describe("restoreMtimes() leaves alone what a filter may make differently each time", () => {
  test("if the checkout names it", async () => {
    const dir = await makeClone({ ...STAMPED, ".gitattributes": FILTER });
    checkOutStamped(dir);
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 1, fresh: 3 });
    expect(git(dir, "status", "--porcelain")).toBe("");
  });

  test("if the repository names it", async () => {
    const dir = await makeClone(STAMPED);
    await mkdir(join(dir, ".git", "info"), { recursive: true });
    await writeFile(join(dir, ".git", "info", "attributes"), FILTER);
    checkOutStamped(dir);
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 1 });
  });

  test("if the repository of a worktree names it", async () => {
    const main = await makeClone(STAMPED);
    await writeFile(join(main, ".git", "info", "attributes"), FILTER);
    const dir = join(main, "..", "tree");
    git(main, "worktree", "add", "--quiet", dir);
    checkOutStamped(dir);
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 1 });
  });

  test("if a configuration of the repository names a file for it", async () => {
    const dir = await makeClone(STAMPED);
    await writeFile(join(dir, "..", "attributes"), FILTER);
    git(dir, "config", "core.attributesFile", join(dir, "..", "attributes"));
    checkOutStamped(dir);
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 1 });
  });

  test("if a file that the user's configuration includes names a file for it", async () => {
    const dir = await makeClone(STAMPED);
    const home = join(dir, "..");
    const attributesFile = `core.attributesFile=${join(home, "attributes")}`;
    await writeFile(join(home, "attributes"), FILTER);
    await writeFile(join(home, ".gitconfig"), '[includeIf "gitdir:/"]\n\tpath = more\n');
    await writeFile(join(home, "more"), "[core]\n\tattributesFile = ~/attributes\n");
    checkOutStamped(dir, attributesFile);
    const restored = await restoreTimes(dir, NO_TIMES, { env: { HOME: home } });
    expect(restored).toMatchObject({ leftAlone: 1 });
  });

  test("if the user's own attributes name it", async () => {
    const dir = await makeClone(STAMPED);
    const home = join(dir, "..", "home");
    await mkdir(join(home, "git"), { recursive: true });
    await writeFile(join(home, "git", "attributes"), FILTER);
    checkOutStamped(dir, `core.attributesFile=${join(home, "git", "attributes")}`);
    const restored = await restoreTimes(dir, NO_TIMES, { env: { XDG_CONFIG_HOME: home } });
    expect(restored).toMatchObject({ leftAlone: 1 });
  });

  test("if a sparse checkout leaves the attributes in the index", async () => {
    const dir = await makeClone({ "d/.gitattributes": FILTER, "d/x.txt": "AAAA", "e/y.txt": "y" });
    git(dir, "config", "filter.stamp.smudge", "tr A B");
    git(dir, "config", "filter.stamp.clean", "tr B A");
    git(dir, "sparse-checkout", "set", "--no-cone", "/d/x.txt", "/e");
    rmSync(join(dir, "d", "x.txt"));
    git(dir, "checkout", "d/x.txt");
    expect(readFileSync(join(dir, "d", "x.txt"), "utf8")).toBe("BBBB");
    // The file, and the attributes that are not there.
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 2 });
  });

  test("if a setting names it in a form that is not followed", async () => {
    const dir = await makeClone(STAMPED);
    git(dir, "config", "core.attributesFile", "~nobody/attributes");
    // Read, and found as git has it.
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 0, fresh: 3 });
    git(dir, "config", "--unset", "core.attributesFile");
    await writeFile(join(dir, ".git", "info", "attributes"), FILTER);
    checkOutStamped(dir);
    await writeFile(join(dir, ".git", "info", "attributes"), "");
    git(dir, "config", "core.attributesFile", "~nobody/attributes");
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 1 });
  });
});

test("findFilters() needs no attributes of folders that a sparse checkout leaves out", async () => {
  const dir = await makeClone({ ...FILES, "d/.gitattributes": FILTER, "d/x.txt": "AAAA" });
  const look = () => {
    const checkout = findGitCheckout(dir);
    const index = checkout && parseGitIndex(readFileSync(checkout.indexFile), "sha1");
    return checkout && index && findFilters(checkout, index.entries, {});
  };
  expect(look()).toEqual({ open: true, lfs: false });
  git(dir, "sparse-checkout", "set", "--cone", "--no-sparse-index", "a");
  expect(look()).toEqual({ open: false, lfs: false });
});

describe("git-lfs", () => {
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a".repeat(16)}\nsize 7\n`;
  const LFS = { ...FILES, ".gitattributes": "*.bin filter=lfs\n", "a/large.bin": POINTER };

  /** A stand-in for `git lfs pull`: the pointer becomes the content, and git finds it clean. */
  function pull(dir: string, content: string): void {
    git(dir, "config", "filter.lfs.clean", `printf '%s' '${POINTER}'`);
    writeFileSync(join(dir, "a", "large.bin"), content);
    git(dir, "update-index", "-q", "--refresh");
    git(dir, "add", "a/large.bin");
    expect(git(dir, "status", "--porcelain")).toBe("");
  }

  test("a pointer has its time in the next job, and the content that a step pulls a new one", async () => {
    const dir = await makeClone(LFS);
    await restoreTimes(dir);
    const time = mtimeOf(dir, "a", "large.bin");
    const manifest = captureTimes(dir);
    cloneAgain(dir);
    await restoreTimes(dir, manifest);
    expect(mtimeOf(dir, "a", "large.bin")).toBe(time);
    pull(dir, "x".repeat(5_000));
    expect(mtimeOf(dir, "a", "large.bin")).toBeGreaterThan(time);
    await restoreTimes(dir, captureTimes(dir, manifest));
    expect(looksClean(dir)).toBe(true);
  });

  test("a content as small as a pointer is not taken for the pointer", async () => {
    const dir = await makeClone(LFS);
    pull(dir, "x".repeat(POINTER.length));
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 1 });
    const records = [...captureTimes(dir).values()].flat();
    const large = records.filter(({ path }) => path === "a/large.bin");
    expect(large.filter(({ standing }) => standing === "current")).toEqual([]);
  });
});
