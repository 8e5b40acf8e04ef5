import type { CacheBackend } from "../cache/backend.ts";
import type { LayerKeys } from "../cache/key.ts";
import type { Clock } from "../lib/clock.ts";
import type { LayerName, LayerRestore } from "../report/model.ts";
import { findMissing, type MissingModules } from "../store/module-cache.ts";
import type { FaultLog } from "./faults.ts";
import type { JobPlan, PlanParts } from "./plan-job.ts";
import { prepareBuildCache } from "./prepare-build-cache.ts";
import { restoreBuildLayer } from "./restore-build-layer.ts";
import { restoreModulesLayer } from "./restore-layer.ts";
import { verifyModules } from "./verify-modules.ts";

export interface RestoreAllParts extends PlanParts {
  backend: CacheBackend;
  faults: FaultLog;
  clock: Clock;
  /** The script that runs a zip worker. */
  entry: string;
}

export interface ModulesRestored {
  restore: LayerRestore;
  /** What GOMODCACHE still lacks. */
  missing: MissingModules;
  /** Restored, and not what go.sum says: `module@version`. They were taken out again. */
  rejected: string[];
}

/** Brings the modules layer, and says what it did not bring. */
export async function restoreModules(
  plan: JobPlan,
  parts: RestoreAllParts,
): Promise<ModulesRestored> {
  const off = plan.layersOff.modules ?? readOff(plan);
  const { GOMODCACHE } = plan.goEnv;
  const restore = await restoreFirst(
    "modules",
    plan.keys.map(({ modules }) => modules),
    off,
    (keys) => restoreModulesLayer(keys, GOMODCACHE, parts),
  );
  const isRestored = restore.status === "exact" || restore.status === "fallback";
  const rejected =
    parts.settings.verifyModules && isRestored
      ? await parts.timeline.time("verify modules", "own", () =>
          verifyModules({
            ...parts,
            goModCache: GOMODCACHE,
            modules: plan.kept,
            sums: plan.workspace.sums,
          }),
        )
      : [];
  const missing = await parts.timeline.time("find missing modules", "own", () =>
    findMissing(GOMODCACHE, plan.needs),
  );
  return { restore, missing, rejected };
}

/** Brings the build layer, and makes the build cache tell what the job will use. */
export async function restoreBuild(plan: JobPlan, parts: RestoreAllParts): Promise<LayerRestore> {
  const off = plan.layersOff.build ?? readOff(plan);
  const { GOCACHE } = plan.goEnv;
  const restore = await restoreFirst(
    "build",
    plan.keys.map(({ build }) => build),
    off,
    (keys) => restoreBuildLayer(keys, GOCACHE, parts),
  );
  await parts.timeline.time("age build cache", "own", () =>
    prepareBuildCache(GOCACHE, parts.clock.nowMs(), parts.faults),
  );
  return restore;
}

/**
 * Tries one set of keys after the other until something is found or the cache fails. Not all at
 * once: the cache service looks through what the pull request saved before it looks at what the
 * default branch did, and a seed would win over what it only stands in for.
 */
async function restoreFirst<Keys extends LayerKeys>(
  name: LayerName,
  ladder: readonly Keys[],
  off: string | undefined,
  restore: (keys: Keys) => Promise<LayerRestore>,
): Promise<LayerRestore> {
  const keys = ladder.flatMap((one) => one.restore);
  if (off !== undefined) return { name, keys, status: "off", reason: off };
  const [first, ...rest] = ladder;
  if (!first) throw new Error(`the ${name} layer has no keys`);
  let result = await restore(first);
  for (const next of rest) {
    if (result.status !== "miss" || result.failed !== undefined) break;
    result = await restore(next);
  }
  return { ...result, keys };
}

function readOff(plan: JobPlan): string | undefined {
  return plan.policy.read ? undefined : plan.policy.reason;
}
