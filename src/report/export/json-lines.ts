import type { RunReport } from "../model/model.ts";

/**
 * A report as JSON lines (https://jsonlines.org): one `run`, then a line for each `layer`,
 * `go_command`, `comparison`, `mirror`, `linter`, `test_rerun`, `save` and `fault`. Fields have the names and
 * units of the report. Each line also names its run, job and leg of a matrix, and the time `at`:
 * the start of a go command, or else the end of the job's steps, if it is known. Pure.
 */
export function renderJsonLines(report: RunReport): string {
  const { job, times } = report;
  const { workflow, name, runId, runAttempt, scope, repository } = job;
  const of = { repository, workflow, job: name, scope, runId, runAttempt };
  const line = (type: string, fields: object, atMs = times?.postMs) =>
    JSON.stringify({ type, at: formatTime(atMs), ...of, ...fields });
  const { goCommands = [], comparison, tests, linters = [], sidecar, saves, faults } = report;
  const lines = [
    line("run", runFields(report)),
    ...layerFields(report).map((fields) => line("layer", fields)),
    ...goCommands.map(({ startMs, ...fields }) => line("go_command", fields, startMs)),
    ...(comparison?.commands ?? []).map((fields) => line("comparison", fields)),
    ...(sidecar.stats?.mirrors ?? []).map((fields) => line("mirror", fields)),
    ...linters.map(({ name: linter, ...fields }) => line("linter", { linter, ...fields })),
    ...(tests?.reruns ?? []).map((fields) => line("test_rerun", fields)),
    ...saves.map(({ name: layer, ...fields }) => line("save", { layer, ...fields })),
    ...faults.map((fields) => line("fault", fields)),
  ];
  return `${lines.join("\n")}\n`;
}

/** The figures of the whole run. Lists are written as lines of their own, or only counted. */
function runFields(report: RunReport): object {
  const { action, go, job, times, modules, actions, tests, comparison, sidecar, cost } = report;
  const { ref, sha, os, arch, pullRequest, onDefaultBranch } = job;
  const { fetched, missing, rejected, ...counted } = modules;
  return {
    version: action.version,
    goVersion: go.version,
    ref,
    sha,
    os,
    arch,
    pullRequest,
    onDefaultBranch,
    times,
    stepsMs: times && times.postMs - times.stepsMs,
    modules: {
      ...counted,
      fetched: fetched.length,
      missing: missing?.length,
      rejected: rejected?.length,
    },
    actions,
    tests: tests && { ...tests, reruns: tests.reruns.length + tests.more, more: undefined },
    comparison: comparison && { ...comparison, commands: undefined },
    sidecar: sidecarFields(sidecar),
    gate: report.gate,
    trim: report.trim,
    cost: {
      main: { ...cost.main, spans: undefined },
      post: { ...cost.post, spans: undefined },
    },
  };
}

function sidecarFields({ status, stats }: RunReport["sidecar"]): object {
  if (!stats) return { status };
  const { mirrors: _, fetchedModules: __, corrupt, denied, unanswered, ...counted } = stats;
  return {
    status,
    ...counted,
    corrupt: corrupt.length,
    denied: denied.length,
    unanswered: unanswered.length,
  };
}

function layerFields({ restores, breakEven = [] }: RunReport): object[] {
  return restores.map(({ name: layer, keys: _, ...fields }) => {
    const { costMs, savedMs } = breakEven.find((one) => one.layer === layer) ?? {};
    return { layer, ...fields, costMs, savedMs };
  });
}

/** As ISO 8601; undefined if the time is unknown or no valid date. */
function formatTime(atMs: number | undefined): string | undefined {
  const time = new Date(atMs ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
