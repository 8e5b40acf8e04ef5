import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createFaultLog } from "../app/job/faults.ts";
import { withoutGoWrappers } from "../app/job/go-wrapper-path.ts";
import type { Settings } from "../app/job/settings.ts";
import type { Step } from "../app/job/step.ts";
import { type JobPlan, planJob } from "../app/start/plan-job.ts";
import { startSidecar } from "../app/start/start-sidecar.ts";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { type Clock, systemClock } from "../lib/clock.ts";
import { createTimeline } from "../lib/timeline.ts";
import { fetchStats, type SidecarHandle, sidecarUrl, stopSidecar } from "../sidecar/control.ts";
import { sidecarFiles } from "../sidecar/protocol.ts";
import { adoptMetadata, createMissingLookup, findMissing } from "../store/module-cache.ts";
import type { SidecarStats } from "../telemetry/sidecar-stats.ts";
import type { CiJob, Environment } from "./ci-job.ts";
import { toJob } from "./read-job.ts";
import { createTextHost } from "./text-host.ts";

export interface WarmInput {
  settings: Settings;
  job: CiJob;
  entry: string;
  env: Environment;
  log(line: string): void;
  /** Is told now and then how many modules came from mirrors so far. */
  onProgress(fetched: number, missing: number): void;
}

/** What a module cache has, and where it came from. */
export interface Warmed {
  goModCache: string;
  /** Modules that the checkout needs. */
  needed: number;
  /** Of them, those that were there before. */
  present: number;
  /** Of them, those that are still not there. */
  missing: ModuleVersion[];
  /** Bytes that mirrors sent. */
  fetchedBytes: number;
}

const POLL_MS = 250;
/** A large project over a slow line. */
const PREFETCH_TIMEOUT_MS = 1_800_000;

/**
 * Brings into GOMODCACHE whatever the checkout's go.sum files name: the sidecar fetches, checks and
 * unpacks it, and go fetches what a mirror must not see. Throws `ConfigError` for a mistake of the
 * user.
 */
export async function warm({ settings, job, entry, env, ...watched }: WarmInput): Promise<Warmed> {
  const tempDir = await mkdtemp(path.join(tmpdir(), "go-accel-warm-"));
  try {
    const PATH = await withoutGoWrappers(env["PATH"] ?? "");
    const host = createTextHost({ ...env, PATH }, watched.log);
    const timeline = createTimeline(systemClock, performance.timeOrigin);
    const faults = createFaultLog(host, { offline: settings.offline });
    const step: Step = { host, clock: systemClock, timeline, faults, env: { ...env, PATH } };
    const plan = await planJob(step, settings, toJob(job, { tempDir, image: "" }));
    const before = findMissing(plan.goEnv.GOMODCACHE, plan.allNeeds);
    const sidecar = await startFor(step, plan, { settings, dir: tempDir, entry, before });
    const stats = await fillCache(step, plan, { dir: tempDir, sidecar, ...watched });
    const after = findMissing(plan.goEnv.GOMODCACHE, plan.allNeeds);
    const needed = plan.allNeeds.zips.length;
    return {
      goModCache: plan.goEnv.GOMODCACHE,
      needed,
      present: needed - before.zips.length,
      missing: after.zips,
      fetchedBytes: (stats?.mirrors ?? []).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    };
  } finally {
    await rm(tempDir, { recursive: true, force: true });
  }
}

interface SidecarParts {
  settings: Settings;
  dir: string;
  entry: string;
  before: ReturnType<typeof findMissing>;
}

interface RunningSidecar {
  handle: SidecarHandle | undefined;
  /** It fetches them without being asked. */
  warmFiles: number;
}

async function startFor(
  step: Step,
  plan: JobPlan,
  { settings, dir, entry, before }: SidecarParts,
): Promise<RunningSidecar> {
  const missingOf = createMissingLookup(before);
  return startSidecar(step, {
    // Nothing is there to look at what it is asked for, so it fetches what it may at once.
    settings: { ...settings, sidecar: "on", warm: "all" },
    goEnv: plan.goEnv,
    mirrors: plan.mirrors,
    vendored: plan.workspace.vendored,
    sumLines: plan.sumLines,
    roots: plan.roots.map(({ root, isPrimary, needs }) => ({
      files: root.files,
      likely: root.likely,
      isPrimary,
      wanted: missingOf(needs),
      toolchain: undefined,
    })),
    hasWrapper: false,
    ownPath: "",
    dir,
    entry,
    port: 0,
    runnerProcess: undefined,
  });
}

interface FillParts extends Pick<WarmInput, "onProgress"> {
  dir: string;
  sidecar: RunningSidecar;
}

/** Returns what the sidecar did; undefined if there was none. */
async function fillCache(
  step: Step,
  plan: JobPlan,
  { dir, sidecar: { handle, warmFiles }, onProgress }: FillParts,
): Promise<SidecarStats | undefined> {
  const { GOMODCACHE } = plan.goEnv;
  const missing = findMissing(GOMODCACHE, plan.allNeeds).zips.length;
  const report = (stats: SidecarStats) => onProgress(stats.fetchedModules.length, missing);
  try {
    if (handle && warmFiles > 0) await waitForPrefetch(handle, step.clock, report);
    await downloadRest(step, plan, { dir, handle });
    const { store } = sidecarFiles(path.join(dir, "sidecar"));
    await adoptMetadata(store, GOMODCACHE, findMissing(GOMODCACHE, plan.allNeeds));
    return handle && (await fetchStats(handle));
  } finally {
    if (handle) await stopSidecar(handle, step.clock);
  }
}

async function waitForPrefetch(
  handle: SidecarHandle,
  clock: Clock,
  report: (stats: SidecarStats) => void,
): Promise<void> {
  const deadlineMs = clock.nowMs() + PREFETCH_TIMEOUT_MS;
  while (clock.nowMs() < deadlineMs) {
    const stats = await fetchStats(handle);
    report(stats);
    if (stats.warm) return;
    await clock.sleep(POLL_MS);
  }
}

/**
 * What the sidecar may not fetch by itself, or could not unpack. Go asks it for public modules, and
 * others for private ones, as its settings say; it checks all of them, in a module made for it, so
 * that the checkout's files stay as they are.
 */
async function downloadRest(
  { host }: Pick<Step, "host">,
  { goEnv, allNeeds, sumLines, mirrors }: JobPlan,
  { dir, handle }: { dir: string; handle: SidecarHandle | undefined },
): Promise<void> {
  const { zips } = findMissing(goEnv.GOMODCACHE, allNeeds);
  if (zips.length === 0) return;
  const cwd = await mkdtemp(path.join(dir, "download-"));
  await writeFile(path.join(cwd, "go.mod"), "module go-accel.invalid/warm\n");
  await writeFile(path.join(cwd, "go.sum"), sumLines.map((line) => `${line}\n`).join(""));
  const names = zips.map(({ path: name, version }) => `${name}@${version}`);
  const list = mirrors.text;
  try {
    await host.exec("go", ["mod", "download", ...names], {
      cwd,
      timeoutMs: PREFETCH_TIMEOUT_MS,
      env: {
        GOFLAGS: "-mod=mod",
        GOPROXY: handle ? `${sidecarUrl(handle)}|${list}` : list,
        GOTOOLCHAIN: "local",
        GOWORK: "off",
      },
    });
  } catch {
    // What is missing is counted, and named with what the mirrors said.
  }
}
