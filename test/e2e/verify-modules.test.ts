import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";

const MODULE_COUNT = 12;
const ALTERED = "example.com/graph/dep01@v1.0.0";
const RUN = { kind: "run", run: "go build -o consumer . && ./consumer" } as const;

describe("a job that finds a module altered in its module cache", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: MODULE_COUNT });
    await writeConsumer(machine.runner.workspace, machine.modules);
    expect((await machine.run()).conclusion).toBe("success");
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    machine.mirror.clearRequests();
  });

  /** A tree that is there already stays when the layer is unpacked. */
  async function alter(): Promise<void> {
    const tree = join(machine.runner.homeDir, "go", "pkg", "mod", ALTERED);
    await mkdir(tree, { recursive: true });
    const source = 'package dep01\n\nfunc Name() string { return "altered" }\n';
    await writeFile(join(tree, "module.go"), source);
  }

  function run(inputs: Readonly<Record<string, string>>): Promise<AccelJob> {
    return machine.run({ steps: [{ ...ACTION, with: inputs }, RUN] });
  }

  it("builds with it: go itself does not look", async () => {
    await alter();
    const job = await run({});
    expect(job.userSteps[0]?.log).toContain("altered\n");
  });

  it("with verify-modules warns, and builds with what go.sum says", async () => {
    await alter();
    const job = await run({ "verify-modules": "true" });
    expect(complaintLines(job)).toEqual([
      expect.stringMatching(
        /^warning: go-accel: the restored module (\S+) is not what go\.sum says \(expected h1:\S+=, found h1:\S+=\); it counts as missing$/,
      ),
    ]);
    expect(complaintLines(job)[0]).toContain(ALTERED);
    expect(reportOf(job).modules).toMatchObject({
      rejected: [ALTERED],
      fromLayer: MODULE_COUNT - 1,
      fetched: [ALTERED],
    });
    expect(job.conclusion).toBe("success");
    expect(job.userSteps[0]?.log).toContain(`${ALTERED}\n`);
    expect(job.userSteps[0]?.log).not.toContain("altered\n");
  });

  it("with offline as well fails rather than to build with it", async () => {
    await alter();
    const job = await run({ "verify-modules": "true", offline: "true" });
    expect(reportOf(job).modules).toMatchObject({ rejected: [ALTERED], missing: [ALTERED] });
    expect(job.conclusion).toBe("failure");
    expect(job.userSteps[0]?.log).toContain(ALTERED);
    expect(machine.mirror.requests).toEqual([]);
  });

  it("with verify-modules restores nothing that no go.sum names", async () => {
    // The root, which the others do not need.
    const [left, ...used] = machine.modules;
    const tree = join(machine.runner.homeDir, "go", "pkg", "mod", `${left?.path}@${left?.version}`);
    await writeConsumer(machine.runner.workspace, used);
    await run({ cache: "read" });
    expect(existsSync(tree)).toBe(true);
    await machine.renew();
    await writeConsumer(machine.runner.workspace, used);
    const job = await run({ "verify-modules": "true" });
    expect(existsSync(tree)).toBe(false);
    expect(complaintLines(job)).toEqual([]);
    expect(job.main.log).toMatch(/left out 4 names of the modules layer/);
    expect(job.conclusion).toBe("success");
    expect(machine.mirror.requests).toEqual([]);
  });

  it("with verify-modules and nothing altered says nothing, and fetches nothing", async () => {
    const job = await run({ "verify-modules": "true" });
    expect(complaintLines(job)).toEqual([]);
    expect(reportOf(job).modules).toMatchObject({ rejected: [], fromLayer: MODULE_COUNT });
    expect(machine.mirror.requests).toEqual([]);
  });
});
