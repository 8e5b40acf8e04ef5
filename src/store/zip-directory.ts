import { isUtf8 } from "node:buffer";
import { readSync } from "node:fs";
import { IntegrityError } from "../lib/errors.ts";
import {
  CENTRAL_BYTES,
  CENTRAL_SIGNATURE,
  END_BYTES,
  END_SIGNATURE,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  MAX_16_BIT,
  MAX_32_BIT,
  ZIP64_END_BYTES,
  ZIP64_END_SIGNATURE,
  ZIP64_LOCATOR_BYTES,
  ZIP64_LOCATOR_SIGNATURE,
} from "./zip-format.ts";

/** One file of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  name: string;
  method: "stored" | "deflated";
  crc32: number;
  packedBytes: number;
  sizeBytes: number;
  /** Where its local header begins. */
  headerOffset: number;
}

const MAX_COMMENT_BYTES = 0xffff;
const ZIP64_EXTRA_ID = 0x0001;
const METHODS: Readonly<Record<number, ZipEntry["method"]>> = { 0: "stored", 8: "deflated" };
const FLAG_ENCRYPTED = 0x0001;
/** A module of 500 MiB has far fewer; more is an attempt on our memory. */
const MAX_DIRECTORY_BYTES = 128 * 1024 * 1024;

/**
 * Reads the central directory of an open archive. Throws `IntegrityError` for anything malformed.
 */
export function readZipDirectory(fd: number, fileBytes: number): ZipEntry[] {
  const { offset, sizeBytes, count } = findDirectory(fd, fileBytes);
  if (sizeBytes > MAX_DIRECTORY_BYTES || offset + sizeBytes > fileBytes) {
    throw invalid("its directory is outside the archive");
  }
  const directory = readExactly(fd, offset, sizeBytes);
  const entries: ZipEntry[] = [];
  let position = 0;
  while (position < directory.length) {
    const { entry, length } = parseCentralHeader(directory, position);
    if (entry.headerOffset + LOCAL_BYTES + entry.packedBytes > offset) {
      throw invalid(`${entry.name} is outside the archive`);
    }
    entries.push(entry);
    position += length;
  }
  if (entries.length !== count) throw invalid("its directory has a wrong length");
  return entries;
}

/** Where the packed bytes of an entry begin. This depends on the lengths in its local header. */
export function findEntryData(
  read: (offset: number, sizeBytes: number) => Buffer,
  entry: ZipEntry,
): number {
  const header = read(entry.headerOffset, LOCAL_BYTES);
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
    throw invalid(`${entry.name} has no local header`);
  }
  return entry.headerOffset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/**
 * Fills `buffer` with a part of the archive. Throws `IntegrityError` if the archive is too short.
 */
export function readExactly(
  fd: number,
  offset: number,
  sizeBytes: number,
  buffer = Buffer.allocUnsafe(sizeBytes),
): Buffer {
  let filled = 0;
  while (filled < sizeBytes) {
    const bytesRead = readSync(fd, buffer, filled, sizeBytes - filled, offset + filled);
    if (bytesRead === 0) throw invalid("it ends early");
    filled += bytesRead;
  }
  return buffer;
}

/** The error for an archive that cannot be a module's. */
export function invalid(problem: string): IntegrityError {
  return new IntegrityError(`not a valid module zip: ${problem}`, { code: "ZIP_INVALID" });
}

interface DirectoryPlace {
  offset: number;
  sizeBytes: number;
  count: number;
}

function findDirectory(fd: number, fileBytes: number): DirectoryPlace {
  const tailBytes = Math.min(fileBytes, END_BYTES + MAX_COMMENT_BYTES);
  const tail = readExactly(fd, fileBytes - tailBytes, tailBytes);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    const isEnd =
      tail.readUInt32LE(at) === END_SIGNATURE &&
      at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length;
    if (!isEnd) continue;
    const count = tail.readUInt16LE(at + 10);
    const sizeBytes = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    const isZip64 = count === MAX_16_BIT || sizeBytes === MAX_32_BIT || offset === MAX_32_BIT;
    const end = fileBytes - tailBytes + at;
    return isZip64 ? readZip64End(fd, end) : { offset, sizeBytes, count };
  }
  throw invalid("it has no directory");
}

function readZip64End(fd: number, endOffset: number): DirectoryPlace {
  if (endOffset < ZIP64_LOCATOR_BYTES) throw invalid("it has no ZIP64 directory");
  const locator = readExactly(fd, endOffset - ZIP64_LOCATOR_BYTES, ZIP64_LOCATOR_BYTES);
  if (locator.readUInt32LE(0) !== ZIP64_LOCATOR_SIGNATURE) {
    throw invalid("it has no ZIP64 directory");
  }
  const recordOffset = Number(locator.readBigUInt64LE(8));
  if (recordOffset > endOffset) throw invalid("it has no ZIP64 directory");
  const record = readExactly(fd, recordOffset, ZIP64_END_BYTES);
  if (record.readUInt32LE(0) !== ZIP64_END_SIGNATURE) throw invalid("it has no ZIP64 directory");
  return {
    count: Number(record.readBigUInt64LE(32)),
    sizeBytes: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

function parseCentralHeader(
  directory: Buffer,
  position: number,
): { entry: ZipEntry; length: number } {
  if (
    position + CENTRAL_BYTES > directory.length ||
    directory.readUInt32LE(position) !== CENTRAL_SIGNATURE
  ) {
    throw invalid("its directory is malformed");
  }
  const nameBytes = directory.readUInt16LE(position + 28);
  const extraBytes = directory.readUInt16LE(position + 30);
  const commentBytes = directory.readUInt16LE(position + 32);
  const length = CENTRAL_BYTES + nameBytes + extraBytes + commentBytes;
  const nameStart = position + CENTRAL_BYTES;
  if (position + length > directory.length) throw invalid("its directory is malformed");
  const rawName = directory.subarray(nameStart, nameStart + nameBytes);
  // A name in another encoding would change, and so would the hash, when it is written again.
  if (!isUtf8(rawName)) throw invalid("a name is not UTF-8");
  const name = rawName.toString();
  const method = METHODS[directory.readUInt16LE(position + 10)];
  if (method === undefined) throw invalid(`${name} is packed by an unknown method`);
  if (directory.readUInt16LE(position + 8) & FLAG_ENCRYPTED) throw invalid(`${name} is encrypted`);
  const extra = directory.subarray(nameStart + nameBytes, nameStart + nameBytes + extraBytes);
  const large = createZip64Reader(extra);
  // In this order, because the extra field holds only those values that do not fit.
  const sizeBytes = large(directory.readUInt32LE(position + 24));
  const packedBytes = large(directory.readUInt32LE(position + 20));
  const headerOffset = large(directory.readUInt32LE(position + 42));
  const crc32 = directory.readUInt32LE(position + 16);
  return { entry: { name, method, crc32, packedBytes, sizeBytes, headerOffset }, length };
}

/** Replaces each value that does not fit by the next one of the ZIP64 extra field. */
function createZip64Reader(extra: Buffer): (value: number) => number {
  let field: Buffer | undefined;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === ZIP64_EXTRA_ID) {
      field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    }
  }
  let position = 0;
  return (value) => {
    if (value !== MAX_32_BIT) return value;
    if (!field || position + 8 > field.length) throw invalid("a size is missing");
    const large = Number(field.readBigUInt64LE(position));
    position += 8;
    if (!Number.isSafeInteger(large)) throw invalid("a size is out of range");
    return large;
  };
}
