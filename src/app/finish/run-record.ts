import type { TestCommand } from "../../history/changing-flags.ts";
import {
  type LayerRecord,
  listTestFlags,
  type RunRecord,
  sumGoCommands,
} from "../../history/record.ts";
import type {
  BuildActions,
  JobTimes,
  MeasuredLayer,
  RunReport,
  TestReport,
} from "../../report/model/model.ts";
import type { RunState } from "../handover.ts";
import { type JobOutcome, outcomeOf } from "./job-outcome.ts";

/** What the record of a run is made of, besides the state. */
export interface FinishedRun extends Pick<RunReport, "saves" | "actions" | "linters"> {
  tests: RunReport["tests"] | undefined;
  goCommands: RunReport["goCommands"] | undefined;
  /** As in `RunRecord`. */
  leg: string;
  /** The same commands with checksums of flags, which are in no report. */
  commandLog: readonly TestCommand[];
  ownMs: number;
  /** As in `FinishInput`. */
  jobStatus: string;
}

/** What the history keeps of this run. Pure. */
export function toRecord(state: RunState, run: FinishedRun, times: JobTimes): RunRecord {
  const { job, go } = state.report;
  const { installedGo } = state;
  const { actions, tests, goCommands } = run;
  const outcome: JobOutcome = outcomeOf(run.jobStatus, goCommands);
  const testFlags = listTestFlags(run.commandLog);
  return {
    at: new Date(times.postMs).toISOString(),
    runId: job.runId,
    attempt: job.runAttempt,
    sha: job.sha,
    leg: run.leg,
    goVersion: go.version,
    runner: state.runner,
    ...(job.onDefaultBranch === undefined ? {} : { onDefaultBranch: job.onDefaultBranch }),
    stepsMs: roundMs(times.postMs - times.stepsMs),
    jobMs: roundMs(times.postMs - times.mainMs),
    ...(outcome === "failed" ? { failed: true } : {}),
    layers: { modules: toLayer("modules", state, run), build: toLayer("build", state, run) },
    ...(actions ? { actions: toActions(actions) } : {}),
    ...(tests ? { tests: toTests(tests) } : {}),
    ...(run.linters ? { linters: run.linters.map(({ name }) => name) } : {}),
    ...(goCommands
      ? { goCommands: sumGoCommands(goCommands.map((one) => ({ ...one, ms: roundMs(one.ms) }))) }
      : {}),
    ...(testFlags.length > 0 ? { testFlags } : {}),
    ...(installedGo ? { toolchain: { from: installedGo.from, ms: roundMs(installedGo.ms) } } : {}),
    ownMs: roundMs(run.ownMs),
  };
}

function toActions({ reused, computed }: BuildActions): RunRecord["actions"] & object {
  return reused === undefined ? { computed } : { reused, computed };
}

function toTests({ run, cached }: TestReport): RunRecord["tests"] & object {
  return cached === undefined ? { run } : { run, cached };
}

function toLayer(name: MeasuredLayer, state: RunState, { saves }: FinishedRun): LayerRecord {
  const restore = state.report.restores.find((one) => one.name === name);
  const save = saves.find((one) => one.name === name && one.status === "saved");
  const isRestored = restore?.matchedKey !== undefined && restore.status !== "miss";
  return {
    status: restore?.status ?? "off",
    ...(restore?.lost ? { lost: true } : {}),
    ...(isRestored
      ? {
          restore: {
            lookupMs: roundMs(restore.lookupMs),
            downloadMs: roundMs(restore.downloadMs),
            unpackMs: roundMs(restore.unpackMs),
            sizeBytes: restore.sizeBytes ?? 0,
          },
        }
      : {}),
    ...(save
      ? {
          save: {
            ms: roundMs((save.packMs ?? 0) + (save.uploadMs ?? 0)),
            sizeBytes: save.sizeBytes ?? 0,
          },
        }
      : {}),
  };
}

/** If the clock was set back in between, times must not be negative. */
function roundMs(ms = 0): number {
  return Math.max(0, Math.round(ms));
}
