import { execFile } from "node:child_process";
import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deriveMtimeAt } from "../../src/checkout/derived-mtime.ts";
import type { RecordedMtime } from "../../src/checkout/manifest.ts";
import { restoreMtimes } from "../../src/checkout/restore-mtimes.ts";
import {
  commitAll,
  type Files,
  git,
  looksClean,
  makeRepository,
  writeFiles,
} from "../support/git.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeKeptTempDir, makeTempDir, removeTree } from "../support/temp-dir.ts";

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

/** One build cache for all tests: results of other paths do not count for go. */
beforeAll(async () => {
  env.GOCACHE = await makeKeptTempDir("tests-cache");
  linkCompiledStd(env.GOCACHE, "tests");
});
afterAll(() => removeTree(env.GOCACHE));

/** Each job finds a fresh clone at the same path. */
beforeEach(async () => {
  dir = await makeTempDir("tests");
  makeRepository(join(dir, "origin"), PROJECT);
});

interface JobOptions {
  change?: Files;
  records?: RecordedMtime[];
  prepare?: (checkout: string) => void;
}

/** Runs the tests as a job would, and names the packages whose tests ran. */
async function runJob({ change, records = [], prepare }: JobOptions = {}): Promise<string[]> {
  const checkout = join(dir, "work");
  if (change) {
    writeFiles(join(dir, "origin"), change);
    commitAll(join(dir, "origin"));
  }
  rmSync(checkout, { recursive: true, force: true });
  git(dir, "clone", "--quiet", "origin", "fresh");
  renameSync(join(dir, "fresh"), checkout);
  prepare?.(checkout);
  expect(await restoreMtimes({ dir: checkout, within: [checkout], records })).toMatchObject({
    indexWritten: true,
  });

  const { stdout } = await execFileAsync("go", ["test", "./..."], { cwd: checkout, env });
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
    expect(await runJob({ change: { "file/testdata/a.txt": "aaaa" } })).toEqual([]);
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

  test("finds no result for a time that was recorded for another content", async () => {
    await runJob();
    const id = git(join(dir, "origin"), "rev-parse", "HEAD:file/testdata/a.txt").trim();
    const record: RecordedMtime = {
      kind: "file",
      path: "file/testdata/a.txt",
      contentId: id,
      mode: 0o100644,
      mtimeNs: 1_795_000_000_123_456_789n,
    };
    expect(await runJob({ records: [record] })).toEqual(["file"]);
    expect(await runJob({ records: [record] })).toEqual([]);
    const change = { "file/testdata/a.txt": "bbbb" };
    expect(await runJob({ records: [record], change })).toEqual(["file"]);
  });

  test("shows go the imports of now, where an import was replaced by one as long", async () => {
    const list = async () => {
      const cwd = join(dir, "work", "plain");
      return (await execFileAsync("go", ["list", "-f", "{{.Imports}}", "."], { cwd, env })).stdout;
    };
    const source = (name: string) => `package plain\n\nimport _ "${name}"\n`;
    await runJob({ change: { "plain/p.go": source("fmt") } });
    expect(await list()).toBe("[fmt]\n");
    await runJob({ change: { "plain/p.go": source("log") } });
    expect(await list()).toBe("[log]\n");
    // The danger is real: with the time that belongs to the other content go answers from its index.
    const id = git(join(dir, "origin"), "rev-parse", "HEAD^:plain/p.go").trim();
    const { seconds } = deriveMtimeAt("plain/p.go", id);
    utimesSync(join(dir, "work", "plain", "p.go"), seconds, seconds);
    expect(await list()).toBe("[fmt]\n");
  });
});
