import { createHash, hash } from "node:crypto";
import { closeSync, createReadStream, fstatSync, openSync } from "node:fs";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import type { HashedFile } from "../gomod/dirhash.ts";
import { releaseMemory } from "../lib/release-memory.ts";
import { inflateOptions, inflateTogether } from "./inflate-together.ts";
import { readParts, WHOLE_FILE_BYTES } from "./read-parts.ts";
import { DIRECT_BYTES } from "./stored-zip.ts";
import {
  findEntryData,
  invalid,
  readExactly,
  readZipDirectory,
  type ZipEntry,
} from "./zip-directory.ts";
import { checkModuleZip } from "./zip-rules.ts";
import { createFileWindow, type FileWindow } from "./zip-window.ts";

/** Files up to this size are inflated many at once, up to `BATCH_BYTES` together. */
const SMALL_FILE_BYTES = 64 * 1024;
const BATCH_BYTES = 512 * 1024;
const STREAM_BYTES = DIRECT_BYTES;

/** Where the content of one file of a zip goes. */
export interface ContentSink {
  /** The buffer is valid until this returns; one below `DIRECT_BYTES`, until `settle`. */
  append(content: Buffer): void;
  /** Always called, once nothing more comes. */
  close?(): void;
}

interface OpenArchive {
  file: string;
  fd: number;
  window: FileWindow;
  /** What was inflated and is still in use. */
  inflated: Buffer[];
}

/**
 * Reads a module's zip once, in its own order. Hands the content of each file to the sink that
 * `open` returns for it, and returns the hash of each file. `settle` is called before the memory
 * that was handed out is reused. Throws `IntegrityError` before anything is opened if the
 * structure, the names or the sizes are not allowed in a module (`checkModuleZip`), and later if
 * the size or the checksum of a file is not what the zip says. With `pick` only those entries are
 * read; all are checked.
 */
export async function readModuleZip(
  file: string,
  prefix: string,
  open: (entry: ZipEntry) => ContentSink,
  settle: () => void = () => {},
  pick: (entries: readonly ZipEntry[]) => readonly ZipEntry[] = (entries) => entries,
): Promise<HashedFile[]> {
  const fd = openSync(file, "r");
  try {
    const fileBytes = fstatSync(fd).size;
    const entries = readZipDirectory(fd, fileBytes);
    checkModuleZip(entries, prefix, fileBytes);
    const archive: OpenArchive = {
      file,
      fd,
      window: createFileWindow(fd, fileBytes),
      inflated: [],
    };
    const hashed: HashedFile[] = [];
    for (const batch of planBatches(pick(entries))) {
      const contents = inflateBatch(archive, batch);
      for (const [index, entry] of batch.entries()) {
        const sink = open(entry);
        try {
          const sha256Hex = await readContent(archive, entry, contents?.[index], sink);
          hashed.push({ name: entry.name, sha256Hex });
        } finally {
          sink.close?.();
        }
      }
      settle();
      for (const content of archive.inflated.splice(0)) releaseMemory(content);
    }
    return hashed;
  } finally {
    closeSync(fd);
  }
}

/** What one call inflates: small files that follow each other, or one file of any other kind. */
function* planBatches(entries: readonly ZipEntry[]): Generator<ZipEntry[]> {
  let batch: ZipEntry[] = [];
  let batchBytes = 0;
  for (const entry of entries) {
    const bytes = Math.max(entry.packedBytes, entry.sizeBytes);
    const isSmall = entry.method === "deflated" && bytes <= SMALL_FILE_BYTES;
    if (batch.length > 0 && (!isSmall || batchBytes + bytes > BATCH_BYTES)) {
      yield batch;
      batch = [];
      batchBytes = 0;
    }
    if (!isSmall) {
      yield [entry];
      continue;
    }
    batch.push(entry);
    batchBytes += bytes;
  }
  if (batch.length > 0) yield batch;
}

/** Undefined if each file must be read by itself. */
function inflateBatch(archive: OpenArchive, batch: readonly ZipEntry[]): Buffer[] | undefined {
  if (batch.length < 2) return undefined;
  const contents = inflateTogether(
    batch.map((entry) => ({
      packed: readPacked(archive, entry),
      sizeBytes: entry.sizeBytes,
      crc32: entry.crc32,
    })),
  );
  // All of them share one piece of memory, so the first is enough.
  archive.inflated.push(...(contents?.slice(0, 1) ?? []));
  return contents;
}

async function readContent(
  archive: OpenArchive,
  entry: ZipEntry,
  checked: Buffer | undefined,
  sink: ContentSink,
): Promise<string> {
  if (checked || Math.max(entry.packedBytes, entry.sizeBytes) <= WHOLE_FILE_BYTES) {
    const content = checked ?? readWhole(archive, entry);
    sink.append(content);
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
    sink.append(chunk);
  }
  if (sizeBytes !== entry.sizeBytes) throw wrongSize(entry);
  if (checksum !== entry.crc32) throw wrongChecksum(entry);
  return sha256.digest("hex");
}

/** Checked against the size and the checksum that the zip gives. */
function readWhole(archive: OpenArchive, entry: ZipEntry): Buffer {
  const packed = readPacked(archive, entry);
  const content = entry.method === "stored" ? packed : inflateAlone(packed, entry);
  if (content !== packed) archive.inflated.push(content);
  if (content.length !== entry.sizeBytes) throw wrongSize(entry);
  if (crc32(content) !== entry.crc32) throw wrongChecksum(entry);
  return content;
}

function inflateAlone(packed: Buffer, entry: ZipEntry): Buffer {
  if (packed.length === 0) return packed;
  try {
    return inflateRawSync(packed, inflateOptions(entry.sizeBytes));
  } catch (error) {
    throw cannotUnpack(entry, error);
  }
}

function readPacked({ window }: OpenArchive, entry: ZipEntry): Buffer {
  if (entry.packedBytes === 0) return Buffer.alloc(0);
  return window.read(findEntryData(window.read, entry), entry.packedBytes);
}

/** Each chunk is valid until the next one is asked for. */
async function* streamContent(archive: OpenArchive, entry: ZipEntry): AsyncIterable<Buffer> {
  if (entry.packedBytes === 0) return;
  const start = findEntryData(archive.window.read, entry);
  if (entry.method === "stored") {
    yield* readParts(entry.packedBytes, (offset, sizeBytes, buffer) =>
      readExactly(archive.fd, start + offset, sizeBytes, buffer),
    );
    return;
  }
  const end = start + entry.packedBytes - 1;
  try {
    // With a file handle of its own: a stream that is destroyed closes its file, perhaps late.
    const packed = createReadStream(archive.file, { start, end });
    yield* pipeline(packed, createInflateRaw({ chunkSize: STREAM_BYTES }), () => {});
  } catch (error) {
    throw cannotUnpack(entry, error);
  }
}

function wrongSize({ name }: ZipEntry): Error {
  return invalid(`${name} does not have the size that it says`);
}

function wrongChecksum({ name }: ZipEntry): Error {
  return invalid(`${name} has a wrong checksum`);
}

function cannotUnpack({ name }: ZipEntry, cause: unknown): Error {
  return Object.assign(invalid(`${name} cannot be unpacked`), { cause });
}
