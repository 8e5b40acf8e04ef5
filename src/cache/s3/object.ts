/** Where an object lies. */
export interface ObjectPlace {
  bucket: string;
  /** Its whole name in the bucket. */
  name: string;
}

/** How an object is brought or taken. */
export interface ObjectTransfer {
  /** At least 5 MiB, as S3 wants it of every part but the last. */
  partBytes: number;
  /** Parts on their way at once. */
  parallel: number;
  signal: AbortSignal;
}
