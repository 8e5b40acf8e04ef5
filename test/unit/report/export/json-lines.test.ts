import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderJsonLines } from "../../../../src/report/export/json-lines.ts";
import type { RunReport } from "../../../../src/report/model/model.ts";
import { expectGolden } from "../../../support/golden.ts";
import { everyReport, makeFullReport } from "../full-report.ts";
import { makeColdReport, makeReport } from "../reports.ts";

function linesOf(report: RunReport): Record<string, unknown>[] {
  const text = renderJsonLines(report);
  expect(text.endsWith("\n")).toBe(true);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("renderJsonLines()", () => {
  test.each(everyReport())("has a line for each thing in the report of %s", (_what, report) => {
    const types = Map.groupBy(linesOf(report), ({ type }) => type);
    expect(Object.fromEntries([...types].map(([type, { length }]) => [type, length]))).toEqual(
      withoutZeros({
        run: 1,
        layer: report.restores.length,
        go_command: report.goCommands?.length,
        comparison: report.comparison?.commands.length,
        mirror: report.sidecar.stats?.mirrors.length,
        linter: report.linters?.length,
        test_rerun: report.tests?.reruns.length,
        save: report.saves.length,
        fault: report.faults.length,
      }),
    );
  });

  test("is as it was", () => {
    expectGolden("export/report.jsonl", renderJsonLines(makeFullReport()));
  });

  test("says on each line what it is of", () => {
    for (const line of linesOf(makeFullReport())) {
      expect(line).toMatchObject({
        repository: "octo/app",
        workflow: "CI",
        job: "test",
        scope: "CI / test / linux",
        runId: "1",
        runAttempt: "1",
      });
    }
  });

  test("gives a go command the time of its start, and all else that of the steps' end", () => {
    const times = linesOf(makeFullReport()).map(({ type, at }) => [type, at]);
    expect(times[0]).toEqual(["run", "2023-11-14T22:13:29.000Z"]);
    expect(times.filter(([type]) => type === "go_command")).toEqual([
      ["go_command", "2023-11-14T22:13:21.000Z"],
      ["go_command", "2023-11-14T22:13:23.000Z"],
    ]);
  });

  test("has no time where none is known, or none that a calendar has", () => {
    expect(linesOf(makeReport()).every((line) => !("at" in line))).toBe(true);
    const times = { mainMs: 0, stepsMs: 0, postMs: 1e300 };
    expect(linesOf(makeReport({ times })).every((line) => !("at" in line))).toBe(true);
  });

  test("counts what would be long on the run's line", () => {
    const [run] = linesOf(makeColdReport());
    expect(run).toMatchObject({
      modules: { needed: 23, fetched: 23 },
      sidecar: { requests: 71, corrupt: 1, denied: 1, unanswered: 1 },
    });
    expect(run).not.toHaveProperty("sidecar.mirrors");
  });

  test("stays one line for each, whatever the names", () => {
    const name = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(name, name, (command, message) => {
        const goCommands = [{ command, startMs: 1, ms: 1, exitCode: 0 }];
        const faults = [{ area: "cache", message }] as const;
        const lines = linesOf(makeReport({ goCommands, faults: [...faults] }));
        expect(lines).toHaveLength(7);
        expect(lines.find(({ type }) => type === "go_command")).toMatchObject({ command });
        expect(lines.at(-1)).toMatchObject({ message });
      }),
    );
  });
});

function withoutZeros(counts: Record<string, number | undefined>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count));
}
