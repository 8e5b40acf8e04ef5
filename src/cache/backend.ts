/** A layer's archive that was found in the cache. */
export interface FetchedArchive {
  /** The key of the entry, which is one of those asked for or begins with one. */
  key: string;
  sizeBytes: number;
  lookupMs: number;
  /** What was received of it before it could be read. */
  downloadMs: number;
  /**
   * Its content, once; each buffer is the reader's from then on. Throws `CacheError` where the rest
   * does not come.
   */
  read(): AsyncIterable<Buffer>;
}

export type SaveResult = "saved" | "exists" | "denied";

/**
 * A place that keeps archives under immutable keys. Entries of different `name`s never meet.
 * An entry that is not found is a value; every failure throws `CacheError`, once its own retries are used up.
 */
export interface CacheBackend {
  /**
   * Fetches the entry of the first key that matches: the exact key before the newest entry that
   * begins with it, key by key. Undefined where there is none. `onMatch` is told the key before the
   * archive comes, by backends that know it then, so that what belongs to it can be fetched beside.
   */
  fetch(
    name: string,
    keys: readonly string[],
    onMatch?: (key: string) => void,
  ): Promise<FetchedArchive | undefined>;
  /** Whether an entry with exactly this key can be read from here. */
  has(name: string, key: string): Promise<boolean>;
  /** Where the archive of `name` must lie for `save`. */
  stagingFile(name: string): string;
  /** Stores the staged archive of `name`. An entry that another writer made first stays. */
  save(name: string, key: string): Promise<SaveResult>;
  /** A shorter way for small entries, where there is one; see `smallEntriesOf()`. */
  small?: SmallEntries | undefined;
  /** Removes all entries that begin with `prefix` but the newest; where nobody else ever would. */
  keepNewest?(name: string, prefix: string, count: number): Promise<void>;
}

/**
 * Entries of a few kilobytes, which a job looks at before it does anything else. Those of different
 * names never meet, nor do they meet archives of the same name. Failures throw `CacheError`.
 */
export interface SmallEntries {
  /** The content of the newest entry whose key begins with `prefix`; undefined where none does. */
  read(name: string, prefix: string): Promise<Buffer | undefined>;
  /**
   * Stores an entry, which takes the place of older ones with the same prefix. The content may come
   * later than the call: what can be asked of the service before is under way meanwhile.
   */
  save(entry: SmallEntry, content: Promise<string>): Promise<SaveResult>;
}

interface SmallEntry {
  name: string;
  key: string;
  /** What `key` begins with, and those of the entries that it replaces. */
  prefix: string;
}
