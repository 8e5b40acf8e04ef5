import { isUsedSince } from "./age.ts";
import { hasEntry, type LayerList, shortId } from "./layer-list.ts";
import type { ActionEntry } from "./scan.ts";

/** What the job's go commands took from the build cache and added to it. */
export interface BuildCacheUse {
  /** Actions whose result was there already. */
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

/** An entry that the next layer is to bring. */
export interface KeptEntry extends ActionEntry {
  /** How many saved layers in a row, the next one included, were made without using it. */
  idle: number;
}

export interface KeptSet {
  use: BuildCacheUse;
  kept: KeptEntry[];
  /** Restored entries that are not kept, since nothing used them for long. */
  dropped: KeptEntry[];
  /**
   * Those of the kept that were not restored. Fewer than were computed: some results, as those of
   * vet, go writes anew each time, and they are what they were.
   */
  fresh: KeptEntry[];
}

/**
 * An entry goes when so many saved layers in a row were made by jobs that did not use it. One is
 * too few: a job that fails early, or a smaller one of the same scope, uses little of what the next
 * one needs.
 */
const UNUSED_LAYERS_LIMIT = 3;

/**
 * Which entries are kept after a job with the cache that `ageBuildCache` prepared at `agedAtMs`:
 * those it used except the `unshareable` ones, and those of the restored layer that were used of late.
 * What else lies in GOCACHE is the machine's, or came from another scope, whose own layer holds it.
 * Pure.
 */
export function planKeptSet(
  entries: readonly ActionEntry[],
  agedAtMs: number,
  restored: RestoredLayer | undefined,
  unshareable: ReadonlySet<string> = new Set(),
): KeptSet {
  const used = entries.filter((entry) => isUsedSince(entry, agedAtMs));
  // Exact, as Go writes this time itself: a job may follow within the tolerance on another.
  const computed = used.filter((entry) => entry.computedAtMs >= agedAtMs).length;
  const useful = used.filter(({ actionId }) => !unshareable.has(actionId));
  const kept: KeptEntry[] = useful.map((entry) => ({ ...entry, idle: 0 }));
  const dropped: KeptEntry[] = [];
  for (const entry of entries) {
    if (isUsedSince(entry, agedAtMs) || !isRestored(restored, entry)) continue;
    const idle = idleBefore(restored, entry.actionId) + 1;
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

function isRestored(
  restored: RestoredLayer | undefined,
  entry: ActionEntry,
): restored is RestoredLayer {
  if (!restored) return false;
  return hasEntry(restored.base, entry) || (!!restored.delta && hasEntry(restored.delta, entry));
}

/** The delta is the younger one, and counts for both. */
function idleBefore({ base, delta }: RestoredLayer, actionId: string): number {
  return (delta ?? base).idle.get(shortId(actionId)) ?? 0;
}
