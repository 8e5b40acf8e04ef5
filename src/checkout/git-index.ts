import { createHash } from "node:crypto";

/** The hash by which an index names objects. It sets the size of every id in the index. */
export type ObjectFormat = "sha1" | "sha256";

/**
 * What git knew about a file when it last found it clean. Numbers are cut to 32 bits, as git does.
 */
interface IndexStat {
  ctimeSeconds: number;
  ctimeNanoseconds: number;
  mtimeSeconds: number;
  mtimeNanoseconds: number;
  inode: number;
  sizeBytes: number;
}

/** One tracked file, symbolic link or submodule. */
export interface IndexEntry {
  /** Relative to the checkout, with `/`; each character is one byte of the name. */
  path: string;
  /** Object id in lower-case hex digits. */
  objectId: string;
  mode: number;
  /** 0, or the side of a merge conflict. */
  stage: number;
  /** Whether a sparse checkout leaves the file out. */
  skipWorktree: boolean;
  /** Added with `git add -N`: the id is not that of a content. */
  intentToAdd: boolean;
  stat: IndexStat;
  /** Offset in bytes at which the entry's times begin in the file. */
  offset: number;
}

export interface GitIndex {
  entries: IndexEntry[];
  /** Size of the checksum at the end of the file. */
  checksumBytes: number;
}

export const REGULAR_MODE = 0o100000;
export const SYMLINK_MODE = 0o120000;
const SUBMODULE_MODE = 0o160000;
export const MODE_TYPE_MASK = 0o170000;

export function isSubmodule({ mode }: Pick<IndexEntry, "mode">): boolean {
  return (mode & MODE_TYPE_MASK) === SUBMODULE_MODE;
}

export function isSymlink({ mode }: Pick<IndexEntry, "mode">): boolean {
  return (mode & MODE_TYPE_MASK) === SYMLINK_MODE;
}

const HEADER_BYTES = 12;
/** ctime, mtime, dev, ino, mode, uid, gid, size: ten numbers of four bytes. */
const STAT_BYTES = 40;
const EXTENDED = 0x4000;
const NAME_MASK = 0x0fff;
const SPLIT_INDEX = "link";

/**
 * Reads an index file of versions 2 to 4 (gitformat-index). Undefined for anything that does not
 * follow the format to the end, and for a split index, whose entries are in a second file.
 */
export function parseGitIndex(file: Buffer, format: ObjectFormat): GitIndex | undefined {
  const checksum = file.subarray(-idBytesOf(format));
  const content = file.subarray(0, -checksum.length);
  if (!isSkipped(checksum) && !checksum.equals(checksumOf(content, format))) return undefined;
  try {
    return parse(file, checksum.length);
  } catch (error) {
    // A read beyond the end of the file: it is cut, or it is not an index.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The checksum that ends the file: the hash of everything before it. */
export function checksumOf(content: Buffer, format: ObjectFormat): Buffer {
  return createHash(format).update(content).digest();
}

/** With `index.skipHash`, git writes zeros instead of the checksum. */
export function isSkipped(checksum: Buffer): boolean {
  return checksum.every((byte) => byte === 0);
}

function idBytesOf(format: ObjectFormat): number {
  return format === "sha1" ? 20 : 32;
}

function parse(file: Buffer, idBytes: number): GitIndex | undefined {
  const version = file.readUInt32BE(4);
  if (file.toString("latin1", 0, 4) !== "DIRC" || version < 2 || version > 4) return undefined;
  const count = file.readUInt32BE(8);
  const end = file.length - idBytes;
  const entries: IndexEntry[] = [];
  let offset = HEADER_BYTES;
  let previousPath = "";
  for (let index = 0; index < count; index++) {
    const idAt = offset + STAT_BYTES;
    const flagsAt = idAt + idBytes;
    const flags = file.readUInt16BE(flagsAt);
    const extended = (flags & EXTENDED) === 0 ? 0 : file.readUInt16BE(flagsAt + 2);
    const nameAt = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4);
    const name =
      version === 4
        ? readCompressedName(file, nameAt, previousPath)
        : readName(file, nameAt, flags & NAME_MASK, offset);
    if (!name || name.end > end) return undefined;
    entries.push({
      path: name.path,
      objectId: file.toString("hex", idAt, flagsAt),
      mode: file.readUInt32BE(offset + 24),
      stage: (flags >> 12) & 3,
      skipWorktree: (extended & 0x4000) !== 0,
      intentToAdd: (extended & 0x2000) !== 0,
      stat: {
        ctimeSeconds: file.readUInt32BE(offset),
        ctimeNanoseconds: file.readUInt32BE(offset + 4),
        mtimeSeconds: file.readUInt32BE(offset + 8),
        mtimeNanoseconds: file.readUInt32BE(offset + 12),
        inode: file.readUInt32BE(offset + 20),
        sizeBytes: file.readUInt32BE(offset + 36),
      },
      offset,
    });
    previousPath = name.path;
    offset = name.end;
  }
  return isPlainTail(file, offset, end) ? { entries, checksumBytes: idBytes } : undefined;
}

/** A name ends with a NUL, and NULs fill its entry up to a multiple of eight bytes. */
function readName(
  file: Buffer,
  nameAt: number,
  statedBytes: number,
  entryAt: number,
): { path: string; end: number } | undefined {
  const nul = file.indexOf(0, statedBytes === NAME_MASK ? nameAt + statedBytes : nameAt);
  if (nul < 0 || (statedBytes !== NAME_MASK && nul !== nameAt + statedBytes)) return undefined;
  const end = entryAt + Math.ceil((nul + 1 - entryAt) / 8) * 8;
  return { path: file.toString("latin1", nameAt, nul), end };
}

/** Version 4: how many bytes to cut off the previous name, then what to append to the rest. */
function readCompressedName(
  file: Buffer,
  at: number,
  previousPath: string,
): { path: string; end: number } | undefined {
  let position = at;
  let byte = file.readUInt8(position++);
  let cut = byte & 0x7f;
  while (byte & 0x80) {
    byte = file.readUInt8(position++);
    cut = (cut + 1) * 128 + (byte & 0x7f);
  }
  const nul = file.indexOf(0, position);
  if (nul < 0 || cut > previousPath.length) return undefined;
  const kept = previousPath.slice(0, previousPath.length - cut);
  return { path: kept + file.toString("latin1", position, nul), end: nul + 1 };
}

/** Whether extensions fill the rest of the file and none of them moves entries elsewhere. */
function isPlainTail(file: Buffer, from: number, end: number): boolean {
  let offset = from;
  while (offset < end) {
    if (file.toString("latin1", offset, offset + 4) === SPLIT_INDEX) return false;
    offset += 8 + file.readUInt32BE(offset + 4);
  }
  return offset === end;
}
