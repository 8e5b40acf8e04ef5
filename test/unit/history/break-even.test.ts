import { describe, expect, test } from "vitest";
import { describeBreakEven, planSkip } from "../../../src/history/break-even.ts";
import { appendRun, NO_HISTORY, type RunRecord } from "../../../src/history/record.ts";
import {
  GO,
  historyOf,
  LOST,
  MISSED,
  makeRun,
  RESTORED,
  RUNNER,
  repeat,
  skippedBuild,
  withoutBuild,
} from "../../support/run-records.ts";

const COMING = { goVersion: GO, runner: RUNNER };
/** With it, a restore of 3 s saved 1 s. */
const BARELY_SLOWER = withoutBuild(11_000);
const losses = (count: number) => repeat(count, () => makeRun());

const skipOf = (...runs: RunRecord[]) => planSkip("build", COMING, historyOf(...runs));
const buildOf = (...runs: RunRecord[]) =>
  describeBreakEven(historyOf(...runs)).find(({ layer }) => layer === "build");

describe("describeBreakEven()", () => {
  test("is what the last restore cost, and by how much the steps were shorter than without", () => {
    expect(buildOf(withoutBuild(60_000), makeRun())).toEqual({
      layer: "build",
      costMs: 3_000,
      savedMs: 50_000,
      runs: 1,
      losses: 0,
    });
  });

  test("knows no saving where no run went without the layer", () => {
    expect(describeBreakEven(historyOf(makeRun(), makeRun()))).toEqual([
      { layer: "modules", costMs: 3_000, runs: 0, losses: 0 },
      { layer: "build", costMs: 3_000, runs: 0, losses: 0 },
    ]);
  });

  test("takes the median of the last five runs without the layer", () => {
    const durations = [1, 1, 1, 20_000, 21_000, 22_000, 23_000, 900_000];
    const without = durations.map((stepsMs) => withoutBuild(stepsMs));
    expect(buildOf(...without, makeRun())?.savedMs).toBe(12_000);
  });

  test("finds them among the runs that are kept for it", () => {
    const runs = [withoutBuild(60_000), ...losses(100)];
    const history = runs.reduce(appendRun, NO_HISTORY);
    expect(history.runs.every(({ layers }) => layers.build.status === "exact")).toBe(true);
    expect(describeBreakEven(history)[1]).toMatchObject({ savedMs: 50_000, runs: 40 });
  });

  test.each<[string, Partial<RunRecord>]>([
    ["another Go version", { goVersion: "go1.25.0" }],
    ["another system", { runner: { ...RUNNER, os: "darwin" } }],
    ["another architecture", { runner: { ...RUNNER, arch: "arm64" } }],
    ["another image", { runner: { ...RUNNER, image: "ubuntu26" } }],
    ["another state of the other layer", { layers: { modules: MISSED, build: MISSED } }],
    ["no go command that used the cache", { actions: { reused: 0, computed: 0 } }],
    ["much less work, as of a job that failed early", { actions: { reused: 0, computed: 49 } }],
    ["much more work", { actions: { reused: 1, computed: 200 } }],
  ])("does not compare with a run of %s", (_, run) => {
    expect(buildOf(withoutBuild(60_000, run), makeRun())).not.toHaveProperty("savedMs");
  });

  test("does not compare with a run of which the use of the cache is not known", () => {
    const { actions: _, ...unknown } = withoutBuild(60_000);
    expect(buildOf(unknown, makeRun())).not.toHaveProperty("savedMs");
  });

  test("counts a layer that was warm as there, and one that was off as not there", () => {
    const warm = { modules: { status: "warm" }, build: MISSED } as const;
    expect(buildOf(withoutBuild(60_000, { layers: warm }), makeRun())?.savedMs).toBe(50_000);
    const off = { modules: RESTORED, build: { status: "off" } } as const;
    expect(buildOf(withoutBuild(60_000, { layers: off }), makeRun())?.savedMs).toBe(50_000);
  });

  test("says nothing of a layer that was not restored, nor of a job that used no cache", () => {
    expect(describeBreakEven(NO_HISTORY)).toEqual([]);
    expect(buildOf(withoutBuild(60_000))).toBeUndefined();
    expect(buildOf(makeRun(), makeRun({ actions: { reused: 0, computed: 0 } }))).toBeUndefined();
    const warm = { modules: RESTORED, build: { status: "warm" } } as const;
    expect(buildOf(makeRun({ layers: warm }))).toBeUndefined();
  });

  test("counts losses since the last win", () => {
    const win = makeRun({ stepsMs: 1_000 });
    expect(buildOf(BARELY_SLOWER, makeRun(), win, makeRun(), makeRun())).toMatchObject({
      runs: 4,
      losses: 2,
    });
  });

  test("counts a restore that saved just what it cost as no loss", () => {
    expect(buildOf(withoutBuild(13_000), makeRun())).toMatchObject({ savedMs: 3_000, losses: 0 });
    expect(buildOf(withoutBuild(12_999), makeRun())).toMatchObject({ savedMs: 2_999, losses: 1 });
  });

  test("knows no saving of a run that failed, as its steps may have ended early", () => {
    const failed = makeRun({ stepsMs: 1_000, failed: true });
    expect(buildOf(withoutBuild(60_000), failed)).toEqual({
      layer: "build",
      costMs: 3_000,
      runs: 0,
      losses: 0,
    });
  });

  test("measures nothing against a run that failed", () => {
    const failed = { ...withoutBuild(4_000), failed: true } as const;
    expect(buildOf(withoutBuild(60_000), failed, makeRun())?.savedMs).toBe(50_000);
  });

  test("gives a saving below zero where the steps were longer", () => {
    expect(buildOf(withoutBuild(8_000), makeRun())).toMatchObject({ savedMs: -2_000, losses: 1 });
  });
});

