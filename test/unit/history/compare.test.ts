import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWithBase, describeTrend, withoutHistory } from "../../../src/history/compare.ts";
import { NO_HISTORY, type RunRecord } from "../../../src/history/record.ts";
import {
  historyOf,
  LOST,
  MISSED,
  makeRun,
  RESTORED,
  RUNNER,
  repeat,
} from "../../support/run-records.ts";

const BUILD = "go build ./...";
const TEST = "go test ./...";

/** A run whose tests took so long; its other figures are the same in each. */
function testing(testMs: number, run: Partial<RunRecord> = {}): RunRecord {
  return makeRun({
    stepsMs: testMs + 2_000,
    actions: { reused: 100, computed: 20 },
    goCommands: [
      { command: BUILD, ms: 2_000, exitCode: 0 },
      { command: TEST, ms: testMs, exitCode: 0 },
    ],
    ...run,
  });
}

const compare = (run: RunRecord, ...base: RunRecord[]) =>
  compareWithBase(historyOf(...base), run, 20);
const steady = (run: Partial<RunRecord> = {}, count = 20) =>
  repeat(count, (index) => testing(10_000 + (index % 5) * 100, run));
const verdictOf = (run: RunRecord, ...base: RunRecord[]) =>
  compare(run, ...base).commands.find(({ command }) => command === TEST)?.verdict;

describe("compareWithBase()", () => {
  test("sets each go command and the steps beside the median of the default branch", () => {
    expect(compare(testing(13_000), ...steady())).toEqual({
      status: "compared",
      reason:
        "compared with 20 runs of the default branch that had about as much to build and to test",
      runs: 20,
      thresholdPercent: 20,
      commands: [
        { command: BUILD, nowMs: 2_000, baseMs: 2_000, madMs: 0, runs: 20, verdict: "same" },
        {
          command: TEST,
          nowMs: 13_000,
          baseMs: 10_200,
          madMs: 100,
          runs: 20,
          verdict: "regression",
        },
      ],
      steps: { nowMs: 15_000, baseMs: 12_200, madMs: 100, runs: 20, verdict: "slower" },
    });
  });

  test("judges by threshold and spread", () => {
    expect(verdictOf(testing(12_300), ...steady())).toBe("regression");
    expect(verdictOf(testing(12_200), ...steady())).toBe("slower");
    expect(verdictOf(testing(11_000), ...steady())).toBe("same");
    expect(verdictOf(testing(8_000), ...steady())).toBe("faster");
    const wide = repeat(20, (index) => testing(10_000 + (index % 5) * 1_000));
    expect(verdictOf(testing(15_500), ...wide)).toBe("same");
    expect(verdictOf(testing(17_000), ...wide)).toBe("regression");
  });

  test("takes the threshold that it is given", () => {
    const history = historyOf(...steady());
    const verdict = (threshold: number) =>
      compareWithBase(history, testing(14_000), threshold).commands[1]?.verdict;
    expect([30, 40].map(verdict)).toEqual(["regression", "slower"]);
  });

  test("counts no change as a regression that nobody would notice", () => {
    const short = (ms: number) => testing(ms);
    const base = repeat(20, () => short(900));
    expect(verdictOf(short(1_390), ...base)).toBe("slower");
    expect(verdictOf(short(1_410), ...base)).toBe("regression");
    expect(verdictOf(short(109), ...repeat(20, () => short(10)))).toBe("same");
  });

  test("leaves outliers of the base out", () => {
    const base = [...steady({}, 15), testing(60_000), testing(70_000), testing(1)];
    const [, command] = compare(testing(10_000), ...base).commands;
    expect(command).toMatchObject({ baseMs: 10_200, runs: 15 });
  });

  test("looks at the last 20 runs only", () => {
    const base = [...steady(), ...repeat(20, () => testing(20_000))];
    expect(verdictOf(testing(20_000), ...base)).toBe("same");
  });

  test("leaves failed commands out, on both sides, and those of which it is not known", () => {
    const failing = testing(1, {
      failed: true,
      goCommands: [
        { command: BUILD, ms: 2_000, exitCode: 0 },
        { command: TEST, ms: 1, exitCode: 1 },
      ],
    });
    const comparison = compare(failing, ...steady());
    expect(comparison.commands.map(({ command }) => command)).toEqual([BUILD]);
    expect(comparison.steps).toBeUndefined();
    const base = [...repeat(20, () => failing), ...steady({}, 5)];
    expect(compare(testing(10_000), ...base).commands[1]).toMatchObject({
      baseMs: 10_200,
      runs: 5,
    });
    const unknown = repeat(20, () =>
      testing(10_000, { goCommands: [{ command: TEST, ms: 10_000 }] }),
    );
    expect(compare(testing(10_000), ...unknown).commands).toEqual([]);
  });

  test("leaves a command out that fewer than five runs had", () => {
    const other = repeat(16, () => testing(1, { goCommands: [] }));
    expect(compare(testing(13_000), ...steady({}, 4), ...other).commands).toEqual([]);
    expect(verdictOf(testing(13_000), ...steady({}, 5), ...other)).toBe("regression");
  });

  test("judges the steps where no go command was timed", () => {
    const { goCommands: _, ...untimed } = testing(13_000);
    expect(compare(untimed, ...steady()).steps?.verdict).toBe("regression");
  });
});

