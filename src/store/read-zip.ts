import { createHash, hash } from "node:crypto";
import { closeSync, createReadStream, fstatSync, openSync } from "node:fs";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { DIRECT_BYTES } from "./stored-zip.ts";
import {
  findEntryData,
  invalid,
  readExactly,
  readZipDirectory,
  type ZipEntry,
} from "./zip-directory.ts";
import { checkModuleZip } from "./zip-rules.ts";

/** Larger files are streamed; smaller ones are faster in one piece. */
const WHOLE_FILE_BYTES = 8 * 1024 * 1024;
const PART_BYTES = 1 << 20;
const STREAM_BYTES = DIRECT_BYTES;
/** Node's zlib refuses less. */
const MIN_ZLIB_CHUNK_BYTES = 64;

/** A module's zip whose structure was checked. */
export interface OpenArchive {
  file: string;
  fd: number;
}

/**
 * Opens a module's zip for as long as `read` runs. Throws `IntegrityError` where its structure, names
 * or sizes are not those of a module (`checkModuleZip`).
 */
export async function withModuleZip<T>(
  file: string,
  prefix: string,
  read: (archive: OpenArchive, entries: ZipEntry[]) => Promise<T>,
): Promise<T> {
  const fd = openSync(file, "r");
  try {
    const entries = readZipDirectory(fd, fstatSync(fd).size);
    checkModuleZip(entries, prefix);
    return await read({ file, fd }, entries);
  } finally {
    closeSync(fd);
  }
}

/**
 * Hands the unpacked content of a file on, each buffer good until the next one comes; returns its
 * SHA-256 in hex. Throws `IntegrityError` where its size or checksum is another than the zip says.
 */
export async function readContent(
  archive: OpenArchive,
  entry: ZipEntry,
  append: (content: Buffer) => void,
): Promise<string> {
  if (Math.max(entry.packedBytes, entry.sizeBytes) <= WHOLE_FILE_BYTES) {
    const content = readWhole(archive, entry);
    if (content.length !== entry.sizeBytes) throw wrongSize(entry);
    if (crc32(content) !== entry.crc32) throw wrongChecksum(entry);
    append(content);
    return hash("sha256", content, "hex");
  }
  const sha256 = createHash("sha256");
  let sizeBytes = 0;
  let checksum = 0;
  for await (const chunk of streamContent(archive, entry)) {
    sizeBytes += chunk.length;
    if (sizeBytes > entry.sizeBytes) break;
    checksum = crc32(chunk, checksum);
    sha256.update(chunk);
    append(chunk);
  }
  if (sizeBytes !== entry.sizeBytes) throw wrongSize(entry);
  if (checksum !== entry.crc32) throw wrongChecksum(entry);
  return sha256.digest("hex");
}

function readWhole({ fd }: OpenArchive, entry: ZipEntry): Buffer {
  if (entry.packedBytes === 0) return Buffer.alloc(0);
  const packed = readExactly(fd, findEntryData(fd, entry), entry.packedBytes);
  if (entry.method === "stored") return packed;
  try {
    return inflateRawSync(packed, {
      // The declared size bounds the memory that a zip bomb could take.
      maxOutputLength: Math.max(entry.sizeBytes, 1),
      // In one piece: zlib would otherwise make many of 16 KiB, and copy them together.
      chunkSize: Math.max(entry.sizeBytes + 1, MIN_ZLIB_CHUNK_BYTES),
    });
  } catch (error) {
    throw cannotUnpack(entry, error);
  }
}

/** Each chunk is good until the next one is asked for. */
async function* streamContent(archive: OpenArchive, entry: ZipEntry): AsyncIterable<Buffer> {
  if (entry.packedBytes === 0) return;
  const start = findEntryData(archive.fd, entry);
  if (entry.method === "stored") {
    yield* readParts(archive.fd, start, entry.packedBytes);
    return;
  }
  const end = start + entry.packedBytes - 1;
  try {
    // Opened anew: a stream that is destroyed closes its file, and may do so late.
    const packed = createReadStream(archive.file, { start, end });
    yield* pipeline(packed, createInflateRaw({ chunkSize: STREAM_BYTES }), () => {});
  } catch (error) {
    throw cannotUnpack(entry, error);
  }
}

function* readParts(fd: number, start: number, sizeBytes: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(PART_BYTES);
  for (let done = 0; done < sizeBytes; done += PART_BYTES) {
    const partBytes = Math.min(PART_BYTES, sizeBytes - done);
    // A small one may be kept for later, and must have bytes of its own.
    const part = partBytes < DIRECT_BYTES ? undefined : buffer.subarray(0, partBytes);
    yield readExactly(fd, start + done, partBytes, part);
  }
}

function wrongSize({ name }: ZipEntry): Error {
  return invalid(`${name} has another size than it says`);
}

function wrongChecksum({ name }: ZipEntry): Error {
  return invalid(`${name} has a wrong checksum`);
}

function cannotUnpack({ name }: ZipEntry, cause: unknown): Error {
  return Object.assign(invalid(`${name} cannot be unpacked`), { cause });
}
