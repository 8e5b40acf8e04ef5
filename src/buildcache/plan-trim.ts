import { AGE_MS } from "./age.ts";
import { ACTION_BYTES } from "./layout.ts";
import type { ActionEntry } from "./scan.ts";

/** An output that no action of the cache names. */
export interface Orphan {
  outputId: string;
  sizeBytes: number;
  /** When go wrote or used it last, in milliseconds since the epoch. */
  usedAtMs: number;
}

export interface TrimInput {
  entries: readonly ActionEntry[];
  orphans: readonly Orphan[];
  /** Raw size that the cache must not exceed. */
  limitBytes: number;
  nowMs: number;
}

export interface TrimPlan {
  /** Raw size of all actions and outputs as they are. */
  sizeBytes: number;
  /** To be removed, least recently used first. */
  actions: ActionEntry[];
  /** Outputs that no remaining action names. They are removed after the actions. */
  outputs: { outputId: string; sizeBytes: number }[];
}

/**
 * Entries used within two hours stay, as a job may be using them: go updates the time of an entry
 * that it uses only once an hour (mtimeInterval in cmd/go/internal/cache). `AGE_MS` is added
 * because a job that restored a layer on the same machine has set times back by that much and is
 * about to use what it restored.
 */
export const RECENT_MS = AGE_MS + 2 * 60 * 60 * 1000;

/**
 * Plans what to remove so that a build cache stays within a limit: outputs without an action first,
 * then the least recently used entries. An output is removed only if no remaining action names it.
 * If everything left is recent, the cache stays larger than the limit. Pure.
 */
export function planTrim({ entries, orphans, limitBytes, nowMs }: TrimInput): TrimPlan {
  const sharing = new Map<string, number>();
  let sizeBytes = 0;
  for (const { outputId, outputBytes } of entries) {
    const others = sharing.get(outputId) ?? 0;
    sharing.set(outputId, others + 1);
    sizeBytes += ACTION_BYTES + (others === 0 ? outputBytes : 0);
  }
  for (const orphan of orphans) sizeBytes += orphan.sizeBytes;

  const plan: TrimPlan = { sizeBytes, actions: [], outputs: [] };
  const sinceMs = nowMs - RECENT_MS;
  let leftBytes = sizeBytes;
  for (const { outputId, sizeBytes: orphanBytes, usedAtMs } of orphans.toSorted(byUse)) {
    if (leftBytes <= limitBytes) return plan;
    if (usedAtMs > sinceMs) continue;
    plan.outputs.push({ outputId, sizeBytes: orphanBytes });
    leftBytes -= orphanBytes;
  }
  for (const entry of entries.toSorted(byUse)) {
    if (leftBytes <= limitBytes) return plan;
    if (entry.usedAtMs > sinceMs) continue;
    const { outputId, outputBytes } = entry;
    const others = (sharing.get(outputId) ?? 0) - 1;
    sharing.set(outputId, others);
    plan.actions.push(entry);
    leftBytes -= ACTION_BYTES;
    if (others > 0) continue;
    plan.outputs.push({ outputId, sizeBytes: outputBytes });
    leftBytes -= outputBytes;
  }
  return plan;
}

function byUse(a: { usedAtMs: number }, b: { usedAtMs: number }): number {
  return a.usedAtMs - b.usedAtMs;
}
