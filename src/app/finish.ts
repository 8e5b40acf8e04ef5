import { existsSync } from "node:fs";
import path from "node:path";
import { planBuildLayer } from "../buildcache/plan.ts";
import { scanBuildCache } from "../buildcache/scan.ts";
import type { CacheBackend } from "../cache/backend.ts";
import { buildBaseKey } from "../cache/key.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { writeFileAtomic } from "../lib/fs.ts";
import type { Timeline } from "../lib/timeline.ts";
import {
  type BuildActions,
  type LayerName,
  type LayerRestore,
  type LayerSave,
  REPORT_SCHEMA,
  type RunReport,
  type SidecarReport,
} from "../report/model.ts";
import { renderSummary } from "../report/summary.ts";
import { fetchStats, type SidecarHandle, stopSidecar } from "../sidecar/control.ts";
import { sidecarFiles } from "../sidecar/protocol.ts";
import { findMissing, listLayerFiles } from "../store/module-cache.ts";
import { aggregateEvents, type SidecarStats } from "../telemetry/aggregate.ts";
import { readEventLog } from "../telemetry/event-log.ts";
import { completeModules } from "./complete-modules.ts";
import { createFaultLog, type FaultLog } from "./faults.ts";
import { decideBuildSave, decideModulesSave, type SaveDecision } from "./plan-saves.ts";
import type { Host } from "./ports.ts";
import { keepTestTimes, MTIMES_FILE } from "./reuse-tests.ts";
import { REPORT_FILE, type RunState } from "./run-state.ts";
import { saveLayer } from "./save-layer.ts";

export interface FinishParts {
  state: RunState;
  host: Host;
  backend: CacheBackend;
  timeline: Timeline;
  clock: Clock;
}

/**
 * The last step on any CI system: stops the sidecar, saves what changed and reports. Never throws
 * for a fault of ours.
 */
export async function finish(parts: FinishParts): Promise<RunReport> {
  const { state, host, timeline } = parts;
  const faults = createFaultLog(host, { earlier: state.report.faults, offline: state.offline });
  const sidecar = await timeline.time("stop sidecar", "own", () =>
    finishSidecar(state, parts.clock, faults),
  );
  const [modulesSave, build] = await Promise.all([
    finishModules(parts, faults),
    finishBuild(parts, faults),
  ]);
  const { modules, cost, ...rest } = state.report;
  const report: RunReport = {
    schema: REPORT_SCHEMA,
    ...rest,
    modules: {
      ...modules,
      fromStore: sidecar.stats?.zipsFromStore ?? 0,
      fetched: sidecar.stats?.fetchedModules ?? [],
    },
    sidecar,
    actions: build.actions,
    saves: [modulesSave, build.save],
    faults: faults.list(),
    cost: { main: cost, post: timeline.cost() },
  };
  await publish(report, parts, faults);
  return report;
}

async function finishSidecar(
  state: RunState,
  clock: Clock,
  faults: FaultLog,
): Promise<SidecarReport> {
  const started = state.report.sidecar;
  if (!state.sidecar) {
    const status = started.status === "failed" ? "failed" : "off";
    return { status, reason: started.reason };
  }
  const stats = await readStats(state.sidecar, state.dir);
  const stopped = await stopSidecar(state.sidecar, clock);
  if (stats.storeFault !== undefined) {
    faults.report("store", `the module store could not be written: ${stats.storeFault}`);
  }
  const failing = stats.mirrors.filter(
    (mirror) => mirror.failed > 0 && mirror.requests === mirror.failed,
  );
  for (const mirror of failing) {
    faults.report(
      "mirror",
      `no answer from mirror ${mirror.mirror}: ${mirror.faults[0]?.example ?? ""}`,
    );
  }
  if (stopped === "gone") faults.report("sidecar", "the sidecar ended before the job did");
  return { status: stopped === "gone" ? "failed" : "served", reason: stopped, stats };
}

/** From the sidecar itself, or from its log when it is gone; a full disk cuts the log. */
async function readStats(sidecar: SidecarHandle, dir: string): Promise<SidecarStats> {
  try {
    return await fetchStats(sidecar.port);
  } catch {
    // Whatever keeps it from answering, `stopSidecar` finds out and the report says.
    const { events } = sidecarFiles(path.join(dir, "sidecar"));
    return aggregateEvents(await readEventLog(events));
  }
}

