import { createHash } from "node:crypto";
import { baseLimit, fitInto, whyNewBase } from "../layer/base-and-delta.ts";
import { hasEntry, type LayerList, makeLayerList, shortId } from "./layer-list.ts";
import { ACTION_BYTES, actionName, outputName } from "./layout.ts";
import {
  type BuildCacheUse,
  type KeptEntry,
  type KeptSet,
  planKeptSet,
  type RestoredLayer,
} from "./plan.ts";
import type { ActionEntry } from "./scan.ts";

export interface BuildLayerInput {
  entries: readonly ActionEntry[];
  /** Actions whose results no other job can use; they are left out. */
  unshareableActions?: ReadonlySet<string>;
  /** When `ageBuildCache` prepared the cache, in milliseconds since the epoch. */
  agedAtMs: number;
  restored: RestoredLayer | undefined;
  /** Whether the job failed or was cancelled; see `planKeptSet`. */
  wasCutShort?: boolean;
  /** Raw size that a base with its delta must not exceed; infinite if there is no limit. */
  limitBytes: number;
  /** What later jobs must know besides the entries: with other news, it is another layer. */
  news?: readonly string[];
}

export interface BuildLayerPlan {
  use: BuildCacheUse;
  /** A base holds all that is kept; a delta holds what the restored base lacks of it. */
  kind: "base" | "delta";
  /** Why a base is made although one was restored; undefined otherwise. */
  compaction: string | undefined;
  /** Entries that are left out because nothing used them for a long time. */
  dropped: number;
  /** Entries that are left out because of the limit. */
  overLimit: number;
  /** How many entries it holds. */
  count: number;
  /** Kept entries that were not restored, in this base or delta. */
  fresh: KeptEntry[];
  /** Raw size of what it holds, in bytes. */
  sizeBytes: number;
  /** Files and folders of GOCACHE that it holds, sorted. */
  names: string[];
  /** The same entries have the same hash, which becomes part of the key. */
  contentHash: string;
  /** Makes the layer's own list under this id. */
  list: (id: string) => LayerList;
}

/**
 * Plans the base or the delta to save after a job. Together with the restored base, a delta brings
 * back exactly what is kept. Both together stay within the limit, as a base leaves room for its
 * largest delta. Pure.
 */
export function planBuildLayer(input: BuildLayerInput): BuildLayerPlan {
  const {
    entries: found,
    agedAtMs,
    restored,
    unshareableActions: unshareable,
    wasCutShort,
  } = input;
  const set = planKeptSet(found, agedAtMs, restored, { unshareable, wasCutShort });
  const base = restored?.base;
  if (!base) return planBase(set, input, undefined);
  const compaction = whyCompact(set, base, input.limitBytes);
  if (compaction !== undefined) return planBase(set, input, compaction);
  const { entries, sizeBytes } = missingFrom(base, set.kept);
  // The base brings these back in any case. Without their counts they would seem to have been used.
  const inBase = set.dropped.filter((entry) => hasEntry(base, entry));
  const outputs = new Set(base.entries.values());
  return {
    ...commonFields(set, entries, sizeBytes),
    contentHash: hashContent(entries, input),
    kind: "delta",
    compaction: undefined,
    overLimit: 0,
    names: namesOf(entries, (outputId) => outputs.has(shortId(outputId))),
    list: (id) => makeLayerList(id, sizeBytes, entries, countIdle([...set.kept, ...inBase])),
  };
}

function whyCompact({ kept }: KeptSet, base: LayerList, limitBytes: number): string | undefined {
  return whyNewBase({
    baseBytes: base.sizeBytes,
    aliveBytes: sizeOf(kept.filter((entry) => hasEntry(base, entry))),
    deltaBytes: missingFrom(base, kept).sizeBytes,
    limitBytes,
  });
}

function planBase(
  set: KeptSet,
  input: Pick<BuildLayerInput, "limitBytes" | "news">,
  compaction: string | undefined,
): BuildLayerPlan {
  const entries = keepWithin(baseLimit(input.limitBytes), set.kept);
  const sizeBytes = sizeOf(entries);
  return {
    ...commonFields(set, entries, sizeBytes),
    contentHash: hashContent(entries, input),
    kind: "base",
    compaction,
    overLimit: set.kept.length - entries.length,
    names: namesOf(entries, () => false),
    list: (id) => makeLayerList(id, sizeBytes, entries, countIdle(entries)),
  };
}

function commonFields(set: KeptSet, entries: readonly KeptEntry[], sizeBytes: number) {
  const { use, dropped, fresh } = set;
  return {
    use,
    fresh,
    dropped: dropped.length,
    count: entries.length,
    sizeBytes,
  };
}

/**
 * What a base lacks, by action and output. The size of an output that the base has is not counted.
 */
function missingFrom(base: LayerList, kept: readonly KeptEntry[]) {
  const outputs = new Set(base.entries.values());
  const entries = kept.filter((entry) => !hasEntry(base, entry));
  return { entries, sizeBytes: sizeOf(entries, (id) => outputs.has(shortId(id))) };
}

/**
 * Leaves out the entries that went unused longest, by saved layers and then by time, until the rest
 * fits.
 */
function keepWithin(limitBytes: number, kept: readonly KeptEntry[]): KeptEntry[] {
  const sizeBytes = sizeOf(kept);
  if (sizeBytes <= limitBytes) return [...kept];
  const sharing = new Map<string, number>();
  for (const { outputId } of kept) sharing.set(outputId, (sharing.get(outputId) ?? 0) + 1);
  const byUse = kept.toSorted(
    (a, b) => b.idle - a.idle || a.usedAtMs - b.usedAtMs || (a.actionId < b.actionId ? -1 : 1),
  );
  return fitInto(limitBytes, sizeBytes, byUse, ({ outputId, outputBytes }) => {
    const others = (sharing.get(outputId) ?? 0) - 1;
    sharing.set(outputId, others);
    return ACTION_BYTES + (others === 0 ? outputBytes : 0);
  });
}

/** Raw size of entries; each output counts once. */
function sizeOf(
  entries: readonly ActionEntry[],
  isElsewhere: (outputId: string) => boolean = () => false,
): number {
  const outputs = new Map(entries.map(({ outputId, outputBytes }) => [outputId, outputBytes]));
  let sizeBytes = entries.length * ACTION_BYTES;
  for (const [outputId, outputBytes] of outputs) {
    if (!isElsewhere(outputId)) sizeBytes += outputBytes;
  }
  return sizeBytes;
}

function namesOf(
  entries: readonly ActionEntry[],
  isElsewhere: (outputId: string) => boolean,
): string[] {
  const names = entries.flatMap(({ actionId, outputId }) =>
    isElsewhere(outputId) ? [actionName(actionId)] : [actionName(actionId), outputName(outputId)],
  );
  return [...new Set(names)].sort();
}

function countIdle(entries: readonly KeptEntry[]): Map<string, number> {
  const idle = entries.filter((entry) => entry.idle > 0);
  return new Map(idle.map((entry) => [shortId(entry.actionId), entry.idle]));
}

function hashContent(
  entries: readonly ActionEntry[],
  { news = [] }: Pick<BuildLayerInput, "news">,
): string {
  const hash = createHash("sha256").update(news.join("\0"));
  for (const line of entries.map((entry) => `${entry.actionId} ${entry.outputId}\n`).sort()) {
    hash.update(line);
  }
  return hash.digest("hex");
}
