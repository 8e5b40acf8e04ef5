import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CacheBackend } from "../../src/cache/backend.ts";
import { createDirBackend } from "../../src/cache/dir/dir-backend.ts";
import { historyKey, historyPrefix } from "../../src/cache/key.ts";
import { smallEntriesOf } from "../../src/cache/small-entry.ts";
import { formatHistory, parseHistory } from "../../src/history/history-text.ts";
import type { LayerRecord, RunRecord } from "../../src/history/record.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { CacheError } from "../../src/lib/errors.ts";
import { createLayeredJobs, type LayeredJob } from "./support/layered-jobs.ts";

/** Packages of the standard library are compiled, which a busy machine takes its time for. */
const TIMEOUT_MS = 240_000;
const FILES = {
  "go.mod": "module example.com/m\n\ngo 1.22\n",
  "p/p.go": 'package p\n\nconst Version = "1"\n',
  "q/q.go": 'package q\n\nimport "example.com/m/p"\n\nconst Version = p.Version\n',
};
const BUILD = [["build", "./..."]] as const;
const PULL_REQUEST = { eventName: "pull_request", ref: "refs/pull/7/merge" } as const;

/** More than any job takes here, so that whatever is measured against it lost. */
const COSTLY: LayerRecord = {
  status: "exact",
  restore: { lookupMs: 0, downloadMs: 0, unpackMs: 3_600_000, sizeBytes: 1 },
};

/** Jobs, and the history that they leave in the cache folder. */
async function createJobsWithHistory() {
  const jobs = await createLayeredJobs(FILES);
  let count = 0;
  const backend = createDirBackend({
    folder: join(jobs.root, "cache"),
    dir: join(jobs.root, "test-transfer"),
    clock: systemClock,
  });
  const small = smallEntriesOf(backend);
  const prefix = historyPrefix({ os: process.platform, arch: process.arch, scope: "", epoch: "" });
  const readRuns = async (): Promise<readonly RunRecord[] | undefined> => {
    const content = await small.read("history", prefix);
    return content && parseHistory(content.toString())?.runs;
  };
  const plantText = (text: string) => {
    const key = historyKey(prefix, "0a1b2c3d", randomUUID(), "1");
    return small.save({ name: "history", key, prefix }, Promise.resolve(text));
  };
  const plant = (...runs: RunRecord[]) => plantText(formatHistory({ runs, without: [] }));
  return {
    plant,
    plantText,
    readRuns,
    run({ job, ...one }: Partial<LayeredJob> = {}) {
      count++;
      return jobs.run({ go: BUILD, ...one, job: { runId: String(count), ...job } });
    },
    /** The first job, which restores nothing and saves the layer; gives its record. */
    async begin(): Promise<RunRecord> {
      const cold = await this.run();
      expect(cold.save).toMatchObject({ status: "saved", kind: "base" });
      const [record, ...others] = (await readRuns()) ?? [];
      if (!record || others.length > 0) throw new Error("one run should be recorded");
      return record;
    },
  };
}

const withBuild = (run: RunRecord, build: LayerRecord, change: Partial<RunRecord> = {}) => ({
  ...run,
  ...change,
  layers: { ...run.layers, build },
});

/** A run without the layer, and three with it that lost. */
function losing(record: RunRecord, change: Partial<RunRecord> = {}): RunRecord[] {
  const lost = withBuild(record, COSTLY, change);
  return [{ ...record, ...change }, lost, lost, lost];
}

const skippedFor = (left: string) =>
  expect.stringMatching(
    new RegExp(`^lost 3 times in a row: a restore cost 60 min .*; tried again after ${left}$`),
  );

function failHistory(how: () => Promise<never>): (backend: CacheBackend) => CacheBackend {
  return (backend) => ({
    ...backend,
    fetch: (name, ...rest) => (name === "history" ? how() : backend.fetch(name, ...rest)),
  });
}

