import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { CacheError } from "../lib/errors.ts";

/**
 * The last bytes of an archive: a mark and the checksum of all before it. Node's zstd streams do not
 * tell reliably that the end of their input is missing, and a layer that lacks a file would be
 * taken for whole by the go command.
 */
export interface Seal {
  /** Where it begins: the size of the content in bytes. */
  offset: number;
  /** CRC-32 of the content. */
  checksum: number;
}

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

/** Reads the seal of an archive. Throws `CacheError` for a file that does not end in one. */
export async function readSeal(archive: string): Promise<Seal> {
  const handle = await open(archive, "r").catch((error: unknown) => {
    throw damaged(error);
  });
  try {
    const offset = (await handle.stat()).size - SEAL_BYTES;
    // An empty content is no archive either, and a stream cannot end before its first byte.
    if (offset <= 0) throw damaged();
    const seal = Buffer.alloc(SEAL_BYTES);
    await handle.read(seal, 0, SEAL_BYTES, offset);
    if (!seal.subarray(0, MARK.length).equals(MARK)) throw damaged();
    return { offset, checksum: seal.readUInt32LE(MARK.length) };
  } finally {
    await handle.close();
  }
}

/** Hands chunks on; throws `CacheError` at their end where they are not those that were sealed. */
export async function* checkSeal(
  chunks: AsyncIterable<Buffer>,
  expected: number,
): AsyncIterable<Buffer> {
  let checksum = 0;
  for await (const chunk of chunks) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== expected) throw damaged();
}

/** The error for an archive that is not what was packed. */
export function damaged(cause?: unknown): CacheError {
  return new CacheError("the archive is damaged", { code: "ARCHIVE", cause });
}
