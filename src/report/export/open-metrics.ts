import { formatOpenMetrics, type Labels, type MetricFamily } from "../../lib/open-metrics.ts";
import type { RunReport } from "../model/model.ts";
import { evidenceMetrics } from "./open-metrics-evidence.ts";
import { layerMetrics } from "./open-metrics-layers.ts";
import { mirrorMetrics, sidecarMetrics } from "./open-metrics-sidecar.ts";

/**
 * The figures of a report in the OpenMetrics text format. What was not measured is absent, not zero.
 * Each sample has labels by which the jobs and the legs of a matrix can be told apart; what differs
 * in every run (ids, commit) is in `go_accel_run_info` alone. There are no time stamps, which
 * gateways and collectors of text files refuse. Pure.
 */
export function renderOpenMetrics(report: RunReport): string {
  const families = [
    ...runMetrics(report),
    ...layerMetrics(report),
    ...useMetrics(report),
    ...evidenceMetrics(report),
    ...sidecarMetrics(report),
    ...mirrorMetrics(report),
    faultMetrics(report),
  ];
  return formatOpenMetrics(families, commonLabels(report));
}

/** Not `job`, which is the scraper's word for its own jobs. */
function commonLabels({ job }: RunReport): Labels {
  return {
    ...(job.repository === undefined ? {} : { repository: job.repository }),
    workflow: job.workflow,
    job_name: job.name,
    ...(job.scope === undefined ? {} : { scope: job.scope }),
  };
}

function runMetrics({ action, job, go, times, cost }: RunReport): MetricFamily[] {
  const spent = (["main", "post"] as const).flatMap((step) => [
    { labels: { step, spent_on: "transfer" }, value: cost[step].transferMs / 1000 },
    { labels: { step, spent_on: "own" }, value: cost[step].ownMs / 1000 },
  ]);
  return [
    {
      name: "go_accel_run",
      type: "info",
      help: "The run that the other figures are of.",
      samples: [
        {
          version: action.version,
          go_version: go.version,
          os: job.os,
          arch: job.arch,
          run_id: job.runId,
          run_attempt: job.runAttempt,
          ref: job.ref,
          sha: job.sha,
          ...(job.pullRequest === undefined ? {} : { pull_request: String(job.pullRequest) }),
        },
      ],
    },
    {
      name: "go_accel_run_timestamp_seconds",
      type: "gauge",
      unit: "seconds",
      help: "When the steps of the job had ended, since the epoch.",
      samples: times ? [{ labels: {}, value: times.postMs / 1000 }] : [],
    },
    {
      name: "go_accel_steps_seconds",
      type: "gauge",
      unit: "seconds",
      help: "How long the job's own steps took.",
      samples: times ? [{ labels: {}, value: (times.postMs - times.stepsMs) / 1000 }] : [],
    },
    {
      name: "go_accel_overhead_seconds",
      type: "gauge",
      unit: "seconds",
      help: "What go-accel's own steps took: its work, and cache transfers.",
      samples: spent,
    },
  ];
}

function useMetrics({ modules, actions, tests, trim }: RunReport): MetricFamily[] {
  const gauge = (name: string, help: string, value: number | undefined): MetricFamily => ({
    name: `go_accel_${name}`,
    type: "gauge",
    help,
    samples: value === undefined ? [] : [{ labels: {}, value }],
  });
  return [
    gauge("modules_needed", "Modules that the checkout needs.", modules.needed),
    gauge("modules_restored", "Needed modules that the cache brought.", modules.fromLayer),
    gauge("modules_fetched", "Modules that a mirror sent.", modules.fetched.length),
    gauge("modules_private", "Needed modules that are left to go.", modules.private),
    {
      name: "go_accel_build_actions",
      type: "counter",
      help: "Actions of go's build cache, by whether go took them from it.",
      samples: counts("result", { reused: actions?.reused, computed: actions?.computed }),
    },
    gauge("build_actions_unused", "Restored actions that were not used.", actions?.unused),
    {
      name: "go_accel_test_packages",
      type: "counter",
      help: "Packages with a test result, by whether go took it from its cache.",
      samples: counts("result", { cached: tests?.cached, run: tests?.run }),
    },
    gauge("test_packages_fresh", "Packages that ran without an earlier result.", tests?.fresh),
    gauge(
      "test_packages_rerun",
      "Packages that ran although an earlier result was known.",
      tests && tests.reruns.length + tests.more,
    ),
    {
      name: "go_accel_trimmed_bytes",
      type: "counter",
      unit: "bytes",
      help: "Removed from the build cache of a machine that stays.",
      samples: trim ? [{ labels: {}, value: trim.freedBytes }] : [],
    },
  ];
}

function faultMetrics({ faults }: RunReport): MetricFamily {
  const areas = Map.groupBy(faults, ({ area }) => area);
  return {
    name: "go_accel_faults",
    type: "counter",
    help: "What failed, and the job got over.",
    samples: [...areas].map(([area, { length }]) => ({ labels: { area }, value: length })),
  };
}

/** A sample for each figure that there is. */
function counts(
  label: string,
  figures: Readonly<Record<string, number | undefined>>,
): { labels: Labels; value: number }[] {
  return Object.entries(figures).flatMap(([name, value]) =>
    value === undefined ? [] : [{ labels: { [label]: name }, value }],
  );
}
