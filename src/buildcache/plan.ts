import { isUsedSince } from "./age.ts";
import { hasEntry, type LayerList, shortId } from "./layer-list.ts";
import type { ActionEntry } from "./scan.ts";

/** What the job's go commands took from the build cache and added to it. */
export interface BuildCacheUse {
  /** Actions whose result was already in the cache. */
  reused: number;
  /** Actions that were carried out in this job. */
  computed: number;
  /** Entries that no go command of this job asked for. */
  unused: number;
}

/** A base of the job's own scope that was restored, and the delta that came with it. */
export interface RestoredLayer {
  base: LayerList;
  delta?: LayerList | undefined;
}

/** An entry that belongs in the next layer. */
export interface KeptEntry extends ActionEntry {
  /** How many saved layers in a row, the next one included, were made without using it. */
  idle: number;
}

export interface KeptSet {
  use: BuildCacheUse;
  kept: KeptEntry[];
  /** Restored entries that are not kept because nothing used them for a long time. */
  dropped: KeptEntry[];
  /**
   * Kept entries that were not restored. They may be fewer than the computed ones: go writes some
   * results again each time, such as those of vet, with the same content.
   */
  fresh: KeptEntry[];
}

interface KeptSetOptions {
  unshareable?: ReadonlySet<string> | undefined;
  wasCutShort?: boolean | undefined;
}

/**
 * An entry is dropped after this many saved layers in a row that were made by jobs that did not use
 * it. One would be too few: a smaller job of the same scope uses little of what the next job needs.
 */
export const UNUSED_LAYERS_LIMIT = 3;

/**
 * Which entries are kept after a job with the cache that `ageBuildCache` prepared at `agedAtMs`:
 * those that the job used, except the `unshareable` ones, and those of the restored layer that were
 * used recently. Anything else in GOCACHE belongs to the machine, or came from another scope, whose
 * own layer holds it. Pure.
 *
 * @param wasCutShort whether the job failed or was cancelled: what it did not use, it might have. So
 * it does not bring any entry closer to its end.
 */
export function planKeptSet(
  entries: readonly ActionEntry[],
  agedAtMs: number,
  restored: RestoredLayer | undefined,
  { unshareable = new Set(), wasCutShort = false }: KeptSetOptions = {},
): KeptSet {
  const used = entries.filter((entry) => isUsedSince(entry, agedAtMs));
  // Exact, as Go writes this time itself: the previous job may have ended within the tolerance.
  const computed = used.filter((entry) => entry.computedAtMs >= agedAtMs).length;
  const useful = used.filter(({ actionId }) => !unshareable.has(actionId));
  const kept: KeptEntry[] = useful.map((entry) => ({ ...entry, idle: 0 }));
  const dropped: KeptEntry[] = [];
  for (const entry of entries) {
    if (isUsedSince(entry, agedAtMs) || !isRestored(restored, entry)) continue;
    const idle = idleBefore(restored, entry.actionId) + (wasCutShort ? 0 : 1);
    if (idle <= UNUSED_LAYERS_LIMIT) kept.push({ ...entry, idle });
    else dropped.push({ ...entry, idle: UNUSED_LAYERS_LIMIT + 1 });
  }
  return {
    use: { reused: used.length - computed, computed, unused: entries.length - used.length },
    kept,
    dropped,
    fresh: kept.filter((entry) => !isRestored(restored, entry)),
  };
}

/** Whether base or delta of a restored layer holds a result, by `resultIdOf`. */
export function hasResult({ base, delta }: RestoredLayer, resultId: string): boolean {
  const [actionId = "", outputId = ""] = resultId.split(".");
  const entry = { actionId, outputId };
  return hasEntry(base, entry) || (!!delta && hasEntry(delta, entry));
}

function isRestored(
  restored: RestoredLayer | undefined,
  entry: ActionEntry,
): restored is RestoredLayer {
  if (!restored) return false;
  return hasEntry(restored.base, entry) || (!!restored.delta && hasEntry(restored.delta, entry));
}

/** The delta is newer than the base, and its counts hold for both. */
function idleBefore({ base, delta }: RestoredLayer, actionId: string): number {
  return (delta ?? base).idle.get(shortId(actionId)) ?? 0;
}
