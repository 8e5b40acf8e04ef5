import { describe, expect, test } from "vitest";
import { chooseBaseRuns } from "../../../src/history/base-runs.ts";
import type { RunRecord } from "../../../src/history/record.ts";
import { historyOf, MISSED, makeRun, RESTORED, RUNNER, repeat } from "../../support/run-records.ts";

const NOW = makeRun({ actions: { reused: 0, computed: 100 } });
const six = (run: Partial<RunRecord> = {}) => repeat(6, () => ({ ...NOW, ...run }));
const choose = (...runs: RunRecord[]) => chooseBaseRuns(historyOf(...runs), NOW);

describe("chooseBaseRuns()", () => {
  test.each<[string, RunRecord[], string, string]>([
    ["nothing was recorded", [], "first-run", "first recorded run"],
    ["few runs were recorded", six().slice(0, 4), "too-few", "4 runs of the default branch"],
    ["only pull requests ran", six({ onDefaultBranch: false }), "too-few", "0 runs"],
    [
      "all ran on another runner",
      six({ runner: { ...RUNNER, arch: "arm64" } }),
      "other-runner",
      "ran on linux/amd64 ubuntu24, but none of 6 runs",
    ],
    ["all used another Go", six({ goVersion: "go1.25.0" }), "other-go", "used go1.26.1"],
    [
      "most had other layers",
      [...six({ layers: { modules: RESTORED, build: MISSED } }), NOW],
      "other-layers",
      "began with both layers, but only 1 of 7 runs",
    ],
  ])("compares with none if %s, and says so", (_, runs, status, reason) => {
    expect(choose(...runs)).toEqual({
      status,
      reason: expect.stringContaining(reason),
      runs: [],
      sameWork: false,
    });
  });

  test("leaves out the runs that differ, oldest first", () => {
    const [alike, other] = [six(), six({ goVersion: "go1.25.0" })];
    const runs = alike.flatMap((run, index) => [run, ...other.slice(index, index + 1)]);
    expect(choose(...runs).runs).toEqual(alike);
  });

  test.each([
    ["as much", 100, 0, true],
    ["a little less", 80, 0, true],
    ["less", 79, 0, false],
    ["up to twice as much", 210, 0, true],
    ["more", 211, 0, false],
    ["as much to build, and tests to run", 100, 1, false],
  ])("prefers runs that had %s to do", (_, computed, testsRun, sameWork) => {
    const runs = six({
      actions: { reused: 0, computed },
      tests: { cached: 0, run: testsRun },
    });
    expect(choose(...runs)).toMatchObject({ status: "compared", sameWork });
    expect(choose(...runs).runs).toHaveLength(6);
  });

  test("takes work that is not known for other work", () => {
    const { actions: _, ...unknown } = NOW;
    expect(choose(...repeat(6, () => unknown)).sameWork).toBe(false);
  });
});
