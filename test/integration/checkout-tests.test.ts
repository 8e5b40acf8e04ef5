import { execFile } from "node:child_process";
import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { secondsAtLeast } from "../../src/checkout/exact-seconds.ts";
import type { Manifest } from "../../src/checkout/manifest.ts";
import {
  backdate,
  commitAll,
  type Files,
  git,
  looksClean,
  makeRepository,
  writeFiles,
} from "../support/git.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeKeptTempDir, makeTempDir, removeTree } from "../support/temp-dir.ts";
import { captureTimes, mtimeOf, restoreTimes } from "./support/checkout-fixture.ts";

const execFileAsync = promisify(execFile);
const env = { ...process.env, GOFLAGS: "", GOTOOLCHAIN: "local", CGO_ENABLED: "0", GOCACHE: "" };

const goTest = (name: string, imports: string, body: string) =>
  `package ${name}\n\nimport (\n\t"testing"\n${imports})\n\nfunc Test(t *testing.T) {\n${body}\n}\n`;
const OS = '\t"os"\n';

/** Four packages: one reads a file, one a folder, one asks for a folder, one does nothing. */
const PROJECT: Files = {
  "go.mod": "module example.com/m\n\ngo 1.21\n",
  "file/f_test.go": goTest(
    "file",
    OS,
    '\tif _, err := os.ReadFile("testdata/a.txt"); err != nil { t.Fatal(err) }',
  ),
  "file/testdata/a.txt": "aaaa",
  "file/testdata/unread.txt": "aaaa",
  "folder/f_test.go": goTest(
    "folder",
    OS,
    '\tif _, err := os.ReadDir("testdata"); err != nil { t.Fatal(err) }',
  ),
  "folder/testdata/a.txt": "aaaa",
  "stat/f_test.go": goTest(
    "stat",
    OS,
    '\tif _, err := os.Stat("testdata"); err != nil { t.Fatal(err) }',
  ),
  "stat/testdata/a.txt": "aaaa",
  "stat/testdata/deep/a.txt": "aaaa",
  "plain/f_test.go": goTest("plain", OS, '\tos.Getenv("GO_ACCEL_ABSENT")'),
};

let dir = "";
/** What the jobs of a test know of times. */
let manifest: Manifest = new Map();

/** One build cache for all tests: results of other paths do not count for go. */
beforeAll(async () => {
  env.GOCACHE = await makeKeptTempDir("tests-cache");
  linkCompiledStd(env.GOCACHE, "tests");
});
afterAll(() => removeTree(env.GOCACHE));

/** Each job finds a fresh clone at the same path. */
beforeEach(async () => {
  dir = await makeTempDir("tests");
  manifest = new Map();
  makeRepository(join(dir, "origin"), PROJECT);
});

interface JobOptions {
  change?: Files;
  /** Done by a step before ours. */
  prepare?: (checkout: string) => void;
  /** Done by a step before the tests. */
  step?: (checkout: string) => void;
  onlyLatest?: boolean;
  /** Commit or branch; the newest by default. */
  commit?: string;
}

/** Runs the tests as a job would, and names the packages whose tests ran. */
async function runJob(options: JobOptions = {}): Promise<string[]> {
  const { change, prepare, step, onlyLatest = true, commit } = options;
  const checkout = join(dir, "work");
  if (change) {
    writeFiles(join(dir, "origin"), change);
    commitAll(join(dir, "origin"));
  }
  rmSync(checkout, { recursive: true, force: true });
  git(dir, "clone", "--quiet", "origin", "fresh");
  if (commit !== undefined) git(join(dir, "fresh"), "checkout", "--quiet", commit);
  renameSync(join(dir, "fresh"), checkout);
  // Go keeps no result that depends on a file of the last two seconds.
  backdate(checkout);
  prepare?.(checkout);
  const restored = await restoreTimes(checkout, manifest, { onlyLatest });
  expect(restored).toMatchObject({ indexWritten: true });
  step?.(checkout);

  const { stdout } = await execFileAsync("go", ["test", "./..."], { cwd: checkout, env });
  manifest = captureTimes(checkout, manifest);
  return [...stdout.matchAll(/^ok +\texample.com\/m\/(\w+)\t(?!\(cached\))/gm)].map(
    ([, name = ""]) => name,
  );
}

