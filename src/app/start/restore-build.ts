import { existsSync } from "node:fs";
import path from "node:path";
import type { LayerRules } from "../../archive/install.ts";
import { AGE_MS, ageBuildCache, postponeTrim } from "../../buildcache/age.ts";
import { BUILD_LAYER_CONTENT, replacesInBuildCache, TESTS_FILE } from "../../buildcache/layout.ts";
import { isGoAtWork } from "../../buildcache/live-go.ts";
import { countActions } from "../../buildcache/scan.ts";
import { errorMessage } from "../../lib/errors.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import { KEEPS_OWN } from "../handover.ts";
import { whyNotRead } from "../job/cache-policy.ts";
import type { Step } from "../job/step.ts";
import { describeWarmBuild } from "../job/warm-machine.ts";
import { fetchLayer } from "./fetch-layer.ts";
import type { JobPlan } from "./plan-job.ts";
import { type LayerSource, tryKeys } from "./try-keys.ts";

const RULES: LayerRules = { content: BUILD_LAYER_CONTENT, replaces: replacesInBuildCache };

export interface BuildRestored {
  restore: LayerRestore;
  /** Why the build cache cannot tell what the job will use; undefined if it can. */
  whyUseIsUnknown: string | undefined;
  /** What was known of tests on this machine before a layer replaced it; undefined for nothing. */
  ownTests: string | undefined;
}

/** Why the build layer is not restored; undefined if it may be. Pure. */
export function whyBuildIsOff({ layersOff, policy }: JobPlan): string | undefined {
  return layersOff.build ?? whyNotRead(policy);
}

/**
 * Restores the build layer and ages the build cache, so that what the job uses can be told. It ages
 * nothing if that would hide what another job on this machine uses. Until `ownGoEnded`, a go command
 * that runs may be one of ours.
 */
export async function restoreBuild(
  step: Pick<Step, "clock" | "timeline" | "faults">,
  plan: JobPlan,
  source: LayerSource,
  ownGoEnded: Promise<unknown>,
): Promise<BuildRestored> {
  const { clock, timeline, faults } = step;
  const off = whyBuildIsOff(plan);
  const { GOCACHE } = plan.goEnv;
  const nowMs = clock.nowMs();
  const busy = ownGoEnded.then(() => isGoAtWork(GOCACHE));
  // Entries come as unused as `ageBuildCache` makes them.
  const aged = { ...RULES, latestMtimeSeconds: (nowMs - AGE_MS) / 1000 };
  const rules = busy.then((isBusy) => (isBusy ? RULES : aged));
  const wasEmpty = countActions(GOCACHE) === 0;
  const ownTests = wasEmpty ? undefined : await tryReadText(path.join(GOCACHE, TESTS_FILE));
  const restore = await tryKeys(
    "build",
    plan.keys.map(({ build }) => build),
    { off, warm: off ?? (await describeWarmBuild(GOCACHE, plan.keys[0].build.scope, nowMs)) },
    source,
    (keys) =>
      fetchLayer(
        step,
        { name: "build", keys, target: GOCACHE, rules },
        { backend: source.backend, unpack: source.unpacking.unpack },
      ),
  );
  const isBusy = await busy;
  if (restore.status === "warm") return { restore, whyUseIsUnknown: KEEPS_OWN, ownTests };
  if (isBusy) {
    const whyUseIsUnknown = "another job was running when this one began";
    return { restore, whyUseIsUnknown, ownTests };
  }
  await timeline.time("age build cache", "own", () => {
    if (!existsSync(GOCACHE)) return;
    try {
      // What was restored into an empty cache came aged; go's trim must not remove it for that.
      if (wasEmpty) postponeTrim(GOCACHE, clock.nowMs());
      else ageBuildCache(GOCACHE, clock.nowMs());
    } catch (error) {
      faults.report("internal", `the build cache could not be prepared: ${errorMessage(error)}`);
    }
  });
  return { restore, whyUseIsUnknown: undefined, ownTests };
}
