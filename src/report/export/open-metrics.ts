import { formatOpenMetrics, type Labels, type MetricFamily } from "../../lib/open-metrics.ts";
import type { RunReport } from "../model/model.ts";
import { evidenceMetrics } from "./open-metrics-evidence.ts";
import { layerMetrics } from "./open-metrics-layers.ts";
import { mirrorMetrics, sidecarMetrics } from "./open-metrics-sidecar.ts";

/**
 * The figures of a report in the OpenMetrics text format. What was not measured is left out, not
 * zero. The labels of each sample tell the jobs and the legs of a matrix apart; what differs in
 * every run (ids, commit) is only in `go_accel_run_info`. There are no time stamps, because
 * gateways and text file collectors refuse them. Pure.
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

/** The job's label is not `job`, because scrapers use that name for their own jobs. */
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
      help: "The run that the other figures describe.",
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
      help: "When the steps of the job had ended, in seconds since the epoch.",
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
      help: "How long go-accel's own steps took: its own work and cache transfers.",
      samples: spent,
    },
  ];
}

function useMetrics({ modules, actions, tests, linters = [], trim }: RunReport): MetricFamily[] {
  const gauge = (name: string, help: string, value: number | undefined): MetricFamily => ({
    name: `go_accel_${name}`,
    type: "gauge",
    help,
    samples: value === undefined ? [] : [{ labels: {}, value }],
  });
  return [
    gauge("modules_needed", "Modules that the checkout needs.", modules.needed),
    gauge("modules_restored", "Needed modules restored from the cache.", modules.fromLayer),
    gauge("modules_fetched", "Modules received from mirrors.", modules.fetched.length),
    gauge("modules_private", "Needed private modules, which go fetches itself.", modules.private),
    {
      name: "go_accel_build_actions",
      type: "counter",
      help: "Build actions, reused from go's build cache or computed.",
      samples: counts("result", { reused: actions?.reused, computed: actions?.computed }),
    },
    gauge("build_actions_unused", "Restored actions that were not used.", actions?.unused),
    {
      name: "go_accel_test_packages",
      type: "counter",
      help: "Packages with a test result, reused from go's cache or of a new run.",
      samples: counts("result", { cached: tests?.cached, run: tests?.run }),
    },
    gauge("test_packages_fresh", "Packages tested without an earlier result.", tests?.fresh),
    gauge(
      "test_packages_rerun",
      "Packages tested although an earlier result was known.",
      tests && tests.reruns.length + tests.more,
    ),
    {
      name: "go_accel_linter_entries",
      type: "counter",
      help: "Entries of a linter's cache, reused or computed.",
      samples: linters.flatMap(({ name: linter, reused, computed }) =>
        counts("result", { reused, computed }).map(({ labels, value }) => ({
          labels: { linter, ...labels },
          value,
        })),
      ),
    },
    {
      name: "go_accel_trimmed_bytes",
      type: "counter",
      unit: "bytes",
      help: "Bytes removed from the build cache of a persistent machine.",
      samples: trim ? [{ labels: {}, value: trim.freedBytes }] : [],
    },
  ];
}

function faultMetrics({ faults }: RunReport): MetricFamily {
  const areas = Map.groupBy(faults, ({ area }) => area);
  return {
    name: "go_accel_faults",
    type: "counter",
    help: "Failures that did not stop the job.",
    samples: [...areas].map(([area, { length }]) => ({ labels: { area }, value: length })),
  };
}

/** A sample for each figure that is known. */
function counts(
  label: string,
  figures: Readonly<Record<string, number | undefined>>,
): { labels: Labels; value: number }[] {
  return Object.entries(figures).flatMap(([name, value]) =>
    value === undefined ? [] : [{ labels: { [label]: name }, value }],
  );
}
