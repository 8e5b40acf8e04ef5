import path from "node:path";
import type { UnpackThreads } from "../../archive/unpack.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import { formatHistory } from "../../history/history-text.ts";
import { writeFileAtomic } from "../../lib/fs.ts";
import type { ProcessIdentity } from "../../lib/process-identity.ts";
import type { GoSetUp } from "../../report/model/model.ts";
import { renderPlan } from "../../report/text/plan-log.ts";
import { secretsOf } from "../../upstream/mirror-auth.ts";
import { HISTORY_FILE, REPORT_FILE, type RunState } from "../handover.ts";
import { createFaultLog } from "../job/faults.ts";
import type { InstalledGo } from "../job/installed-go.ts";
import type { Job, Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import { exportEnvironment } from "./export-environment.ts";
import { makeGoWrapper } from "./make-go-wrapper.ts";
import { warnOfMissing } from "./offline.ts";
import { planJob } from "./plan-job.ts";
import { prepareModules, stopUnlessKept } from "./prepare-modules.ts";
import { prepareTests } from "./prepare-tests.ts";
import { type HistoryReader, planUnprofitable } from "./read-history.ts";
import { restoreBuild } from "./restore-build.ts";
import { restoreLinters } from "./restore-linters.ts";
import { planPort } from "./sidecar-port.ts";
import { assembleState, describeStart, setOutputs } from "./start-report.ts";

export interface StartInput {
  settings: Settings;
  job: Job;
  /** How the Go on PATH was chosen, if anything says which one is wanted. */
  goSetUp?: GoSetUp | undefined;
  /** What the job had to install for that. */
  installedGo?: InstalledGo | undefined;
  /** Has begun to fetch what is known of this job. */
  history: HistoryReader;
  backend: CacheBackend;
  unpacking: UnpackThreads;
  /** Our folder below the job's temporary folder. */
  dir: string;
  /** The script that runs a sidecar or a zip worker. */
  entry: string;
  actionVersion: string;
  /** PATH of the job's steps; that of `env` lacks what this action has added in the job. */
  stepPath: string;
  /** The process that lives as long as the job; undefined if it cannot be told. */
  runnerProcess: ProcessIdentity | undefined;
}

/**
 * The first step on any CI system: restores the layers, starts the sidecar and sets the environment
 * of the job's later steps. Returns what the last step needs. Throws `ConfigError` for a mistake of
 * the user; our own faults are warnings.
 */
export async function start(
  surroundings: Omit<Step, "faults">,
  {
    settings,
    job,
    goSetUp,
    installedGo,
    history,
    backend,
    unpacking,
    dir,
    entry,
    actionVersion,
    stepPath,
    runnerProcess,
  }: StartInput,
): Promise<RunState> {
  const { host, clock, timeline } = surroundings;
  const faults = createFaultLog(host, { offline: settings.offline });
  const step: Step = { ...surroundings, faults };
  const planned = planJob(step, settings, job);
  // Made beside the restore, which waits for the plan alone.
  const wrapper = settings.timeGoCommands
    ? timeline.time("make go wrapper", "own", () =>
        makeGoWrapper(step, { dir, tempDir: job.tempDir, stepPath }),
      )
    : Promise.resolve(undefined);
  const plan = await planned;
  for (const secret of plan.mirrors.auth.flatMap(secretsOf)) host.mask(secret);

  const runner = { os: plan.keyParts.os, arch: plan.keyParts.arch, image: job.image };
  const coming = { goVersion: plan.goVersion, runner };
  const awaited = timeline.time("wait for history", "transfer", () => history.wait());
  const unprofitable = awaited.then((read) => planUnprofitable(read, coming, settings.cache));
  const source = { backend, unpacking, unprofitable };
  const preparing = prepareModules(step, plan, source, {
    settings,
    job,
    site: { dir, entry, port: planPort(job), runnerProcess },
    wrapper,
  });
  await using sidecar = stopUnlessKept(
    preparing.then((modules) => modules.sidecar.handle),
    clock,
  );
  const restoring = restoreBuild(step, plan, source, wrapper);
  const [modules, build, linters] = await Promise.all([
    preparing,
    restoring,
    restoreLinters(step, plan, source, { history: awaited, build: restoring }),
  ]);
  const tests = await prepareTests(step, plan, { settings, job, build });
  // Who sees the job's log while it runs need not reach the sidecar.
  if (modules.sidecar.handle) host.mask(modules.sidecar.handle.secret);
  const environment = await exportEnvironment(step, {
    plan,
    settings,
    sidecar: modules.sidecar.handle,
    wrapper: await wrapper,
    tempDir: job.tempDir,
  });
  const { goProxy, envFile } = environment;
  // The user's own setting, so steps see it.
  if (settings.toolchain !== "auto") host.exportVariable("GOTOOLCHAIN", plan.goEnv.GOTOOLCHAIN);
  const reportFile = path.join(dir, REPORT_FILE);
  setOutputs(host, { plan, modules: modules.restore, build: build.restore, goProxy, reportFile });
  const { note } = history.soFar();
  const report = {
    ...describeStart({
      plan,
      job,
      settings,
      goSetUp,
      installedGo,
      actionVersion,
      modules,
      build,
      linters,
      testReuse: tests.reuse,
      historyNote: note,
      nowMs: clock.nowMs(),
    }),
    faults: faults.list(),
  };
  if (modules.unobtainable) warnOfMissing(host, modules.unobtainable);
  await keepHistory(history, dir);
  const cost = timeline.cost();
  host.group("go-accel: plan", renderPlan({ ...report, cost }));
  const state = assembleState({
    plan,
    settings,
    dir,
    job,
    searchPath: step.env["PATH"] ?? "",
    runner,
    report: { ...report, cost },
    sidecar: modules.sidecar.handle,
    envFile,
    installedGo,
    whyUseIsUnknown: build.whyUseIsUnknown,
    testTimes: tests.times,
    testExpiry: tests.expiry,
    historyPrefix: history.prefix,
    agedAtMs: clock.nowMs(),
    missing: modules.missing.zips,
    startedAtMs: clock.nowMs() - timeline.elapsedMs(),
  });
  if (environment.wrapperDir !== undefined) host.addPath(environment.wrapperDir);
  sidecar.keep();
  return state;
}

/** For the last step, which adds this run to it. */
async function keepHistory(reader: HistoryReader, dir: string): Promise<void> {
  const { history } = reader.soFar();
  if (!history) return;
  // If the disk is full, the run is not recorded; the layers report the fault.
  await writeFileAtomic(path.join(dir, HISTORY_FILE), formatHistory(history)).catch(() => {});
}
