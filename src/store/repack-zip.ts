import { createHash } from "node:crypto";
import { closeSync, createReadStream, fstatSync, openSync, writeSync } from "node:fs";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { type HashedFile, hash1 } from "../gomod/dirhash.ts";
import { createStoredZip } from "./stored-zip.ts";
import {
  findEntryData,
  invalid,
  readExactly,
  readZipDirectory,
  type ZipEntry,
} from "./zip-directory.ts";
import { checkModuleZip } from "./zip-rules.ts";

export interface RepackedZip {
  /** The `h1:` hash of the content, as go.sum has it. */
  h1: string;
  sizeBytes: number;
}

/** Larger files are streamed; smaller ones are faster in one piece. */
const WHOLE_FILE_BYTES = 8 * 1024 * 1024;
/** Node's zlib refuses less. */
const MIN_ZLIB_CHUNK_BYTES = 64;

/**
 * Reads a module's zip once: checks its structure and every file's checksum, hashes the content,
 * and writes the same files uncompressed to `target`. The go command inflates a zip twice, to hash
 * and to unpack it; without deflate both cost a fraction, and the hash, which is over the content,
 * stays the same. Blocks its thread for most of the time: it is a worker's job. Throws
 * `IntegrityError`; `target` is not to be used then.
 */
export async function repackModuleZip(
  source: string,
  target: string,
  prefix: string,
): Promise<RepackedZip> {
  const input = openSync(source, "r");
  const archive = { file: source, fd: input };
  try {
    const output = openSync(target, "wx");
    try {
      const entries = readZipDirectory(input, fstatSync(input).size);
      checkModuleZip(entries, prefix);
      const zip = createStoredZip((bytes) => writeFully(output, bytes));
      const hashed: HashedFile[] = [];
      for (const entry of entries) {
        zip.begin(entry.name, entry.sizeBytes, entry.crc32);
        hashed.push({ name: entry.name, sha256Hex: await copyContent(archive, entry, zip.append) });
      }
      return { h1: hash1(hashed), sizeBytes: zip.finish() };
    } finally {
      closeSync(output);
    }
  } finally {
    closeSync(input);
  }
}

interface OpenArchive {
  file: string;
  fd: number;
}

/** Hands the unpacked content on; returns its SHA-256 in hex. */
async function copyContent(
  archive: OpenArchive,
  entry: ZipEntry,
  append: (content: Buffer) => void,
): Promise<string> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  let checksum = 0;
  for await (const chunk of openContent(archive, entry)) {
    sizeBytes += chunk.length;
    if (sizeBytes > entry.sizeBytes) break;
    checksum = crc32(chunk, checksum);
    hash.update(chunk);
    append(chunk);
  }
  if (sizeBytes !== entry.sizeBytes) throw invalid(`${entry.name} has another size than it says`);
  if (checksum !== entry.crc32) throw invalid(`${entry.name} has a wrong checksum`);
  return hash.digest("hex");
}

async function* openContent({ file, fd }: OpenArchive, entry: ZipEntry): AsyncIterable<Buffer> {
  if (entry.packedBytes === 0) return;
  const start = findEntryData(fd, entry);
  try {
    if (Math.max(entry.packedBytes, entry.sizeBytes) <= WHOLE_FILE_BYTES) {
      const packed = readExactly(fd, start, entry.packedBytes);
      // The declared size bounds the memory that a zip bomb could take.
      const maxOutputLength = Math.max(entry.sizeBytes, 1);
      // In one piece: zlib would otherwise make many of 16 KiB, and copy them together.
      const chunkSize = Math.max(entry.sizeBytes + 1, MIN_ZLIB_CHUNK_BYTES);
      yield entry.method === "stored"
        ? packed
        : inflateRawSync(packed, { maxOutputLength, chunkSize });
      return;
    }
    const end = start + entry.packedBytes - 1;
    // Opened anew: a stream that is destroyed closes its file, and may do so late.
    const packed = createReadStream(file, { start, end });
    yield* entry.method === "stored" ? packed : pipeline(packed, createInflateRaw(), () => {});
  } catch (error) {
    throw Object.assign(invalid(`${entry.name} cannot be unpacked`), { cause: error });
  }
}

function writeFully(fd: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(fd, bytes, written);
}
