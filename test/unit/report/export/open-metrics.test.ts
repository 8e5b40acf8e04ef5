import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderOpenMetrics } from "../../../../src/report/export/open-metrics.ts";
import type { RunReport } from "../../../../src/report/model/model.ts";
import { expectGolden } from "../../../support/golden.ts";
import { type OpenMetricSample, parseOpenMetrics } from "../../../support/open-metrics.ts";
import { everyReport, makeFullReport } from "../full-report.ts";
import { makeReport } from "../reports.ts";

function samplesOf(report: RunReport): readonly OpenMetricSample[] {
  return parseOpenMetrics(renderOpenMetrics(report)).flatMap(({ samples }) => samples);
}

/** The values of a metric, by those of its labels that are given. */
function values(report: RunReport, name: string, ...labels: string[]): unknown[] {
  return samplesOf(report)
    .filter((sample) => sample.name === name)
    .map((sample) => [...labels.map((label) => sample.labels[label]), sample.value]);
}

describe("renderOpenMetrics()", () => {
  test.each(everyReport())("gives valid text for the report of %s", (_what, report) => {
    expect(samplesOf(report).length).toBeGreaterThan(10);
  });

  test("is as it was", () => {
    expectGolden("export/metrics.txt", renderOpenMetrics(makeFullReport()));
  });

  test("has base units, in the names as well", () => {
    const families = parseOpenMetrics(renderOpenMetrics(makeFullReport()));
    const odd = families.filter(({ name, unit }) => unit !== /_(seconds|bytes)$/.exec(name)?.[1]);
    expect(odd).toEqual([]);
    expect(families.every(({ name, help }) => name.startsWith("go_accel_") && help)).toBe(true);
  });

  test("gives times in seconds and sizes in bytes", () => {
    const report = makeFullReport();
    expect(values(report, "go_accel_steps_seconds")).toEqual([[8]]);
    expect(values(report, "go_accel_layer_saved_bytes", "layer")).toEqual([["build", 1_000]]);
    expect(values(report, "go_accel_go_command_seconds_sum", "command")).toEqual([
      ["go build ./...", 1.3],
      ["go test ./...", 2],
    ]);
  });

  test("adds up commands that are alike, and counts those that failed", () => {
    const timing = { command: "go test ./...", startMs: 1, ms: 500, exitCode: 0 };
    const report = makeReport({ goCommands: [timing, { ...timing, startMs: 2, exitCode: 1 }] });
    expect(values(report, "go_accel_go_command_seconds_count")).toEqual([[2]]);
    expect(values(report, "go_accel_go_command_seconds_sum")).toEqual([[1]]);
    expect(values(report, "go_accel_go_command_failures_total")).toEqual([[1]]);
  });

  test("leaves out what was not measured", () => {
    const report = makeReport({ actions: { computed: 3 } });
    expect(values(report, "go_accel_build_actions_total", "result")).toEqual([["computed", 3]]);
    expect(renderOpenMetrics(makeReport())).not.toMatch(/test_packages|timestamp|base|go_command/);
  });

  test("marks one state of each set", () => {
    const states = values(
      makeReport(),
      "go_accel_layer_restore",
      "layer",
      "go_accel_layer_restore",
    );
    expect(states).toHaveLength(10);
    expect(states.filter((state) => Array.isArray(state) && state.at(-1) === 1)).toEqual([
      ["modules", "exact", 1],
      ["build", "exact", 1],
    ]);
  });

  test("has ids that differ in every run in one sample only", () => {
    const ids = new Set(["run_id", "run_attempt", "sha", "ref", "pull_request"]);
    const having = samplesOf(makeFullReport()).filter(({ labels }) =>
      Object.keys(labels).some((label) => ids.has(label)),
    );
    expect(having.map(({ name }) => name)).toEqual(["go_accel_run_info"]);
  });

  test("hands on any name as it is, except for what is no Unicode", () => {
    const name = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom('"', "\\", "\n", "\r", "}", ",", "=", "\ud800", "n", "#"),
      }),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), name, (commands, workflow) => {
        const base = makeReport();
        const report = makeReport({
          job: { ...base.job, workflow },
          goCommands: commands.map((command, startMs) => ({
            command,
            startMs,
            ms: 1,
            exitCode: 0,
          })),
        });
        const found = values(report, "go_accel_go_command_seconds_count", "command", "workflow");
        const expected = new Set(commands.map((command) => command.toWellFormed()));
        expect(found.map((one) => Array.isArray(one) && one[0])).toEqual([...expected]);
        for (const one of found) {
          expect(Array.isArray(one) && one[1]).toBe(workflow.toWellFormed());
        }
      }),
    );
  });
});

describe("the reader of the tests", () => {
  const HEAD = "# TYPE a gauge\n";
  test.each([
    ["no end", "# TYPE a gauge\na 1\n"],
    ["text after the end", "# EOF\n# TYPE a gauge\n"],
    ["no metadata", "a 1\n# EOF\n"],
    ["a comment", "# hello\n# EOF\n"],
    ["an empty line", `${HEAD}\n# EOF\n`],
    ["metadata after samples", `${HEAD}a 1\n# HELP a b\n# EOF\n`],
    ["a family that comes again", `${HEAD}a 1\n# TYPE b gauge\nb 1\n${HEAD}a{b="1"} 1\n# EOF\n`],
    ["a sample of another family", `${HEAD}b 1\n# EOF\n`],
    ["a counter without its suffix", "# TYPE a counter\na 1\n# EOF\n"],
    ["a unit that is not in the name", "# TYPE a gauge\n# UNIT a bytes\na 1\n# EOF\n"],
    ["a series twice", `${HEAD}a{b="1"} 1\na{b="1"} 2\n# EOF\n`],
    ["a label twice", `${HEAD}a{b="1",b="2"} 1\n# EOF\n`],
    ["a quote that is not escaped", `${HEAD}a{b="""} 1\n# EOF\n`],
    ["an escape that is none", `${HEAD}a{b="\\t"} 1\n# EOF\n`],
    ["no number", `${HEAD}a one\n# EOF\n`],
    ["a number of JavaScript", `${HEAD}a Infinity\n# EOF\n`],
    ["a state that is neither on nor off", '# TYPE a stateset\na{a="x"} 2\n# EOF\n'],
    ["a quantile above 1", '# TYPE a summary\na{quantile="2"} 2\n# EOF\n'],
  ])("refuses %s", (_what, text) => {
    expect(() => parseOpenMetrics(text)).toThrow();
  });
});
