/** An entry as its backend keeps it; any job may have saved it. */
export interface StoredEntry {
  /** Name with the backend; undefined if the backend does not tell. */
  name: string | undefined;
  key: string;
  /** What it takes of the quota, in bytes: archives are compressed. */
  sizeBytes: number;
  /** Milliseconds since the epoch. */
  createdMs: number;
  /** When a job last read it, in milliseconds since the epoch; undefined if nobody records it. */
  usedMs?: number | undefined;
  /** The git ref whose jobs saved it, and the entry's own number, if the backend has such. */
  ref?: string | undefined;
  id?: number | undefined;
}

/** What a backend keeps, for people: no job needs it. Failures throw `CacheError`. */
export interface CacheInventory {
  /** All entries of go-accel, in no particular order. */
  list(): Promise<StoredEntry[]>;
  /**
   * The archive of an entry that `list()` returned, to be read once; undefined if it is gone.
   * Absent for a backend of which only jobs can read.
   */
  open?(entry: StoredEntry): Promise<AsyncIterable<Buffer> | undefined>;
  /** Removes an entry that `list()` returned. False if it was gone already. */
  remove(entry: StoredEntry): Promise<boolean>;
}
