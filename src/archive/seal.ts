import { crc32 } from "node:zlib";
import { CacheError } from "../lib/errors.ts";

/**
 * The last bytes of an archive are a seal: a mark, and the CRC-32 of all before it. Node's zstd
 * streams do not tell reliably that the end of their input is missing, and a layer that lacks a file
 * would be taken for whole by the go command.
 */
const MARK = Buffer.from("goaccel1");
const SEAL_BYTES = MARK.length + 4;

/** Hands chunks on and puts the seal behind the last one. */
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
 * Hands the content of a sealed archive on, without its seal. Throws `CacheError` at the end where
 * there is no seal, or the content is not what was sealed.
 */
export async function* unseal(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let checksum = 0;
  let isEmpty = true;
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    // What was held back is content after all; joined to the chunk, all of that would be copied.
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
