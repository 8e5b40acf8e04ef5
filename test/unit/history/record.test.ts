import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHistory, parseHistory } from "../../../src/history/history-text.ts";
import {
  appendRun,
  type History,
  isThere,
  MAX_RUNS,
  MAX_WITHOUT,
  NO_HISTORY,
  type RunRecord,
  sumGoCommands,
} from "../../../src/history/record.ts";
import { makeRun, repeat, withoutBuild } from "../../support/run-records.ts";

function record(runs: readonly RunRecord[]): History {
  return runs.reduce(appendRun, NO_HISTORY);
}

const numbered = (count: number, make: (run: Partial<RunRecord>) => RunRecord) =>
  repeat(count, (index) => make({ runId: `${index}` }));
const idsOf = (runs: readonly RunRecord[]) => runs.map(({ runId }) => runId);

describe("sumGoCommands()", () => {
  const ran = (command: string, ms: number, exitCode = 0) => ({ command, ms, exitCode });

  test("adds up those alike, in the order in which they first ran", () => {
    expect(sumGoCommands([ran("go vet", 1), ran("go test ./a", 2), ran("go vet", 4)])).toEqual([
      ran("go vet", 5),
      ran("go test ./a", 2),
    ]);
  });

  test("knows that one of them failed, whichever it was", () => {
    const runs = [ran("go test", 1), ran("go test", 1, 2), ran("go test", 1)];
    expect(sumGoCommands(runs)).toEqual([ran("go test", 3, 2)]);
  });

  test("keeps no more of a command line than a record has room for", () => {
    const [{ command = "" } = {}] = sumGoCommands([ran("x".repeat(1_000), 1)]);
    expect(command).toBe("x".repeat(120));
  });
});

describe("appendRun()", () => {
  test("keeps the last runs, oldest first", () => {
    const { runs, without } = record(numbered(MAX_RUNS + 2, makeRun));
    expect(idsOf(runs)).toEqual(repeat(MAX_RUNS, (index) => `${index + 2}`));
    expect(without).toEqual([]);
  });

  test("keeps room for runs of the default branch, however many others there are", () => {
    const { runs } = record([
      ...numbered(30, makeRun),
      ...repeat(100, () => makeRun({ onDefaultBranch: false, runId: "other" })),
    ]);
    expect(runs).toHaveLength(MAX_RUNS);
    expect(idsOf(runs).slice(0, 20)).toEqual(repeat(20, (index) => `${index + 10}`));
  });

  test("keeps the last few runs without a layer for as long as nothing takes their place", () => {
    const old = numbered(7, (run) => withoutBuild(1, run));
    const { runs, without } = record([...old, ...numbered(3 * MAX_RUNS, makeRun)]);
    expect(runs).toHaveLength(MAX_RUNS);
    expect(idsOf(without)).toEqual(["2", "3", "4", "5", "6"]);
  });

  test("keeps of runs without a layer no more than are needed beside newer ones", () => {
    const old = numbered(7, (run) => withoutBuild(1, run));
    const { without } = record([
      ...old,
      withoutBuild(1),
      withoutBuild(1),
      ...numbered(MAX_RUNS - 2, makeRun),
    ]);
    expect(idsOf(without)).toEqual(["4", "5", "6"]);
  });

  test("keeps none that failed, as nothing is measured against them", () => {
    const failed = numbered(7, (run) => withoutBuild(1, { ...run, failed: true }));
    const old = withoutBuild(1, { runId: "old" });
    const { without } = record([old, ...failed, ...numbered(MAX_RUNS, makeRun)]);
    expect(idsOf(without)).toEqual(["old"]);
  });

  test("keeps those of each Go version and runner apart", () => {
    const one = numbered(9, (run) => withoutBuild(1, run));
    const two = numbered(9, (run) => withoutBuild(1, { ...run, goVersion: "go1.27.0" }));
    const { without } = record([...one, ...two, ...numbered(MAX_RUNS, makeRun)]);
    expect(without.map(({ goVersion }) => goVersion)).toEqual([
      ...repeat(5, () => "go1.26.1"),
      ...repeat(5, () => "go1.27.0"),
    ]);
  });

  test("stays within its bounds and can be read back, whatever runs there were", () => {
    const kinds = fc.record({
      goVersion: fc.integer({ min: 0, max: 9 }).map((minor) => `go1.${minor}`),
      layers: fc.record({
        modules: fc.constantFrom({ status: "exact" }, { status: "miss" }),
        build: fc.constantFrom({ status: "warm" }, { status: "off", lost: true }),
      }),
    }) as fc.Arbitrary<Partial<RunRecord>>;
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 100, maxLength: 200 }), (made) => {
        const history = record(made.map(makeRun));
        expect(history.runs).toHaveLength(MAX_RUNS);
        expect(history.without.length).toBeLessThanOrEqual(MAX_WITHOUT);
        const layersOf = history.without.map(({ layers }) => [layers.modules, layers.build]);
        expect(layersOf.every((layers) => !layers.every(isThere))).toBe(true);
        expect(parseHistory(formatHistory(history))).toEqual(history);
      }),
      { numRuns: 30 },
    );
  });

  test("cuts the go commands of a run that has very many", () => {
    const goCommands = repeat(500, () => ({ command: "go build", ms: 1 }));
    expect(record([makeRun({ goCommands })]).runs[0]?.goCommands).toHaveLength(40);
  });
});
