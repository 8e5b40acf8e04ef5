import type { Labels, MetricFamily, MetricUnit } from "../../lib/open-metrics.ts";
import type { MirrorStats } from "../../telemetry/sidecar-stats.ts";
import type { RunReport, SidecarReport } from "../model/model.ts";

const STATUSES: readonly SidecarReport["status"][] = ["served", "off", "failed"];

/** What the sidecar served to go. */
export function sidecarMetrics({ sidecar: { status, stats } }: RunReport): MetricFamily[] {
  const state: MetricFamily = {
    name: "go_accel_sidecar",
    type: "stateset",
    help: "Whether the module proxy on loopback served the job.",
    states: STATUSES,
    samples: [{ labels: {}, state: status }],
  };
  if (!stats) return [state];
  return [
    state,
    counter("sidecar_requests", "Requests of go commands.", [[{}, stats.requests]]),
    counter("sidecar_request_errors", "Requests answered with a status of 500 or more.", [
      [{}, stats.requestErrors],
    ]),
    counter(
      "sidecar_served_bytes",
      "Bytes sent to go commands.",
      [[{}, stats.servedBytes]],
      "bytes",
    ),
    counter("sidecar_zips", "Module zips sent to go, by their source.", [
      [{ source: "store" }, stats.zipsFromStore],
      [{ source: "tree" }, stats.zipsFromTree],
      [{ source: "mirror" }, stats.zipsFromMirror],
    ]),
    counter("sidecar_verified_files", "Files from mirrors, by what they were checked against.", [
      [{ by: "go.sum" }, stats.verified.goSum],
      [{ by: "sumdb" }, stats.verified.sumdb],
      [{ by: "nothing" }, stats.verified.unknown],
    ]),
    counter("sidecar_stale_answers", "Older answers sent because a mirror failed.", [
      [{}, stats.stale.count],
    ]),
    counter("sidecar_corrupt_files", "Restored modules whose hash was wrong.", [
      [{}, stats.corrupt.length],
    ]),
  ];
}

/** How each mirror performed. */
export function mirrorMetrics({ sidecar: { stats } }: RunReport): MetricFamily[] {
  const mirrors = stats?.mirrors ?? [];
  const each = (figure: (mirror: MirrorStats) => number): Figure[] =>
    mirrors.map((one) => [{ mirror: one.mirror }, figure(one)]);
  return [
    counter(
      "mirror_requests",
      "Requests sent to a mirror, retries included.",
      each((one) => one.requests),
    ),
    counter(
      "mirror_hits",
      "Answers with content.",
      each((one) => one.hits),
    ),
    counter(
      "mirror_not_found",
      "Answers that a file was not found.",
      each((one) => one.notFound),
    ),
    counter(
      "mirror_failed",
      "Requests that failed.",
      each((one) => one.failed),
    ),
    counter(
      "mirror_modules",
      "Module zips received from a mirror.",
      each((one) => one.modules),
    ),
    counter(
      "mirror_received_bytes",
      "Bytes received from a mirror.",
      each((one) => one.sizeBytes),
      "bytes",
    ),
    counter(
      "mirror_retries",
      "Requests that repeated a failed one.",
      each((one) => one.retries),
    ),
    counter(
      "mirror_hedges",
      "Requests sent because another mirror was slow.",
      each((one) => one.hedges),
    ),
    counter(
      "mirror_hedges_won",
      "Requests sent because another mirror was slow, and answered before it.",
      each((one) => one.hedgesWon),
    ),
    counter(
      "mirror_faults",
      "Faults of a mirror, by kind.",
      mirrors.flatMap(({ mirror, faults }) =>
        faults.map(({ kind, count }): Figure => [{ mirror, kind }, count]),
      ),
    ),
    {
      name: "go_accel_mirror_answer_seconds",
      type: "summary",
      unit: "seconds",
      help: "How long a mirror took to answer.",
      samples: mirrors.map(({ mirror, hits, p50Ms, p95Ms, p99Ms }) => ({
        labels: { mirror },
        count: hits,
        quantiles: (
          [
            [0.5, p50Ms],
            [0.95, p95Ms],
            [0.99, p99Ms],
          ] as const
        ).flatMap(([quantile, ms]) => (ms === undefined ? [] : [[quantile, ms / 1000] as const])),
      })),
    },
    counter(
      "mirror_left_out_seconds",
      "How long a mirror was skipped because it had failed too often.",
      each((one) => one.breakerOpenMs / 1000),
      "seconds",
    ),
    counter(
      "mirror_outage_seconds",
      "How long go commands waited for answers from a mirror that then failed.",
      each((one) => one.outageMs / 1000),
      "seconds",
    ),
  ];
}

type Figure = readonly [labels: Labels, value: number];

function counter(
  name: string,
  help: string,
  figures: readonly Figure[],
  unit?: MetricUnit,
): MetricFamily {
  return {
    name: `go_accel_${name}`,
    type: "counter",
    help,
    ...(unit === undefined ? {} : { unit }),
    samples: figures.map(([labels, value]) => ({ labels, value })),
  };
}
