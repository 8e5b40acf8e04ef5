import type { WriteParts } from "./file-writer.ts";
import {
  CENTRAL_BYTES,
  CENTRAL_SIGNATURE,
  END_BYTES,
  END_SIGNATURE,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  MAX_16_BIT,
  ZIP64_END_BYTES,
  ZIP64_END_SIGNATURE,
  ZIP64_LOCATOR_BYTES,
  ZIP64_LOCATOR_SIGNATURE,
} from "./zip-format.ts";

export interface StoredZip {
  /** Begins a file; exactly `sizeBytes` of content must follow. */
  begin(name: string, sizeBytes: number, crc32: number): void;
  /**
   * Adds to the content of the file that was begun last. A buffer of `DIRECT_BYTES` or more has
   * been written when it returns; a smaller one must not change any more.
   */
  append(content: Buffer): void;
  /** Writes what was added so far. After that all of it may change. */
  flush(): void;
  /** Writes the directory; returns the size of the whole archive in bytes. */
  finish(): number;
}

const VERSION_NEEDED = 20;
const VERSION_ZIP64 = 45;
const FLAG_UTF8 = 0x0800;
/** 1980-01-01, the first day of the format: go looks at no times. */
const DOS_DATE = 0x0021;
/** With more files the format needs ZIP64. The size alone never does within go's limits. */
const MAX_PLAIN_ENTRIES = MAX_16_BIT - 1;
const FLUSH_BYTES = 1 << 20;
export const DIRECT_BYTES = 64 * 1024;
/** Linux takes no more buffers in one call (IOV_MAX). */
const FLUSH_PARTS = 1024;

/** Writes an archive of uncompressed files, in the order in which they come. */
export function createStoredZip(write: WriteParts): StoredZip {
  const directory: Buffer[] = [];
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let offset = 0;

  function append(bytes: Buffer): void {
    offset += bytes.length;
    pending.push(bytes);
    pendingBytes += bytes.length;
    const isFull = pendingBytes >= FLUSH_BYTES || pending.length >= FLUSH_PARTS;
    if (isFull || bytes.length >= DIRECT_BYTES) flush();
  }
  function flush(): void {
    write(pending);
    pending = [];
    pendingBytes = 0;
  }

  return {
    append,
    flush,
    begin(name, sizeBytes, crc32) {
      const nameBytes = Buffer.from(name);
      const headerOffset = offset;
      const local = Buffer.alloc(LOCAL_BYTES);
      local.writeUInt32LE(LOCAL_SIGNATURE, 0);
      writeCommonFields(local, 4, crc32, sizeBytes, nameBytes.length);
      append(local);
      append(nameBytes);
      const central = Buffer.alloc(CENTRAL_BYTES);
      central.writeUInt32LE(CENTRAL_SIGNATURE, 0);
      central.writeUInt16LE(VERSION_NEEDED, 4);
      writeCommonFields(central, 6, crc32, sizeBytes, nameBytes.length);
      central.writeUInt32LE(headerOffset, 42);
      directory.push(central, nameBytes);
    },
    finish() {
      const count = directory.length / 2;
      const directoryOffset = offset;
      for (const part of directory) append(part);
      const directoryBytes = offset - directoryOffset;
      if (count > MAX_PLAIN_ENTRIES) append(encodeZip64End(count, directoryBytes, directoryOffset));
      const end = Buffer.alloc(END_BYTES);
      end.writeUInt32LE(END_SIGNATURE, 0);
      end.writeUInt16LE(Math.min(count, MAX_16_BIT), 8);
      end.writeUInt16LE(Math.min(count, MAX_16_BIT), 10);
      end.writeUInt32LE(directoryBytes, 12);
      end.writeUInt32LE(directoryOffset, 16);
      append(end);
      flush();
      return offset;
    },
  };
}

/** The record that has the true count, and the locator that leads to it. */
function encodeZip64End(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  const bytes = Buffer.alloc(ZIP64_END_BYTES + ZIP64_LOCATOR_BYTES);
  bytes.writeUInt32LE(ZIP64_END_SIGNATURE, 0);
  // The record's size is counted from the end of this field.
  bytes.writeBigUInt64LE(BigInt(ZIP64_END_BYTES - 12), 4);
  bytes.writeUInt16LE(VERSION_ZIP64, 12);
  bytes.writeUInt16LE(VERSION_ZIP64, 14);
  bytes.writeBigUInt64LE(BigInt(count), 24);
  bytes.writeBigUInt64LE(BigInt(count), 32);
  bytes.writeBigUInt64LE(BigInt(directoryBytes), 40);
  bytes.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = bytes.subarray(ZIP64_END_BYTES);
  locator.writeUInt32LE(ZIP64_LOCATOR_SIGNATURE, 0);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return bytes;
}

/** The fields that a local and a central header have in common, from `version needed` on. */
function writeCommonFields(
  header: Buffer,
  at: number,
  crc32: number,
  sizeBytes: number,
  nameBytes: number,
): void {
  header.writeUInt16LE(VERSION_NEEDED, at);
  header.writeUInt16LE(FLAG_UTF8, at + 2);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(crc32, at + 10);
  header.writeUInt32LE(sizeBytes, at + 14);
  header.writeUInt32LE(sizeBytes, at + 18);
  header.writeUInt16LE(nameBytes, at + 22);
}
