import { gunzipSync, type ZlibOptions } from "node:zlib";
import { releaseMemory } from "../lib/release-memory.ts";

/** A deflated piece, and the size and checksum that its content must have. */
export interface DeflatedPiece {
  packed: Buffer;
  sizeBytes: number;
  crc32: number;
}

/** Magic number, method deflate, nothing optional, system unknown (RFC 1952, section 2.3.1). */
const MEMBER_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const MEMBER_TRAILER_BYTES = 8;
/** Node's zlib refuses smaller chunks. */
const MIN_CHUNK_BYTES = 64;

/** Options of zlib for content of a known size, which limit the memory of a zip bomb. */
export function inflateOptions(sizeBytes: number): ZlibOptions {
  return {
    maxOutputLength: Math.max(sizeBytes, 1),
    // In one chunk. Otherwise zlib would make many of 16 KiB, and copy them together.
    chunkSize: Math.max(sizeBytes + 1, MIN_CHUNK_BYTES),
  };
}

/**
 * Inflates many small pieces by one call, because a call costs more than inflating such a piece.
 * The pieces become members of one gzip file, whose content is all of theirs in a row (RFC 1952,
 * section 2.2). Its trailers let zlib check each size and checksum. Undefined if anything is wrong
 * with any piece. To find out which one it is, and what is wrong with it, inflate each alone. The
 * buffers share one piece of memory, which holds nothing else.
 */
export function inflateTogether(pieces: readonly DeflatedPiece[]): Buffer[] | undefined {
  const sizeBytes = pieces.reduce((sum, piece) => sum + piece.sizeBytes, 0);
  let content: Buffer;
  try {
    const packed = Buffer.concat(pieces.flatMap(toMember));
    content = gunzipSync(packed, inflateOptions(sizeBytes));
    releaseMemory(packed);
  } catch {
    return undefined;
  }
  if (content.length !== sizeBytes) return undefined;
  let end = 0;
  return pieces.map((piece) => {
    const start = end;
    end += piece.sizeBytes;
    return content.subarray(start, end);
  });
}

function toMember({ packed, sizeBytes, crc32 }: DeflatedPiece): Buffer[] {
  const trailer = Buffer.allocUnsafe(MEMBER_TRAILER_BYTES);
  trailer.writeUInt32LE(crc32, 0);
  trailer.writeUInt32LE(sizeBytes, 4);
  return [MEMBER_HEADER, packed, trailer];
}
