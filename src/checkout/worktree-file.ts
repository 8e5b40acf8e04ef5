import { createHash } from "node:crypto";
import { type BigIntStats, lstatSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import { splitNanoseconds } from "../lib/nanoseconds.ts";
import {
  type IndexEntry,
  MODE_TYPE_MASK,
  type ObjectFormat,
  REGULAR_MODE,
  SYMLINK_MODE,
} from "./git-index.ts";

const EXECUTABLE = 0o100;

/** How a file is compared with what git has for it. */
export interface Comparison {
  objectFormat: ObjectFormat;
  /**
   * mtime of the index file. A file written at that moment or later may have changed without a
   * trace.
   */
  indexMtimeNs: bigint;
  /**
   * Files up to this size are read, whatever git knows of them, because a filter may make another
   * content of the same blob; below 0 for none.
   */
  readUpToBytes: number;
  /** How much may still be read of files whose times alone do not decide. */
  budget: { bytes: number };
}

/**
 * What a look at a file or folder shows. If another look shows the same, nothing wrote it in
 * between. Nothing else is kept, as there are thousands of files.
 */
export interface FileStamp {
  sizeBytes: bigint;
  mtimeNs: bigint;
  ctimeNs: bigint;
  inode: bigint;
  atimeSeconds: number;
}

export function stampOf({ size, mtimeNs, ctimeNs, ino, atimeNs }: BigIntStats): FileStamp {
  return {
    sizeBytes: size,
    mtimeNs,
    ctimeNs,
    inode: ino,
    atimeSeconds: Number(atimeNs) / 1e9,
  };
}

/** Whether the file is the one that was looked at, and nothing has written it since. */
export function isUntouched(stats: BigIntStats | undefined, stamp: FileStamp): boolean {
  return (
    stats !== undefined &&
    isSameFile(stats, stamp) &&
    stats.mtimeNs === stamp.mtimeNs &&
    stats.ctimeNs === stamp.ctimeNs
  );
}

/** Whether the file is the one that was looked at, whatever its times are. */
export function isSameFile(stats: BigIntStats, { inode, sizeBytes }: FileStamp): boolean {
  return stats.ino === inode && stats.size === sizeBytes;
}

/** An absolute name, as bytes if it is not plain ASCII, since it need not be UTF-8. */
export function toFileName(root: string, name: string): string | Buffer {
  if (name === "") return root;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII.
  if (/^[\x00-\x7f]*$/.test(name)) return `${root}/${name}`;
  return Buffer.concat([Buffer.from(`${root}${path.sep}`), Buffer.from(name, "latin1")]);
}

/** Stats of the file, without following links; undefined if there is none. */
export function tryLstat(file: string | Buffer): BigIntStats | undefined {
  try {
    return lstatSync(file, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOTDIR" || errno === "EACCES" || errno === "ENAMETOOLONG") return undefined;
    throw error;
  }
}

/** A look at the file if its content is the one in the index; undefined otherwise. */
export function findClean(
  file: string | Buffer,
  entry: IndexEntry,
  comparison: Comparison,
): FileStamp | undefined {
  if (entry.stage !== 0 || entry.skipWorktree || entry.intentToAdd) return undefined;
  const stats = tryLstat(file);
  if (!stats || !hasType(stats, entry.mode)) return undefined;
  const stamp = stampOf(stats);
  const mayTrust = stats.size > comparison.readUpToBytes;
  if (mayTrust && isUnchanged(stats, entry, comparison.indexMtimeNs)) return stamp;
  if (!hasContent(file, stats, entry, comparison)) return undefined;
  // What was written while it was read must not get the time of what was read.
  return isUntouched(tryLstat(file), stamp) ? stamp : undefined;
}

function hasType(stats: BigIntStats, mode: number): boolean {
  const type = mode & MODE_TYPE_MASK;
  if (type === SYMLINK_MODE) return stats.isSymbolicLink();
  if (type !== REGULAR_MODE || !stats.isFile()) return false;
  if (process.platform === "win32") return true;
  return (Number(stats.mode) & EXECUTABLE) === (mode & EXECUTABLE);
}

/**
 * Git's own test, which does not read the file: everything is as it was when git wrote or compared
 * it.
 */
function isUnchanged(stats: BigIntStats, { stat }: IndexEntry, indexMtimeNs: bigint): boolean {
  if (Number(BigInt.asUintN(32, stats.size)) !== stat.sizeBytes) return false;
  if (!isTime(stats.mtimeNs, stat.mtimeSeconds, stat.mtimeNanoseconds)) return false;
  // Git for Windows records the creation time as ctime, and no inode.
  if (process.platform !== "win32") {
    if (!isTime(stats.ctimeNs, stat.ctimeSeconds, stat.ctimeNanoseconds)) return false;
    if (Number(BigInt.asUintN(32, stats.ino)) !== stat.inode) return false;
  }
  // Some builds of git keep seconds only.
  const limitNs =
    stat.mtimeNanoseconds === 0
      ? indexMtimeNs - splitNanoseconds(indexMtimeNs).nanoseconds
      : indexMtimeNs;
  return stats.mtimeNs < limitNs;
}

function isTime(foundNs: bigint, seconds: number, nanoseconds: number): boolean {
  const found = splitNanoseconds(foundNs);
  return (
    Number(BigInt.asUintN(32, found.seconds)) === seconds &&
    (nanoseconds === 0 || Number(found.nanoseconds) === nanoseconds)
  );
}

function hasContent(
  file: string | Buffer,
  stats: BigIntStats,
  entry: IndexEntry,
  { objectFormat, budget }: Comparison,
): boolean {
  budget.bytes -= Number(stats.size);
  if (budget.bytes < 0) return false;
  const content = tryRead(file, stats);
  if (!content) return false;
  return (
    hashBlob(content, objectFormat) === entry.objectId ||
    hashBlob(toBlobLineEnds(content), objectFormat) === entry.objectId
  );
}

function hashBlob(content: Buffer, objectFormat: ObjectFormat): string {
  const hash = createHash(objectFormat).update(`blob ${content.length}\0`).update(content);
  return hash.digest("hex");
}

/**
 * Git can check files out with other line ends than the blob has. It converts all of them or none,
 * so something else made a content that mixes both, and it stays as it is.
 */
function toBlobLineEnds(content: Buffer): Buffer {
  const text = content.toString("latin1");
  return /(?<!\r)\n/.test(text) ? content : Buffer.from(text.replaceAll("\r\n", "\n"), "latin1");
}

function tryRead(file: string | Buffer, stats: BigIntStats): Buffer | undefined {
  try {
    return stats.isSymbolicLink() ? readlinkSync(file, "buffer") : readFileSync(file);
  } catch (error) {
    // Any other kind of file may stand there since it was looked at: EISDIR, EINVAL, ENOTDIR.
    const gone = ["ENOENT", "EACCES", "EISDIR", "EINVAL", "ENOTDIR"];
    if (gone.includes(errnoOf(error) ?? "")) return undefined;
    throw error;
  }
}
