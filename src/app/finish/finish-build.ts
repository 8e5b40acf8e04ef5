import { type LayerList, unfinishedAfter, wasCutShort } from "../../buildcache/layer-list.ts";
import { type RestoredLayer, UNUSED_LAYERS_LIMIT } from "../../buildcache/plan.ts";
import type { BuildLayerPlan } from "../../buildcache/plan-layer.ts";
import { areRelabelledPrograms } from "../../buildcache/relabelled-programs.ts";
import { type ActionEntry, scanBuildCache } from "../../buildcache/scan.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { tryKeepExpiry } from "../tests/expire-results.ts";
import { tryKeepTestTimes } from "../tests/reuse-tests.ts";
import {
  draftEntries,
  type EntriesFound,
  readRestoredEntries,
  saveEntries,
} from "./entries-layer.ts";
import { type FinishedBuild, finishSharedBuild, tryRecordUse } from "./finish-shared-build.ts";
import { joinNewerBuild } from "./join-newer-build.ts";
import type { SaveTarget } from "./plan-saves.ts";
import { tryExplainTests } from "./report-tests.ts";
import type { LayerTitle } from "./save-layer.ts";
import { keysFor, mayTakeNewer, restoreOf, saveTarget, unsaved } from "./save-target.ts";
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
  const { goCache, agedAtMs } = state;
  const expiredNs = await tryKeepExpiry(step, goCache, state.testExpiry);
  const keys = keysFor(state, target).build;
  const restore = restoreOf(state, "build");
  const restored = await readRestoredEntries(goCache, keys, restore);
  const explained = await tryExplainTests(step, state, { entries, testFlagsChanged, restored });
  const { report: tests, unshareableActions } = explained;
  const news = [expiredNs, explained.news].filter((one) => one !== undefined);
  const found = { restore, restored, entries };
  const draftOn = (cache: EntriesFound) =>
    step.timeline.time("plan build layer", "own", async () =>
      draftEntries(cache, {
        keys,
        target,
        whyUnsettled,
        layer: {
          unshareableActions,
          agedAtMs,
          wasCutShort: wasCutShort(jobStatus),
          limitBytes: state.buildLimitBytes ?? Number.POSITIVE_INFINITY,
          news,
        },
        countFresh: (fresh) =>
          areRelabelledPrograms(goCache, fresh, cache.entries) ? 0 : fresh.length,
      }),
    );
  const first = await draftOn(found);
  // Without records of our own, the other job's would let later jobs take results that nobody has
  // checked.
  const mayJoin = explained.areRecorded && mayTakeNewer(state, target, restore);
  const joined =
    first.decision.save && mayJoin
      ? await joinNewerBuild(step, backend, { dir: goCache, keys, agedAtMs, ...found })
      : undefined;
  const { plan, key, decision } = joined ? await draftOn(joined) : first;
  const { use } = first.plan;
  const { dropped, overLimit } = plan;
  const actions = use.reused + use.computed === 0 ? undefined : { ...use, dropped, overLimit };
  const unfinished = newestList(restored)?.unfinished;
  if (!decision.save) return { save: unsaved("build", key, decision), actions, tests, unfinished };
  await tryKeepTestTimes(step, state.testTimes, {
    // What a base no longer holds comes back with each delta of it, so its times must stay known.
    maxIdle: plan.kind === "base" ? UNUSED_LAYERS_LIMIT : Number.POSITIVE_INFINITY,
    // A changed file has another time in each job. Results of only one of them can be taken later.
    knownFirst: joined !== undefined && joined.gained > plan.fresh.length,
  });
  const save = await saveEntries(step, backend, titleOf(plan, key, target), {
    dir: goCache,
    plan,
    ending: unfinishedAfter(jobStatus, newestList(joined ? joined.restored : restored)),
  });
  return { save, actions, tests, unfinished };
}

function newestList(restored: RestoredLayer | undefined): LayerList | undefined {
  return restored?.delta ?? restored?.base;
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