describe("a job in a fresh clone", { timeout: 240_000 }, () => {
  test("reruns exactly the tests whose inputs changed, from commit to commit", async () => {
    expect(await runJob()).toEqual(["file", "folder", "plain", "stat"]);
    expect(await runJob()).toEqual([]);
    expect(looksClean(join(dir, "work"))).toBe(true);
    expect(git(join(dir, "work"), "status", "--porcelain")).toBe("");

    const sameSize = { "file/testdata/a.txt": "bbbb" };
    expect(await runJob({ change: sameSize })).toEqual(["file"]);
    expect(await runJob({ change: { "file/testdata/unread.txt": "bbbb" } })).toEqual([]);
    expect(await runJob({ change: { "folder/testdata/new.txt": "" } })).toEqual(["folder"]);
    expect(await runJob({ change: { "stat/testdata/deep/a.txt": "bbbb" } })).toEqual([]);
    expect(await runJob({ change: { "stat/testdata/new.txt": "" } })).toEqual(["stat"]);
    // What was reverted has a new time, as in a checkout that stays.
    expect(await runJob({ change: { "file/testdata/a.txt": "aaaa" } })).toEqual(["file"]);
    expect(await runJob()).toEqual([]);
  });

  test("finds the results of its own commit on a branch behind", async () => {
    await runJob();
    git(join(dir, "origin"), "tag", "behind");
    expect(await runJob({ change: { "file/testdata/a.txt": "bbbb" } })).toEqual(["file"]);
    expect(await runJob({ commit: "behind", onlyLatest: false })).toEqual([]);
  });

  test("reuses a test that gives a tracked file a fixed time, until its content changes", async () => {
    const fixes = goTest(
      "file",
      `${OS}\t"time"\n`,
      `\tat := time.Unix(1_000_000_000, 0)
	if err := os.Chtimes("testdata/a.txt", at, at); err != nil { t.Fatal(err) }
	if _, err := os.ReadFile("testdata/a.txt"); err != nil { t.Fatal(err) }`,
    );
    expect(await runJob({ change: { "file/f_test.go": fixes } })).toContain("file");
    expect(await runJob()).toEqual([]);
    expect(await runJob()).toEqual([]);
    expect(await runJob({ change: { "file/testdata/a.txt": "bbbb" } })).toEqual(["file"]);
    expect(await runJob({ change: { "file/testdata/a.txt": "aaaa" } })).toEqual(["file"]);
    expect(await runJob({ commit: "HEAD~1", onlyLatest: false })).toEqual(["file"]);
  });

  test("runs a test again whose file a step writes in each job, with whatever content", async () => {
    const rewrite = (checkout: string) => {
      const file = join(checkout, "file", "testdata", "a.txt");
      writeFileSync(file, "aaaa");
      // As if it had been written some seconds before the tests: go looks at that too.
      const seconds = Date.now() / 1000 - 5;
      utimesSync(file, seconds, seconds);
    };
    await runJob();
    expect(await runJob({ step: rewrite })).toEqual(["file"]);
    expect(await runJob()).toEqual([]);
    expect(await runJob({ step: rewrite })).toEqual(["file"]);
  });

  test("runs a test again that reads a file which is not committed", async () => {
    expect(await runJob()).toHaveLength(4);
    const prepare = (checkout: string) =>
      writeFileSync(join(checkout, "file", "testdata", "a.txt"), "bbbb");
    // Go keeps no result that depends on a file of the last two seconds, so it is put back a little.
    const age = (checkout: string) => {
      prepare(checkout);
      utimesSync(join(checkout, "file", "testdata", "a.txt"), 1_700_000_000, 1_700_000_000);
    };
    expect(await runJob({ prepare: age })).toEqual(["file"]);
    expect(await runJob()).toEqual([]);
  });

  test("runs a test again whose link leads to another file with the same content", async () => {
    const link = join(dir, "origin", "file", "testdata", "link.txt");
    symlinkSync("a.txt", link);
    const asks = goTest(
      "file",
      OS,
      '\tos.ReadFile("testdata/link.txt"); os.Readlink("testdata/link.txt")',
    );
    await runJob({ change: { "file/f_test.go": asks } });
    expect(await runJob()).toEqual([]);
    rmSync(link);
    symlinkSync("unread.txt", link);
    expect(await runJob({ change: {} })).toEqual(["file"]);
  });

  test("shows go the imports of now, where an import was replaced by one as long", async () => {
    const list = async () => {
      const cwd = join(dir, "work", "plain");
      return (await execFileAsync("go", ["list", "-f", "{{.Imports}}", "."], { cwd, env })).stdout;
    };
    const source = (name: string) => `package plain\n\nimport _ "${name}"\n`;
    await runJob({ change: { "plain/p.go": source("fmt") } });
    expect(await list()).toBe("[fmt]\n");
    const seconds = secondsAtLeast(mtimeOf(dir, "work", "plain", "p.go"));
    await runJob({ change: { "plain/p.go": source("log") } });
    expect(await list()).toBe("[log]\n");
    // The danger is real: with the time that belongs to the other content go answers from its index.
    utimesSync(join(dir, "work", "plain", "p.go"), seconds, seconds);
    expect(await list()).toBe("[fmt]\n");
  });
});
