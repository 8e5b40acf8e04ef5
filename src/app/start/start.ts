import path from "node:path";
import { formatHistory } from "../../history/format.ts";
import { writeFileAtomic } from "../../lib/fs.ts";
import type { LayerRestore, StartReport } from "../../report/model/model.ts";
import { renderPlan } from "../../report/text/plan-log.ts";
import { stopSidecar } from "../../sidecar/control.ts";
import { findMissing } from "../../store/module-cache.ts";
import { secretsOf } from "../../upstream/mirror-auth.ts";
import { HISTORY_FILE, REPORT_FILE, type RunState, STATE_VERSION } from "../handover.ts";
import { createFaultLog, type FaultLog } from "../job/faults.ts";
import type { Host } from "../job/ports.ts";
import { restoreTestTimes } from "../tests/reuse-tests.ts";
import { isOnDefaultBranch } from "./cache-policy.ts";
import { exportEnvironment } from "./export-environment.ts";
import { makeGoWrapper } from "./make-go-wrapper.ts";
import { listMissing, tellMissing } from "./offline.ts";
import { type JobPlan, type PlanParts, planJob } from "./plan-job.ts";
import { findMissingToolchain } from "./plan-toolchain.ts";
import { type HistoryReader, planLosing, readHistory } from "./read-history.ts";
import { type RestoreAllParts, restoreBuild, restoreModules } from "./restore.ts";
import { type SidecarStart, startSidecar } from "./start-sidecar.ts";

export interface StartParts
  extends PlanParts,
    Omit<RestoreAllParts, "faults" | "losing" | "ownGoEnded"> {
  /** Our folder below the job's temporary folder. */
  dir: string;
  /** The script that runs a sidecar. */
  entry: string;
  actionVersion: string;
  /** PATH of the job's steps; that of `env` lacks what this action has added in the job. */
  stepPath: string;
}

/**
 * The first step on any CI system: restores the layers, starts the sidecar and sets the
 * environment of the job's later steps. Throws `ConfigError` for a mistake of the user; our own
 * faults are warnings.
 */
export async function start(parts: StartParts): Promise<RunState> {
  const { settings, host, timeline } = parts;
  const faults = createFaultLog(host, { offline: settings.offline });
  const reader = readHistory(parts);
  const planned = planJob(parts);
  // Made beside the restore, which waits for the plan alone.
  const wrapper = settings.timeGoCommands
    ? timeline.time("make go wrapper", "own", () =>
        makeGoWrapper({ ...parts, tempDir: parts.job.tempDir, faults }),
      )
    : Promise.resolve(undefined);
  const plan = await planned;
  for (const secret of plan.mirrors.auth.flatMap(secretsOf)) parts.host.mask(secret);
  const started: { sidecar?: SidecarStart } = {};
  try {
    const partsOfRestore = { ...parts, faults, ownGoEnded: wrapper };
    const state = await restoreAndExport(plan, reader, partsOfRestore, started);
    const wrapperDir = await wrapper;
    if (wrapperDir !== undefined) host.addPath(wrapperDir);
    return state;
  } catch (error) {
    // Without a state there is no last step that would end it.
    if (started.sidecar?.handle) await stopSidecar(started.sidecar.handle, parts.clock);
    throw error;
  }
}

async function restoreAndExport(
  plan: JobPlan,
  reader: HistoryReader,
  parts: StartParts & Pick<RestoreAllParts, "faults" | "ownGoEnded">,
  started: { sidecar?: SidecarStart },
): Promise<RunState> {
  const { settings, host, timeline, faults } = parts;
  const { os, arch } = plan.keyParts;
  const runner = { os, arch, image: parts.job.image };
  const losing = timeline
    .time("wait for history", "transfer", () => reader.wait())
    .then((read) => planLosing(read, { goVersion: plan.goVersion, runner }, settings.cache));
  const modulesAndSidecar = async () => {
    const modules = await restoreModules(plan, { ...parts, losing });
    const toolchain = await findMissingToolchain(
      plan.toolchain,
      plan.goVersion,
      plan.goEnv.GOMODCACHE,
      parts.env["PATH"],
    );
    const unobtainable = settings.offline
      ? listMissing(findMissing(plan.goEnv.GOMODCACHE, plan.allNeeds), toolchain)
      : undefined;
    const sidecar = await startSidecar({
      ...parts,
      goEnv: plan.goEnv,
      mirrors: plan.mirrors,
      vendored: plan.workspace.vendored,
      sumLines: plan.sumLines,
      wanted: settings.warm === "all" ? plan.needs : modules.missing,
      toolchain,
    });
    started.sidecar = sidecar;
    return { ...modules, sidecar, unobtainable };
  };
  const [modules, build] = await Promise.all([
    modulesAndSidecar(),
    restoreBuild(plan, { ...parts, losing }),
  ]);
  const { sidecar } = modules;
  const testTimes = await prepareTestTimes(plan, parts, faults);
  const goProxy = await exportEnvironment(plan, settings, sidecar, host);
  setOutputs(
    host,
    plan,
    modules.restore,
    build.restore,
    goProxy,
    path.join(parts.dir, REPORT_FILE),
  );

  const report: Omit<StartReport, "cost"> = {
    ...describePlan(plan, parts),
    history: reader.soFar().note,
    restores: [modules.restore, build.restore],
    modules: {
      needed: plan.needs.zips.length,
      fromLayer: plan.needs.zips.length - modules.missing.zips.length,
      private: plan.needs.skippedPrivate.length,
      ...(modules.unobtainable ? { missing: modules.unobtainable } : {}),
      ...(settings.verifyModules ? { rejected: modules.rejected } : {}),
    },
    sidecar: describeSidecar(sidecar),
    faults: faults.list(),
  };
  if (modules.unobtainable) tellMissing(host, modules.unobtainable);
  await keepHistory(reader, parts.dir);
  const cost = timeline.cost();
  host.group("go-accel: plan", renderPlan({ ...report, cost }));
  return {
    v: STATE_VERSION,
    dir: parts.dir,
    offline: settings.offline,
    goModCache: plan.goEnv.GOMODCACHE,
    goCache: plan.goEnv.GOCACHE,
    agedAtMs: parts.clock.nowMs(),
    unaged: build.unaged,
    testTimes,
    checkout: {
      dir: settings.workingDirectory,
      modules: plan.workspace.goMods.map(({ dir, goMod }) => ({ path: goMod.module, dir })),
    },
    needs: plan.needs,
    sumLines: plan.sumLines,
    kept: plan.kept,
    layersOff: plan.layersOff,
    keys: plan.keys,
    runner,
    historyPrefix: reader.prefix,
    buildLimitBytes: settings.buildCacheLimitBytes,
    sidecar: sidecar.handle,
    summary: settings.summary,
    prComment: settings.prComment,
    regressionThresholdPercent: settings.regressionThresholdPercent,
    failOnRegression: settings.failOnRegression,
    startedAtMs: parts.clock.nowMs() - timeline.elapsedMs(),
    report: { ...report, cost },
  };
}

