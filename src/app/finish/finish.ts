import type { Unfinished } from "../../buildcache/layer-list.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import { haveTestFlagsChanged } from "../../history/changing-flags.ts";
import { NO_HISTORY } from "../../history/record.ts";
import { type LayerRestore, REPORT_SCHEMA, type RunReport } from "../../report/model/model.ts";
import type { RunState } from "../handover.ts";
import { createFaultLog } from "../job/faults.ts";
import type { Job } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import { openHistory } from "./add-history.ts";
import { readJobSettings } from "./ask-again.ts";
import { confirmPolicy } from "./confirm-policy.ts";
import { explainFailure } from "./explain-failure.ts";
import { findLaterGo } from "./find-later-go.ts";
import { finishBuild } from "./finish-build.ts";
import { type FinishedLinter, finishLinters } from "./finish-linters.ts";
import { finishModules } from "./finish-modules.ts";
import type { FinishedBuild } from "./finish-shared-build.ts";
import { finishSidecar } from "./finish-sidecar.ts";
import { finishToolchain } from "./finish-toolchain.ts";
import { countModules, readJobModules } from "./job-modules.ts";
import { legOf } from "./leg.ts";
import { publish } from "./publish/publish.ts";
import { tryReadCommandLog } from "./read-command-log.ts";
import { readGoCommands } from "./read-go-commands.ts";
import { returnGoEnv } from "./return-go-env.ts";

export interface FinishInput {
  state: RunState;
  /** As this step knows it. */
  job: Job;
  backend: CacheBackend;
  /** The script that runs a thread that hashes modules. */
  entry: string;
  /** Of the CI system's API; empty if there is none. */
  token: string;
  /** How the job stands: `success`, `failure` or `cancelled`; empty if nobody tells. */
  jobStatus: string;
}

/**
 * The last step on any CI system: stops the sidecar, saves what changed and reports. Never throws
 * for a fault of ours.
 */
export async function finish(
  surroundings: Omit<Step, "faults">,
  { state: left, job, backend, entry, token, jobStatus }: FinishInput,
): Promise<RunReport> {
  const { host, clock, timeline } = surroundings;
  const confirmed = await confirmPolicy(left, job.workspace);
  const modulesOfJob = await timeline.time("find modules", "own", () => readJobModules(confirmed));
  const state = { ...confirmed, ...modulesOfJob };
  const faults = createFaultLog(host, { earlier: state.report.faults, offline: state.offline });
  const step: Step = { ...surroundings, faults };
  const commandLog = await tryReadCommandLog(state.dir);
  const leg = legOf(state.report, commandLog);
  const history = await openHistory(step, state, { backend, leg });
  const testFlagsChanged = haveTestFlagsChanged(commandLog, history.earlier ?? NO_HISTORY);
  const jobSettings = await readJobSettings(state);
  await returnGoEnv(host, state);
  const failure = explainFailure(step, { state, jobSettings, jobStatus, commandLog });
  const sidecarEnd = timeline.time("stop sidecar", "own", () => finishSidecar(step, state));
  const [sidecar, modulesSave, build, linters, toolchainSave] = await Promise.all([
    sidecarEnd,
    finishModules(step, state, { backend, entry, sidecarEnd }),
    finishBuild(step, state, { backend, jobStatus, testFlagsChanged }),
    finishLinters(step, state, backend, jobStatus),
    finishToolchain(step, state, { backend, entry }),
  ]);
  const goCommands = await readGoCommands(state.dir, clock, faults);
  const laterGo = await findLaterGo(step.env["PATH"], state.localGoVersion);
  const { modules, cost, restores, ...rest } = state.report;
  const saves = [
    ...(toolchainSave ? [toolchainSave] : []),
    modulesSave,
    build.save,
    ...linters.map(({ save }) => save),
  ];
  const used = linters.flatMap(({ report }) => report ?? []);
  const shownLinters = used.length === 0 ? {} : { linters: used };
  const { actions, tests, trim } = build;
  const ownMs = cost.ownMs + timeline.cost().ownMs;
  const { sharesScope, ...compared } = await history.add({
    saves,
    actions,
    tests,
    goCommands,
    leg,
    commandLog,
    ...shownLinters,
    ownMs,
    jobStatus,
  });
  const diagnoses = await failure.complete({ goCommands, sidecar, laterGo });
  const report: RunReport = {
    schema: REPORT_SCHEMA,
    ...rest,
    job: { ...rest.job, ...(sharesScope ? { sharesScope: true as const } : {}) },
    restores: showRestores(restores, linters).map((one) =>
      one.name === "build" ? markUnfinished(one, build) : one,
    ),
    go: { ...rest.go, ...(laterGo === undefined ? {} : { later: laterGo }) },
    modules: {
      ...modules,
      ...countModules(left, state.needs),
      fromStore: sidecar.stats?.zipsFromStore ?? 0,
      fetched: sidecar.stats?.fetchedModules ?? [],
    },
    sidecar,
    actions,
    ...(tests ? { tests } : {}),
    ...shownLinters,
    ...(trim ? { trim } : {}),
    ...(goCommands ? { goCommands } : {}),
    ...(diagnoses.length > 0 ? { diagnoses } : {}),
    saves,
    times: history.times,
    ...compared,
    faults: faults.list(),
    cost: { main: cost, post: timeline.cost() },
  };
  return publish(step, report, { state, job, leg, token, jobStatus });
}

const UNFINISHED_WORDS: Record<Unfinished, string> = {
  failure: "saved by a job that failed",
  cancelled: "saved by a job that was cancelled",
};

/** The layer itself says it, so it is known only now. */
function markUnfinished(restore: LayerRestore, { unfinished }: FinishedBuild): LayerRestore {
  if (unfinished === undefined) return restore;
  return {
    ...restore,
    reason: `${restore.reason}, ${UNFINISHED_WORDS[unfinished]}`,
    unfinished,
  };
}

/** Without the layers of linters that have nothing to do with this job. */
function showRestores(
  restores: readonly LayerRestore[],
  linters: readonly FinishedLinter[],
): LayerRestore[] {
  const shown = new Set([
    "toolchain",
    "modules",
    "build",
    ...linters.map(({ restore }) => restore.name),
  ]);
  return restores.filter(({ name }) => shown.has(name));
}
