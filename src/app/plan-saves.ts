import { type BuildCacheUse, isWorthSaving } from "../buildcache/plan.ts";
import type { LayerRestore, LayerSave } from "../report/model.ts";

/** A layer is not saved for this reason, or is to be looked up and then saved. */
export type SaveDecision =
  | { save: false; status: Extract<LayerSave["status"], "unchanged" | "skipped">; reason: string }
  | { save: true };

const skip = (reason: string): SaveDecision => ({ save: false, status: "skipped", reason });
const unchanged = (reason: string): SaveDecision => ({ save: false, status: "unchanged", reason });

/**
 * A modules layer with fewer of the needed modules is not saved: entries are immutable, and every
 * later job with this go.sum would start from it.
 */
const COMPLETE_FRACTION = 0.9;

export interface ModulesSaveInput {
  /** Undefined for a layer that is in use; otherwise why it is not. */
  off: string | undefined;
  policy: { write: boolean; reason: string };
  restore: LayerRestore;
  /** Files and folders that the layer would hold. */
  files: number;
  needed: number;
  missing: number;
  /** Files that were missing from the start and that an offline job could not get. */
  unobtainable: number;
}

/** Whether the modules layer is saved. Pure. */
export function decideModulesSave(input: ModulesSaveInput): SaveDecision {
  if (!input.policy.write) return skip(input.policy.reason);
  if (input.off !== undefined) return skip(input.off);
  if (input.restore.status === "exact") return unchanged("restored from this very key");
  if (input.files === 0) return skip("there is nothing to save");
  if (input.unobtainable > 0) {
    return skip(`offline, and ${input.unobtainable} of the files that are needed are missing`);
  }
  if (input.needed - input.missing < input.needed * COMPLETE_FRACTION) {
    return skip(`${input.missing} of ${input.needed} needed modules are missing`);
  }
  return { save: true };
}

export interface BuildSaveInput {
  /** Undefined for a layer that is in use; otherwise why it is not. */
  off: string | undefined;
  policy: { write: boolean; reason: string };
  restore: LayerRestore;
  use: BuildCacheUse;
  /** Key of what would be saved. */
  key: string;
}

/** Whether the build layer is saved. Pure. */
export function decideBuildSave(input: BuildSaveInput): SaveDecision {
  const { restore, use } = input;
  if (!input.policy.write) return skip(input.policy.reason);
  if (input.off !== undefined) return skip(input.off);
  if (use.reused + use.computed === 0) return skip("no go command used the build cache");
  if (restore.matchedKey === input.key || use.computed === 0)
    return unchanged("nothing was computed");
  if (restore.status === "exact" && !isWorthSaving(use)) {
    return unchanged(`${use.computed} new actions are too few for a new entry`);
  }
  return { save: true };
}
