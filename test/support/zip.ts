import { crc32, deflateRawSync } from "node:zlib";

/** One file of an archive. */
export interface ZipEntry {
  /** Slash-separated, without a leading slash. */
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * `blocks`: by the method of `deflate`, but not compressed, which for large files takes far less.
 */
export type ZipMethod = "store" | "deflate" | "blocks";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_RECORD_BYTES = 22;
const VERSION_NEEDED = 20;
const NAMES_ARE_UTF8 = 0x0800;
const METHOD_IDS = { store: 0, deflate: 8, blocks: 8 } as const;
// The earliest day the format can name, so that equal entries make equal archives.
const DOS_DATE_1980_01_01 = 0x0021;

/**
 * Makes an archive whose bytes depend on the entries and the method only. Entries stay in the given
 * order. No ZIP64: below 65,536 entries and 4 GiB.
 */
export function createZip(entries: readonly ZipEntry[], method: ZipMethod = "deflate"): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = encodeEntry(entry, method, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, encodeEnd(entries.length, directory.length, offset)]);
}

/** Returns the archive with one more stored entry. Throws if `zip` ends in a comment. */
export function appendZipEntry(zip: Buffer, entry: ZipEntry): Buffer {
  const end = readEnd(zip);
  const { local, central } = encodeEntry(entry, "store", end.directoryOffset);
  const directory = Buffer.concat([
    zip.subarray(end.directoryOffset, end.directoryOffset + end.directoryBytes),
    central,
  ]);
  const directoryOffset = end.directoryOffset + local.length;
  return Buffer.concat([
    zip.subarray(0, end.directoryOffset),
    local,
    directory,
    encodeEnd(end.entryCount + 1, directory.length, directoryOffset),
  ]);
}

/** Name of the first entry. Throws for an archive that is empty or ends in a comment. */
export function readFirstZipName(zip: Buffer): string {
  const { directoryOffset, entryCount } = readEnd(zip);
  if (entryCount === 0) throw new Error("zip: no entries");
  const nameBytes = zip.readUInt16LE(directoryOffset + 28);
  const nameOffset = directoryOffset + CENTRAL_HEADER_BYTES;
  return zip.toString("utf8", nameOffset, nameOffset + nameBytes);
}

function encodeEntry(entry: ZipEntry, method: ZipMethod, offset: number) {
  const name = Buffer.from(entry.name);
  const data = encodeContent(entry.content, method);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(VERSION_NEEDED, 0);
  shared.writeUInt16LE(NAMES_ARE_UTF8, 2);
  shared.writeUInt16LE(METHOD_IDS[method], 4);
  shared.writeUInt16LE(DOS_DATE_1980_01_01, 8);
  shared.writeUInt32LE(crc32(entry.content), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(entry.content.length, 18);
  shared.writeUInt16LE(name.length, 22);

  const localHeader = Buffer.alloc(LOCAL_HEADER_BYTES);
  localHeader.writeUInt32LE(LOCAL_HEADER, 0);
  shared.copy(localHeader, 4);

  const centralHeader = Buffer.alloc(CENTRAL_HEADER_BYTES);
  centralHeader.writeUInt32LE(CENTRAL_HEADER, 0);
  centralHeader.writeUInt16LE(VERSION_NEEDED, 4);
  shared.copy(centralHeader, 6);
  centralHeader.writeUInt32LE(offset, 42);
  return {
    local: Buffer.concat([localHeader, name, data]),
    central: Buffer.concat([centralHeader, name]),
  };
}

function encodeContent(content: Uint8Array, method: ZipMethod): Uint8Array {
  if (method === "store") return content;
  return deflateRawSync(content, method === "blocks" ? { level: 0 } : {});
}

function encodeEnd(entryCount: number, directoryBytes: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(END_RECORD_BYTES);
  end.writeUInt32LE(END_RECORD, 0);
  end.writeUInt16LE(entryCount, 8);
  end.writeUInt16LE(entryCount, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryOffset, 16);
  return end;
}

function readEnd(zip: Buffer) {
  const start = zip.length - END_RECORD_BYTES;
  if (start < 0 || zip.readUInt32LE(start) !== END_RECORD) throw new Error("zip: no end record");
  return {
    entryCount: zip.readUInt16LE(start + 10),
    directoryBytes: zip.readUInt32LE(start + 12),
    directoryOffset: zip.readUInt32LE(start + 16),
  };
}
