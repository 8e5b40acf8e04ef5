import { unfinishedAfter } from "../../buildcache/layer-list.ts";
import { UNUSED_LAYERS_LIMIT } from "../../buildcache/plan.ts";
import { type BuildLayerPlan, planBuildLayer } from "../../buildcache/plan-layer.ts";
import { areRelabelledPrograms } from "../../buildcache/relabelled-programs.ts";
import { type ActionEntry, scanBuildCache } from "../../buildcache/scan.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { tryKeepExpiry } from "../tests/expire-results.ts";
import { tryKeepTestTimes } from "../tests/reuse-tests.ts";
import { readRestoredEntries, saveEntries } from "./entries-layer.ts";
import { type FinishedBuild, finishSharedBuild, tryRecordUse } from "./finish-shared-build.ts";
import { decideBuildSave, type SaveTarget } from "./plan-saves.ts";
import { tryExplainTests } from "./report-tests.ts";
import type { LayerTitle } from "./save-layer.ts";
import { keyOfPlan } from "./save-planned.ts";
import { keysFor, restoreOf, saveTarget, unsaved } from "./save-target.ts";
import { waitForGo } from "./wait-for-go.ts";

export interface BuildContext {
  backend: CacheBackend;
  /** As in `FinishInput`. */
  jobStatus: string;
  /** Each `go test` of the job got other values with -ldflags than in all recorded jobs. */
  testFlagsChanged: boolean;
}

/** Finds what the job did with the build cache, and saves the layer that follows from it. */
export async function finishBuild(
  step: Step,
  state: RunState,
  { backend, jobStatus, testFlagsChanged }: BuildContext,
): Promise<FinishedBuild> {
  const target = saveTarget(state, "build");
  const { whyUseIsUnknown } = state;
  const savable = target.to !== "nowhere" && whyUseIsUnknown === undefined;
  const whyUnsettled = savable ? await waitForGo(step, state.goCache) : undefined;
  const entries = await step.timeline.time("read build cache", "own", () =>
    scanBuildCache(state.goCache),
  );
  const finished =
    whyUseIsUnknown === undefined
      ? await finishOwnBuild(step, state, backend, {
          target,
          whyUnsettled,
          entries,
          jobStatus,
          testFlagsChanged,
        })
      : await finishSharedBuild(step, state, {
          target,
          reason: whyUseIsUnknown,
          entries,
          testFlagsChanged,
        });
  await tryRecordUse(step, state, entries);
  return finished;
}

interface OwnBuild {
  target: SaveTarget;
  whyUnsettled: string | undefined;
  entries: readonly ActionEntry[];
  jobStatus: string;
  testFlagsChanged: boolean;
}

/** For a build cache that tells what the job used. */
async function finishOwnBuild(
  step: Step,
  state: RunState,
  backend: CacheBackend,
  { target, whyUnsettled, entries, jobStatus, testFlagsChanged }: OwnBuild,
): Promise<FinishedBuild> {
  const expiredNs = await tryKeepExpiry(step, state.goCache, state.testExpiry);
  const keys = keysFor(state, target).build;
  const restore = restoreOf(state, "build");
  const restored = await readRestoredEntries(state.goCache, keys, restore);
  const explained = await tryExplainTests(step, state, { entries, testFlagsChanged, restored });
  const { report: tests, unshareableActions } = explained;
  const news = [expiredNs, explained.news].filter((one) => one !== undefined);
  const plan = await step.timeline.time("plan build layer", "own", () =>
    planBuildLayer({
      entries,
      unshareableActions,
      agedAtMs: state.agedAtMs,
      restored,
      limitBytes: state.buildLimitBytes ?? Number.POSITIVE_INFINITY,
      news,
    }),
  );
  const newest = restored?.delta ?? restored?.base;
  const unfinished = newest?.unfinished;
  const { use, dropped, overLimit } = plan;
  const actions = use.reused + use.computed === 0 ? undefined : { ...use, dropped, overLimit };
  const key = keyOfPlan(keys, restore, plan);
  const fresh = areRelabelledPrograms(state.goCache, plan.fresh, entries) ? 0 : plan.fresh.length;
  const decision = decideBuildSave({
    target,
    whyUnsettled,
    restore,
    use,
    key,
    fresh,
    hasNews: news.length > 0,
  });
  if (!decision.save) return { save: unsaved("build", key, decision), actions, tests, unfinished };
  // What a base no longer holds comes back with each delta of it, so its times must stay known.
  const maxIdle = plan.kind === "base" ? UNUSED_LAYERS_LIMIT : Number.POSITIVE_INFINITY;
  await tryKeepTestTimes(step, state.testTimes, { maxIdle });
  const save = await saveEntries(step, backend, titleOf(plan, key, target), {
    dir: state.goCache,
    plan,
    ending: unfinishedAfter(jobStatus, newest),
  });
  return { save, actions, tests, unfinished };
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
