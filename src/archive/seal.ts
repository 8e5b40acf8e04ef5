import { crc32 } from "node:zlib";
import { CacheError } from "../lib/errors.ts";

/**
 * The last bytes of an archive are a seal: a mark, and the CRC-32 of everything before it. Node's
 * zstd streams do not reliably report that the end of their input is missing, and the go command
 * would take a layer that lacks a file for a complete one.
 */
const MARK = Buffer.from("goaccel1");
const SEAL_BYTES = MARK.length + 4;

/** Passes chunks on and adds the seal after the last one. */
export async function* addSeal(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let checksum = 0;
  for await (const chunk of chunks) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  const end = Buffer.alloc(4);
  end.writeUInt32LE(checksum);
  yield Buffer.concat([MARK, end]);
}

/**
 * Passes the content of a sealed archive on, without its seal. Throws `CacheError` at the end if
 * there is no seal, or if the content is not what was sealed.
 */
export async function* unseal(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let checksum = 0;
  let isEmpty = true;
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    // The bytes that were held back are content after all. They are not joined to a long chunk, as
    // that would copy all of it.
    const isLong = chunk.length >= SEAL_BYTES;
    const known = isLong ? [held, chunk] : [Buffer.concat([held, chunk])];
    const last = known.at(-1) ?? chunk;
    held = Buffer.from(last.subarray(-SEAL_BYTES));
    known[known.length - 1] = last.subarray(0, last.length - held.length);
    for (const content of known) {
      if (content.length === 0) continue;
      isEmpty = false;
      checksum = crc32(content, checksum);
      yield content;
    }
  }
  const isSealed = held.length === SEAL_BYTES && held.subarray(0, MARK.length).equals(MARK);
  if (isEmpty || !isSealed || held.readUInt32LE(MARK.length) !== checksum) throw damaged();
}

/** The error for an archive that is not what was packed. */
export function damaged(cause?: unknown): CacheError {
  return new CacheError("the archive is damaged", { code: "ARCHIVE", cause });
}
