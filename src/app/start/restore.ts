import type { UnpackThreads } from "../../archive/unpack.ts";
import { isGoAtWork } from "../../buildcache/live-go.ts";
import { countActions } from "../../buildcache/scan.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import type { LayerKeys } from "../../cache/key.ts";
import type { Clock } from "../../lib/clock.ts";
import type { LayerName, LayerRestore } from "../../report/model/model.ts";
import { findMissing, type MissingModules } from "../../store/module-cache.ts";
import { KEEPS_OWN, type LayersOff } from "../handover.ts";
import type { FaultLog } from "../job/faults.ts";
import { describeWarmBuild, describeWarmModules } from "../job/warm-machine.ts";
import type { JobPlan, PlanParts } from "./plan-job.ts";
import { prepareBuildCache } from "./prepare-build-cache.ts";
import { restoreBuildLayer } from "./restore-build-layer.ts";
import { restoreModulesLayer } from "./restore-modules-layer.ts";
import { verifyModules } from "./verify-modules.ts";

export interface RestoreAllParts extends PlanParts {
  backend: CacheBackend;
  faults: FaultLog;
  clock: Clock;
  /** The script that runs a zip worker. */
  entry: string;
  /** For each layer whose last restores cost more than they saved, what is to be said of it. */
  losing: Promise<LayersOff>;
  unpacking: UnpackThreads;
  /** Until then a go command that runs may be one of ours. */
  ownGoEnded: Promise<unknown>;
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
  const find = () =>
    parts.timeline.time("find missing modules", "own", async () =>
      findMissing(GOMODCACHE, plan.needs),
    );
  const atFirst = await find();
  const restore = await restoreFirst(
    "modules",
    plan.keys.map(({ modules }) => modules),
    {
      off,
      warm: describeWarmModules(plan.needs.zips.length, atFirst.zips.length),
      ...parts,
    },
    (keys) => restoreModulesLayer(keys, GOMODCACHE, { ...parts, ...parts.unpacking }),
  );
  const isBrought = ["exact", "fallback", "warm"].includes(restore.status);
  const rejected =
    parts.settings.verifyModules && isBrought
      ? await parts.timeline.time("verify modules", "own", () =>
          verifyModules({
            ...parts,
            goModCache: GOMODCACHE,
            modules: plan.kept,
            sums: plan.workspace.sums,
          }),
        )
      : [];
  const isUnchanged = restore.matchedKey === undefined && rejected.length === 0;
  return { restore, missing: isUnchanged ? atFirst : await find(), rejected };
}

export interface BuildRestored {
  restore: LayerRestore;
  /** Why the build cache does not tell what the job will use; undefined where it does. */
  unaged: string | undefined;
}

/**
 * Brings the build layer, and makes the build cache tell what the job will use. Not where that would
 * hide from another job on this machine what it uses.
 */
export async function restoreBuild(plan: JobPlan, parts: RestoreAllParts): Promise<BuildRestored> {
  const off = plan.layersOff.build ?? readOff(plan);
  const { GOCACHE } = plan.goEnv;
  const nowMs = parts.clock.nowMs();
  const busy = parts.ownGoEnded.then(() => isGoAtWork(GOCACHE));
  const isEmpty = countActions(GOCACHE) === 0;
  const restore = await restoreFirst(
    "build",
    plan.keys.map(({ build }) => build),
    {
      off,
      warm: off ?? (await describeWarmBuild(GOCACHE, plan.keys[0].build.scope, nowMs)),
      ...parts,
    },
    (keys) =>
      restoreBuildLayer(keys, GOCACHE, {
        ...parts,
        ...parts.unpacking,
        agedAtMs: busy.then((isBusy) => (isBusy ? undefined : nowMs)),
      }),
  );
  const isBusy = await busy;
  if (restore.status === "warm") return { restore, unaged: KEEPS_OWN };
  if (isBusy) return { restore, unaged: "another job was at work when this one began" };
  await parts.timeline.time("age build cache", "own", () =>
    prepareBuildCache(GOCACHE, { isAged: isEmpty, nowMs: parts.clock.nowMs() }, parts.faults),
  );
  return { restore, unaged: undefined };
}

/** Why nothing is to be fetched. */
interface Settled {
  off: string | undefined;
  /** What this machine has already. */
  warm: string | undefined;
  /** Why it is better not fetched, once that is known. */
  losing: Promise<LayersOff>;
  unpacking: UnpackThreads;
}

/**
 * Tries one set of keys after the other until something is found or the cache fails. Not all at
 * once: the cache service looks through what the pull request saved before it looks at what the
 * default branch did, and a seed would win over what it only stands in for.
 */
async function restoreFirst<Keys extends LayerKeys>(
  name: LayerName,
  ladder: readonly Keys[],
  { off, warm, losing, unpacking }: Settled,
  restore: (keys: Keys) => Promise<LayerRestore>,
): Promise<LayerRestore> {
  const keys = ladder.flatMap((one) => one.restore);
  if (off !== undefined) return { name, keys, status: "off", reason: off };
  if (warm !== undefined) return { name, keys, status: "warm", reason: warm };
  const lost = (await losing)[name];
  if (lost !== undefined) return { name, keys, status: "off", reason: lost, lost: true };
  const [first, ...rest] = ladder;
  if (!first) throw new Error(`the ${name} layer has no keys`);
  // While the cache is asked: the thread is ready when the first piece comes.
  unpacking.startOne();
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
