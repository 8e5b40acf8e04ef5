import { lstatSync, renameSync, type Stats, unlinkSync } from "node:fs";
import path from "node:path";
import { errnoOf, isRefused } from "../lib/fs.ts";
import { openStaging } from "../lib/staging.ts";
import { ACTION_BYTES, actionName, FOLDER, OUTPUT, outputName } from "./layout.ts";
import { type Orphan, RECENT_MS, type TrimPlan } from "./plan-trim.ts";
import { type ActionEntry, listNames } from "./scan.ts";

export interface Trimmed {
  /** Actions that were removed. */
  actions: number;
  /** Raw size of what was removed. */
  freedBytes: number;
}

/** Finds the outputs that none of the entries names. */
export function listOrphans(dir: string, entries: readonly ActionEntry[]): Orphan[] {
  const named = new Set(entries.map(({ outputId }) => outputId));
  return listNames(dir)
    .filter((folder) => FOLDER.test(folder))
    .flatMap((folder) => listNames(path.join(dir, folder)))
    .flatMap((name) => {
      const outputId = OUTPUT.exec(name)?.[1];
      if (outputId === undefined || named.has(outputId)) return [];
      const stats = tryStat(path.join(dir, outputName(outputId)));
      if (!stats) return [];
      const sizeBytes = stats.isDirectory() ? sizeOfFolder(dir, outputId) : stats.size;
      return [{ outputId, sizeBytes, usedAtMs: stats.mtimeMs }];
    });
}

/**
 * Removes what is planned. An entry that was used since the plan was made stays, and so does its
 * output. Entries that another process removed meanwhile are skipped, and so are those of another
 * user that this one may not remove. A folder, which holds a cached executable, disappears as a
 * whole.
 */
export async function trimBuildCache(dir: string, plan: TrimPlan, nowMs: number): Promise<Trimmed> {
  const sinceMs = nowMs - RECENT_MS;
  const isRecent = (stats: Stats) => stats.mtimeMs > sinceMs;
  const kept = new Set<string>();
  const trimmed: Trimmed = { actions: 0, freedBytes: 0 };
  for (const { actionId, outputId } of plan.actions) {
    const file = path.join(dir, actionName(actionId));
    const stats = tryStat(file);
    if (stats && isRecent(stats)) {
      kept.add(outputId);
    } else if (stats && tryRemove(() => unlinkSync(file))) {
      trimmed.actions++;
      trimmed.freedBytes += ACTION_BYTES;
    }
  }
  const staging = openStaging(dir);
  try {
    for (const { outputId, sizeBytes } of plan.outputs) {
      const target = path.join(dir, outputName(outputId));
      const stats = tryStat(target);
      if (!stats || isRecent(stats) || kept.has(outputId)) continue;
      const remove = stats.isDirectory()
        ? () => renameSync(target, path.join(staging.dir, outputId))
        : () => unlinkSync(target);
      if (tryRemove(remove)) trimmed.freedBytes += sizeBytes;
    }
  } finally {
    await staging.close();
  }
  return trimmed;
}

function sizeOfFolder(dir: string, outputId: string): number {
  const folder = path.join(dir, outputName(outputId));
  const sizes = listNames(folder).map((name) => tryStat(path.join(folder, name))?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Undefined for what is gone, and for what another user keeps to himself. */
function tryStat(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (isRefused(error)) return undefined;
    throw error;
  }
}

/** False if another process was faster, or if it is another user's. */
function tryRemove(remove: () => void): boolean {
  try {
    remove();
    return true;
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || isRefused(error)) return false;
    throw error;
  }
}
