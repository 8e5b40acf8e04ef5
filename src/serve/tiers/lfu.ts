import type { EvictionPolicy, PolicyLimits } from "./s3-fifo.ts";

interface Entry {
  sizeBytes: number;
  /** How often it was asked for since it came. */
  uses: number;
  usedMs: number;
}

/**
 * Least frequently used: the file goes first that was asked for least often since it came; of several, the
 * one that nobody has asked for the longest.
 */
export function createLfu(limits: PolicyLimits): EvictionPolicy {
  const { limitBytes, lowWaterBytes, graceMs, mayGo = () => true } = limits;
  const entries = new Map<string, Entry>();
  /** Names by number of uses; in each set the least recently used first. */
  const byUses = new Map<number, Set<string>>();
  let bytes = 0;

  function drop(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    bytes -= entry.sizeBytes;
    const same = byUses.get(entry.uses);
    same?.delete(key);
    if (same?.size === 0) byUses.delete(entry.uses);
  }

  function put(key: string, entry: Entry): void {
    drop(key);
    entries.set(key, entry);
    bytes += entry.sizeBytes;
    const same = byUses.get(entry.uses) ?? new Set();
    byUses.set(entry.uses, same.add(key));
  }

  return {
    keptBytes: () => bytes,
    has: (key) => entries.has(key),
    add: (key, sizeBytes, usedMs) =>
      put(key, { sizeBytes, usedMs, uses: entries.get(key)?.uses ?? 0 }),
    addKnown(key, sizeBytes) {
      if (!entries.has(key)) put(key, { sizeBytes, usedMs: Number.NEGATIVE_INFINITY, uses: 0 });
    },
    use(key, usedMs) {
      const entry = entries.get(key);
      if (entry) put(key, { ...entry, usedMs, uses: entry.uses + 1 });
    },
    remove: drop,
    takeOverflow(nowMs) {
      const gone: string[] = [];
      if (bytes <= limitBytes) return gone;
      for (const uses of [...byUses.keys()].sort((a, b) => a - b)) {
        for (const key of byUses.get(uses) ?? []) {
          if (bytes <= lowWaterBytes) return gone;
          const usedMs = entries.get(key)?.usedMs ?? 0;
          if (nowMs - usedMs < graceMs || !mayGo(key)) continue;
          drop(key);
          gone.push(key);
        }
      }
      return gone;
    },
  };
}
