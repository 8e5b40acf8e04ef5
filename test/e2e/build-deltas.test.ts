import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LayerRestore, LayerSave } from "../../src/report/model/model.ts";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { writeTestedConsumer } from "../support/e2e/consumer.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { writeFiles } from "../support/git.ts";

const MODULE_COUNT = 12;
const JOB = {
  steps: [ACTION, { kind: "run", run: "go build ./... && go test -vet=off ./..." }],
} as const;
/** More than a third of what is compiled beside it, which makes a delta too large for the base. */
const LARGE_BYTES = 30_000_000;

interface Push {
  job: AccelJob;
  restore: LayerRestore;
  save: LayerSave;
  /** Keys of the entries that the push made. */
  made: string[];
}

/** Each is a commit of its own, which go builds into the program. */
describe("pushes to the default branch, each on a machine with nothing left but the cache", () => {
  let machine: Machine;
  const pushes: Record<"first" | "leaf" | "same" | "large" | "after", Push> = {} as never;

  async function push(files: Readonly<Record<string, string>> = {}, large = false): Promise<Push> {
    const before = new Set(layerEntries(machine.service).map(({ key }) => key));
    if (before.size > 0) await machine.renew();
    const { workspace } = machine.runner;
    await writeTestedConsumer(workspace, machine.modules);
    writeFiles(workspace, {
      "leaf/leaf.go": "package leaf\n\nvar Value = 1\n",
      "leaf/leaf_test.go":
        'package leaf\n\nimport "testing"\n\nfunc TestLeaf(t *testing.T) { t.Log(Value) }\n',
      ...files,
    });
    if (large) {
      writeFiles(workspace, {
        "large/large.go":
          'package large\n\nimport _ "embed"\n\n//go:embed large.bin\nvar Data []byte\n',
      });
      await writeFile(join(workspace, "large/large.bin"), LARGE);
    }
    const job = await machine.run(JOB);
    const report = reportOf(job);
    const made = layerEntries(machine.service).flatMap(({ key }) => (before.has(key) ? [] : key));
    return { job, made, restore: build(report.restores), save: build(report.saves) };
  }

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "tests", moduleCount: MODULE_COUNT });
    const changed = { "leaf/leaf.go": "package leaf\n\nvar Value = 2\n" };
    pushes.first = await push();
    pushes.leaf = await push(changed);
    pushes.same = await push(changed);
    pushes.large = await push(changed, true);
    pushes.after = await push(changed, true);
  }, 900_000);
  afterAll(() => machine.close());

  it("all succeed without a warning", () => {
    const jobs = Object.values(pushes).map(({ job }) => job);
    expect(jobs.map(({ conclusion }) => conclusion)).toEqual(jobs.map(() => "success"));
    expect(jobs.flatMap(complaintLines)).toEqual([]);
  });

  it("the first one saves a base", () => {
    const { save, made } = pushes.first;
    expect(save).toMatchObject({ status: "saved", kind: "base" });
    expect(made).toHaveLength(2);
  });

  it("a change of one package saves a small delta, and nothing else", () => {
    const { first, leaf } = pushes;
    expect(leaf.restore).toMatchObject({ status: "exact", matchedKey: first.save.key });
    expect(leaf.save).toMatchObject({ status: "saved", kind: "delta" });
    expect(leaf.made).toEqual([leaf.save.key]);
    expect(leaf.save.sizeBytes).toBeLessThan((first.save.sizeBytes ?? 0) / 10);
    expect(cachedTests(leaf.job)).toBe(1);
  });

  it("the next job restores both, reuses all of it and saves nothing", () => {
    const { first, leaf, same } = pushes;
    expect(same.restore).toMatchObject({ status: "exact", matchedKey: first.save.key });
    expect(same.restore.delta?.key).toBe(leaf.save.key);
    expectAllReused(same.job);
    expect(cachedTests(same.job)).toBe(2);
    expect(same.save.status).toBe("unchanged");
    expect(same.made).toEqual([]);
    expect(same.job.main.outputs).toMatchObject({ "build-cache": "exact", "cache-hit": "true" });
  });

  it("a large change saves a new base, which stands alone", () => {
    const { large, after } = pushes;
    expect(large.save).toMatchObject({
      status: "saved",
      kind: "base",
      reason: expect.stringContaining("of the base"),
    });
    expect(large.made).toEqual([large.save.key]);
    expect(after.restore).toMatchObject({ status: "exact", matchedKey: large.save.key });
    expect(after.restore.delta).toBeUndefined();
    expectAllReused(after.job);
    expect(cachedTests(after.job)).toBe(2);
    expect(after.made).toEqual([]);
  });

  it("the summary says what was saved, and why", () => {
    expect(pushes.leaf.job.post.summary).toContain("as a delta");
    expect(pushes.large.job.post.summary).toContain("as a base (new entries are");
    expect(pushes.same.job.post.summary).toContain("delta");
  });
});

const LARGE = randomBytes(LARGE_BYTES);

function build<T extends { name: string }>(layers: readonly T[]): T {
  const layer = layers.find(({ name }) => name === "build");
  if (!layer) throw new Error("the report has no build layer");
  return layer;
}

/** Except for what go writes again each time: a few results of vet. */
function expectAllReused(job: AccelJob): void {
  const { reused = 0, computed = Number.NaN } = reportOf(job).actions ?? {};
  expect(reused / (reused + computed)).toBeGreaterThanOrEqual(0.99);
}

/** Packages with tests whose result go took from its cache. */
function cachedTests(job: AccelJob): number {
  const log = job.userSteps.map((step) => step.log).join("\n");
  return log.match(/^ok\s+\S+\s+\(cached\)/gm)?.length ?? 0;
}
