import path from "node:path";
import type { Clock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import {
  type LayerSave,
  REPORT_SCHEMA,
  type RunReport,
  type SidecarReport,
} from "../../report/model/model.ts";
import { fetchStats, type SidecarHandle, stopSidecar } from "../../sidecar/control.ts";
import { sidecarFiles } from "../../sidecar/protocol.ts";
import { findMissing, listLayerFiles } from "../../store/module-cache.ts";
import { aggregateEvents, type SidecarStats } from "../../telemetry/aggregate.ts";
import { readEventLog } from "../../telemetry/event-log.ts";
import type { RunState } from "../handover.ts";
import { createFaultLog, type FaultLog } from "../job/faults.ts";
import type { Host } from "../job/ports.ts";
import { openHistory } from "./add-history.ts";
import { completeModules } from "./complete-modules.ts";
import { finishBuild } from "./finish-build.ts";
import { type FinishParts, keysFor, restoreOf, saveTarget, unsaved } from "./finish-parts.ts";
import { decideModulesSave } from "./plan-saves.ts";
import { publish } from "./publish/publish.ts";
import { readGoCommands } from "./read-go-commands.ts";
import { saveLayer } from "./save-layer.ts";

/**
 * The last step on any CI system: stops the sidecar, saves what changed and reports. Never throws
 * for a fault of ours.
 */
export async function finish(parts: FinishParts): Promise<RunReport> {
  const { state, host, timeline } = parts;
  const faults = createFaultLog(host, { earlier: state.report.faults, offline: state.offline });
  const history = await openHistory(parts);
  const sidecarEnd = timeline.time("stop sidecar", "own", () =>
    finishSidecar(state, parts.clock, faults),
  );
  const [sidecar, modulesSave, build] = await Promise.all([
    sidecarEnd,
    finishModules(parts, sidecarEnd, faults),
    finishBuild(parts, faults),
  ]);
  const goCommands = await readGoCommands(state.dir, parts.clock, faults);
  const { modules, cost, ...rest } = state.report;
  const figures = { ...build, saves: [modulesSave, build.save] };
  const ownMs = cost.ownMs + timeline.cost().ownMs;
  const compared = await history.add({ ...figures, goCommands, ownMs });
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
    ...(build.tests ? { tests: build.tests } : {}),
    ...(build.trim ? { trim: build.trim } : {}),
    ...(goCommands ? { goCommands } : {}),
    saves: figures.saves,
    times: history.times,
    ...compared,
    faults: faults.list(),
    cost: { main: cost, post: timeline.cost() },
  };
  return publish(report, parts, faults);
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

/** Modules are complete only once the sidecar has ended. */
async function finishModules(
  parts: FinishParts,
  sidecarEnd: Promise<unknown>,
  faults: FaultLog,
): Promise<LayerSave> {
  const { state, host, timeline } = parts;
  const target = saveTarget(state, "modules");
  const { exact: key } = keysFor(state, target).modules;
  const input = {
    target,
    restore: restoreOf(state, "modules"),
    needed: state.needs.zips.length,
    unobtainable: state.report.modules.missing?.length ?? 0,
  };
  // Most jobs save nothing, and need not look at the trees to know it.
  const early = decideModulesSave({ ...input, files: Number.POSITIVE_INFINITY, missing: 0 });
  if (!early.save) return unsaved("modules", key, early);
  await sidecarEnd;
  const missing = await timeline.time("complete modules", "transfer", () =>
    tryCompleteModules(state, host, faults),
  );
  const names = listLayerFiles(state.goModCache, state.kept);
  const decision = decideModulesSave({ ...input, files: names.length, missing });
  if (!decision.save) return unsaved("modules", key, decision);
  const title = {
    name: "modules",
    key,
    reason: "something changed",
    ...(target.to === "seed" ? { kind: "seed" as const } : {}),
  } as const;
  return saveLayer(title, { root: state.goModCache, names }, { ...parts, faults });
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
