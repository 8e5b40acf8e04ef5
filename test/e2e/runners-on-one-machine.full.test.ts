import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines } from "../support/e2e/accel-job.ts";
import { writeTestedConsumer } from "../support/e2e/consumer.ts";
import { layerRequests } from "../support/e2e/layers.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { copyCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";

const MODULE_COUNT = 20;
const JOB = {
  steps: [
    ACTION,
    { kind: "run", run: "go build -o consumer . && ./consumer && rm consumer" },
    { kind: "run", run: "go vet ./... && go test ./..." },
  ],
} as const;

describe("two runners on one machine with one GOCACHE and GOMODCACHE", () => {
  let shared: string;
  let machines: Machine[];
  let before: AccelJob[];
  let atOnce: AccelJob[];

  beforeAll(async () => {
    shared = await makeKeptTempDir("shared");
    const goEnv = {
      // Both commits hold the same, but their times differ, which go would build into the program.
      GOFLAGS: "-buildvcs=false",
      GOCACHE: join(shared, "gocache"),
      GOMODCACHE: join(shared, "gomodcache"),
    };
    copyCompiledStd(goEnv.GOCACHE, "tests");
    const make = () => createMachine({ moduleCount: MODULE_COUNT, goEnv });
    machines = [await make(), await make()];
    const runAll = () => Promise.all(machines.map((machine) => machine.run(JOB)));
    for (const { runner, modules } of machines)
      await writeTestedConsumer(runner.workspace, modules);
    before = await runAll();
    for (const { service } of machines) service.clearRequests();
    atOnce = await runAll();
  });
  afterAll(async () => {
    for (const machine of machines) await machine.close();
    await removeTree(shared);
  });

  it("cold jobs at once finish right", () => {
    expect(before.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(before.flatMap(complaintLines)).toEqual([]);
    expect(before.flatMap(({ orphans }) => orphans)).toEqual([]);
  });

  it("warm jobs at once finish right, fetch nothing and test nothing", () => {
    expect(atOnce.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(atOnce.flatMap(complaintLines)).toEqual([]);
    for (const job of atOnce) {
      expect(job.main.outputs).toMatchObject({ "modules-cache": "warm" });
      expect(job.userSteps[1]?.log).toContain("(cached)");
    }
    expect(machines.flatMap(({ service }) => layerRequests(service))).toEqual([]);
  });

  it("no file that was only half-written is left", () => {
    expect(existsSync(join(shared, "gocache", ".go-accel"))).toBe(false);
    expect(existsSync(join(shared, "gomodcache", ".go-accel"))).toBe(false);
  });
});