describe("compareWithBase() where there is nothing to compare with", () => {
  const oneOf = (run: RunRecord, ...base: RunRecord[]) => {
    const { status, reason, runs, commands, steps } = compare(run, ...base);
    expect({ runs, commands, steps }).toEqual({ runs: 0, commands: [], steps: undefined });
    return [status, reason];
  };

  test("says that it is the first run", () => {
    expect(oneOf(testing(1))).toEqual(["first-run", "this is the first recorded run of this job"]);
  });

  test("says that there are too few", () => {
    expect(oneOf(testing(1), ...steady({}, 4))).toEqual([
      "too-few",
      "4 runs of the default branch recorded, and 5 are needed",
    ]);
  });

  test("counts runs of other branches for nothing, nor those of which it is not known", () => {
    const { onDefaultBranch: _, ...older } = testing(1);
    const base = [...steady({ onDefaultBranch: false }), ...repeat(20, () => older)];
    expect(oneOf(testing(1), ...base)).toEqual([
      "too-few",
      "0 runs of the default branch recorded, and 5 are needed",
    ]);
  });

  test.each<[string, Partial<RunRecord>, string[]]>([
    [
      "runner",
      { runner: { ...RUNNER, arch: "arm64" } },
      [
        "other-runner",
        "this job ran on linux/arm64 ubuntu24, but none of 20 runs of the default branch did; 5 are needed",
      ],
    ],
    [
      "Go version",
      { goVersion: "go1.27.0" },
      [
        "other-go",
        "this job used go1.27.0, but none of 20 runs of the default branch did; 5 are needed",
      ],
    ],
    [
      "set of layers",
      { layers: { modules: RESTORED, build: MISSED } },
      [
        "other-layers",
        "this job began with the modules layer alone, but none of 20 runs of the default branch did; 5 are needed",
      ],
    ],
  ])("says that it had another %s", (_, run, expected) => {
    expect(oneOf(testing(1, run), ...steady())).toEqual(expected);
    const some = repeat(4, () => testing(1, run));
    expect(oneOf(testing(1, run), ...steady({}, 16), ...some)[1]).toContain(
      "but only 4 of 20 runs",
    );
    const enough = repeat(5, () => testing(1, run));
    expect(compare(testing(1, run), ...steady(), ...enough).runs).toBe(5);
  });

  test("tells layers that were off from those that were there", () => {
    const off = testing(1, { layers: { modules: LOST, build: LOST } });
    expect(oneOf(off, ...steady())[1]).toContain("this job began with no layer");
  });

  test("says why nobody knows the history", () => {
    expect(withoutHistory("not in time", 20)).toEqual({
      status: "no-history",
      reason: "the history of this job is not known: not in time",
      runs: 0,
      thresholdPercent: 20,
      commands: [],
    });
  });
});

describe("compareWithBase() and the work that a run had", () => {
  const working = (computed: number, run: number, testMs: number) =>
    testing(testMs, { actions: { reused: 100, computed }, tests: { run, cached: 5 } });

  test("compares with those that had about as much, where there are five", () => {
    const base = [
      ...repeat(12, () => working(0, 0, 1_000)),
      ...repeat(5, () => working(95, 4, 9_000)),
    ];
    const comparison = compare(working(100, 5, 9_100), ...base);
    expect(comparison.runs).toBe(5);
    expect(comparison.commands[1]).toMatchObject({ baseMs: 9_000, verdict: "same" });
  });

  test.each([
    ["build", working(30, 0, 9_000)],
    ["test", working(0, 1, 9_000)],
    ["an unknown amount", testing(9_000)],
  ])("calls it no regression where it had more to do: %s", (_, run) => {
    const { actions: __, ...unknown } = run;
    const now = run.tests ? run : unknown;
    const comparison = compare(now, ...repeat(20, () => working(0, 0, 1_000)));
    expect(comparison.commands[1]?.verdict).toBe("slower");
    expect(comparison.reason).toMatch(
      /fewer than 5 of them had about as much to build and to test/,
    );
  });
});

