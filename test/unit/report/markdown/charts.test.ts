import DOMPurify from "dompurify";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderSummary } from "../../../../src/report/markdown/summary.ts";
import { renderTimelineChart } from "../../../../src/report/markdown/timeline-chart.ts";
import { renderTrendChart } from "../../../../src/report/markdown/trend-chart.ts";
import type { RunReport } from "../../../../src/report/model/model.ts";
import { diagramsOf } from "../../../support/rendered-markdown.ts";
import { ATTACKS, makeHostileReport } from "../hostile-report.ts";
import { makeMonorepoReport } from "../monorepo-report.ts";
import { makeReport } from "../reports.ts";
import { figure, makeComparison, makeTimes, makeTrend } from "../situation-parts.ts";
import { SITUATIONS } from "../situations.ts";

// Mermaid cleans labels with it, which without a browser it cannot; what it would remove are tags,
// and there are none.
Object.assign(DOMPurify, { addHook() {}, sanitize: (text: string) => text });
const { default: mermaid } = await import("mermaid");

interface Task {
  task: string;
  startTime: Date;
  endTime: Date;
  crit?: boolean;
  section: string;
}

/** The bars as Mermaid understands them. */
async function parseTimeline(report: RunReport): Promise<Task[]> {
  const [text = ""] = diagramsOf(renderTimelineChart(report));
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getTasks } = db as unknown as { getTasks(): Task[] };
  return getTasks();
}

describe("the diagrams of a summary", () => {
  test.each(Object.entries(SITUATIONS))("are Mermaid: %s", async (_name, report) => {
    for (const text of diagramsOf(renderSummary(report))) {
      expect(await mermaid.parse(text)).toHaveProperty("diagramType");
    }
  });

  test("would fail here if they were not", async () => {
    await expect(mermaid.parse("gantt\n    section a\n    : b")).rejects.toThrow();
    await expect(mermaid.parse("gantt\n    go vet\n")).rejects.toThrow();
    await expect(mermaid.parse("xychart-beta\n    bar [x]")).rejects.toThrow();
  });
});

describe("renderTimelineChart()", () => {
  test("has restores, own work, commands and saves at their times", async () => {
    const tasks = await parseTimeline(makeReport(makeTimes([["go test ./...", 4_000, 1]])));
    const bars = tasks.map(({ section, task, startTime, endTime, crit = false }) =>
      [section, task.trim(), startTime.getTime(), endTime.getTime(), crit].join(" | "),
    );
    expect(bars).toEqual([
      "before | own work go env 120 ms | 20 | 140 | false",
      "before | restore modules 3.7 s | 210 | 3920 | false",
      "before | restore build 3.2 s | 215 | 3405 | false",
      "before | own work age build cache 190 ms | 3920 | 4110 | false",
      "before | own work start sidecar 135 ms | 3925 | 4060 | false",
      "before | own work restore times of files 80 ms | 4110 | 4190 | false",
      "steps | go test ./... FAILED 4.0 s | 4460 | 8460 | true",
      "after | own work read build cache 130 ms | 8750 | 8880 | false",
    ]);
  });

  test.each([
    [200, true],
    [40_000, false],
  ])("marks no second twice where the steps took %i ms", (ms, isShort) => {
    const chart = renderTimelineChart(makeReport(makeTimes([["go test ./...", ms]])));
    expect(chart.includes("tickInterval 1second")).toBe(isShort);
  });

  test("shows the longest of many commands, folded", async () => {
    const report = makeMonorepoReport();
    const tasks = await parseTimeline(report);
    expect(tasks.filter(({ section }) => section === "steps")).toHaveLength(20);
    expect(renderTimelineChart(report)).toMatch(/^<details><summary>/);
    expect(renderTimelineChart(makeReport(makeTimes([["go vet", 9]])))).toMatch(/^<details open>/);
  });

  test("takes no name for syntax, and has a bar for each command", async () => {
    const words = ["section", "title", "click", "excludes", "gantt", "%%", "dateFormat", "done"];
    const names = fc.array(
      fc
        .array(fc.oneof(fc.constantFrom(...ATTACKS, ...words, ":", ";", "#", ","), fc.string()))
        .map((parts) => parts.join(" ")),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(names, async (commands) => {
        const report = makeReport(makeTimes(commands.map((command) => [command, 1_000])));
        const tasks = await parseTimeline(report);
        const steps = tasks.filter(({ section }) => section === "steps");
        expect(steps).toHaveLength(commands.length);
        for (const { task } of steps) expect(task).toMatch(/^go /);
      }),
      { numRuns: 100 },
    );
  });

  test("is empty for a job that was not timed", () => {
    expect(renderTimelineChart(makeReport())).toBe("");
  });
});

describe("renderTrendChart()", () => {
  const comparison = makeComparison([], {}, { steps: figure(2_000, 1_500) });
  const times = makeTimes([["go vet", 1_500]]);

  test("has the last runs, this one, and base's median as a line", () => {
    const trend = makeTrend([1_000, 2_000, 1_500]);
    const [text = ""] = diagramsOf(renderTrendChart(makeReport({ ...times, trend, comparison })));
    expect(text.split("\n")).toEqual([
      expect.stringMatching(/^%%\{init: .*\}%%$/),
      "xychart-beta",
      '    x-axis ["-3", "-2", "-1", "now"]',
      '    y-axis "seconds" 0 --> 2.20',
      "    bar [1.00, 2.00, 1.50, 2.00]",
      "    line [1.50, 1.50, 1.50, 1.50]",
    ]);
  });

  test("cuts off what is far longer than the rest, and says so", () => {
    const trend = makeTrend([90_000, 1_500, 1_500, 1_500]);
    const chart = renderTrendChart(makeReport({ ...times, trend, comparison }));
    expect(chart).toContain("; cut off: -4 took 1 min 30 s</summary>");
    expect(chart).toContain("bar [6.00, 1.50, 1.50, 1.50, 2.00]");
    expect(chart).toContain("0 --> 6.00");
  });

  test("is empty with fewer than three runs, or where this one was not timed", () => {
    expect(renderTrendChart(makeReport({ ...times, trend: makeTrend([1, 2]) }))).toBe("");
    expect(renderTrendChart(makeReport({ trend: makeTrend([1, 2, 3]) }))).toBe("");
  });

  test("has no line where nothing was compared, and 20 runs at most", () => {
    const trend = makeTrend(Array.from({ length: 40 }, () => 1_000));
    const [text = ""] = diagramsOf(renderTrendChart(makeReport({ ...times, trend })));
    expect(text).not.toContain("line");
    expect(text.match(/"-\d+"/g)).toHaveLength(20);
  });

  test("holds nothing that came from outside", () => {
    const chart = renderTrendChart(makeHostileReport());
    const [text = ""] = diagramsOf(chart);
    expect(text.slice(text.indexOf("\n"))).toMatch(/^[-\w\s"[\],.>]+$/);
  });
});
