import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { ageBuildCache } from "../../src/buildcache/age.ts";
import { scanBuildCache } from "../../src/buildcache/scan.ts";
import { readTestInputs } from "../../src/buildcache/test-inputs.ts";
import { listTestInputs } from "../../src/buildcache/test-log.ts";
import { explainRerun, type TestRecord } from "../../src/buildcache/test-reruns.ts";
import { findTestRuns, type TestRun } from "../../src/buildcache/test-runs.ts";
import { type Files, writeFiles } from "../support/git.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const execFileAsync = promisify(execFile);

const goTest = (name: string, body: string) =>
  `package ${name}\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc Test(t *testing.T) {\n${body}\n}\n`;
const PROJECT: Files = {
  "go.mod": "module example.com/runs\n\ngo 1.21\n",
  "env/e_test.go": goTest("env", '\tos.Getenv("ACCEL_A")'),
  "file/f_test.go": goTest("file", '\tos.ReadFile("../data.txt")'),
  "fails/f_test.go": goTest("fails", '\tif os.Getenv("ACCEL_A") != "" { t.Fatal() }'),
  "data.txt": "data",
};

describe("findTestRuns()", { timeout: 240_000 }, () => {
  test("tells what ran from what was taken, and why it ran", async () => {
    const dir = await makeTempDir("runs");
    // A cache of its own: to age that of the machine would disturb whoever else uses it.
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      GOCACHE: join(dir, "cache"),
      GOFLAGS: "",
      GOTOOLCHAIN: "local",
    };
    const project = join(dir, "work");
    writeFiles(project, PROJECT);
    let records = new Map<string, TestRecord>();

    const runJob = async (variables: Record<string, string>) => {
      const agedAtMs = Date.now();
      ageBuildCache(env["GOCACHE"] ?? "", agedAtMs);
      const jobEnv = { ...env, ...variables };
      await execFileAsync("go", ["test", "./..."], { cwd: project, env: jobEnv }).catch(() => {});
      const runs = findTestRuns(
        env["GOCACHE"] ?? "",
        scanBuildCache(env["GOCACHE"] ?? ""),
        agedAtMs,
      );
      const before = records;
      records = new Map(before);
      const reasons: Record<string, unknown> = {};
      for (const run of runs.filter(({ cached }) => !cached)) {
        const record = toRecord(run, jobEnv);
        reasons[run.package] = explainRerun(before.get(run.package), record);
        records.set(run.package, record);
      }
      return { cached: names(runs, true), reasons };
    };
    const toRecord = ({ package: name, testIds, log }: TestRun, jobEnv: NodeJS.ProcessEnv) => {
      const packageDir = join(project, name.slice("example.com/runs".length));
      const inputs = readTestInputs(listTestInputs(log ?? [], packageDir, project), jobEnv);
      return { package: name, testIds, inputs };
    };
    const names = (runs: TestRun[], cached: boolean) =>
      runs
        .filter((run) => run.cached === cached)
        .map((run) => run.package.split("/").at(-1))
        .sort();

    await execFileAsync("go", ["build", "testing"], { cwd: project, env });
    // Go keeps no result that depends on a file of the last two seconds.
    await execFileAsync("find", [".", "-exec", "touch", "-d", "2020-01-01", "{}", "+"], {
      cwd: project,
    });
    const fresh = { reason: "new" };
    expect(await runJob({})).toEqual({
      cached: [],
      reasons: {
        "example.com/runs/env": fresh,
        "example.com/runs/file": fresh,
        "example.com/runs/fails": fresh,
      },
    });
    expect(await runJob({})).toEqual({ cached: ["env", "fails", "file"], reasons: {} });
    // What failed leaves no result, and so is in neither list.
    expect(await runJob({ ACCEL_A: "1" })).toEqual({
      cached: ["file"],
      reasons: {
        "example.com/runs/env": {
          reason: "inputs",
          inputs: [{ kind: "env", name: "ACCEL_A", how: "changed" }],
        },
      },
    });
    await execFileAsync("touch", ["-d", "2021-01-01", "data.txt"], { cwd: project });
    const file = { kind: "open", name: join(project, "data.txt"), how: "changed" };
    expect(await runJob({})).toEqual({
      cached: ["env", "fails"],
      reasons: { "example.com/runs/file": { reason: "inputs", inputs: [file] } },
    });
    writeFiles(project, { "env/e_test.go": goTest("env", '\tos.Getenv("ACCEL_B")') });
    expect(await runJob({})).toEqual({
      cached: ["fails", "file"],
      reasons: { "example.com/runs/env": { reason: "code" } },
    });
  });
});