describe("compareWithBase() on a machine that is slow", () => {
  const NAMES = ["go build", "go vet", "go test"];
  const taking = (...times: number[]) =>
    testing(1, {
      goCommands: times.map((ms, index) => ({ command: NAMES[index] ?? "", ms, exitCode: 0 })),
    });
  const base = repeat(10, () => taking(3_000, 2_000, 10_000));
  const verdictsOf = (run: RunRecord) =>
    compare(run, ...base).commands.map(({ verdict }) => verdict);

  test("finds no regression where all commands took longer alike, and says so", () => {
    expect(verdictsOf(taking(4_200, 2_800, 14_000))).toEqual(["slower", "slower", "slower"]);
    expect(compare(taking(4_200, 2_800, 14_000), ...base).reason).toMatch(
      /; the other go commands also took 1\.4 times as long, so the machine was slow$/,
    );
  });

  test("finds the one command that took longer still", () => {
    expect(verdictsOf(taking(3_600, 2_400, 18_000))).toEqual(["slower", "slower", "regression"]);
  });

  test("believes two other commands only, and none that is too short to tell", () => {
    expect(verdictsOf(taking(4_200, 2_000, 14_000))).toEqual(["regression", "same", "regression"]);
    const short = repeat(10, () => taking(3_000, 450, 10_000));
    const { commands } = compare(taking(4_200, 630, 14_000), ...short);
    expect(commands.map(({ verdict }) => verdict)).toEqual(["regression", "slower", "regression"]);
  });
});

describe("compareWithBase().cold", () => {
  const NONE = { modules: MISSED, build: MISSED };

  test("is the median of the whole job in runs in which no layer was there", () => {
    const cold = [50_000, 60_000, 90_000].map((jobMs) => makeRun({ jobMs, layers: NONE }));
    const history = { runs: [...steady()], without: cold };
    expect(compareWithBase(history, testing(1), 20).cold).toEqual({ medianMs: 60_000, runs: 3 });
  });

  test.each<[string, Partial<RunRecord>]>([
    ["one layer", { layers: { modules: RESTORED, build: MISSED } }],
    ["a job that failed", { failed: true }],
    ["another Go version", { goVersion: "go1.27.0" }],
    ["much less work", { actions: { reused: 0, computed: 10 } }],
  ])("is absent with nothing but runs of %s", (_, run) => {
    expect(compare(testing(1), ...steady(), makeRun({ layers: NONE, ...run })).cold).toBe(
      undefined,
    );
  });

  test("is absent for a run that failed, as it may have ended early", () => {
    const cold = makeRun({ jobMs: 7, layers: NONE });
    expect(compare({ ...testing(1), failed: true }, ...steady(), cold).cold).toBeUndefined();
  });

  test("is there before there is anything to compare with", () => {
    const { status, cold } = compare(testing(1), makeRun({ jobMs: 7, layers: NONE }));
    expect({ status, cold }).toEqual({ status: "too-few", cold: { medianMs: 7, runs: 1 } });
  });
});

describe("describeTrend()", () => {
  test("is the last 20 runs of the default branch that came to their end", () => {
    expect(describeTrend(NO_HISTORY)).toEqual([]);
    const runs = repeat(25, (index) => makeRun({ stepsMs: index, sha: `${index}` }));
    const mixed = [...runs, makeRun({ failed: true }), makeRun({ onDefaultBranch: false })];
    const trend = describeTrend(historyOf(...mixed));
    expect(trend.map(({ sha }) => sha)).toEqual(repeat(20, (index) => `${index + 5}`));
    expect(trend[0]).toEqual({ at: runs[0]?.at, sha: "5", stepsMs: 5 });
  });
});

describe("compareWithBase() on any history", () => {
  const middle = fc.integer({ min: 2_000, max: 600_000 });
  const noise = (share: number) => fc.double({ min: -share, max: share, noNaN: true });
  const base = (share: number) => fc.array(noise(share), { minLength: 5, maxLength: 40 });

  test("finds no regression in noise of 9 %", () => {
    fc.assert(
      fc.property(middle, base(0.09), noise(0.09), (ms, noises, now) => {
        const runs = noises.map((share) => testing(ms * (1 + share)));
        expect(verdictOf(testing(ms * (1 + now)), ...runs)).not.toBe("regression");
      }),
    );
  });

  test("finds no regression within the range of most of the base, however wide", () => {
    fc.assert(
      fc.property(middle, fc.double({ min: 0, max: 0.9, noNaN: true }), (ms, share) => {
        const runs = repeat(20, (index) => testing(ms * (1 + share * (index / 9.5 - 1))));
        expect(verdictOf(testing(ms * (1 + share)), ...runs)).not.toBe("regression");
      }),
    );
  });

  test("finds 30 % more over a steady history, at the command that has it and at no other", () => {
    fc.assert(
      fc.property(middle, base(0.045), noise(0.03), (ms, noises, now) => {
        const runs = noises.map((share) => testing(ms * (1 + share)));
        const comparison = compare(testing(ms * 1.3 * (1 + now)), ...runs);
        const found = comparison.commands.filter(({ verdict }) => verdict === "regression");
        expect(found.map(({ command }) => command)).toEqual([TEST]);
      }),
    );
  });
});
