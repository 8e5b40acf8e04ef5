import { allSumVersions } from "../../gomod/module-set.ts";
import { MODULES_LAYER_CONTENT, replacesInModuleCache } from "../../modulecache/layout.ts";
import { formatCount } from "../../report/format.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import { createMissingLookup, findMissing, type MissingModules } from "../../store/module-cache.ts";
import { whyNotRead } from "../job/cache-policy.ts";
import type { Step } from "../job/step.ts";
import { describeWarmBuild, describeWarmModules, hasEnoughModules } from "../job/warm-machine.ts";
import { fetchLayer, SAME_SUMS } from "./fetch-layer.ts";
import type { JobPlan } from "./plan-job.ts";
import { type LayerSource, tryKeys } from "./try-keys.ts";
import { createAccountedContent, verifyModules } from "./verify-modules.ts";

export interface ModulesRestored {
  restore: LayerRestore;
  /** What GOMODCACHE still lacks of what the checkout's modules need, whichever the job builds. */
  missing: MissingModules;
  /** Restored, but not what go.sum says: `module@version`. They were removed again. */
  rejected: string[];
}

/**
 * Restores the modules layer, and says what it did not bring. With a `verifier`, the script that
 * runs a zip worker, only what go.sum has a hash for is restored, and compared with it.
 */
export async function restoreModules(
  step: Pick<Step, "host" | "clock" | "timeline" | "faults">,
  plan: JobPlan,
  source: LayerSource,
  verifier: string | undefined,
): Promise<ModulesRestored> {
  const { host, clock, timeline } = step;
  const { GOMODCACHE } = plan.goEnv;
  const { sums } = plan.workspace;
  const named = { modules: allSumVersions(sums), sums };
  const accounted = verifier === undefined ? undefined : createAccountedContent(named);
  const find = () =>
    timeline.time("find missing modules", "own", async () =>
      findMissing(GOMODCACHE, plan.possibleNeeds),
    );
  const atFirst = await find();
  const rules = {
    content: MODULES_LAYER_CONTENT,
    replaces: replacesInModuleCache,
    ...(accounted ? { takes: accounted.takes } : {}),
  };
  const restore = await tryKeys(
    "modules",
    plan.keys.map(({ modules }) => modules),
    {
      off: plan.layersOff.modules ?? whyNotRead(plan.policy),
      warm: await describeWarm(plan, atFirst, clock.nowMs()),
    },
    source,
    (keys) =>
      fetchLayer(
        step,
        { name: "modules", keys, target: GOMODCACHE, rules },
        { backend: source.backend, unpack: source.unpacking.unpack },
      ),
  );
  if (accounted && accounted.leftOut() > 0) {
    const what = formatCount(accounted.leftOut(), "name");
    host.info(`go-accel: left out ${what} of the modules layer, for which no go.sum has a hash`);
  }
  const isThere = ["exact", "fallback", "warm"].includes(restore.status);
  const rejected =
    verifier !== undefined && isThere
      ? await timeline.time("verify modules", "own", () =>
          verifyModules(step, {
            entry: verifier,
            goModCache: GOMODCACHE,
            ...named,
          }),
        )
      : [];
  const isUnchanged = restore.matchedKey === undefined && rejected.length === 0;
  const missing = isUnchanged ? atFirst : await find();
  const verdict = judge(restore, {
    // Which of several modules the job builds is not known yet.
    needed: plan.workspace.primary ? plan.needs.zips.length : 0,
    missing: createMissingLookup(missing)(plan.needs),
    whyNothing: whyNothingIsNeeded(plan.workspace),
  });
  return { restore: { ...restore, ...verdict }, missing, rejected };
}

/**
 * Why this machine needs no layer. If no go.sum tells what the job uses, its build cache tells whether
 * the job ran here: what it fetched then, such as tools, is here as well.
 */
async function describeWarm(
  { needs, goEnv, keys: [own] }: JobPlan,
  missing: MissingModules,
  nowMs: number,
): Promise<string | undefined> {
  const needed = needs.zips.length;
  if (needed === 0) return describeWarmBuild(goEnv.GOCACHE, own.build.scope, nowMs);
  return describeWarmModules(needed, createMissingLookup(missing)(needs).zips.length);
}

export interface Brought {
  /** How many modules the job needs. */
  needed: number;
  missing: MissingModules;
  /** Why the checkout needs no modules; undefined if it does. */
  whyNothing: string | undefined;
}

function whyNothingIsNeeded({ vendored, sumFiles }: JobPlan["workspace"]): string | undefined {
  if (vendored) return "all dependencies are vendored";
  return sumFiles.length === 0 ? "there is no go.sum" : undefined;
}

/**
 * How a layer was restored is judged by what it brought. That of another go.sum may have all that this
 * one names, and one with the same may come from a job that ended early. Pure.
 */
export function judge(
  { status, reason, failed }: Pick<LayerRestore, "status" | "reason" | "failed">,
  { needed, missing: { zips, mods, infos }, whyNothing }: Brought,
): Pick<LayerRestore, "status" | "reason"> {
  if (status === "fallback" && zips.length + mods.length + infos.length === 0) {
    return { status: "exact", reason: `${reason}, which has all that is needed` };
  }
  if (status === "exact" && !hasEnoughModules(needed, zips.length)) {
    const reason = `${SAME_SUMS}, without ${zips.length} of its ${formatCount(needed, "module")}`;
    return { status: "fallback", reason };
  }
  // Only a tool that a step runs by version could be there, and most such jobs run none.
  if (status === "miss" && failed === undefined && whyNothing !== undefined) {
    return { status: "off", reason: whyNothing };
  }
  return { status, reason };
}