describe("the history of a job", { timeout: TIMEOUT_MS }, () => {
  test("records what a run was like, without what is not known", async () => {
    const jobs = await createJobsWithHistory();
    const record = await jobs.begin();
    expect(record).toMatchObject({
      runId: "1",
      attempt: "1",
      sha: expect.stringMatching(/^[0-9a-f]{40}$/),
      goVersion: expect.stringMatching(/^go1\./),
      layers: {
        modules: { status: "off" },
        build: { status: "miss", save: { sizeBytes: expect.any(Number) } },
      },
      actions: { reused: expect.any(Number), computed: expect.any(Number) },
    });
    expect(record.stepsMs).toBeGreaterThan(0);
    expect(record).not.toHaveProperty("goCommands");
    const second = await jobs.run();
    expect(second.report.history).toBe("1 run");
    const [, restored] = (await jobs.readRuns()) ?? [];
    expect(restored?.layers.build).toMatchObject({
      status: "exact",
      restore: { sizeBytes: second.restore.sizeBytes },
    });
  });

  test("tells what a restore cost and saved", async () => {
    const jobs = await createJobsWithHistory();
    const record = await jobs.begin();
    await jobs.plant({ ...record, stepsMs: 3_600_000 });
    const [breakEven] = (await jobs.run()).report.breakEven ?? [];
    expect(breakEven).toMatchObject({ layer: "build", runs: 1, losses: 0 });
    expect(breakEven?.savedMs).toBeGreaterThan(3_000_000);
    expect(breakEven?.costMs).toBeGreaterThan(0);
  });

  test("has a layer that lost three times left alone for ten runs, and tried again", async () => {
    const jobs = await createJobsWithHistory();
    await jobs.plant(...losing(await jobs.begin()));
    const left = Array.from({ length: 10 }, (_, index) => 10 - index);
    for (const count of left) {
      const reason = skippedFor(count === 1 ? "1 run" : `${count} runs`);
      const { restore, save, report, warnings } = await jobs.run();
      expect(restore).toMatchObject({ status: "off", lost: true, reason });
      expect(save).toMatchObject({ status: "skipped", reason });
      expect(report.breakEven).toEqual([]);
      expect(warnings).toEqual([]);
    }
    const again = await jobs.run();
    expect(again.restore).toMatchObject({ status: "exact" });
    expect(again.report.breakEven).toMatchObject([{ layer: "build", runs: 4 }]);

    const all = (await jobs.readRuns()) ?? [];
    const tried = all.at(-1);
    if (!tried) throw new Error("nothing was recorded");
    await jobs.plant(...all.slice(0, -1), withBuild(tried, COSTLY));
    const reason = expect.stringMatching(/^lost 4 times in a row: .*; tried again after 10 runs$/);
    expect((await jobs.run()).restore).toMatchObject({ status: "off", reason });
  });

  test("has no layer left alone where it is another Go version's or runner's", async () => {
    const jobs = await createJobsWithHistory();
    const record = await jobs.begin();
    for (const change of [
      { goVersion: "go1.99.0" },
      { runner: { ...record.runner, image: "another" } },
    ]) {
      await jobs.plant(...losing(record, change));
      expect((await jobs.run()).restore.status).toBe("exact");
    }
  });

  test("has no layer left alone that the user asked for, or that the machine has", async () => {
    const jobs = await createJobsWithHistory();
    const record = await jobs.begin();
    await jobs.plant(...losing(record));
    const asked = await jobs.run({ settings: { cache: "read-write" } });
    expect(asked.restore.status).toBe("exact");
    await jobs.plant(...losing(record));
    expect((await jobs.run({ stays: true })).restore.status).toBe("warm");
  });

  test("is read by a pull request, which adds nothing to it", async () => {
    const jobs = await createJobsWithHistory();
    const planted = losing(await jobs.begin());
    await jobs.plant(...planted);
    const pull = await jobs.run({ job: PULL_REQUEST });
    expect(pull.restore.reason).toEqual(skippedFor("10 runs"));
    expect(await jobs.readRuns()).toEqual(planted);
  });

  test("starts again if it is damaged, without a warning", async () => {
    const jobs = await createJobsWithHistory();
    await jobs.begin();
    for (const damaged of ["", "garbage", '{"v":1,"runs":[{}],"without":[]}']) {
      await jobs.plantText(damaged);
      const { restore, report, warnings } = await jobs.run();
      expect(restore.status).toBe("exact");
      expect(report.history).toBe("none that is readable");
      expect(warnings).toEqual([]);
      expect(await jobs.readRuns()).toHaveLength(1);
    }
  });

  test.each([
    [
      "fails",
      async () => Promise.reject(new CacheError("x", { code: "BACKEND_UNAVAILABLE" })),
      "the cache did not answer",
    ],
    ["does not come in time", () => new Promise<never>(() => {}), "not in time"],
  ])("stays as it is where reading it %s, without a warning", async (_, how, note) => {
    const jobs = await createJobsWithHistory();
    const planted = losing(await jobs.begin());
    await jobs.plant(...planted);
    const { restore, report, warnings } = await jobs.run({ through: failHistory(how) });
    expect(restore.status).toBe("exact");
    expect(report.history).toBe(note);
    expect(report.breakEven).toMatchObject([{ layer: "build", runs: 0 }]);
    expect(warnings).toEqual([]);
    expect(await jobs.readRuns()).toEqual(planted);
  });

  test("holds up no last step, and fails none, where it cannot be saved", async () => {
    const jobs = await createJobsWithHistory();
    const record = await jobs.begin();
    for (const save of [() => new Promise<never>(() => {}), () => Promise.reject(new Error("x"))]) {
      const { report, warnings } = await jobs.run({
        through: (backend) => ({
          ...backend,
          save: (name, key) => (name === "history" ? save() : backend.save(name, key)),
        }),
      });
      expect(report.saves.map(({ status }) => status)).toEqual(["skipped", "unchanged"]);
      expect(warnings).toEqual([]);
    }
    expect(await jobs.readRuns()).toEqual([record]);
  });
});
