import type { BuildCacheUse } from "../../buildcache/plan.ts";
import type { LayerRestore, LayerSave, StartReport } from "../../report/model/model.ts";
import { KEEPS_OWN } from "../handover.ts";
import type { KeyLadder, KeySet } from "../job/job-keys.ts";
import { hasEnoughModules } from "../job/warm-machine.ts";

/** A layer is not saved for this reason, or is to be looked up and then saved. */
export type SaveDecision =
  | { save: false; status: Extract<LayerSave["status"], "unchanged" | "skipped">; reason: string }
  | { save: true };

/** Whether, where and under which keys this job may save a layer. */
export type SaveTarget<Keys = KeySet> =
  | { to: "own" | "seed"; keys: Keys }
  | { to: "nowhere"; reason: string };

/** `off` says why a layer is not in use; it is undefined for a layer in use. Pure. */
export function planSaveTarget<Keys>(
  off: string | undefined,
  policy: Omit<StartReport["policy"], "read">,
  restore: LayerRestore,
  [own, seeds]: KeyLadder<Keys>,
): SaveTarget<Keys> {
  if (restore.status === "warm") return { to: "nowhere", reason: KEEPS_OWN };
  if (!policy.write && !policy.seed) return { to: "nowhere", reason: policy.reason };
  if (off !== undefined) return { to: "nowhere", reason: off };
  if (policy.write) return { to: "own", keys: own };
  // What was found serves the pull request's later jobs as well.
  if (seeds && restore.status === "miss" && restore.failed === undefined) {
    return { to: "seed", keys: seeds };
  }
  return { to: "nowhere", reason: policy.reason };
}

const skip = (reason: string): SaveDecision => ({ save: false, status: "skipped", reason });
const FROM_KEY = "it was restored from this key";
const unchanged = (reason: string): SaveDecision => ({ save: false, status: "unchanged", reason });

export interface ModulesSaveInput {
  target: SaveTarget;
  /** What it would be saved on top of. */
  restore: Pick<LayerRestore, "matchedKey" | "delta">;
  /** Key of what would be saved. */
  key: string;
  /** Files and folders that it would hold. */
  files: number;
  /** How many units of it were not restored, or not all of them. */
  fresh: number;
  needed: number;
  missing: number;
  /** Files that were missing from the start and that an offline job could not get. */
  unobtainable: number;
}

/**
 * Whether the modules layer is saved. What a job did not get, a later one adds; only a seed stays as
 * it is. Pure.
 */
export function decideModulesSave(input: ModulesSaveInput): SaveDecision {
  const { target, restore, key, needed, missing, unobtainable } = input;
  if (target.to === "nowhere") return skip(target.reason);
  if (input.files === 0 && restore.matchedKey === undefined)
    return skip("there is nothing to save");
  if (unobtainable > 0) {
    return skip(`offline, and ${unobtainable} of the files that are needed are missing`);
  }
  if (input.fresh === 0) return unchanged("the cache has all that is kept");
  if (restore.matchedKey === key || restore.delta?.key === key) return unchanged(FROM_KEY);
  if (target.to === "seed" && !hasEnoughModules(needed, missing)) {
    return skip(`${missing} of ${needed} needed modules are missing`);
  }
  return { save: true };
}

export interface BuildSaveInput {
  target: SaveTarget<unknown>;
  /** Why the build cache cannot be read as it will stay; undefined if it can. */
  whyUnsettled: string | undefined;
  /** What it would be saved on top of. */
  restore: Pick<LayerRestore, "matchedKey" | "delta">;
  use: BuildCacheUse;
  /** Key of what would be saved. */
  key: string;
  /** How many entries of that a later job could take and were not restored. */
  fresh: number;
  /** There is something that later jobs must know besides the entries. */
  hasNews: boolean;
}

/**
 * Whether the build layer is saved. As little as one action is worth it, since a delta is small and
 * a result that is not saved is computed again by the next job. Pure.
 */
export function decideBuildSave(input: BuildSaveInput): SaveDecision {
  const { restore, use, key } = input;
  if (input.target.to === "nowhere") return skip(input.target.reason);
  if (input.whyUnsettled !== undefined) return skip(input.whyUnsettled);
  if (use.reused + use.computed === 0) return skip("no go command used the build cache");
  const hasFresh = use.computed > 0 && input.fresh > 0;
  if (!hasFresh && !input.hasNews) {
    return unchanged(
      use.computed === 0
        ? "nothing was computed"
        : "nothing was computed that a later job can take and the layer lacks",
    );
  }
  if (restore.matchedKey === key || restore.delta?.key === key) {
    return unchanged(FROM_KEY);
  }
  return { save: true };
}
