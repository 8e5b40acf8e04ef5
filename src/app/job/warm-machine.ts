import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import {
  formatMarker,
  isMarkerName,
  lastUseBy,
  MARKER_FOLDER,
  MARKER_MAX_AGE_MS,
  markerName,
  parseMarker,
} from "../../buildcache/machine-marker.ts";
import { type ActionEntry, countActions } from "../../buildcache/scan.ts";
import { tryReadText, writeFileAtomic } from "../../lib/fs.ts";

/**
 * With fewer of the needed modules, a machine's own are not enough: the layer brings the others in one
 * piece. Nor does a layer with fewer count as exact, and no seed is saved with fewer: the later jobs of
 * its pull request add nothing to it.
 */
const ENOUGH_FRACTION = 0.9;

/** Whether the modules that are there are nearly all of those that the job needs. Pure. */
export function hasEnoughModules(needed: number, missing: number): boolean {
  return needed - missing >= needed * ENOUGH_FRACTION;
}

/**
 * Says that a module cache has what the job needs, without any layer; undefined if it has not.
 * Nothing has to tell who put it there: go looks for the same files. Pure.
 */
export function describeWarmModules(needed: number, missing: number): string | undefined {
  if (needed === 0 || !hasEnoughModules(needed, missing)) return undefined;
  return `${needed - missing} of ${needed} needed modules are on this machine`;
}

/**
 * Says that this machine ran such a job recently, so that its build cache holds all that a layer could
 * bring and more; undefined if it did not. A marker that cannot be read is no fault: the layer is
 * restored.
 */
export async function describeWarmBuild(
  goCache: string,
  scope: string,
  nowMs: number,
): Promise<string | undefined> {
  try {
    const marker = parseMarker((await tryReadText(path.join(goCache, markerName(scope)))) ?? "");
    const atMs = marker && lastUseBy(marker, scope, { actions: countActions(goCache), nowMs });
    if (atMs === undefined) return undefined;
    return `this machine ran this job before, on ${new Date(atMs).toISOString().slice(0, 10)}`;
  } catch {
    return undefined;
  }
}

export interface UseOfCache {
  /** As the job left them, before anything was trimmed. */
  entries: readonly ActionEntry[];
  /** How many there are now. */
  actions: number;
  sinceMs: number;
  nowMs: number;
}

/**
 * Writes down that a job of this scope used the cache, if any entry was used since `sinceMs`. A job
 * that used only what another one had used within the hour before shows nothing, as go renews times
 * once an hour, and the time of its scope's last job stays. Markers that tell nothing any more are
 * removed. Throws if the disk does.
 */
export async function recordUse(
  goCache: string,
  scope: string,
  { entries, actions, sinceMs, nowMs }: UseOfCache,
): Promise<void> {
  if (!entries.some(({ usedAtMs }) => usedAtMs >= sinceMs)) return;
  const marker = { scope, atMs: nowMs, actions };
  await writeFileAtomic(path.join(goCache, markerName(scope)), formatMarker(marker));
  await removeOldMarkers(path.join(goCache, MARKER_FOLDER), nowMs);
}

async function removeOldMarkers(dir: string, nowMs: number): Promise<void> {
  for (const name of (await readdir(dir)).filter(isMarkerName)) {
    const file = path.join(dir, name);
    // Another job may have removed it meanwhile.
    const stats = await stat(file).catch(() => undefined);
    if (stats && stats.mtimeMs < nowMs - MARKER_MAX_AGE_MS) await rm(file, { force: true });
  }
}
