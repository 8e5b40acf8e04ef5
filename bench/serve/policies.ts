import type { EvictionPolicy } from "../../src/serve/tiers/s3-fifo.ts";

export interface Room {
  limitBytes: number;
  lowWaterBytes: number;
}

/** Lets the file go first that nobody has asked for the longest. */
export function createLru({ limitBytes, lowWaterBytes }: Room): EvictionPolicy {
  /** The least recently used first. */
  const sizes = new Map<string, number>();
  let bytes = 0;

  function remove(key: string): void {
    bytes -= sizes.get(key) ?? 0;
    sizes.delete(key);
  }

  function add(key: string, sizeBytes: number): void {
    remove(key);
    sizes.set(key, sizeBytes);
    bytes += sizeBytes;
  }

  return {
    keptBytes: () => bytes,
    has: (key) => sizes.has(key),
    add,
    addKnown: add,
    use(key) {
      const sizeBytes = sizes.get(key);
      if (sizeBytes !== undefined) add(key, sizeBytes);
    },
    remove,
    takeOverflow() {
      const gone: string[] = [];
      if (bytes <= limitBytes) return gone;
      for (const key of sizes.keys()) {
        if (bytes <= lowWaterBytes) break;
        remove(key);
        gone.push(key);
      }
      return gone;
    },
  };
}

/** Lets the file go first that was asked for least often since it came; of several, the oldest use. */
export function createLfu({ limitBytes, lowWaterBytes }: Room): EvictionPolicy {
  const entries = new Map<string, { sizeBytes: number; uses: number }>();
  /** By number of uses; in each the least recently used first. */
  const byUses = new Map<number, Set<string>>();
  let bytes = 0;

  function place(key: string, sizeBytes: number, uses: number): void {
    entries.set(key, { sizeBytes, uses });
    const same = byUses.get(uses) ?? new Set();
    byUses.set(uses, same.add(key));
    bytes += sizeBytes;
  }

  function remove(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    byUses.get(entry.uses)?.delete(key);
    if (byUses.get(entry.uses)?.size === 0) byUses.delete(entry.uses);
    bytes -= entry.sizeBytes;
  }

  function add(key: string, sizeBytes: number): void {
    const uses = entries.get(key)?.uses ?? 0;
    remove(key);
    place(key, sizeBytes, uses);
  }

  return {
    keptBytes: () => bytes,
    has: (key) => entries.has(key),
    add,
    addKnown: add,
    use(key) {
      const entry = entries.get(key);
      if (!entry) return;
      remove(key);
      place(key, entry.sizeBytes, entry.uses + 1);
    },
    remove,
    takeOverflow() {
      const gone: string[] = [];
      if (bytes <= limitBytes) return gone;
      while (bytes > lowWaterBytes && entries.size > 0) {
        const [victim] = byUses.get(Math.min(...byUses.keys())) ?? [];
        if (victim === undefined) break;
        remove(victim);
        gone.push(victim);
      }
      return gone;
    },
  };
}
