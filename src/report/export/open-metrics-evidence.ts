import type { MetricFamily } from "../../lib/open-metrics.ts";
import type { ComparisonStatus, RunReport, Verdict } from "../model/model.ts";
import { seconds } from "./open-metrics-layers.ts";

const STATUSES: readonly ComparisonStatus[] = [
  "compared",
  "first-run",
  "no-history",
  "too-few",
  "other-go",
  "other-runner",
  "other-layers",
];
const VERDICTS: readonly Verdict[] = ["regression", "slower", "same", "faster"];

/** The go commands of the job's steps, and how they compare with recent runs. */
export function evidenceMetrics(report: RunReport): MetricFamily[] {
  return [...commandMetrics(report), ...comparisonMetrics(report)];
}

function commandMetrics({ goCommands = [] }: RunReport): MetricFamily[] {
  const groups = [...Map.groupBy(goCommands, ({ command }) => command)].map(
    ([command, timings]) => ({
      labels: { command },
      count: timings.length,
      sum: timings.reduce((total, { ms }) => total + ms, 0) / 1000,
      failures: timings.filter(({ exitCode }) => exitCode !== 0).length,
    }),
  );
  return [
    {
      name: "go_accel_go_command_seconds",
      type: "summary",
      unit: "seconds",
      help: "How long the go commands of the job's steps took.",
      samples: groups.map(({ labels, count, sum }) => ({ labels, count, sum })),
    },
    {
      name: "go_accel_go_command_failures",
      type: "counter",
      help: "Go commands of the job's steps with an exit code other than 0.",
      samples: groups.map(({ labels, failures }) => ({ labels, value: failures })),
    },
  ];
}

function comparisonMetrics({ comparison }: RunReport): MetricFamily[] {
  if (!comparison) return [];
  const { status, commands, steps, cold } = comparison;
  return [
    {
      name: "go_accel_comparison",
      type: "stateset",
      help: "Whether the job could be compared with recent runs, or why not.",
      states: STATUSES,
      samples: [{ labels: {}, state: status }],
    },
    seconds(
      "go_command_base",
      "Median of a go command's time in recent runs.",
      commands.map(({ command, baseMs }) => [{ command }, baseMs]),
    ),
    seconds(
      "go_command_base_deviation",
      "Median absolute deviation of a go command's time in recent runs.",
      commands.map(({ command, madMs }) => [{ command }, madMs]),
    ),
    {
      name: "go_accel_go_command_verdict",
      type: "stateset",
      help: "How a go command's time compares with recent runs.",
      states: VERDICTS,
      samples: commands.map(({ command, verdict }) => ({ labels: { command }, state: verdict })),
    },
    seconds("steps_base", "Median time of the job's steps in recent runs.", [[{}, steps?.baseMs]]),
    seconds("cold", "Median time until the end of the job's steps, in runs without any layer.", [
      [{}, cold?.medianMs],
    ]),
  ];
}
