import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LayerRestore } from "../../src/report/model/model.ts";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { writeTestedConsumer } from "../support/e2e/consumer.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { createMachine, type Machine } from "../support/e2e/machine.ts";

const MAIN = "refs/heads/main";

interface Run {
  job: AccelJob;
  restores: LayerRestore[];
  /** Keys of the layers that the job saved. */
  made: string[];
}

describe("pull requests of a repository whose default branch has cached nothing yet", () => {
  let machine: Machine;
  let first: Run;
  let again: Run;
  let other: Run;
  let main: Run;
  let after: Run;

  async function run(ref: string): Promise<Run> {
    await machine.renew();
    await writeTestedConsumer(machine.runner.workspace, machine.modules);
    const before = new Set(layerEntries(machine.service).map(({ key }) => key));
    const eventName = ref === MAIN ? "push" : "pull_request";
    const job = await machine.run({ ref, eventName });
    const made = layerEntries(machine.service).flatMap(({ key }) => (before.has(key) ? [] : key));
    return { job, made, restores: [...reportOf(job).restores] };
  }

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 4 });
    first = await run("refs/pull/7/merge");
    again = await run("refs/pull/7/merge");
    other = await run("refs/pull/8/merge");
    main = await run(MAIN);
    after = await run("refs/pull/7/merge");
  }, 600_000);
  afterAll(() => machine.close());

  it("all succeed without a warning", () => {
    const jobs = [first, again, other, main, after].map(({ job }) => job);
    expect(jobs.map(({ conclusion }) => conclusion)).toEqual(jobs.map(() => "success"));
    expect(jobs.flatMap(complaintLines)).toEqual([]);
  });

  it("the first job of one saves both layers for itself", () => {
    expect(first.restores.map(({ status }) => status)).toEqual(["miss", "miss"]);
    expect(first.made).toHaveLength(2);
    for (const key of first.made)
      expect(key).toMatch(/^accel[12]-seed-[0-9a-f]{16}-(modules|build)-/);
    expect(reportOf(first.job).saves).toMatchObject([
      { name: "modules", status: "saved", kind: "seed" },
      { name: "build", status: "saved", kind: "seed" },
    ]);
  });

  it("its next job starts from them, and saves nothing", () => {
    expect(again.restores.map(({ status }) => status)).toEqual(["exact", "exact"]);
    expect(again.restores.map(({ matchedKey }) => matchedKey).sort()).toEqual(first.made.sort());
    expect(again.made).toEqual([]);
    expect(reportOf(again.job).modules.fetched).toEqual([]);
  });

  it("another one finds nothing of them", () => {
    expect(other.restores.map(({ status }) => status)).toEqual(["miss", "miss"]);
    expect(other.made).toHaveLength(2);
    expect(other.made.filter((key) => first.made.includes(key))).toEqual([]);
  });

  it("the default branch does not ask for them", () => {
    expect(main.restores.map(({ status }) => status)).toEqual(["miss", "miss"]);
    expect(main.restores.flatMap(({ keys }) => keys).join()).not.toContain("seed");
    expect(main.made).toHaveLength(2);
    expect(main.made.join()).not.toContain("seed");
  });

  it("once it has saved, pull requests start from that", () => {
    expect(after.restores.map(({ status }) => status)).toEqual(["exact", "exact"]);
    expect(after.restores.map(({ matchedKey }) => matchedKey).sort()).toEqual(main.made.sort());
    expect(after.made).toEqual([]);
  });
});
