import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RequestRecord } from "../support/cache-service.ts";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { writeTestedConsumer } from "../support/e2e/consumer.ts";
import { layerEntries, layerRequests } from "../support/e2e/layers.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { schemaProblems } from "../support/report-schema.ts";

const MODULE_COUNT = 16;
const JOB = {
  steps: [
    ACTION,
    { kind: "run", run: "go build ./..." },
    // Go writes results of vet again, so that the second job would have something to save.
    { kind: "run", run: "go test -vet=off ./..." },
  ],
} as const;

describe("a job and its repetition on a machine with nothing left but the cache", () => {
  let machine: Machine;
  let cold: AccelJob;
  let warm: AccelJob;
  let coldZips: readonly string[];
  let warmMirrorRequests: readonly string[];
  let warmCacheRequests: readonly RequestRecord[];

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "tests",
      moduleCount: MODULE_COUNT,
      // Both commits hold the same, but their times differ, which go would build into the program.
      goEnv: { GOFLAGS: "-buildvcs=false" },
    });
    await writeTestedConsumer(machine.runner.workspace, machine.modules);
    cold = await machine.run(JOB);
    coldZips = machine.mirror.requests.map(({ path }) => path).filter((p) => p.endsWith(".zip"));
    await machine.renew();
    await writeTestedConsumer(machine.runner.workspace, machine.modules);
    machine.mirror.clearRequests();
    machine.service.clearRequests();
    warm = await machine.run(JOB);
    warmMirrorRequests = machine.mirror.requests.map(({ path }) => path);
    warmCacheRequests = layerRequests(machine.service);
  });
  afterAll(() => machine.close());

  it("both jobs succeed without a warning", () => {
    expect([cold, warm].map((job) => job.conclusion)).toEqual(["success", "success"]);
    expect([cold, warm].flatMap(complaintLines)).toEqual([]);
  });

  it("the cold job says that nothing was restored", () => {
    expect(cold.main.outputs).toMatchObject({
      "modules-cache": "miss",
      "build-cache": "miss",
      "cache-hit": "false",
    });
  });

  it("the cold job fetches each module from the mirror once", () => {
    expect(new Set(coldZips).size).toBe(MODULE_COUNT);
    expect(coldZips).toHaveLength(MODULE_COUNT);
    expect(reportOf(cold).modules.fetched).toHaveLength(MODULE_COUNT);
  });

  it("the cold job saves one entry for each layer", () => {
    expect(reportOf(cold).saves.map(({ name, status }) => [name, status])).toEqual([
      ["modules", "saved"],
      ["build", "saved"],
    ]);
    const keys = layerEntries(machine.service).map(({ key }) => key.split("-")[1]);
    expect(keys.sort()).toEqual(["build", "modules"]);
  });

  it("the second job restores both layers by their exact keys", () => {
    expect(warm.main.outputs).toMatchObject({
      "modules-cache": "exact",
      "build-cache": "exact",
      "cache-hit": "true",
    });
  });

  it("the second job asks the mirror for nothing", () => {
    expect(warmMirrorRequests).toEqual([]);
    expect(reportOf(warm).modules).toMatchObject({ fromLayer: MODULE_COUNT, fetched: [] });
  });

  it("the second job reuses at least 99 % of the build actions", () => {
    const { reused = 0, computed = Number.NaN } = reportOf(warm).actions ?? {};
    expect(reused).toBeGreaterThan(MODULE_COUNT);
    expect(reused / (reused + computed)).toBeGreaterThanOrEqual(0.99);
  });

  it("the second job does not run the test again", () => {
    expect(cold.userSteps[1]?.log).toMatch(/^ok\s+example\.com\/consumer\s+\d/m);
    expect(warm.userSteps[1]?.log).toMatch(/^ok\s+example\.com\/consumer\s+\(cached\)$/m);
  });

  it("the second job saves nothing again", () => {
    const kinds = new Set(warmCacheRequests.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["lookup", "download"]));
    expect(reportOf(warm).saves.map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
    expect(layerEntries(machine.service)).toHaveLength(2);
  });

  it("the report of each job follows its schema", () => {
    expect([cold, warm].map((job) => schemaProblems(reportOf(job)))).toEqual([[], []]);
  });

  it("the second job's summary says so", () => {
    expect(warm.post.summary).toContain("modules restored, build restored");
    expect(warm.post.summary).toMatch(/\*\*(99|100)\.\d\s%\*\* of build actions/);
    expect(warm.post.summary).toContain(`| modules | ${MODULE_COUNT} | 0 fetched |`);
    expect(warm.post.summary).toContain("unchanged: the cache has all that is kept");
  });

  it("the first job's summary says what it fetched and saved", () => {
    expect(cold.post.summary).toContain("modules cold, build cold");
    expect(cold.post.summary).toContain(`| modules | 0 | ${MODULE_COUNT} fetched |`);
    expect(cold.post.summary).toMatch(
      /\| modules \| [^|]*miss \| – \| – \| yes: [\d.]+\sk?M?B in\s/,
    );
  });

  it("the plan of each job stands in a group of the log", () => {
    for (const { main } of [cold, warm]) {
      const plan = /##\[group\]go-accel: plan\n([\s\S]*?)##\[endgroup\]/.exec(main.log)?.[1];
      expect(plan).toContain("modules       example.com/consumer");
      expect(plan).toContain("key           go.sum = ");
      expect(plan).toContain("sidecar       started");
      expect(plan).toContain("cache         read and write");
    }
    expect(warm.main.log).toContain("modules layer exact: same go.sum");
  });

  it("no step of the action is held by a pipe of a process that it left", () => {
    for (const step of [cold.main, cold.post, warm.main, warm.post]) {
      expect(step.hasHeldPipes).toBe(false);
    }
  });

  it("no process outlives the jobs", () => {
    expect([cold, warm].flatMap((job) => job.orphans)).toEqual([]);
  });
});
