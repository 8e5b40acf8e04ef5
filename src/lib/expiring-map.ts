import type { Clock } from "./clock.ts";

/** A map that drops values when their time is up, and the oldest ones when there are too many. */
export interface ExpiringMap<V> {
  /** The value, unless its time is up. */
  get(key: string): V | undefined;
  /** Keeps `value` for less than `ttlMs` from now on. Replaces an earlier value of this key. */
  set(key: string, value: V, ttlMs: number): void;
  delete(key: string): void;
  /** Drops all whose keys begin like this. Looks at each key. */
  deletePrefix(prefix: string): void;
}

export function createExpiringMap<V>(parts: {
  clock: Pick<Clock, "nowMs">;
  /** At least 1. */
  maxEntries: number;
}): ExpiringMap<V> {
  const entries = new Map<string, { value: V; endMs: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (parts.clock.nowMs() < entry.endMs) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key, value, ttlMs) {
      // A Map keeps the position of a key that it has, but the newest must come last.
      entries.delete(key);
      const nowMs = parts.clock.nowMs();
      for (const [oldest, { endMs }] of entries) {
        if (nowMs < endMs && entries.size < parts.maxEntries) break;
        entries.delete(oldest);
      }
      entries.set(key, { value, endMs: nowMs + ttlMs });
    },
    delete: (key) => void entries.delete(key),
    deletePrefix(prefix) {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key);
    },
  };
}
