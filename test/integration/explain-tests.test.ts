import { execFile, execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explainTests } from "../../src/app/tests/explain-tests.ts";
import { ageBuildCache } from "../../src/buildcache/age.ts";
import { outputName, TESTS_FILE } from "../../src/buildcache/layout.ts";
import { scanBuildCache } from "../../src/buildcache/scan.ts";
import { formatTestRecords } from "../../src/buildcache/test-records.ts";
import type { Manifest } from "../../src/checkout/manifest.ts";
import type { TestReport, TestRerun } from "../../src/report/model/model.ts";
import { backdate, commitAll, type Files, makeRepository, writeFiles } from "../support/git.ts";
import { linkBuildCache, linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";
import { captureTimes, restoreTimes } from "./support/checkout-fixture.ts";

const execFileAsync = promisify(execFile);

const goTest = (name: string, body: string, imports: readonly string[] = ["os"]) =>
  `package ${name}\n\nimport (\n${[...imports, "testing"].map((path) => `\t"${path}"\n`).join("")})\n\nfunc Test(t *testing.T) {\n${body}\n}\n`;
const PROJECT: Files = {
  "go.mod": "module example.com/why\n\ngo 1.21\n",
  "file/f_test.go": goTest("file", '\tos.ReadFile("../data/input.txt")'),
  "data/input.txt": "data",
  "folder/f_test.go": goTest("folder", '\tos.ReadDir("entries")'),
  "folder/entries/one.txt": "one",
  "env/e_test.go": goTest("env", '\tos.Getenv("ACCEL_A")'),
  "runid/r_test.go": goTest("runid", '\tos.Getenv("GITHUB_RUN_ID")'),
  "own/own.go": 'package own\n\nfunc Name() string { return "first" }\n',
  "own/own_test.go": goTest("own", "\tt.Log(Name())", []),
  "core/core.go": 'package core\n\nfunc Name() string { return "first" }\n',
  "middle/middle.go":
    'package middle\n\nimport "example.com/why/core"\n\nfunc Name() string { return core.Name() }\n',
  "user/u_test.go": goTest("user", "\tt.Log(middle.Name())", ["example.com/why/middle"]),
  "same/s_test.go": goTest("same", "", []),
  "twin/t_test.go": goTest("twin", "", []),
  "fails/f_test.go": goTest("fails", '\tif os.Getenv("ACCEL_FAIL") != "" { t.Fatal() }'),
  "untracked/u_test.go": goTest("untracked", '\tos.ReadFile("made.txt")'),
  ".gitignore": "made.txt\n",
};

interface JobOptions {
  /** Written and committed before the job. */
  files?: Files;
  /** Written and not tracked. */
  untracked?: Files;
  /** Tracked files that a step of the job writes again before the tests. */
  rewritten?: Files;
  env?: Record<string, string>;
  /** Variables that have another value for go, as the script named `go` gives it. */
  replacedEnv?: Record<string, string>;
  /** Variables of the step that ran the tests only. */
  stepEnv?: Record<string, string>;
  args?: string[];
  packages?: string[];
  /** What the wrapper and the history would tell. */
  testFlagsChanged?: boolean;
}

describe("explainTests()", { timeout: 300_000 }, () => {
  let dir: string;
  let base: Record<string, string | undefined>;
  let goVersion: string;

  beforeAll(async () => {
    dir = await makeKeptTempDir("explain");
    // A cache of its own: to age that of the machine would disturb others who use it.
    const goCache = join(dir, "warm");
    linkCompiledStd(goCache, "tests");
    const defaults = { GOFLAGS: "", GOTOOLCHAIN: "local", CGO_ENABLED: "0" };
    base = { ...process.env, ...defaults, TZ: "UTC" };
    const env = { ...base, GOCACHE: goCache } as NodeJS.ProcessEnv;
    goVersion = execFileSync("go", ["env", "GOVERSION"], { env, encoding: "utf8" }).trim();
    makeRepository(join(dir, "seed"), PROJECT);
    await execFileAsync("go", ["vet", "./..."], { cwd: join(dir, "seed"), env });
  }, 120_000);
  afterAll(() => removeTree(dir));

  /** A project whose jobs share one GOCACHE, each with a fresh clone at the same place. */
  function createProject(name: string) {
    const goCache = join(dir, name, "cache");
    const origin = join(dir, name, "origin");
    const work = join(dir, name, "work");
    linkBuildCache(join(dir, "warm"), goCache);
    cpSync(join(dir, "seed"), origin, { recursive: true, preserveTimestamps: true });
    /** Outputs of the last job's actions that no other can take. */
    let spentOutputs: string[] = [];
    let manifest: Manifest = new Map();
    return {
      goCache,
      spentOutputs: () => spentOutputs,
      async runJob(options: JobOptions = {}): Promise<TestReport | undefined> {
        if (options.files) {
          writeFiles(origin, options.files);
          commitAll(origin);
        }
        rmSync(work, { recursive: true, force: true });
        await execFileAsync("git", ["clone", "--quiet", origin, work]);
        backdate(work);
        const write = async (files: Files = {}) => {
          for (const [file, text] of Object.entries(files)) {
            await writeFile(join(work, file), text);
            // Go keeps no result that depends on a file of the last two seconds.
            await execFileAsync("touch", ["-d", "5 seconds ago", join(work, file)]);
          }
        };
        await write(options.untracked);
        ageBuildCache(goCache, Date.now());
        await restoreTimes(work, manifest, { onlyLatest: true });
        const agedAtMs = Date.now();
        // Before the time that steps give to files.
        const timedAtMs = agedAtMs - 10_000;
        await write(options.rewritten);
        const env = { ...base, ...options.env };
        await execFileAsync(
          "go",
          ["test", ...(options.args ?? []), ...(options.packages ?? ["./..."])],
          {
            cwd: work,
            env: {
              ...env,
              ...options.replacedEnv,
              ...options.stepEnv,
              GOCACHE: goCache,
            } as NodeJS.ProcessEnv,
          },
        ).catch((error: { code?: unknown }) => {
          if (error.code !== 1) throw error;
        });
        const entries = scanBuildCache(goCache);
        const explained = await explainTests({
          goCache,
          entries,
          agedAtMs,
          aged: true,
          dir: work,
          workspace: work,
          modules: [{ path: "example.com/why", dir: work }],
          goVersion,
          env,
          replacedEnv: new Map(Object.entries(options.replacedEnv ?? {})),
          timedAtMs,
          expired: false,
          testFlagsChanged: options.testFlagsChanged ?? false,
          isInLayer: () => false,
        });
        manifest = captureTimes(work, manifest, { restoredAtMs: timedAtMs });
        if (!explained) return undefined;
        const { records, report, unshareableActions } = explained;
        spentOutputs = entries
          .filter(({ actionId }) => unshareableActions.has(actionId))
          .map(({ outputId }) => readFileSync(join(goCache, outputName(outputId)), "utf8"));
        if (records) await writeFile(join(goCache, TESTS_FILE), formatTestRecords(records));
        return report;
      },
    };
  }

  const briefly = (report: TestReport | undefined) =>
    report?.reruns
      .map(({ seconds: _, package: name, ...rerun }) => ({
        package: name.slice("example.com/why/".length),
        ...rerun,
      }))
      .sort((a, b) => (a.package < b.package ? -1 : 1));
  const inputs = (
    name: string,
    kind: "env" | "file" | "folder",
    input: string,
  ): Omit<TestRerun, "seconds"> => ({
    package: name,
    reason: "inputs",
    certain: true,
    inputs: [{ kind, name: input }],
  });

  test("names the file, folder, variable or package that made a test run again", async () => {
    const project = createProject("causes");
    const first = { GITHUB_RUN_ID: "1", ACCEL_A: "1" };
    expect(await project.runJob({ env: first })).toEqual({
      packages: 10,
      cached: 0,
      run: 10,
      fresh: 10,
      reruns: [],
      more: 0,
    });
    const all = { packages: 10, cached: 10, run: 0, fresh: 0, reruns: [], more: 0 };
    expect(await project.runJob({ env: first })).toEqual(all);
    const report = await project.runJob({
      env: { GITHUB_RUN_ID: "2", ACCEL_A: "2" },
      files: {
        "data/input.txt": "atad",
        "folder/entries/two.txt": "two",
        "own/own.go": 'package own\n\nfunc Name() string { return "other" }\n',
        "core/core.go": 'package core\n\nfunc Name() string { return "other" }\n',
      },
    });
    expect({ ...report, reruns: [] }).toEqual({ ...all, cached: 4, run: 6 });
    const code = { reason: "code", modules: false };
    expect(briefly(report)).toEqual([
      inputs("env", "env", "ACCEL_A"),
      inputs("file", "file", "data/input.txt"),
      inputs("folder", "folder", "folder/entries"),
      { package: "own", packages: ["example.com/why/own"], ...code },
      {
        ...inputs("runid", "env", "GITHUB_RUN_ID"),
        remedy: expect.stringContaining("GITHUB_RUN_ID differs between jobs"),
      },
      { package: "user", packages: ["example.com/why/core"], ...code },
    ]);
  });

  test("says nothing of results that go does not keep", async () => {
    const { runJob } = createProject("unkept");
    const packages = ["./fails", "./same"];
    expect(await runJob({ packages, args: ["-count=1"] })).toBeUndefined();
    const failing = await runJob({ packages, env: { ACCEL_FAIL: "1" } });
    expect(failing).toMatchObject({ packages: 1, run: 1, fresh: 1 });
    const passing = await runJob({ packages });
    expect(passing).toMatchObject({ packages: 2, cached: 1, fresh: 1, reruns: [] });
  });

  test("names no package where the last job kept no result to compare with", async () => {
    const { runJob } = createProject("failed");
    const packages = ["./fails", "./user"];
    const env = { ACCEL_FAIL: "1" };
    await runJob({ packages });
    const body = '\tif os.Getenv("ACCEL_FAIL") != "" { t.Fatal("again") }';
    const core = 'package core\n\nfunc Name() string { return "other" }\n';
    const files = { "fails/f_test.go": goTest("fails", body), "core/core.go": core };
    expect(briefly(await runJob({ packages, env, files }))).toEqual([
      { package: "user", reason: "code", packages: ["example.com/why/core"], modules: false },
    ]);
    expect(briefly(await runJob({ packages }))).toEqual([{ package: "fails", reason: "code" }]);
  });

  test("compares with the last job that kept something", async () => {
    const { runJob } = createProject("kept");
    const packages = ["./own", "./same"];
    const own = (name: string) => ({
      "own/own.go": `package own\n\nfunc Name() string { return "${name}" }\n`,
    });
    await runJob({ packages });
    await runJob({ packages, files: own("other") });
    // Back at the first, whose result is still there.
    expect(await runJob({ packages, files: own("first") })).toMatchObject({ cached: 2, run: 0 });
    const tests = { "own/more_test.go": "package own\n\nvar other = map[string]bool{}\n" };
    const core = { "core/core.go": "package core\n" };
    const report = await runJob({ packages, files: { ...own("third"), ...tests, ...core } });
    expect(briefly(report)).toEqual([
      { package: "own", reason: "code", packages: ["example.com/why/own"], modules: false },
    ]);
  });

  test("names the results that no job can take, and no others", async () => {
    const { runJob, spentOutputs } = createProject("spent");
    const packages = ["./env", "./runid"];
    const run = (id: string, own: string) =>
      runJob({ packages, env: { GITHUB_RUN_ID: id, ACCEL_A: own } });
    await run("1", "1");
    expect(spentOutputs()).toEqual([]);
    expect(await run("2", "2")).toMatchObject({ cached: 0, run: 2 });
    expect(spentOutputs().length).toBeGreaterThan(0);
    for (const output of spentOutputs())
      expect(output).toMatch(/^ok {2}\texample.com\/why\/runid\t/);
    expect(await run("2", "2")).toMatchObject({ cached: 2, run: 0 });
    expect(spentOutputs()).toEqual([]);
  });

  test("blames flags that no recorded job had, and names results and logs that no job can take", async () => {
    const { runJob, spentOutputs } = createProject("stamps");
    const packages = ["./same", "./own"];
    const stamp = (date: string) => ({
      packages,
      args: ["-ldflags", `-X example.com/why/own.Date=${date}`],
      testFlagsChanged: true,
    });
    await runJob(stamp("1"));
    expect(spentOutputs()).toEqual([]);
    const told = {
      reason: "code",
      packages: [],
      modules: false,
      certain: true,
      remedy: expect.stringContaining("-ldflags has another value"),
    };
    expect(briefly(await runJob(stamp("2")))).toEqual([
      { package: "own", ...told },
      { package: "same", ...told },
    ]);
    const kindOf = (output: string) => (output.startsWith("# test log") ? "log" : "result");
    expect(spentOutputs().map(kindOf).sort()).toEqual([
      ...Array.from({ length: 4 }, () => "log"),
      ...Array.from({ length: 4 }, () => "result"),
    ]);
    const own = 'package own\n\nfunc Name() string { return "other" }\n';
    expect(briefly(await runJob({ ...stamp("3"), files: { "own/own.go": own } }))).toEqual([
      { package: "own", reason: "code", packages: ["example.com/why/own"], modules: false },
      { package: "same", ...told },
    ]);
    expect(await runJob(stamp("3"))).toMatchObject({ cached: 2, run: 0 });
    expect(spentOutputs()).toEqual([]);
  });

  test("knows the address that go has in GOPROXY instead of the job's, and what helps", async () => {
    const { runJob, spentOutputs } = createProject("proxy");
    const files = { "proxy/p_test.go": goTest("proxy", '\tos.Getenv("GOPROXY")') };
    const run = (secret: string) =>
      runJob({
        files,
        packages: ["./proxy"],
        env: { GOPROXY: "https://mirror.example.com" },
        replacedEnv: { GOPROXY: `http://127.0.0.1:1/${secret}|https://mirror.example.com` },
      });
    await run("one");
    expect(briefly(await run("two"))).toEqual([
      {
        ...inputs("proxy", "env", "GOPROXY"),
        remedy: expect.stringContaining("name the mirrors in the input mirrors"),
      },
    ]);
    expect(spentOutputs().length).toBeGreaterThan(0);
  });

  test("is not certain of what only the step saw", async () => {
    const { runJob } = createProject("steps");
    const packages = ["./env"];
    const at = (job: string, step: string) =>
      runJob({ packages, env: { ACCEL_A: job }, stepEnv: { ACCEL_A: step } });
    await at("1", "1");
    expect(briefly(await at("1", "2"))).toEqual([{ package: "env", reason: "unknown" }]);
    const changed = { ...inputs("env", "env", "ACCEL_A"), certain: false };
    expect(briefly(await at("2", "3"))).toEqual([changed]);
  });

  test("tells ways of testing the same package apart", async () => {
    const { runJob } = createProject("flags");
    const packages = ["./env", "./same", "./twin"];
    await runJob({ packages });
    const short = await runJob({ packages, args: ["-short"] });
    const code = { reason: "code", packages: [], modules: false };
    expect(briefly(short)).toEqual(
      ["env", "same", "twin"].map((name) => ({ package: name, ...code })),
    );
    expect(await runJob({ packages })).toMatchObject({ cached: 3, run: 0 });
    const env = { ACCEL_A: "2" };
    const changed = [inputs("env", "env", "ACCEL_A")];
    expect(briefly(await runJob({ packages, env }))).toEqual(changed);
    expect(briefly(await runJob({ packages, env, args: ["-short"] }))).toEqual(changed);
  });

  test("advises on a file that a step of each job writes with the same content", async () => {
    const { runJob } = createProject("rewritten");
    const job = { packages: ["./file"], rewritten: { "data/input.txt": "data" } };
    await runJob({ packages: ["./file"] });
    const told = {
      ...inputs("file", "file", "data/input.txt"),
      remedy: expect.stringContaining("data/input.txt is written again in the job"),
    };
    expect(briefly(await runJob(job))).toEqual([told]);
    expect(await runJob({ packages: ["./file"] })).toMatchObject({ cached: 1, run: 0 });
    expect(briefly(await runJob(job))).toEqual([told]);
  });

  test("advises on files that git does not track", async () => {
    const { runJob } = createProject("untracked");
    const job = { packages: ["./untracked"], untracked: { "untracked/made.txt": "made" } };
    await runJob(job);
    expect(briefly(await runJob(job))).toEqual([
      {
        ...inputs("untracked", "file", "untracked/made.txt"),
        remedy: expect.stringContaining("untracked/made.txt is not tracked"),
      },
    ]);
  });
});
