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
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captureMtimes } from "../../src/checkout/capture-mtimes.ts";
import { deriveMtimeAt } from "../../src/checkout/derived-mtime.ts";
import { parseGitIndex } from "../../src/checkout/git-index.ts";
import type { RecordedMtime } from "../../src/checkout/manifest.ts";
import { type RestoredMtimes, restoreMtimes } from "../../src/checkout/restore-mtimes.ts";
import {
  commitAll,
  type Files,
  git,
  gitAgrees,
  looksClean,
  makeRepository,
  writeFiles,
} from "../support/git.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const FILES: Files = { "go.mod": "module m\n", "a/one.txt": "one", "a/b/two.txt": "two" };
/** What `git hash-object` says of "one". */
const ONE = "43dd47ea691c90a5fa7827892c70241913351963";

async function makeClone(files: Files = FILES, ...initArgs: string[]): Promise<string> {
  const dir = await makeTempDir("checkout");
  makeRepository(join(dir, "origin"), files, ...initArgs);
  git(dir, "clone", "--quiet", "origin", "clone");
  return join(dir, "clone");
}

async function restore(dir: string, records: RecordedMtime[] = []): Promise<RestoredMtimes> {
  const restored = await restoreMtimes({ dir, within: [dir], records });
  if (typeof restored === "string") throw new Error(restored);
  return restored;
}

function mtimeOf(...names: string[]): bigint {
  return lstatSync(join(...names), { bigint: true }).mtimeNs;
}

