import { existsSync } from "node:fs";
import type { LayerRules } from "../../archive/install.ts";
import { AGE_MS, ageBuildCache, postponeTrim } from "../../buildcache/age.ts";
import { BUILD_LAYER_CONTENT, replacesInBuildCache } from "../../buildcache/layout.ts";
import { countActions } from "../../buildcache/scan.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import type { LinterState } from "../handover.ts";
import { whyNotRead } from "../job/cache-policy.ts";
import type { Step } from "../job/step.ts";
import { describeWarmBuild } from "../job/warm-machine.ts";
import { fetchLayer } from "./fetch-layer.ts";
import type { JobPlan } from "./plan-job.ts";
import { type HistoryRead, planLinterLookup } from "./read-history.ts";
import type { BuildRestored } from "./restore-build.ts";
import { type LayerSource, tryKeys } from "./try-keys.ts";

/** What is known of the job while the linters' layers are on their way. */
export interface Meanwhile {
  history: Promise<HistoryRead>;
  build: Promise<BuildRestored>;
}

/**
 * Restores the linters' layers beside the build layer, each if an earlier job of this scope used the
 * linter. Nothing is put into place unless the build layer is there: a linter first loads packages
 * through go, and saves little if that has to compile all of them.
 */
export async function restoreLinters(
  step: Pick<Step, "clock" | "timeline" | "faults">,
  plan: JobPlan,
  source: LayerSource,
  meanwhile: Meanwhile,
): Promise<LayerRestore[]> {
  return Promise.all(
    plan.linters.map((linter) => restoreLinter(step, plan, { linter, source, meanwhile })),
  );
}

interface OneLinter {
  linter: LinterState;
  source: LayerSource;
  meanwhile: Meanwhile;
}

async function restoreLinter(
  step: Pick<Step, "clock" | "timeline" | "faults">,
  plan: JobPlan,
  { linter, source, meanwhile }: OneLinter,
): Promise<LayerRestore> {
  const { name, cacheDir, keys } = linter;
  const off = linter.off ?? whyNotRead(plan.policy);
  if (off !== undefined) return { name, keys: [], status: "off", reason: off };
  const wasEmpty = countActions(cacheDir) === 0;
  const warm = await describeWarmBuild(cacheDir, keys[0].scope, step.clock.nowMs());
  if (warm !== undefined) return { name, keys: [], status: "warm", reason: warm };
  const restore = await fetchLinter(step, linter, source, meanwhile);
  const { whyUseIsUnknown } = await meanwhile.build;
  if (whyUseIsUnknown === undefined) age(step, linter, wasEmpty);
  return restore;
}

async function fetchLinter(
  step: Pick<Step, "clock" | "timeline" | "faults">,
  { name, cacheDir, keys }: LinterState,
  source: LayerSource,
  meanwhile: Meanwhile,
): Promise<LayerRestore> {
  const missed = (reason: string): LayerRestore => ({ name, keys: [], status: "miss", reason });
  const lookup = planLinterLookup(name, await meanwhile.history, keys.length > 1);
  if (lookup.when === "never") return missed(lookup.reason);
  const refused = whyRefused(meanwhile.build);
  const reason = lookup.when === "after build" ? await refused : undefined;
  if (reason !== undefined) return missed(reason);
  const rules: LayerRules = {
    content: BUILD_LAYER_CONTENT,
    replaces: replacesInBuildCache,
    // As unused as `ageBuildCache` makes what is there.
    latestMtimeSeconds: (step.clock.nowMs() - AGE_MS) / 1000,
  };
  const layer = { name, target: cacheDir, rules, refused };
  const access = { backend: source.backend, unpack: source.unpacking.unpack };
  return tryKeys(name, keys, { off: undefined, warm: undefined }, source, (one) =>
    fetchLayer(step, { ...layer, keys: one }, access),
  );
}

async function whyRefused(build: Promise<BuildRestored>): Promise<string | undefined> {
  const { status } = (await build).restore;
  const isThere = status === "exact" || status === "fallback" || status === "warm";
  return isThere ? undefined : "the build layer was not restored";
}

/** So that the last step can tell what the job used of it. */
function age(
  { clock, faults }: Pick<Step, "clock" | "faults">,
  { name, cacheDir }: LinterState,
  wasEmpty: boolean,
): void {
  if (!existsSync(cacheDir)) return;
  try {
    // What was restored into an empty cache came aged; the linter's trim must not remove it for that.
    if (wasEmpty) postponeTrim(cacheDir, clock.nowMs());
    else ageBuildCache(cacheDir, clock.nowMs());
  } catch (error) {
    faults.report("internal", `the cache of ${name} could not be prepared: ${errorMessage(error)}`);
  }
}
