import { readdirSync } from "node:fs";
import path from "node:path";
import { formatLayerList } from "../../buildcache/layer-list.ts";
import { BASE_LIST, DELTA_LIST, isSharedNote } from "../../buildcache/layout.ts";
import { type BuildLayerPlan, planBuildLayer } from "../../buildcache/plan-layer.ts";
import { areRelabelledPrograms } from "../../buildcache/relabelled-programs.ts";
import { type ActionEntry, scanBuildCache } from "../../buildcache/scan.ts";
import { baseIdOf, buildBaseKey, buildDeltaKey, deltaIdOf } from "../../cache/key.ts";
import { errorMessage } from "../../lib/errors.ts";
import { writeFileAtomic } from "../../lib/fs.ts";
import type { LayerSave } from "../../report/model/model.ts";
import { DELTA_NAME } from "../handover.ts";
import type { FaultLog } from "../job/faults.ts";
import { tryKeepTestTimes } from "../tests/reuse-tests.ts";
import { type FinishParts, keysFor, restoreOf, saveTarget, unsaved } from "./finish-parts.ts";
import { type FinishedBuild, finishSharedBuild, tryRecordUse } from "./finish-shared-build.ts";
import { decideBuildSave, type SaveTarget } from "./plan-saves.ts";
import { readRestoredLayer } from "./read-restored-layer.ts";
import { tryExplainTests } from "./report-tests.ts";
import { type LayerTitle, saveLayer } from "./save-layer.ts";
import { waitForGo } from "./wait-for-go.ts";

/** Finds what the job did with the build cache, and saves the layer that follows from it. */
export async function finishBuild(parts: FinishParts, faults: FaultLog): Promise<FinishedBuild> {
  const { state, timeline } = parts;
  const target = saveTarget(state, "build");
  const savable = target.to !== "nowhere" && state.unaged === undefined;
  const unsettled = savable ? await waitForGo(parts) : undefined;
  const entries = await timeline.time("read build cache", "own", () =>
    scanBuildCache(state.goCache),
  );
  const finished =
    state.unaged === undefined
      ? await finishOwnBuild(parts, { target, unsettled, entries }, faults)
      : await finishSharedBuild(parts, { target, reason: state.unaged, entries }, faults);
  await tryRecordUse(parts, entries, faults);
  return finished;
}

interface OwnBuild {
  target: SaveTarget;
  unsettled: string | undefined;
  entries: readonly ActionEntry[];
}

/** With a build cache that tells what the job used. */
async function finishOwnBuild(
  parts: FinishParts,
  { target, unsettled, entries }: OwnBuild,
  faults: FaultLog,
): Promise<FinishedBuild> {
  const { state, timeline } = parts;
  const keys = keysFor(state, target).build;
  const restore = restoreOf(state, "build");
  const { report: tests, spent } = await tryExplainTests(parts, entries, faults);
  const plan = await timeline.time("plan build layer", "own", async () =>
    planBuildLayer({
      entries,
      spent,
      agedAtMs: state.agedAtMs,
      restored: await readRestoredLayer(state.goCache, keys, restore),
      limitBytes: state.buildLimitBytes ?? Number.POSITIVE_INFINITY,
    }),
  );
  const { use, dropped, overLimit } = plan;
  const actions = use.reused + use.computed === 0 ? undefined : { ...use, dropped, overLimit };
  const baseId = plan.kind === "delta" ? baseIdOf(restore.matchedKey ?? "") : undefined;
  const key =
    baseId === undefined
      ? buildBaseKey(keys, plan.contentHash)
      : buildDeltaKey(keys, baseId, plan.contentHash);
  const fresh = areRelabelledPrograms(state.goCache, plan.fresh, entries) ? 0 : plan.fresh.length;
  const decision = decideBuildSave({ target, unsettled, restore, use, key, fresh });
  if (!decision.save) return { save: unsaved("build", key, decision), actions, tests };
  await tryKeepTestTimes(state.testTimes, { timeline, faults });
  const save = await saveBuild(plan, titleOf(plan, key, target), parts, faults);
  return { save, actions, tests };
}

function titleOf(plan: BuildLayerPlan, key: string, target: SaveTarget): LayerTitle {
  const { kind, compaction, count, sizeBytes } = plan;
  return {
    name: "build",
    key,
    kind: target.to === "seed" ? "seed" : kind,
    contentBytes: sizeBytes,
    reason:
      kind === "delta"
        ? `${count} actions on top of the base`
        : (compaction ?? "there was no base"),
  };
}

async function saveBuild(
  plan: BuildLayerPlan,
  title: LayerTitle,
  parts: FinishParts,
  faults: FaultLog,
): Promise<LayerSave> {
  const root = parts.state.goCache;
  const isDelta = plan.kind === "delta";
  const list = isDelta ? DELTA_LIST : BASE_LIST;
  try {
    const id = (isDelta ? deltaIdOf(title.key) : baseIdOf(title.key)) ?? "";
    await writeFileAtomic(path.join(root, list), formatLayerList(plan.list(id)));
  } catch (error) {
    const reason = errorMessage(error);
    faults.report("disk", `the build layer could not be saved: ${reason}`);
    return { ...title, status: "failed", reason };
  }
  const names = [...plan.names, list, ...readdirSync(root).filter(isSharedNote)];
  const backendName = isDelta ? { backendName: DELTA_NAME } : {};
  return saveLayer(title, { root, names, ...backendName }, { ...parts, faults });
}