/** For the last step, which adds this run to it. */
async function keepHistory(reader: HistoryReader, dir: string): Promise<void> {
  const { history } = reader.soFar();
  if (!history) return;
  // A disk that is full: the run is not recorded, and the layers tell of it.
  await writeFileAtomic(path.join(dir, HISTORY_FILE), formatHistory(history)).catch(() => {});
}

async function prepareTestTimes(
  { workspace, goEnv }: JobPlan,
  { settings, timeline, host, clock }: StartParts,
  faults: FaultLog,
): Promise<RunState["testTimes"]> {
  if (!settings.reuseTests) return undefined;
  const times = {
    dir: settings.workingDirectory,
    within: workspace.goMods.map(({ dir }) => dir),
    goCache: goEnv.GOCACHE,
  };
  const restoredAtMs = await timeline.time("restore times of files", "own", () =>
    restoreTestTimes(times, { host, faults, nowMs: clock.nowMs }),
  );
  return restoredAtMs === undefined ? undefined : { ...times, restoredAtMs };
}

function describePlan(
  plan: JobPlan,
  parts: StartParts,
): Pick<StartReport, "action" | "job" | "go" | "workspace" | "policy" | "keyParts"> {
  const { job } = parts;
  const { keyParts } = plan;
  return {
    action: { version: parts.actionVersion },
    job: {
      workflow: job.workflow,
      name: job.name,
      runId: job.runId,
      runAttempt: job.runAttempt,
      ref: job.ref,
      sha: job.sha,
      os: keyParts.os,
      arch: keyParts.arch,
      scope: keyParts.scope,
      ...(job.repository === "" ? {} : { repository: job.repository }),
      ...(job.pullRequest ? { pullRequest: job.pullRequest.number } : {}),
      onDefaultBranch: isOnDefaultBranch(job),
    },
    go: { version: plan.goVersion },
    workspace: {
      modules: plan.workspace.goMods.map(({ goMod }) => goMod.module),
      sumFiles: plan.workspace.sumFiles.map((file) => file.path),
      vendored: plan.workspace.vendored,
    },
    policy: plan.policy,
    keyParts: [
      { name: "os", value: keyParts.os },
      { name: "arch", value: keyParts.arch },
      { name: "go", value: keyParts.goVersion },
      { name: "go.sum", value: keyParts.sums },
      { name: "scope", value: keyParts.scope },
      { name: "profile", value: keyParts.profile },
      ...Object.entries(plan.profile).map(([name, value]) => ({ name: `profile ${name}`, value })),
    ],
  };
}

function describeSidecar({ status, reason, warmFiles }: SidecarStart): StartReport["sidecar"] {
  return { status, reason, warmFiles };
}

function setOutputs(
  host: Host,
  plan: JobPlan,
  modules: LayerRestore,
  build: LayerRestore,
  goProxy: string,
  reportFile: string,
): void {
  host.setOutput("go-version", plan.goVersion.replace(/^go/, ""));
  host.setOutput("goproxy", goProxy);
  host.setOutput("modules-cache", modules.status);
  host.setOutput("build-cache", build.status);
  const isHit = ({ status }: LayerRestore) => status === "exact" || status === "warm";
  host.setOutput("cache-hit", String(isHit(modules) && isHit(build)));
  host.setOutput("report", reportFile);
}
