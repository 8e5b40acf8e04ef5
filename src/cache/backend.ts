/** A layer's archive that was found in the cache. */
export interface FetchedArchive {
  /** The key of the entry. It is one of the keys that were asked for, or begins with one. */
  key: string;
  sizeBytes: number;
  lookupMs: number;
  /** How much of it was received before it could be read. */
  downloadMs: number;
  /**
   * Its content, which can be read once. The reader owns each buffer that it gets. Throws
   * `CacheError` if the rest does not arrive.
   */
  read(): AsyncIterable<Buffer>;
}

export type SaveResult = "saved" | "exists" | "denied";

/**
 * A place that keeps archives under immutable keys. Entries of different `name`s are kept apart. If
 * an entry is not found, that is a result. Every failure throws `CacheError`, after the backend's
 * own retries.
 */
export interface CacheBackend {
  /**
   * Fetches the entry of the first key that matches. For each key the exact entry comes before the
   * newest one that begins with it. Undefined if none matches. A backend that knows the matched key
   * before it has the archive calls `onMatch`, so that what belongs to the key can be fetched at
   * the same time.
   */
  fetch(
    name: string,
    keys: readonly string[],
    onMatch?: (key: string) => void,
  ): Promise<FetchedArchive | undefined>;
  /** The key of the entry that `fetch` would give, without fetching it. */
  find(name: string, keys: readonly string[]): Promise<string | undefined>;
  /** Whether an entry with exactly this key can be read from here. */
  has(name: string, key: string): Promise<boolean>;
  /** Where the archive of `name` must be for `save`. */
  stagingFile(name: string): string;
  /** Stores the staged archive of `name`. If another writer was first, its entry stays. */
  save(name: string, key: string): Promise<SaveResult>;
  /** A shorter way for small entries, if there is one; see `smallEntriesOf()`. */
  small?: SmallEntries | undefined;
  /**
   * Removes all entries that begin with `prefix`, except the newest `count`. Undefined for a
   * backend whose old entries are removed by others.
   */
  keepNewest?(name: string, prefix: string, count: number): Promise<void>;
}

/**
 * Entries of a few kilobytes, which a job reads before it does anything else. Those of different
 * names are kept apart, and so are archives of the same name. Failures throw `CacheError`.
 */
export interface SmallEntries {
  /** The content of the newest entry whose key begins with `prefix`; undefined if none does. */
  read(name: string, prefix: string): Promise<Buffer | undefined>;
  /**
   * Stores an entry, which replaces older ones with the same prefix. The content may arrive after
   * the call. Requests to the service that do not need it are sent in the meantime.
   */
  save(entry: SmallEntry, content: Promise<string>): Promise<SaveResult>;
}

interface SmallEntry {
  name: string;
  key: string;
  /** `key` begins with it, and so do the keys of the entries that it replaces. */
  prefix: string;
}
