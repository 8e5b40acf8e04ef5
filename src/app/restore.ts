import type { CacheBackend } from "../cache/backend.ts";
import { buildKeys, type LayerKeys, modulesKeys } from "../cache/key.ts";
import type { Clock } from "../lib/clock.ts";
import type { LayerName, LayerRestore } from "../report/model.ts";
import { findMissing, type MissingModules } from "../store/module-cache.ts";
import type { FaultLog } from "./faults.ts";
import type { JobPlan, PlanParts } from "./plan-job.ts";
import { prepareBuildCache } from "./prepare-build-cache.ts";
import { restoreLayer } from "./restore-layer.ts";
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
  const restore = await restoreUnlessOff(
    "modules",
    modulesKeys(plan.keyParts),
    GOMODCACHE,
    off,
    parts,
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
  const restore = await restoreUnlessOff("build", buildKeys(plan.keyParts), GOCACHE, off, parts);
  await parts.timeline.time("age build cache", "own", () =>
    prepareBuildCache(GOCACHE, parts.clock.nowMs(), parts.faults),
  );
  return restore;
}

async function restoreUnlessOff(
  name: LayerName,
  keys: LayerKeys,
  targetDir: string,
  off: string | undefined,
  parts: RestoreAllParts,
): Promise<LayerRestore> {
  if (off !== undefined) return { name, keys: keys.restore, status: "off", reason: off };
  return restoreLayer(name, keys, targetDir, parts);
}

function readOff(plan: JobPlan): string | undefined {
  return plan.policy.read ? undefined : plan.policy.reason;
}
