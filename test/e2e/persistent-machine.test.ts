import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { writeSums, writeTestedConsumer } from "../support/e2e/consumer.ts";
import { layerEntries, layerRequests } from "../support/e2e/layers.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";

const MODULE_COUNT = 20;
const NEW = { path: "example.com/graph/dep05", version: "v1.1.0" };
const JOB = {
  steps: [
    ACTION,
    { kind: "run", run: "go build -o consumer . && ./consumer && rm consumer" },
    { kind: "run", run: "go vet ./... && go test ./..." },
  ],
} as const;
// Both commits hold the same, but their times differ, which go would build into the program.
const GO_ENV = { GOFLAGS: "-buildvcs=false" };

const WARM = { "modules-cache": "warm", "build-cache": "warm", "cache-hit": "true" };

describe("jobs on a machine that stays", () => {
  let machine: Machine;
  let cold: AccelJob;
  let again: AccelJob;
  let bumped: AccelJob;
  let trimmed: AccelJob;
  let cacheRequests: number;
  let againMirrorRequests: number;
  let bumpMirrorPaths: readonly string[];

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "tests",
      moduleCount: MODULE_COUNT,
      extraModules: [NEW],
      goEnv: GO_ENV,
    });
    const { workspace } = machine.runner;
    await writeTestedConsumer(workspace, machine.modules);
    cold = await machine.run(JOB);
    machine.service.clearRequests();
    machine.mirror.clearRequests();
    again = await machine.run(JOB);
    againMirrorRequests = machine.mirror.requests.length;

    const modules = machine.modules.map((one) => (one.path === NEW.path ? NEW : one));
    await writeTestedConsumer(workspace, modules);
    await writeSums(workspace, [...machine.modules, NEW]);
    bumped = await machine.run(JOB);
    bumpMirrorPaths = machine.mirror.requests.map(({ path }) => path);

    trimmed = await machine.run({
      steps: [{ ...ACTION, with: { "build-cache-limit": "1kB" } }, ...JOB.steps.slice(1)],
    });
    cacheRequests = layerRequests(machine.service).length;
  });
  afterAll(() => machine.close());

  it("all succeed without a warning, and leave no process", () => {
    const jobs = [cold, again, bumped, trimmed];
    expect(jobs.map(({ conclusion }) => conclusion)).toEqual(jobs.map(() => "success"));
    expect(jobs.flatMap(complaintLines)).toEqual([]);
    expect(jobs.flatMap(({ orphans }) => orphans)).toEqual([]);
  });

  it("the first one restores and saves as everywhere", () => {
    expect(cold.main.outputs).toMatchObject({ "modules-cache": "miss", "build-cache": "miss" });
    expect(reportOf(cold).saves.map(({ status }) => status)).toEqual(["saved", "saved"]);
  });

  it("the others find the machine warm, and ask the cache for no layer", () => {
    for (const job of [again, bumped, trimmed]) expect(job.main.outputs).toMatchObject(WARM);
    expect(cacheRequests).toBe(0);
    expect(layerEntries(machine.service)).toHaveLength(2);
  });

  it("they save nothing, and say why", () => {
    for (const job of [again, bumped, trimmed]) {
      expect(reportOf(job).saves).toMatchObject([
        { name: "modules", status: "skipped", reason: "this machine keeps its own" },
        { name: "build", status: "skipped", reason: "this machine keeps its own" },
      ]);
    }
  });

  it("the same job again asks no mirror, computes next to nothing and tests nothing", () => {
    expect(againMirrorRequests).toBe(0);
    const first = reportOf(cold).actions?.computed ?? 0;
    const { reused, computed } = reportOf(again).actions ?? {};
    expect(reused).toBeUndefined();
    // Except for what go writes again each time: a few results of vet.
    expect(computed).toBeLessThanOrEqual(first / 100);
    expect(again.userSteps[1]?.log).toMatch(/^ok\s+example\.com\/consumer\s+\(cached\)$/m);
  });

  it("another version of a module is fetched, and nothing else", () => {
    const base = `/${NEW.path}/@v/${NEW.version}`;
    expect(bumpMirrorPaths.filter((path) => path.endsWith(".zip"))).toEqual([`${base}.zip`]);
    expect(bumpMirrorPaths.filter((path) => !path.startsWith(base))).toEqual([]);
    expect(bumped.userSteps[0]?.log).toContain(`${NEW.path}@${NEW.version}\n`);
    expect(reportOf(bumped).modules.fetched).toEqual([`${NEW.path}@${NEW.version}`]);
  });

  it("what was used of late stays, however small the limit", () => {
    expect(reportOf(trimmed).trim).toBeUndefined();
    expect(trimmed.userSteps[1]?.log).toContain("(cached)");
  });

  it("the summary says so", () => {
    expect(again.post.summary).toContain(
      "modules warm on this machine, build warm on this machine",
    );
    expect(again.post.summary).toContain("no: this machine keeps its own");
    expect(again.main.log).toContain("build layer   warm: this machine ran this job before, on ");
  });
});
