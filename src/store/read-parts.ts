import { DIRECT_BYTES } from "./stored-zip.ts";

/** Larger files are read in parts; smaller ones are faster in one piece. */
export const WHOLE_FILE_BYTES = 8 * 1024 * 1024;
const PART_BYTES = 1 << 20;

/**
 * Reads `sizeBytes` from `offset`, into `buffer` if there is one; the buffer is full when it
 * returns.
 */
export type ReadPart = (offset: number, sizeBytes: number, buffer?: Buffer<ArrayBuffer>) => Buffer;

/**
 * The first `sizeBytes` that `read` gives, part by part. Each is valid until the next is asked for.
 */
export function* readParts(sizeBytes: number, read: ReadPart): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(PART_BYTES);
  for (let offset = 0; offset < sizeBytes; offset += PART_BYTES) {
    const partBytes = Math.min(PART_BYTES, sizeBytes - offset);
    // The caller may keep a small part, so it must have memory of its own.
    const part = partBytes < DIRECT_BYTES ? undefined : buffer.subarray(0, partBytes);
    yield read(offset, partBytes, part);
  }
}