describe("restoreMtimes()", () => {
  test("gives files and folders the times of their content, alike in two clones", async () => {
    const [one, other] = [await makeClone(), await makeClone()];
    expect(await restore(one)).toEqual({
      recorded: 0,
      derived: 6,
      leftAlone: 0,
      indexWritten: true,
    });
    await restore(other);
    for (const name of ["", "go.mod", "a", "a/b", "a/one.txt", "a/b/two.txt"]) {
      expect(mtimeOf(one, name), name).toBe(mtimeOf(other, name));
    }
    expect(mtimeOf(one, "a/one.txt")).toBe(deriveMtimeAt("a/one.txt", ONE).nanoseconds);
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
    await restore(dir);
    expect(gitAgrees(dir, "diff-files", "--quiet", "--", "a", "go.mod")).toBe(true);
    expect(git(dir, "status", "--porcelain")).toBe(before);
    expect(git(dir, "fsck", "--strict")).toBe("");
  });

  test("knows repositories with SHA-256", async () => {
    const dir = await makeClone(FILES, "--object-format=sha256");
    expect(await restore(dir)).toMatchObject({ derived: 6, indexWritten: true });
    expect(looksClean(dir)).toBe(true);
  });

  test("works in a worktree, and from a folder below the top", async () => {
    const main = await makeClone();
    git(main, "worktree", "add", "--quiet", "../tree");
    const dir = join(main, "..", "tree");
    const restored = await restoreMtimes({ dir: join(dir, "a"), within: [dir], records: [] });
    expect(restored).toMatchObject({ derived: 6, indexWritten: true });
    expect(looksClean(dir)).toBe(true);
  });

  test("looks at the folders it was asked for, and nowhere else", async () => {
    const dir = await makeClone({ ...FILES, "other/x.txt": "x" });
    const before = mtimeOf(dir, "other", "x.txt");
    const within = [join(dir, "a"), join(dir, "a", "b"), join(dir, "..", "elsewhere")];
    const restored = await restoreMtimes({ dir, within, records: [] });
    expect(restored).toMatchObject({ derived: 4, leftAlone: 0 });
    expect(mtimeOf(dir, "other", "x.txt")).toBe(before);
  });

  test("leaves changed, absent and untracked files alone, and git still sees them", async () => {
    const dir = await makeClone({ ...FILES, "gone.txt": "gone" });
    writeFileSync(join(dir, "a", "one.txt"), "eno");
    rmSync(join(dir, "gone.txt"));
    writeFileSync(join(dir, "a", "new.txt"), "new");
    const times = ["a/one.txt", "a/new.txt"].map((name) => mtimeOf(dir, name));
    expect(await restore(dir)).toMatchObject({ leftAlone: 2 });
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
    await restore(dir);
    expect(git(dir, "status", "--porcelain")).toBe("MM a/one.txt\n");
  });

  test("takes a file for unchanged by its content where its times say nothing", async () => {
    const dir = await makeClone();
    utimesSync(join(dir, "a", "one.txt"), 5, 5);
    await restore(dir);
    expect(mtimeOf(dir, "a", "one.txt")).toBe(deriveMtimeAt("a/one.txt", ONE).nanoseconds);
    expect(looksClean(dir)).toBe(true);
  });

  test("does not take a file for unchanged because git was told to assume so", async () => {
    const dir = await makeClone();
    git(dir, "update-index", "--assume-unchanged", "a/one.txt");
    writeFileSync(join(dir, "a", "one.txt"), "eno");
    expect(await restore(dir)).toMatchObject({ leftAlone: 1 });
  });

  test("sets the time of a symbolic link, not of what it names", async () => {
    const dir = await makeTempDir("checkout");
    writeFileSync(join(dir, "target"), "");
    const before = mtimeOf(dir, "target");
    mkdirSync(join(dir, "repository"));
    symlinkSync("../target", join(dir, "repository", "link"));
    makeRepository(join(dir, "repository"), {});
    await restore(join(dir, "repository"));
    expect(mtimeOf(dir, "target")).toBe(before);
    const id = git(join(dir, "repository"), "rev-parse", "HEAD:link").trim();
    expect(mtimeOf(dir, "repository", "link")).toBe(deriveMtimeAt("link", id).nanoseconds);
    expect(looksClean(join(dir, "repository"))).toBe(true);
  });

  test("follows no link out of the checkout where a folder was", async () => {
    const dir = await makeClone();
    const outside = join(dir, "..", "outside");
    renameSync(join(dir, "a"), outside);
    symlinkSync(outside, join(dir, "a"));
    const before = mtimeOf(outside, "one.txt");
    expect(await restore(dir)).toMatchObject({ leftAlone: 2 });
    expect(mtimeOf(outside, "one.txt")).toBe(before);
  });

  test("leaves a submodule's content alone", async () => {
    const dir = await makeClone();
    const part = await makeClone();
    git(dir, "submodule", "--quiet", "add", part, "part");
    commitAll(dir);
    const before = mtimeOf(dir, "part", "a", "one.txt");
    await restore(dir);
    expect(mtimeOf(dir, "part", "a", "one.txt")).toBe(before);
    expect(looksClean(dir)).toBe(true);
  });

  test("takes a sparse checkout as it is, sparse index or not", async () => {
    const dir = await makeClone({ ...FILES, "deep/er/x.txt": "x" });
    git(dir, "sparse-checkout", "set", "--cone", "--sparse-index", "a");
    expect(await restore(dir)).toMatchObject({ indexWritten: true });
    git(dir, "sparse-checkout", "set", "--cone", "--no-sparse-index", "a");
    expect(await restore(dir)).toMatchObject({ indexWritten: true });
    expect(looksClean(dir)).toBe(true);
    expect(git(dir, "status", "--porcelain")).toBe("");
  });

  test("handles every name that a file can have", async () => {
    const dir = await makeClone({ "new\nline": "1", "it's $(x) `y`": "2", ünïcode: "3" });
    const latin = Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0xff, 0xfe])]);
    writeFileSync(latin, "4");
    commitAll(dir);
    expect(await restore(dir)).toMatchObject({ derived: 5, leftAlone: 0 });
    expect(lstatSync(latin).mtimeMs).toBeLessThan(Date.now() - 1_000_000);
    expect(looksClean(dir)).toBe(true);
  });

  test("sets the times of read-only files", async () => {
    const dir = await makeClone();
    chmodSync(join(dir, "a", "one.txt"), 0o444);
    expect(await restore(dir)).toMatchObject({ leftAlone: 0 });
  });

  test("leaves alone what a filter may make differently each time", async () => {
    const dir = await makeClone({ ".gitattributes": "*.txt filter=stamp\n", "x.txt": "AAAA" });
    git(dir, "config", "filter.stamp.smudge", "tr A B");
    git(dir, "config", "filter.stamp.clean", "tr B A");
    rmSync(join(dir, "x.txt"));
    git(dir, "checkout", "x.txt");
    expect(readFileSync(join(dir, "x.txt"), "utf8")).toBe("BBBB");
    expect(await restore(dir)).toMatchObject({ leftAlone: 1 });
    expect(git(dir, "status", "--porcelain")).toBe("");
  });

  test("takes line ends of the user's choice", async () => {
    const dir = await makeClone({ ".gitattributes": "*.txt eol=crlf\n", "x.txt": "one\n" });
    expect(readFileSync(join(dir, "x.txt"), "utf8")).toBe("one\r\n");
    expect(await restore(dir)).toMatchObject({ leftAlone: 0 });
    expect(looksClean(dir)).toBe(true);
  });

  test("changes nothing beside another git process, nor without a repository", async () => {
    const dir = await makeClone();
    const before = mtimeOf(dir, "a", "one.txt");
    writeFileSync(join(dir, ".git", "index.lock"), "");
    expect(await restoreMtimes({ dir, within: [dir], records: [] })).toBe("index-locked");
    rmSync(join(dir, ".git", "index.lock"));
    git(dir, "update-index", "--split-index");
    expect(await restoreMtimes({ dir, within: [dir], records: [] })).toBe("index-unreadable");
    rmSync(join(dir, ".git"), { recursive: true });
    expect(await restoreMtimes({ dir, within: [dir], records: [] })).toBe("no-git");
    expect(mtimeOf(dir, "a", "one.txt")).toBe(before);
  });

  test("leaves no lock behind, and an index that all may read as before", async () => {
    const dir = await makeClone();
    chmodSync(join(dir, ".git", "index"), 0o664);
    await restore(dir);
    expect(existsSync(join(dir, ".git", "index.lock"))).toBe(false);
    expect(lstatSync(join(dir, ".git", "index")).mode & 0o777).toBe(0o664);
  });
});