async function finishModules(parts: FinishParts, faults: FaultLog): Promise<LayerSave> {
  const { state, host, timeline } = parts;
  const restore = restoreOf(state, "modules");
  const input = {
    off: state.layersOff.modules ?? cacheFailed(state),
    policy: state.report.policy,
    restore,
    needed: state.needs.zips.length,
    unobtainable: state.report.modules.missing?.length ?? 0,
  };
  // Most jobs save nothing, and need not look at the trees to know it.
  const early = decideModulesSave({ ...input, files: Number.POSITIVE_INFINITY, missing: 0 });
  if (!early.save) return unsaved("modules", state.modulesKeys.exact, early);
  const missing = await timeline.time("complete modules", "transfer", () =>
    tryCompleteModules(state, host, faults),
  );
  const names = listLayerFiles(state.goModCache, state.kept);
  const decision = decideModulesSave({ ...input, files: names.length, missing });
  if (!decision.save) return unsaved("modules", state.modulesKeys.exact, decision);
  const content = { root: state.goModCache, names };
  return saveLayer("modules", state.modulesKeys.exact, content, { ...parts, faults });
}

async function tryCompleteModules(state: RunState, host: Host, faults: FaultLog): Promise<number> {
  try {
    const missing = await completeModules({
      ...state,
      storeDir: sidecarFiles(path.join(state.dir, "sidecar")).store,
      host,
    });
    return missing.length;
  } catch (error) {
    faults.report("go", `the modules layer could not be completed: ${errorMessage(error)}`);
    return findMissing(state.goModCache, state.needs).zips.length;
  }
}

async function finishBuild(
  parts: FinishParts,
  faults: FaultLog,
): Promise<{ save: LayerSave; actions: BuildActions | undefined }> {
  const { state, timeline } = parts;
  const plan = await timeline.time("read build cache", "own", () =>
    planBuildLayer(scanBuildCache(state.goCache), state.agedAtMs),
  );
  const { use } = plan;
  const actions = use.reused + use.computed === 0 ? undefined : use;
  const key = buildBaseKey(state.buildKeys, plan.contentHash);
  const decision = decideBuildSave({
    off: state.layersOff.build ?? cacheFailed(state),
    policy: state.report.policy,
    restore: restoreOf(state, "build"),
    use,
    key,
  });
  if (!decision.save) return { save: unsaved("build", key, decision), actions };
  const root = state.goCache;
  await tryKeepTestTimes(parts, faults);
  const names = [...plan.names, MTIMES_FILE].filter((name) => existsSync(path.join(root, name)));
  const save = await saveLayer("build", key, { root, names }, { ...parts, faults });
  return { save, actions };
}

/** Without them a file that the job wrote anew costs the next job a test, at worst. */
async function tryKeepTestTimes(
  { state: { testTimes }, timeline }: FinishParts,
  faults: FaultLog,
): Promise<void> {
  if (!testTimes) return;
  try {
    await timeline.time("keep times of files", "own", () =>
      keepTestTimes(testTimes, testTimes.restoredAtMs),
    );
  } catch (error) {
    faults.report("internal", `the times of files could not be kept: ${errorMessage(error)}`);
  }
}

/** A service that failed when the job began would cost its time-outs once more. */
function cacheFailed(state: RunState): string | undefined {
  const failed = state.report.faults.some((fault) => fault.area === "cache");
  return failed ? "the cache failed when the job began" : undefined;
}

function unsaved(
  name: LayerName,
  key: string,
  { status, reason }: Extract<SaveDecision, { save: false }>,
): LayerSave {
  return { name, key, status, reason };
}

function restoreOf(state: RunState, name: LayerName): LayerRestore {
  const restore = state.report.restores.find((candidate) => candidate.name === name);
  if (!restore) throw new Error(`the state has no ${name} layer`);
  return restore;
}

async function publish(
  report: RunReport,
  { state, host }: FinishParts,
  faults: FaultLog,
): Promise<void> {
  try {
    if (state.summary === "always") await host.appendSummary(renderSummary(report));
    await writeFileAtomic(path.join(state.dir, REPORT_FILE), JSON.stringify(report, undefined, 2));
  } catch (error) {
    faults.report("report", errorMessage(error));
  }
}
