import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exactSecondsOf } from "../../src/checkout/exact-seconds.ts";
import { parseGitIndex } from "../../src/checkout/git-index.ts";
import { restoreMtimes } from "../../src/checkout/restore-mtimes.ts";
import { commitAll, git, gitAgrees, looksClean, makeRepository } from "../support/git.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  captureTimes,
  cloneAgain,
  FILES,
  makeClone,
  mtimeOf,
  NO_TIMES,
  restoreTimes,
} from "./support/checkout-fixture.ts";

describe("restoreMtimes()", () => {
  const NAMES = ["", "go.mod", "a", "a/b", "a/one.txt", "a/b/two.txt"];

  test("leaves files and folders the times of their checkout, to within a microsecond", async () => {
    const dir = await makeClone();
    const before = NAMES.map((name) => mtimeOf(dir, name));
    expect(await restoreTimes(dir)).toEqual({
      recorded: 0,
      fresh: 6,
      leftAlone: 0,
      indexWritten: true,
      problems: [],
    });
    for (const [index, name] of NAMES.entries()) {
      const later = mtimeOf(dir, name) - (before[index] ?? 0n);
      expect(later, name).toBeGreaterThanOrEqual(0n);
      expect(later, name).toBeLessThan(1_000n);
      expect(exactSecondsOf(mtimeOf(dir, name)), name).toBeDefined();
    }
  });

  test("gives files and folders of the next clone the times that they had", async () => {
    const dir = await makeClone();
    await restoreTimes(dir);
    const times = NAMES.map((name) => mtimeOf(dir, name));
    const manifest = captureTimes(dir);
    cloneAgain(dir);
    expect(await restoreTimes(dir, manifest)).toMatchObject({ recorded: 6, fresh: 0 });
    expect(NAMES.map((name) => mtimeOf(dir, name))).toEqual(times);
    expect(looksClean(dir)).toBe(true);
  });

  test("leaves a changed file newer than everything of the job before", async () => {
    const dir = await makeClone();
    await restoreTimes(dir);
    const manifest = captureTimes(dir);
    const endedAt = BigInt(Date.now()) * 1_000_000n;
    writeFileSync(join(dir, "..", "origin", "a", "one.txt"), "eno");
    commitAll(join(dir, "..", "origin"));
    cloneAgain(dir);
    // The file and its folder.
    expect(await restoreTimes(dir, manifest)).toMatchObject({ recorded: 4, fresh: 2 });
    expect(mtimeOf(dir, "a", "one.txt")).toBeGreaterThan(endedAt);
    expect(mtimeOf(dir, "a", "b", "two.txt")).toBeLessThan(endedAt);
  });

  test.each([
    ["version 2", (dir: string) => git(dir, "update-index", "--index-version", "2")],
    ["version 4", (dir: string) => git(dir, "update-index", "--index-version", "4")],
    [
      "no checksum",
      (dir: string) => {
        git(dir, "config", "index.skipHash", "true");
        git(dir, "update-index", "--force-write-index");
      },
    ],
    ["an untracked cache", (dir: string) => git(dir, "update-index", "--force-untracked-cache")],
    ["an intended file", (dir: string) => git(dir, "add", "--intent-to-add", "new.txt")],
  ])("leaves a checkout with %s in its index as clean as it was", async (_, prepare) => {
    const dir = await makeClone();
    writeFileSync(join(dir, "new.txt"), "new");
    prepare(dir);
    const before = git(dir, "status", "--porcelain");
    await restoreTimes(dir);
    expect(gitAgrees(dir, "diff-files", "--quiet", "--", "a", "go.mod")).toBe(true);
    expect(git(dir, "status", "--porcelain")).toBe(before);
    expect(git(dir, "fsck", "--strict")).toBe("");
  });

  test("knows repositories with SHA-256", async () => {
    const dir = await makeClone(FILES, "--object-format=sha256");
    expect(await restoreTimes(dir)).toMatchObject({ fresh: 6, indexWritten: true });
    expect(looksClean(dir)).toBe(true);
  });

  test("works in a worktree, and from a folder below the top", async () => {
    const main = await makeClone();
    git(main, "worktree", "add", "--quiet", "../tree");
    const dir = join(main, "..", "tree");
    const restored = await restoreTimes(dir, NO_TIMES, { folders: [join(dir, "a"), dir] });
    expect(restored).toMatchObject({ fresh: 6, indexWritten: true });
    expect(looksClean(dir)).toBe(true);
  });

  test("looks at the folders it was asked for, and nowhere else", async () => {
    const dir = await makeClone({ ...FILES, "other/x.txt": "x" });
    const before = mtimeOf(dir, "other", "x.txt");
    const folders = [join(dir, "a"), join(dir, "a", "b"), join(dir, "..", "elsewhere")];
    const restored = await restoreTimes(dir, NO_TIMES, { folders });
    expect(restored).toMatchObject({ fresh: 4, leftAlone: 0 });
    expect(mtimeOf(dir, "other", "x.txt")).toBe(before);
  });

  test("leaves changed, absent and untracked files alone, and git still sees them", async () => {
    const dir = await makeClone({ ...FILES, "gone.txt": "gone" });
    writeFileSync(join(dir, "a", "one.txt"), "eno");
    rmSync(join(dir, "gone.txt"));
    writeFileSync(join(dir, "a", "new.txt"), "new");
    const times = ["a/one.txt", "a/new.txt"].map((name) => mtimeOf(dir, name));
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 2 });
    expect(["a/one.txt", "a/new.txt"].map((name) => mtimeOf(dir, name))).toEqual(times);
    expect(git(dir, "status", "--porcelain")).toBe(" M a/one.txt\n D gone.txt\n?? a/new.txt\n");
  });

  test("does not hide a change that was made in the moment of the add", async () => {
    const dir = await makeClone();
    const file = join(dir, "a", "one.txt");
    writeFileSync(file, "1st");
    git(dir, "add", "a/one.txt");
    const { mtime } = lstatSync(file);
    writeFileSync(file, "2nd");
    utimesSync(file, mtime, mtime);
    utimesSync(join(dir, ".git", "index"), mtime, mtime);
    await restoreTimes(dir);
    expect(git(dir, "status", "--porcelain")).toBe("MM a/one.txt\n");
  });

  test("takes a file for unchanged by its content where its times say nothing", async () => {
    const dir = await makeClone();
    await restoreTimes(dir);
    const time = mtimeOf(dir, "a", "one.txt");
    const manifest = captureTimes(dir);
    utimesSync(join(dir, "a", "one.txt"), 5, 5);
    await restoreTimes(dir, manifest);
    expect(mtimeOf(dir, "a", "one.txt")).toBe(time);
    expect(looksClean(dir)).toBe(true);
  });

  test("does not take a file for unchanged because git was told to assume so", async () => {
    const dir = await makeClone();
    git(dir, "update-index", "--assume-unchanged", "a/one.txt");
    writeFileSync(join(dir, "a", "one.txt"), "eno");
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 1 });
  });

  test("sets the time of a symbolic link, not of what it names", async () => {
    const top = await makeTempDir("checkout");
    const dir = join(top, "clone");
    writeFileSync(join(top, "target"), "");
    const before = mtimeOf(top, "target");
    mkdirSync(join(top, "origin"));
    symlinkSync("../target", join(top, "origin", "link"));
    makeRepository(join(top, "origin"), {});
    cloneAgain(dir);
    await restoreTimes(dir);
    const time = mtimeOf(dir, "link");
    const manifest = captureTimes(dir);
    cloneAgain(dir);
    await restoreTimes(dir, manifest);
    expect(mtimeOf(dir, "link")).toBe(time);
    expect(mtimeOf(top, "target")).toBe(before);
    expect(looksClean(dir)).toBe(true);
  });

  test("follows no link out of the checkout where a folder was", async () => {
    const dir = await makeClone();
    const outside = join(dir, "..", "outside");
    renameSync(join(dir, "a"), outside);
    symlinkSync(outside, join(dir, "a"));
    const before = mtimeOf(outside, "one.txt");
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 2 });
    expect(mtimeOf(outside, "one.txt")).toBe(before);
  });

  test("takes a sparse checkout as it is, sparse index or not", async () => {
    const dir = await makeClone({ ...FILES, "deep/er/x.txt": "x" });
    git(dir, "sparse-checkout", "set", "--cone", "--sparse-index", "a");
    expect(await restoreTimes(dir)).toMatchObject({ indexWritten: true });
    git(dir, "sparse-checkout", "set", "--cone", "--no-sparse-index", "a");
    expect(await restoreTimes(dir)).toMatchObject({ indexWritten: true });
    expect(looksClean(dir)).toBe(true);
    expect(git(dir, "status", "--porcelain")).toBe("");
  });

  test("handles every name that a file can have", async () => {
    const dir = await makeClone({ "new\nline": "1", "it's $(x) `y`": "2", ünïcode: "3" });
    const latin = Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0xff, 0xfe])]);
    writeFileSync(latin, "4");
    commitAll(dir);
    await restoreTimes(dir);
    const time = lstatSync(latin, { bigint: true }).mtimeNs;
    const manifest = captureTimes(dir);
    utimesSync(latin, 5, 5);
    expect(await restoreTimes(dir, manifest)).toMatchObject({ recorded: 5, leftAlone: 0 });
    expect(lstatSync(latin, { bigint: true }).mtimeNs).toBe(time);
    expect(looksClean(dir)).toBe(true);
  });

  test("sets the times of read-only files", async () => {
    const dir = await makeClone();
    chmodSync(join(dir, "a", "one.txt"), 0o444);
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 0 });
  });

  test("takes line ends of the user's choice", async () => {
    const dir = await makeClone({ ".gitattributes": "*.txt eol=crlf\n", "x.txt": "one\n" });
    expect(readFileSync(join(dir, "x.txt"), "utf8")).toBe("one\r\n");
    expect(await restoreTimes(dir)).toMatchObject({ leftAlone: 0 });
    expect(looksClean(dir)).toBe(true);
  });

  test("changes nothing beside another git process, nor without a repository", async () => {
    const problemsOf = async (folder: string) => {
      const options = { folders: [folder], manifest: NO_TIMES, onlyLatest: false, env: {} };
      return (await restoreMtimes(options)).problems;
    };
    const dir = await makeClone();
    const before = mtimeOf(dir, "a", "one.txt");
    writeFileSync(join(dir, ".git", "index.lock"), "");
    expect(await problemsOf(dir)).toEqual(["index-locked"]);
    rmSync(join(dir, ".git", "index.lock"));
    git(dir, "update-index", "--split-index");
    expect(await problemsOf(dir)).toEqual(["index-unreadable"]);
    rmSync(join(dir, ".git"), { recursive: true });
    expect(await problemsOf(dir)).toEqual(["no-git"]);
    expect(mtimeOf(dir, "a", "one.txt")).toBe(before);
  });

  test("leaves no lock behind, and an index that all may read as before", async () => {
    const dir = await makeClone();
    chmodSync(join(dir, ".git", "index"), 0o664);
    await restoreTimes(dir);
    expect(existsSync(join(dir, ".git", "index.lock"))).toBe(false);
    expect(lstatSync(join(dir, ".git", "index")).mode & 0o777).toBe(0o664);
  });
});

test("parseGitIndex() reads what git wrote, and nothing that was cut", async () => {
  const dir = await makeClone({ ...FILES, [`long/${"n".repeat(5_000 / 25)}`]: "x" });
  for (const version of ["2", "4"]) {
    git(dir, "update-index", "--index-version", version);
    const file = readFileSync(join(dir, ".git", "index"));
    const index = parseGitIndex(file, "sha1");
    const lines = index?.entries.map(
      ({ mode, objectId, stage, path }) => `${mode.toString(8)} ${objectId} ${stage}\t${path}\0`,
    );
    expect(lines?.join("")).toBe(
      execFileSync("git", ["ls-files", "-s", "-z"], { cwd: dir, encoding: "latin1" }),
    );
    for (let length = 0; length < file.length; length++) {
      expect(parseGitIndex(file.subarray(0, length), "sha1"), String(length)).toBeUndefined();
    }
  }
});