describe("planSkip()", () => {
  test("leaves a layer alone once it lost three times in a row, and says why", () => {
    expect(skipOf(BARELY_SLOWER, ...losses(2))).toBeUndefined();
    expect(skipOf(BARELY_SLOWER, ...losses(3))).toBe(
      "lost 3 times in a row: a restore cost 3.0 s and saved 1.0 s; tried again after 10 runs",
    );
  });

  test("says that nothing was saved where the steps were longer", () => {
    expect(skipOf(withoutBuild(9_000), ...losses(4))).toMatch(/lost 4 .* saved nothing;/);
  });

  test("goes by runs in a row: after a win it counts from zero", () => {
    const win = makeRun({ stepsMs: 1_000 });
    expect(skipOf(BARELY_SLOWER, ...losses(2), win, ...losses(2))).toBeUndefined();
    expect(skipOf(BARELY_SLOWER, win, ...losses(3))).toBeDefined();
  });

  test("skips no layer that was never measured", () => {
    expect(skipOf(...losses(40))).toBeUndefined();
    expect(planSkip("build", COMING, NO_HISTORY)).toBeUndefined();
  });

  test("does not count runs in which no go command used the cache", () => {
    const idle = makeRun({ actions: { reused: 0, computed: 0 } });
    expect(skipOf(BARELY_SLOWER, makeRun(), idle, idle, makeRun())).toBeUndefined();
    expect(skipOf(BARELY_SLOWER, makeRun(), idle, idle, makeRun(), makeRun())).toBeDefined();
  });

  test("does not count runs of another Go version or runner", () => {
    const history = historyOf(BARELY_SLOWER, ...losses(3));
    expect(planSkip("build", { ...COMING, goVersion: "go1.27.0" }, history)).toBeUndefined();
    const runner = { ...RUNNER, image: "ubuntu26" };
    expect(planSkip("build", { ...COMING, runner }, history)).toBeUndefined();
  });

  test("tries again after ten runs without the layer", () => {
    const left = repeat(11, (count) =>
      skipOf(BARELY_SLOWER, ...losses(3), ...repeat(count, () => skippedBuild(11_000))),
    );
    expect(left.map((reason) => reason?.split("; ")[1])).toEqual([
      ...[10, 9, 8, 7, 6, 5, 4, 3, 2].map((count) => `tried again after ${count} runs`),
      "tried again after 1 run",
      undefined,
    ]);
  });

  const skippedTen = [...losses(3), ...repeat(10, () => skippedBuild(11_000))];

  test("skips again after one more loss", () => {
    expect(skipOf(BARELY_SLOWER, ...skippedTen, makeRun())).toMatch(/^lost 4 times.*10 runs$/);
  });

  test("does not skip once the new try wins", () => {
    expect(skipOf(BARELY_SLOWER, ...skippedTen, makeRun({ stepsMs: 1 }))).toBeUndefined();
  });

  test("tries until a run can be measured", () => {
    const idle = makeRun({ actions: { reused: 0, computed: 0 } });
    expect(skipOf(BARELY_SLOWER, ...skippedTen, idle, withoutBuild(11_000))).toBeUndefined();
  });

  test("restores at once where the runs without the layer turn out much longer", () => {
    expect(skipOf(BARELY_SLOWER, ...losses(3), skippedBuild(90_000))).toBeUndefined();
  });

  test("judges each layer by itself", () => {
    const history = historyOf(BARELY_SLOWER, ...losses(3));
    expect(planSkip("modules", COMING, history)).toBeUndefined();
    const without = makeRun({ stepsMs: 11_000, layers: { modules: LOST, build: RESTORED } });
    expect(planSkip("modules", COMING, historyOf(without, ...losses(3)))).toBeDefined();
  });
});
