import path from "node:path";
import type { CacheBackend } from "../../cache/backend.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { LayerSave } from "../../report/model/model.ts";
import { sidecarFiles } from "../../sidecar/protocol.ts";
import { findMissing, listLayerFiles } from "../../store/module-cache.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { completeModules } from "./complete-modules.ts";
import { decideModulesSave } from "./plan-saves.ts";
import { saveLayer } from "./save-layer.ts";
import { keysFor, restoreOf, saveTarget, unsaved } from "./save-target.ts";

/** Saves the modules layer if that is worth it. Modules are complete only after `sidecarEnd`. */
export async function finishModules(
  step: Pick<Step, "host" | "timeline" | "faults">,
  state: RunState,
  backend: CacheBackend,
  sidecarEnd: Promise<unknown>,
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
  const names = listLayerFiles(state.goModCache, state.kept);
  const decision = decideModulesSave({ ...input, files: names.length, missing });
  if (!decision.save) return unsaved("modules", key, decision);
  const title = {
    name: "modules",
    key,
    reason: "something changed",
    ...(target.to === "seed" ? { kind: "seed" as const } : {}),
  } as const;
  return saveLayer(step, backend, title, { root: state.goModCache, names });
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
