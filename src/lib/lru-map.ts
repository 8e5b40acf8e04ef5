/** A map of limited size: it drops what was not used for longest. */
export interface LruMap<V> {
  /** The value, which then counts as used just now. */
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  size(): number;
}

/** @param maxEntries At least 1. */
export function createLruMap<V>(maxEntries: number): LruMap<V> {
  /** The least recently used first. */
  const entries = new Map<string, V>();

  function put(key: string, value: V): void {
    // A Map keeps the position of a key that it has, but the newest must come last.
    entries.delete(key);
    entries.set(key, value);
  }

  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    set(key, value) {
      put(key, value);
      const [oldest] = entries.keys();
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => void entries.delete(key),
    size: () => entries.size,
  };
}
