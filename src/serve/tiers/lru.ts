import type { EvictionPolicy, PolicyLimits } from "./s3-fifo.ts";

interface Entry {
  sizeBytes: number;
  usedMs: number;
}

/** Least recently used: the file goes first that nobody has asked for the longest. */
export function createLru(limits: PolicyLimits): EvictionPolicy {
  const { limitBytes, lowWaterBytes, graceMs, mayGo = () => true } = limits;
  /** The least recently used first. */
  const entries = new Map<string, Entry>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= entries.get(key)?.sizeBytes ?? 0;
    entries.delete(key);
  }

  function put(key: string, entry: Entry): void {
    drop(key);
    entries.set(key, entry);
    bytes += entry.sizeBytes;
  }

  return {
    keptBytes: () => bytes,
    has: (key) => entries.has(key),
    add: (key, sizeBytes, usedMs) => put(key, { sizeBytes, usedMs }),
    addKnown(key, sizeBytes) {
      if (!entries.has(key)) put(key, { sizeBytes, usedMs: Number.NEGATIVE_INFINITY });
    },
    use(key, usedMs) {
      const entry = entries.get(key);
      if (entry) put(key, { ...entry, usedMs });
    },
    remove: drop,
    takeOverflow(nowMs) {
      const gone: string[] = [];
      if (bytes <= limitBytes) return gone;
      for (const [key, { usedMs }] of entries) {
        if (bytes <= lowWaterBytes) break;
        if (nowMs - usedMs < graceMs || !mayGo(key)) continue;
        drop(key);
        gone.push(key);
      }
      return gone;
    },
  };
}
