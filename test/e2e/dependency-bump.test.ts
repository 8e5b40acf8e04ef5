import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { writeSums } from "../support/e2e/consumer.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";

const MODULE_COUNT = 16;
const OLD = { path: "example.com/graph/dep05", version: "v1.0.0" };
const NEW = { path: "example.com/graph/dep05", version: "v1.1.0" };

describe("a job after go.sum changed by one module", () => {
  let machine: Machine;
  let before: AccelJob;
  let after: AccelJob;
  let oldKeys: readonly string[];
  let mirrorPaths: readonly string[];

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: MODULE_COUNT,
      extraModules: [NEW],
    });
    const { workspace } = machine.runner;
    await writeConsumer(workspace, machine.modules);
    before = await machine.run();
    oldKeys = layerEntries(machine.service).map(({ key }) => key);
    await machine.renew();
    const bumped = machine.modules.map((module) => (module.path === OLD.path ? NEW : module));
    await writeConsumer(workspace, bumped);
    await writeSums(workspace, [...machine.modules, NEW]);
    machine.mirror.clearRequests();
    after = await machine.run({
      steps: [ACTION, { kind: "run", run: "go build -o consumer . && ./consumer" }],
    });
    mirrorPaths = machine.mirror.requests.map(({ path }) => path);
  });
  afterAll(() => machine.close());

  it("both jobs succeed without a warning", () => {
    expect([before, after].map((job) => job.conclusion)).toEqual(["success", "success"]);
    expect([before, after].flatMap(complaintLines)).toEqual([]);
  });

  it("restores both layers by fallback", () => {
    expect(after.main.outputs).toMatchObject({
      "modules-cache": "fallback",
      "build-cache": "fallback",
      "cache-hit": "false",
    });
  });

  it("builds with the new version", () => {
    expect(after.userSteps[0]?.log).toContain(`${NEW.path}@${NEW.version}\n`);
    expect(after.userSteps[0]?.log).not.toContain(`${OLD.path}@${OLD.version}\n`);
  });

  it("fetches exactly the new module, by the mirror's log and by the report", () => {
    const base = `/${NEW.path}/@v/${NEW.version}`;
    expect(mirrorPaths.filter((path) => path.endsWith(".zip"))).toEqual([`${base}.zip`]);
    expect(mirrorPaths.filter((path) => !path.startsWith(base))).toEqual([]);
    expect(reportOf(after).modules).toMatchObject({
      needed: MODULE_COUNT,
      fromLayer: MODULE_COUNT - 1,
      fetched: [`${NEW.path}@${NEW.version}`],
    });
  });

  it("computes little more than what depends on the new module", () => {
    const { reused = 0, computed = Number.NaN } = reportOf(after).actions ?? {};
    expect(reused).toBeGreaterThan(MODULE_COUNT);
    // The new package, the two that import it, the link, and the index of what is new.
    expect(computed).toBeLessThan(20);
    expect(computed).toBeLessThan(reused / 5);
  });

  it("saves both layers under new keys", () => {
    const saved = reportOf(after).saves;
    expect(saved.map(({ name, status }) => [name, status])).toEqual([
      ["modules", "saved"],
      ["build", "saved"],
    ]);
    const newKeys = layerEntries(machine.service).map(({ key }) => key);
    expect(newKeys).toHaveLength(4);
    expect(saved.map(({ key }) => key)).toEqual(
      expect.arrayContaining(newKeys.filter((key) => !oldKeys.includes(key))),
    );
  });

  it("the summary says where the layers come from and names the module", () => {
    expect(after.post.summary).toContain("restored (newest entry of another go.sum)");
    expect(after.post.summary).toContain(`| modules | ${MODULE_COUNT - 1} | 1 fetched |`);
    expect(after.post.summary).toContain(`<code>${NEW.path}&#64;${NEW.version}</code>`);
  });
});