describe("captureMtimes()", () => {
  const capture = (dir: string, restoredAtMs: number, records: RecordedMtime[] = []) =>
    captureMtimes({ dir, within: [dir], restoredAtMs, records });

  test("has nothing to tell of a job that wrote no tracked file", async () => {
    const dir = await makeClone();
    await restore(dir);
    expect(capture(dir, 0)).toEqual([]);
  });

  test("hands the time of a rewritten file to the next job, and to the one after", async () => {
    const dir = await makeClone({ ...FILES, "it's\n": "1" });
    await restore(dir);
    const startedAtMs = Date.now() - 1_000;
    writeFileSync(join(dir, "a", "one.txt"), "one");
    writeFileSync(join(dir, "it's\n"), "1");
    const [time, other] = [mtimeOf(dir, "a", "one.txt"), mtimeOf(dir, "it's\n")];
    const records = capture(dir, startedAtMs) ?? [];
    expect(records.map(({ path }) => path).sort()).toEqual(["a/one.txt", "it's\n"]);

    git(dir, "checkout-index", "--all", "--force");
    rmSync(join(dir, "a"), { recursive: true });
    git(dir, "checkout", "--quiet", ".");
    expect(await restore(dir, records)).toMatchObject({ recorded: 2, leftAlone: 0 });
    expect(mtimeOf(dir, "a", "one.txt")).toBe(time);
    expect(mtimeOf(dir, "it's\n")).toBe(other);
    expect(looksClean(dir)).toBe(true);
    expect(capture(dir, Date.now() + 1_000, records)).toEqual(records);
  });

  test("has a folder in which something came and went, but none with something new", async () => {
    const dir = await makeClone();
    await restore(dir);
    const startedAtMs = Date.now() - 1_000;
    writeFileSync(join(dir, "a", "b", "temporary"), "");
    rmSync(join(dir, "a", "b", "temporary"));
    writeFileSync(join(dir, "a", "output"), "");
    const time = mtimeOf(dir, "a", "b");
    const records = capture(dir, startedAtMs) ?? [];
    expect(records.map(({ kind, path }) => `${kind} ${path}`)).toEqual(["dir a/b"]);
    writeFileSync(join(dir, "a", "b", "two.txt"), "owt");
    commitAll(dir);
    await restore(dir, records);
    expect(mtimeOf(dir, "a", "b")).not.toBe(time);
  });

  test("records neither changed content nor a time from outside of the job", async () => {
    const dir = await makeClone();
    await restore(dir);
    const startedAtMs = Date.now() - 1_000;
    writeFileSync(join(dir, "go.mod"), "modul3 m\n");
    utimesSync(join(dir, "a", "one.txt"), 1_000_000_000, 1_000_000_000);
    expect(capture(dir, startedAtMs)).toEqual([]);
  });
});

test("a name has a time twice just when it has the same content twice, whatever is edited", async () => {
  const dir = await makeClone();
  const names = ["a/one.txt", "a/b/two.txt", "go.mod", "a/new.txt", "c/d/e.txt"];
  const edits = fc.array(
    fc.record({ name: fc.constantFrom(...names), content: fc.constantFrom("xxx", "yyy", "zz") }),
    { minLength: 1, maxLength: 3 },
  );
  const contentOf = new Map<string, string>();
  const timeOf = new Map<string, bigint>();
  for (const step of fc.sample(edits, { numRuns: 12, seed: 7 })) {
    writeFiles(dir, Object.fromEntries(step.map(({ name, content }) => [name, content])));
    commitAll(dir);
    await restore(dir);
    expect(looksClean(dir)).toBe(true);
    for (const line of git(dir, "ls-files", "-s").trimEnd().split("\n")) {
      const [, id = "", name = ""] = /^\d+ (\w+) 0\t(.*)$/.exec(line) ?? [];
      const time = mtimeOf(dir, name);
      expect(contentOf.get(`${name} ${time}`) ?? id).toBe(id);
      expect(timeOf.get(`${name} ${id}`) ?? time).toBe(time);
      contentOf.set(`${name} ${time}`, id);
      timeOf.set(`${name} ${id}`, time);
    }
  }
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
