/** Where an object is. */
export interface ObjectPlace {
  bucket: string;
  /** Its full name in the bucket. */
  name: string;
}

/** How an object is uploaded or downloaded. */
export interface ObjectTransfer {
  /** At least 5 MiB, which S3 demands of every part except the last. */
  partBytes: number;
  /** How many parts are sent or received at once. */
  parallel: number;
  signal: AbortSignal;
}
