import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGithubBackend } from "../../src/cache/github/github-backend.ts";
import { formatHistory, parseHistory } from "../../src/history/history-text.ts";
import type { History, LayerRecord } from "../../src/history/record.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { historyEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";

const JOB = { steps: [ACTION, GO_BUILD] };
const MAIN = "refs/heads/main";
/** More than any job takes here, so that whatever is measured against it lost. */
const COSTLY: LayerRecord = {
  status: "exact",
  restore: { lookupMs: 0, downloadMs: 0, unpackMs: 3_600_000, sizeBytes: 1 },
};

describe("jobs that follow one another, each on a machine with nothing left but the cache", () => {
  let machine: Machine;
  let cold: AccelJob;
  let warm: AccelJob;
  let pull: AccelJob;
  let losing: AccelJob;
  const histories: History[] = [];

  async function run(runId: number, job: { ref?: string; eventName?: string } = {}) {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    const result = await machine.run({ ...JOB, ...job, runId });
    const newest = historyEntries(machine.service).at(-1)?.key ?? "";
    const history = parseHistory(readFileSync(machine.service.readEntry(newest), "utf8"));
    if (history) histories.push(history);
    return result;
  }

  /** Puts a history in the place of the newest one. */
  async function plant(history: History): Promise<void> {
    const newest = historyEntries(machine.service).at(-1)?.key ?? "";
    const { small } = createGithubBackend({
      dir: machine.scratchDir,
      url: machine.service.url,
      token: machine.service.issueToken({ ref: MAIN }),
      clock: systemClock,
    });
    const entry = { name: "history", key: `${newest}.planted`, prefix: "" };
    expect(await small?.save(entry, Promise.resolve(formatHistory(history)))).toBe("saved");
  }

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
    cold = await run(101);
    warm = await run(102);
    pull = await run(103, { ref: "refs/pull/7/merge", eventName: "pull_request" });
    const [, one] = histories[1]?.runs ?? [];
    if (!one) throw new Error("two runs should be recorded");
    const lost = { ...one, layers: { ...one.layers, build: COSTLY } };
    const without = { ...one, layers: { ...one.layers, build: { status: "miss" as const } } };
    await plant({ runs: [without, lost, lost, lost], without: [] });
    losing = await run(104);
  });
  afterAll(() => machine.close());

  it("succeed without a warning, and leave no process", () => {
    const jobs = [cold, warm, pull, losing];
    expect(jobs.map(({ conclusion }) => conclusion)).toEqual(jobs.map(() => "success"));
    expect(jobs.flatMap(complaintLines)).toEqual([]);
    expect(jobs.flatMap(({ orphans }) => orphans)).toEqual([]);
  });

  it("leave what each was like to the next one, if they may save", () => {
    expect(histories.map(({ runs }) => runs.map(({ runId }) => runId))).toEqual([
      ["101"],
      ["101", "102"],
      ["101", "102"],
      ["102", "102", "102", "102", "104"],
    ]);
    const [first, second] = histories[1]?.runs ?? [];
    expect(first?.layers).toMatchObject({
      modules: { status: "miss", save: { ms: expect.any(Number) } },
      build: { status: "miss", save: { ms: expect.any(Number) } },
    });
    expect(second?.layers).toMatchObject({
      modules: { status: "exact", restore: { unpackMs: expect.any(Number) } },
      build: { status: "exact", restore: { unpackMs: expect.any(Number) } },
    });
    for (const run of [first, second]) expect(run?.stepsMs).toBeGreaterThan(0);
  });

  it("say what is known of earlier ones", () => {
    const noteOf = (job: AccelJob) => /^history {7}(.*)$/m.exec(job.main.log)?.[1];
    expect([cold, warm, pull, losing].map(noteOf)).toEqual([
      "none yet",
      "1 run",
      "2 runs",
      "4 runs",
    ]);
  });

  it("say what layers cost, and what they saved only where it was measured", () => {
    expect(warm.post.summary).toMatch(
      /^Break-even: modules cost [\d.]+ m?s; what it saved is not yet known · build cost [\d.]+ m?s; what it saved is not yet known$/m,
    );
    expect(cold.post.summary).not.toContain("Break-even");
    expect(reportOf(cold).breakEven).toEqual([]);
  });

  it("leave a layer alone that lost three times, and say so", () => {
    const reason =
      /lost 3 times in a row: a restore cost 60 min 00 s and saved nothing; tried again after 10 runs/;
    expect(losing.main.outputs).toMatchObject({ "modules-cache": "exact", "build-cache": "off" });
    expect(losing.main.log).toMatch(new RegExp(`^build layer   off: ${reason.source}$`, "m"));
    expect(losing.post.summary).toMatch(new RegExp(` · build ${reason.source}$`, "m"));
    expect(reportOf(losing).saves[1]).toMatchObject({ name: "build", status: "skipped" });
  });
});
