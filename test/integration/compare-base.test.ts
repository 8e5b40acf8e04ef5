import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPORT_FILE, type RunState } from "../../src/app/handover.ts";
import type { RunReport } from "../../src/report/model/model.ts";
import { createRandom, type Random } from "../support/random.ts";
import { repeat } from "../support/run-records.ts";
import { createRecordedJobs, type RecordedResult } from "./support/recorded-jobs.ts";

const COMMANDS = [
  ["go build ./...", 9_000],
  ["go vet ./...", 4_000],
  ["go test ./api/...", 12_000],
  ["go test ./store/...", 20_000],
] as const;
const PLANTED = "go test ./api/...";
/** Of a machine from run to run, and of a command beside that. */
const MACHINE_NOISE = 0.04;
const COMMAND_NOISE = 0.03;

/** About normal, with a deviation of 1: the sum of twelve even chances. */
function normal(random: Random): number {
  return repeat(12, () => random.next()).reduce((sum, one) => sum + one, -6);
}

function takeTimes(random: Random, planted = 1): [string, number][] {
  const machine = 1 + MACHINE_NOISE * normal(random);
  return COMMANDS.map(([command, ms]) => {
    const factor = machine * (1 + COMMAND_NOISE * normal(random));
    return [command, Math.round(ms * factor * (command === PLANTED ? planted : 1))];
  });
}

function regressionsOf({ comparison }: RunReport): string[] {
  return (comparison?.commands ?? [])
    .filter(({ verdict }) => verdict === "regression")
    .map(({ command }) => command);
}

/** Twenty runs of the default branch, one after the other. */
async function createHistory(seed: number) {
  const random = createRandom(seed);
  const jobs = await createRecordedJobs();
  const base: RecordedResult[] = [];
  for (const _ of repeat(20, () => 0)) base.push(await jobs.run({ commands: takeTimes(random) }));
  const pull = (planted = 1, state: Partial<RunState> = {}) =>
    jobs.run({ commands: takeTimes(random, planted), pullRequest: true, state });
  return { base, pull, run: jobs.run };
}

describe("a replayed history", () => {
  test("finds 30 % more in one command, at that command, and nothing in 20 replays without", async () => {
    const { base, pull } = await createHistory(1);
    expect(base.flatMap(({ report }) => regressionsOf(report))).toEqual([]);
    expect(base.map(({ report }) => report.comparison?.status)).toEqual([
      "first-run",
      ...repeat(4, () => "too-few"),
      ...repeat(15, () => "compared"),
    ]);
    for (const _ of repeat(20, () => 0)) {
      const { report, host } = await pull();
      expect(report.comparison).toMatchObject({ status: "compared", runs: 20 });
      expect(regressionsOf(report)).toEqual([]);
      expect([...host.warnings, ...host.notices, ...host.failures]).toEqual([]);
    }
    for (const _ of repeat(5, () => 0)) {
      const { report, host } = await pull(1.3);
      expect(regressionsOf(report)).toEqual([PLANTED]);
      expect(host.warnings).toEqual([expect.stringContaining(`${PLANTED} took`)]);
      expect(host.failures).toEqual([]);
    }
  });

  test("fails the job for it only where the user asked, and says it once", async () => {
    const { pull, run } = await createHistory(2);
    const asked = { failOnRegression: true };
    const failed = await pull(1.3, asked);
    expect(failed.host.failures).toEqual([
      expect.stringMatching(
        /^go-accel: slower than the default branch: go test \.\/api\/\.\.\. took 1\d\.\d s, \d\d % more than the median of (19|20) runs of the default branch \(1\d\.\d s ± \d+ ms\)\. The limit is 20 % more\.$/,
      ),
    ]);
    expect(failed.host.warnings).toEqual([]);
    expect(failed.report.gate).toMatchObject({ failed: true });
    expect((await pull(1, asked)).report.gate).toMatchObject({ failed: false });
    expect((await pull(1.3, { ...asked, regressionThresholdPercent: 60 })).host.failures).toEqual(
      [],
    );
    expect((await pull(1.3)).report).not.toHaveProperty("gate");
    const other = await run({
      commands: [[PLANTED, 60_000]],
      state: { ...asked, runner: { os: "linux", arch: "arm64", image: "" } },
    });
    expect(other.report.comparison?.status).toBe("other-runner");
    expect(other.host.failures).toEqual([]);
  });

  test("is no base where its commands failed", async () => {
    const jobs = await createRecordedJobs();
    for (const _ of repeat(8, () => 0)) {
      await jobs.run({ commands: [["go test ./...", 100, 1]], jobStatus: "failure" });
    }
    const { report } = await jobs.run({ commands: [["go test ./...", 30_000]] });
    expect(report.comparison).toMatchObject({ status: "compared", commands: [] });
    expect(report.comparison?.steps).toBeUndefined();
    expect(report.trend).toEqual([]);
  });
});

describe("the report", () => {
  test("says when the parts of the job began, and what the last runs were like", async () => {
    const { base } = await createHistory(3);
    const { report, dir } = base.at(-1) ?? base[0] ?? expect.unreachable();
    const { mainMs = 0, stepsMs = 0, postMs = 0 } = report.times ?? {};
    expect(stepsMs - mainMs).toBe(4_000);
    expect(postMs).toBeGreaterThan(stepsMs);
    expect(report.trend).toHaveLength(19);
    expect(JSON.parse(await readFile(join(dir, REPORT_FILE), "utf8"))).toEqual(report);
  });

  test.each([
    ["always", "success", true],
    ["never", "failure", false],
    ["on-failure", "success", false],
    ["on-failure", "failure", true],
    ["on-failure", "cancelled", true],
  ] as const)("has a summary %s, with the job's status %s: %s", async (summary, jobStatus, has) => {
    const jobs = await createRecordedJobs();
    const result = await jobs.run({ commands: [], state: { summary }, jobStatus });
    expect(result.summary !== "").toBe(has);
  });

  test("has a summary on failure where nobody tells the status and a go command failed", async () => {
    const jobs = await createRecordedJobs();
    const run = async (exitCode: number) => {
      const commands = [["go vet", 1, exitCode]] as const;
      return jobs.run({ commands, state: { summary: "on-failure" }, jobStatus: "" });
    };
    expect((await run(1)).summary).not.toBe("");
    expect((await run(0)).summary).toBe("");
  });
});
