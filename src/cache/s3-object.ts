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

/** A piece of a file. */
export interface Part {
  /** Counted from 1. */
  number: number;
  offset: number;
  sizeBytes: number;
}

const MAX_PARTS = 10_000;

/** Cuts a file into parts of `partBytes`, or larger ones where those would be too many for S3. */
export function splitParts(sizeBytes: number, partBytes: number): Part[] {
  const each = Math.max(partBytes, Math.ceil(sizeBytes / MAX_PARTS));
  return Array.from({ length: Math.ceil(sizeBytes / each) }, (_, index) => {
    const offset = index * each;
    return { number: index + 1, offset, sizeBytes: Math.min(each, sizeBytes - offset) };
  });
}
