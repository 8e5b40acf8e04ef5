/** A layer's archive that was brought from the cache. */
export interface FetchedArchive {
  /** The key of the entry, which is one of those asked for or begins with one. */
  key: string;
  file: string;
  sizeBytes: number;
  lookupMs: number;
  downloadMs: number;
}

export type SaveResult = "saved" | "exists" | "denied";

/**
 * A place that keeps archives under immutable keys. Entries of different `name`s never meet.
 * Absence is a value; every failure throws `CacheError`, once its own retries are used up.
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
}
