import { hideFlagValues } from "../../gocmd/go-flags.ts";
import { isAmong } from "../../gomod/module-set.ts";
import { findChangingText } from "../../report/changing-text.ts";
import type { GoSetUp, LayerRestore, StartReport } from "../../report/model/model.ts";
import { type RunState, STATE_VERSION } from "../handover.ts";
import { isOnDefaultBranch } from "../job/cache-policy.ts";
import type { InstalledGo } from "../job/installed-go.ts";
import type { Host } from "../job/ports.ts";
import type { Job, Settings } from "../job/settings.ts";
import type { JobPlan } from "./plan-job.ts";
import type { TestReuse } from "./plan-test-reuse.ts";
import type { ModulesPrepared } from "./prepare-modules.ts";
import type { BuildRestored } from "./restore-build.ts";

export interface Started {
  plan: JobPlan;
  job: Job;
  settings: Settings;
  /** Undefined if nothing says which Go is wanted. */
  goSetUp: GoSetUp | undefined;
  installedGo: InstalledGo | undefined;
  actionVersion: string;
  modules: ModulesPrepared;
  build: BuildRestored;
  linters: readonly LayerRestore[];
  testReuse: TestReuse;
  /** How much history there is, or why there is none. */
  historyNote: string;
  /** Milliseconds since the epoch. */
  nowMs: number;
}

/** What the report says of the first step, without its cost and its faults. Pure. */
export function describeStart(started: Started): Omit<StartReport, "cost" | "faults"> {
  const { plan, job, settings, goSetUp, actionVersion, testReuse, historyNote } = started;
  const { modules, build, linters } = started;
  const { cgo, keyParts, needs, workspace } = plan;
  const { status, reason, warmFiles } = modules.sidecar;
  return {
    action: { version: actionVersion },
    job: describeJob(job, plan),
    go: { version: plan.goVersion, ...(goSetUp ? { setUp: goSetUp } : {}) },
    workspace: {
      modules: workspace.goMods.map(({ goMod }) => goMod.module),
      sumFiles: workspace.sumFiles.map((file) => file.path),
      vendored: workspace.vendored,
      ...(cgo.packages === 0 ? {} : { cgo: { packages: cgo.packages, files: cgo.files } }),
      ...(lacksSums(workspace) ? { missingSum: true as const } : {}),
    },
    policy: plan.policy,
    keyParts: [
      { name: "os", value: keyParts.os },
      { name: "arch", value: keyParts.arch },
      { name: "go", value: keyParts.goVersion },
      { name: "go.sum", value: keyParts.sums },
      { name: "scope", value: keyParts.scope },
      ...(keyParts.epoch === "" ? [] : [{ name: "cache-epoch", value: keyParts.epoch }]),
      { name: "profile", value: keyParts.profile },
      ...describeProfile(started),
      ...(keyParts.workFolder === "" ? [] : [{ name: "work folder", value: job.workspace }]),
    ],
    history: historyNote,
    restores: [
      ...(started.installedGo ? [started.installedGo.restore] : []),
      modules.restore,
      build.restore,
      ...linters,
    ],
    modules: {
      needed: needs.zips.length,
      fromLayer: needs.zips.length - needs.zips.filter(isAmong(modules.missing.zips)).length,
      private: needs.skippedPrivate.length,
      ...(modules.unobtainable ? { missing: modules.unobtainable } : {}),
      ...(settings.verifyModules ? { rejected: modules.rejected } : {}),
    },
    sidecar: { status, reason, warmFiles },
    testReuse: { expired: testReuse.expires, reason: testReuse.reason },
  };
}

function lacksSums({ sumFiles, vendored, goMods }: JobPlan["workspace"]): boolean {
  const hasRequirements = goMods.some(({ goMod }) => goMod.require.length > 0);
  return sumFiles.length === 0 && !vendored && hasRequirements;
}

/** GOFLAGS may hold secrets. What makes every run's keys differ is public, and worth a warning. */
function describeProfile({ plan, job, nowMs }: Started): StartReport["keyParts"] {
  const show = (name: string, value: string) =>
    name === "GOFLAGS"
      ? hideFlagValues(value, (hidden) => findChangingText(hidden, job, nowMs)?.text)
      : value;
  return Object.entries(plan.profile).map(([name, value]) => ({
    name: `profile ${name}`,
    value: show(name, value),
  }));
}

function describeJob(job: Job, { keyParts }: JobPlan): StartReport["job"] {
  return {
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
  };
}

export interface Outputs {
  plan: JobPlan;
  modules: LayerRestore;
  build: LayerRestore;
  /** GOPROXY as the go commands of the job's later steps have it. */
  goProxy: string;
  reportFile: string;
}

/** Sets the step's outputs. */
export function setOutputs(
  host: Pick<Host, "setOutput">,
  { plan, modules, build, goProxy, reportFile }: Outputs,
): void {
  host.setOutput("go-version", plan.goVersion.replace(/^go/, ""));
  host.setOutput("goroot", plan.goEnv.GOROOT);
  host.setOutput("goproxy", goProxy);
  host.setOutput("modules-cache", modules.status);
  host.setOutput("build-cache", build.status);
  const isHit = ({ status }: LayerRestore) => status === "exact" || status === "warm";
  host.setOutput("cache-hit", String(isHit(modules) && isHit(build)));
  host.setOutput("report", reportFile);
}

/** What is decided or measured last, and nowhere else in the plan. */
export interface StateInput
  extends Pick<
    RunState,
    | "dir"
    | "job"
    | "searchPath"
    | "runner"
    | "report"
    | "sidecar"
    | "envFile"
    | "installedGo"
    | "whyUseIsUnknown"
    | "testTimes"
    | "testExpiry"
    | "historyPrefix"
    | "agedAtMs"
    | "missing"
    | "startedAtMs"
  > {
  plan: JobPlan;
  settings: Settings;
}

/** Puts together what the last step needs. Pure. */
export function assembleState({ plan, settings, ...rest }: StateInput): RunState {
  return {
    v: STATE_VERSION,
    cacheBackend: settings.cacheBackend,
    offline: settings.offline,
    goModCache: plan.goEnv.GOMODCACHE,
    goCache: plan.goEnv.GOCACHE,
    checkout: {
      dir: settings.workingDirectory,
      modules: plan.workspace.goMods.map(({ dir, goMod }) => ({ path: goMod.module, dir })),
    },
    needs: plan.needs,
    sumLines: plan.sumLines,
    fileSettings: plan.fileSettings,
    noProxy: plan.goEnv.GONOPROXY,
    ownCheckouts: settings.cache === "auto" ? plan.checkouts.map(({ root }) => root) : undefined,
    localGoVersion: plan.goEnv.GOVERSION,
    layersOff: plan.layersOff,
    linters: plan.linters,
    keys: plan.keys,
    buildLimitBytes: settings.buildCacheLimitBytes,
    modulesLimitBytes: settings.modulesCacheLimitBytes,
    summary: settings.summary,
    prComment: settings.prComment,
    regressionThresholdPercent: settings.regressionThresholdPercent,
    failOnRegression: settings.failOnRegression,
    ...rest,
  };
}
