import path from "node:path";
import type { CacheBackend } from "../../cache/backend.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { errorMessage } from "../../lib/errors.ts";
import {
  BASE_LIST,
  DELTA_LIST,
  MODULES_LAYER_CONTENT,
  replacesInModuleCache,
} from "../../modulecache/layout.ts";
import type { ModulesLayerPlan } from "../../modulecache/plan-layer.ts";
import { unitName } from "../../modulecache/unit.ts";
import { formatUnitList, parseUnitList } from "../../modulecache/unit-list.ts";
import { formatCount } from "../../report/format.ts";
import type { LayerSave } from "../../report/model/model.ts";
import { sidecarFiles } from "../../sidecar/protocol.ts";
import { findMissing } from "../../store/module-cache.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { completeModules } from "./complete-modules.ts";
import { findNewer } from "./find-newer.ts";
import { type PlannedModules, planModules } from "./plan-modules.ts";
import { decideModulesSave, type SaveTarget } from "./plan-saves.ts";
import { readRestoredLists } from "./read-restored-lists.ts";
import type { LayerTitle } from "./save-layer.ts";
import { keyOfPlan, savePlanned } from "./save-planned.ts";
import { keysFor, mayTakeNewer, restoreOf, saveTarget, unsaved } from "./save-target.ts";

const LISTS = { base: BASE_LIST, delta: DELTA_LIST };

export interface ModulesEnd {
  backend: CacheBackend;
  /** The script that runs a thread that hashes modules. */
  entry: string;
  /** Modules are complete only after it. */
  sidecarEnd: Promise<unknown>;
}

/** Saves the modules layer if that is worth it, without modules that are not what they should be. */
export async function finishModules(
  step: Pick<Step, "host" | "timeline" | "faults">,
  state: RunState,
  { backend, entry, sidecarEnd }: ModulesEnd,
): Promise<LayerSave> {
  const target = saveTarget(state, "modules");
  if (target.to === "nowhere") {
    return { name: "modules", status: "skipped", reason: target.reason };
  }
  await sidecarEnd;
  const missing = await step.timeline.time("complete modules", "transfer", () =>
    tryCompleteModules(step, state),
  );
  const planned = await tryPlanModules(step, state, { backend, entry, target });
  if ("problem" in planned) return { name: "modules", status: "failed", reason: planned.problem };
  const { plan, altered, newer } = planned;
  const restore = newer?.restore ?? restoreOf(state, "modules");
  const key = keyOfPlan(target.keys.modules, restore, plan);
  const decision = decideModulesSave({
    target,
    restore,
    key,
    files: plan.names.length,
    fresh: plan.fresh,
    needed: state.needs.zips.length,
    missing: missing + countNeeded(state, altered),
    unobtainable: state.report.modules.missing?.length ?? 0,
  });
  if (!decision.save) return unsaved("modules", key, decision);
  return savePlanned(step, backend, titleOf(plan, key, target), {
    root: state.goModCache,
    names: plan.names,
    kind: plan.kind,
    lists: LISTS,
    listText: (id) => formatUnitList(plan.list(id)),
  });
}

function titleOf(plan: ModulesLayerPlan, key: string, target: SaveTarget): LayerTitle {
  const { kind, compaction, units, sizeBytes } = plan;
  return {
    name: "modules",
    key,
    kind: target.to === "seed" ? "seed" : kind,
    contentBytes: sizeBytes,
    reason:
      kind === "delta"
        ? `${formatCount(units.length, "module")} on top of the base`
        : (compaction ?? "there was no base"),
  };
}

async function tryPlanModules(
  step: Pick<Step, "host" | "timeline" | "faults">,
  state: RunState,
  { backend, entry, target }: Pick<ModulesEnd, "backend" | "entry"> & { target: SaveTarget },
): Promise<PlannedModules | { problem: string }> {
  const root = state.goModCache;
  const keys = keysFor(state, target).modules;
  const restore = restoreOf(state, "modules");
  const files = { base: path.join(root, BASE_LIST), delta: path.join(root, DELTA_LIST) };
  try {
    const restored = await readRestoredLists(keys, restore, { files, parse: parseUnitList });
    return await planModules(step, state, {
      restored,
      entry,
      findNewer: async () => {
        // `verify-modules` lets nothing onto a machine that it has not checked.
        const verifies = state.report.modules.rejected !== undefined;
        if (verifies || !mayTakeNewer(state, target, restore)) return undefined;
        return findNewer(step, backend, {
          name: "modules",
          keys,
          restore,
          restored,
          root,
          lists: LISTS,
          parse: parseUnitList,
          rules: { content: MODULES_LAYER_CONTENT, replaces: replacesInModuleCache },
          bringsBase: false,
          ownFiles: [],
        });
      },
    });
  } catch (error) {
    const problem = `the modules layer could not be checked: ${errorMessage(error)}`;
    step.faults.report("cache", problem);
    return { problem };
  }
}

function countNeeded({ needs }: RunState, modules: readonly ModuleVersion[]): number {
  const needed = new Set(needs.zips.map(unitName));
  return modules.filter((module) => needed.has(unitName(module))).length;
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
