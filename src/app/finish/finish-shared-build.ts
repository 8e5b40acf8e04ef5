import type { Unfinished } from "../../buildcache/layer-list.ts";
import { isGoAtWork } from "../../buildcache/live-go.ts";
import { planTrim } from "../../buildcache/plan-trim.ts";
import { type ActionEntry, countActions } from "../../buildcache/scan.ts";
import { listOrphans, trimBuildCache } from "../../buildcache/trim.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { BuildActions, BuildTrim, LayerSave, TestReport } from "../../report/model/model.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { recordUse } from "../job/warm-machine.ts";
import { tryKeepTestTimes } from "../tests/reuse-tests.ts";
import type { SaveTarget } from "./plan-saves.ts";
import { tryExplainTests } from "./report-tests.ts";
import { restoreOf } from "./save-target.ts";

export interface FinishedBuild {
  save: LayerSave;
  actions: BuildActions | undefined;
  tests: TestReport | undefined;
  trim?: BuildTrim | undefined;
  /** Set if no job succeeded that what was restored comes from: how the last of them ended. */
  unfinished?: Unfinished | undefined;
}

export interface SharedBuild {
  target: SaveTarget;
  /** Why it cannot be told what the job used. */
  reason: string;
  entries: readonly ActionEntry[];
  testFlagsChanged: boolean;
}

/**
 * For a build cache that jobs of this machine share: what each used cannot be told, so nothing of it
 * is saved. What the machine keeps is held within the limit.
 */
export async function finishSharedBuild(
  step: Step,
  state: RunState,
  { target, reason, entries, testFlagsChanged }: SharedBuild,
): Promise<FinishedBuild> {
  const computed = entries.filter(({ computedAtMs }) => computedAtMs >= state.agedAtMs).length;
  const found = { entries, testFlagsChanged, restored: undefined };
  const { report: tests } = await tryExplainTests(step, state, found);
  // Go trims by time, so it is not known which results are left.
  const kept = { maxIdle: Number.POSITIVE_INFINITY, knownFirst: false };
  await tryKeepTestTimes(step, state.testTimes, kept);
  const isWarm = restoreOf(state, "build").status === "warm";
  const trim = isWarm ? await tryTrim(step, state, entries) : undefined;
  return {
    save: {
      name: "build",
      status: "skipped",
      reason: target.to === "nowhere" ? target.reason : reason,
    },
    actions: { computed },
    tests: tests && (tests.run > 0 ? tests : undefined),
    trim,
  };
}

/** Never while a go command works with the cache: the next job can trim it as well. */
async function tryTrim(
  { host, timeline, clock, faults }: Step,
  { goCache, buildLimitBytes: limitBytes }: RunState,
  entries: readonly ActionEntry[],
): Promise<BuildTrim | undefined> {
  if (limitBytes === undefined) return undefined;
  try {
    return await timeline.time("trim build cache", "own", async () => {
      const nowMs = clock.nowMs();
      const orphans = listOrphans(goCache, entries);
      const plan = planTrim({ entries, orphans, limitBytes, nowMs });
      if (plan.actions.length === 0 && plan.outputs.length === 0) return undefined;
      if (isGoAtWork(goCache)) {
        host.info("go-accel: a go command is running; a later job will trim the build cache");
        return undefined;
      }
      return { sizeBytes: plan.sizeBytes, ...(await trimBuildCache(goCache, plan, nowMs)) };
    });
  } catch (error) {
    faults.report("disk", `the build cache could not be trimmed: ${errorMessage(error)}`);
    return undefined;
  }
}

/** Without it, the next job on this machine restores its layer again. */
export async function tryRecordUse(
  { clock, faults }: Pick<Step, "clock" | "faults">,
  state: RunState,
  entries: readonly ActionEntry[],
): Promise<void> {
  if (state.layersOff.build !== undefined) return;
  const { goCache, keys, agedAtMs: sinceMs } = state;
  try {
    // A cache of the job's own was not trimmed.
    const actions = state.whyUseIsUnknown === undefined ? entries.length : countActions(goCache);
    const use = { entries, actions, sinceMs, nowMs: clock.nowMs() };
    await recordUse(goCache, keys[0].build.scope, use);
  } catch (error) {
    faults.report(
      "internal",
      `the use of this machine's build cache was not recorded: ${errorMessage(error)}`,
    );
  }
}
