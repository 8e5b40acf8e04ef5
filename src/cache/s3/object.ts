/** Where an object is. */
export interface ObjectPlace {
  bucket: string;
  /** Its full name in the bucket. */
  name: string;
}

/** How an object is uploaded or downloaded. */
interface ObjectTransfer {
  /** At least 5 MiB, which S3 demands of every part except the last. */
  partBytes: number;
  /** How many parts are sent or received at once. */
  parallel: number;
  signal: AbortSignal;
}

/** What an upload needs besides. */
export interface ObjectUpload extends ObjectTransfer {
  /** Kept with the object, and given with it. */
  metadata?: Readonly<Record<string, string>>;
  /** The `ETag` of the only object that it may replace; by default it replaces none. */
  replaces?: string | undefined;
}
