import type { BaseKeys } from "../../cache/key.ts";
import type { LayerName, LayerRestore, LayerSave } from "../../report/model/model.ts";
import type { LinterState, RunState } from "../handover.ts";
import type { KeySet } from "../job/job-keys.ts";
import { planSaveTarget, type SaveDecision, type SaveTarget } from "./plan-saves.ts";

/**
 * Where a layer is saved to. Nowhere if the cache failed as the job began: it would cost its
 * time-outs once more. A damaged entry is another matter, as a new one takes its place.
 */
export function saveTarget(state: RunState, name: "modules" | "build"): SaveTarget {
  const restore = restoreOf(state, name);
  // A layer that is not worth its restore is not worth a new entry either.
  const unprofitable = restore.lost ? restore.reason : undefined;
  const off = state.layersOff[name] ?? unprofitable ?? whyCacheIsLeftAlone(state);
  return planSaveTarget(off, state.report.policy, restore, state.keys);
}

/** The same of a linter's layer. */
export function linterSaveTarget(state: RunState, linter: LinterState): SaveTarget<BaseKeys> {
  const off = linter.off ?? whyCacheIsLeftAlone(state);
  return planSaveTarget(off, state.report.policy, restoreOf(state, linter.name), linter.keys);
}

/**
 * Whether this job may take in what another job has saved meanwhile. A seed is for a pull request that
 * found nothing, and a job that may not read does not. A cache that failed as the job began would cost its
 * time-outs once more, and an entry that was damaged then still is.
 */
export function mayTakeNewer(
  { report }: RunState,
  target: SaveTarget<unknown>,
  restore: LayerRestore,
): boolean {
  return target.to === "own" && report.policy.read && restore.failed === undefined;
}

function whyCacheIsLeftAlone(state: RunState): string | undefined {
  return didCacheFail(state) ? "the cache failed when the job began" : undefined;
}

/** Whether the cache failed as the job began. To ask it again would cost its time-outs once more. */
export function didCacheFail({ report }: RunState): boolean {
  return report.restores.some((restore) => restore.failed === "service");
}

/** The keys of what is saved; the job's own if nothing is. */
export function keysFor({ keys: [own] }: RunState, target: SaveTarget): KeySet {
  return target.to === "nowhere" ? own : target.keys;
}

/** A layer that is not saved, and why. */
export function unsaved(
  name: LayerName,
  key: string,
  { status, reason }: Extract<SaveDecision, { save: false }>,
): LayerSave {
  return { name, key, status, reason };
}

/** What the first step restored of a layer. */
export function restoreOf(state: RunState, name: LayerName): LayerRestore {
  const restore = state.report.restores.find((candidate) => candidate.name === name);
  if (!restore) throw new Error(`the state has no ${name} layer`);
  return restore;
}
