import path from "node:path";
import type { CacheBackend } from "../../cache/backend.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { LayerSave } from "../../report/model/model.ts";
import { sidecarFiles } from "../../sidecar/protocol.ts";
import { findMissing, listLayerFiles } from "../../store/module-cache.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { completeModules } from "./complete-modules.ts";
import { type CheckedModules, leaveOutAltered } from "./leave-out-altered.ts";
import { decideModulesSave } from "./plan-saves.ts";
import { saveLayer } from "./save-layer.ts";
import { keysFor, restoreOf, saveTarget, unsaved } from "./save-target.ts";

export interface ModulesEnd {
  backend: CacheBackend;
  /** The script that runs a thread that hashes modules. */
  entry: string;
  /** Modules are complete only after it. */
  sidecarEnd: Promise<unknown>;
}

/** Saves the modules layer if that is worth it, without modules that are not what go.sum says. */
export async function finishModules(
  step: Pick<Step, "host" | "timeline" | "faults">,
  state: RunState,
  { backend, entry, sidecarEnd }: ModulesEnd,
): Promise<LayerSave> {
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
  const missing = await step.timeline.time("complete modules", "transfer", () =>
    tryCompleteModules(step, state),
  );
  const checked = await step.timeline.time("verify modules", "own", () =>
    tryLeaveOutAltered(step, state, entry),
  );
  if ("problem" in checked) {
    return { name: "modules", key, status: "failed", reason: checked.problem };
  }
  const names = listLayerFiles(state.goModCache, checked.good);
  const decision = decideModulesSave({
    ...input,
    files: names.length,
    missing: missing + countNeeded(state, checked.altered),
  });
  if (!decision.save) return unsaved("modules", key, decision);
  const title = {
    name: "modules",
    key,
    reason: "something changed",
    ...(target.to === "seed" ? { kind: "seed" as const } : {}),
  } as const;
  return saveLayer(step, backend, title, { root: state.goModCache, names });
}

async function tryLeaveOutAltered(
  step: Pick<Step, "host" | "faults">,
  state: RunState,
  entry: string,
): Promise<CheckedModules | { problem: string }> {
  try {
    return await leaveOutAltered(step, state, entry);
  } catch (error) {
    const problem = `the modules layer could not be checked: ${errorMessage(error)}`;
    step.faults.report("cache", problem);
    return { problem };
  }
}

function countNeeded({ needs }: RunState, modules: readonly ModuleVersion[]): number {
  const nameOf = ({ path: modulePath, version }: ModuleVersion) => `${modulePath}@${version}`;
  const needed = new Set(needs.zips.map(nameOf));
  return modules.filter((module) => needed.has(nameOf(module))).length;
}

/** Returns how many of the needed modules are still missing. */
async function tryCompleteModules(
  { host, faults }: Pick<Step, "host" | "faults">,
  { needs, sumLines, goModCache, dir }: RunState,
): Promise<number> {
  try {
    const storeDir = sidecarFiles(path.join(dir, "sidecar")).store;
    const missing = await completeModules(host, { needs, sumLines, goModCache, storeDir, dir });
    return missing.length;
  } catch (error) {
    faults.report("go", `the modules layer could not be completed: ${errorMessage(error)}`);
    return findMissing(goModCache, needs).zips.length;
  }
}
