import { formatCount } from "../../report/format.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import { findMissing, type MissingModules } from "../../store/module-cache.ts";
import type { Step } from "../job/step.ts";
import { describeWarmModules } from "../job/warm-machine.ts";
import { whyNotRead } from "./cache-policy.ts";
import { fetchModulesLayer } from "./fetch-modules-layer.ts";
import type { JobPlan } from "./plan-job.ts";
import { type LayerSource, tryKeys } from "./try-keys.ts";
import { createAccountedContent, verifyModules } from "./verify-modules.ts";

export interface ModulesRestored {
  restore: LayerRestore;
  /** What GOMODCACHE still lacks. */
  missing: MissingModules;
  /** Restored, but not what go.sum says: `module@version`. They were removed again. */
  rejected: string[];
}

/**
 * Restores the modules layer, and says what it did not bring. With a `verifier`, the script that
 * runs a zip worker, only what go.sum has a hash for is restored, and compared with it.
 */
export async function restoreModules(
  step: Pick<Step, "host" | "timeline" | "faults">,
  plan: JobPlan,
  source: LayerSource,
  verifier: string | undefined,
): Promise<ModulesRestored> {
  const { host, timeline } = step;
  const { GOMODCACHE } = plan.goEnv;
  const named = { modules: plan.kept, sums: plan.workspace.sums };
  const accounted = verifier === undefined ? undefined : createAccountedContent(named);
  const find = () =>
    timeline.time("find missing modules", "own", async () => findMissing(GOMODCACHE, plan.needs));
  const atFirst = await find();
  const restore = await tryKeys(
    "modules",
    plan.keys.map(({ modules }) => modules),
    {
      off: plan.layersOff.modules ?? whyNotRead(plan.policy),
      warm: describeWarmModules(plan.needs.zips.length, atFirst.zips.length),
    },
    source,
    (keys) =>
      fetchModulesLayer(step, keys, GOMODCACHE, {
        backend: source.backend,
        unpack: source.unpacking.unpack,
        takes: accounted?.takes,
      }),
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
  return { restore, missing: isUnchanged ? atFirst : await find(), rejected };
}
