/** A piece of a file. */
export interface Part {
  /** Counted from 1. */
  number: number;
  offset: number;
  sizeBytes: number;
}

/** Amazon S3, "Multipart upload limits". */
const MAX_PARTS = 10_000;

/**
 * Cuts a file into parts of `partBytes`, or into larger ones if there would be more parts than S3
 * accepts. Azure accepts five times as many blocks.
 */
export function splitParts(sizeBytes: number, partBytes: number): Part[] {
  const each = Math.max(partBytes, Math.ceil(sizeBytes / MAX_PARTS));
  return Array.from({ length: Math.ceil(sizeBytes / each) }, (_, index) => {
    const offset = index * each;
    return { number: index + 1, offset, sizeBytes: Math.min(each, sizeBytes - offset) };
  });
}
