import { createHash } from "node:crypto";
import { AGE_MS } from "./age.ts";
import { actionName, outputName } from "./layout.ts";
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

export interface BuildLayerPlan {
  use: BuildCacheUse;
  /** Entries that are left out of the layer because nothing used them for long. */
  dropped: number;
  /** Files and folders of the layer, relative to GOCACHE, sorted; some may be missing. */
  names: string[];
  /** Same content, same hash: it names the layer's key. */
  contentHash: string;
}

/** A clock that jumps a little, or a file system that rounds, must not hide a use. */
const TOLERANCE_MS = 2_000;
/**
 * An entry goes when so many saved layers in a row were made by jobs that did not use it. One is
 * too few: a job that fails early uses little of what the next one needs.
 */
const UNUSED_LAYERS_LIMIT = 3;

/**
 * Plans the layer that follows from what a job did with the cache that `ageBuildCache` prepared at
 * `agedAtMs`. Pure.
 */
export function planBuildLayer(entries: readonly ActionEntry[], agedAtMs: number): BuildLayerPlan {
  const sinceMs = agedAtMs - TOLERANCE_MS;
  const oldestKeptMs = sinceMs - AGE_MS * (UNUSED_LAYERS_LIMIT + 1);
  const used = entries.filter((entry) => entry.usedAtMs >= sinceMs);
  // Exact, as Go writes this time itself: a job may follow within the tolerance on another.
  const computed = used.filter((entry) => entry.computedAtMs >= agedAtMs).length;
  const kept = entries.filter((entry) => entry.usedAtMs >= oldestKeptMs);
  const names = kept.flatMap((entry) => [actionName(entry.actionId), outputName(entry.outputId)]);
  return {
    use: { reused: used.length - computed, computed, unused: entries.length - used.length },
    dropped: entries.length - kept.length,
    names: [...new Set(names)].sort(),
    contentHash: hashEntries(kept),
  };
}

function hashEntries(entries: readonly ActionEntry[]): string {
  const hash = createHash("sha256");
  for (const line of entries.map((entry) => `${entry.actionId} ${entry.outputId}\n`).sort()) {
    hash.update(line);
  }
  return hash.digest("hex");
}

/** Below this part of computed actions a new layer costs more to upload than it saves. */
const WORTHWHILE_FRACTION = 0.02;

/**
 * Whether a job that restored an exact layer computed enough to be worth a new one. What is not
 * saved now adds up with what later jobs compute, until it is.
 */
export function isWorthSaving(use: BuildCacheUse): boolean {
  return use.computed > (use.reused + use.computed) * WORTHWHILE_FRACTION;
}
