import {
  chmodSync,
  chownSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { errnoOf } from "../lib/fs.ts";
import { splitNanoseconds } from "../lib/nanoseconds.ts";
import { secondsAtMost } from "./exact-seconds.ts";
import type { GitCheckout } from "./git-checkout.ts";
import { checksumOf, type IndexEntry, isSkipped, parseGitIndex } from "./git-index.ts";
import type { FileStamp } from "./worktree-file.ts";

/** A clean file whose times we changed. */
export interface TouchedFile {
  /** As the index had it when the file was found clean. */
  entry: IndexEntry;
  /** As the file was, with that content, after its time was set. */
  stamp: FileStamp;
}

const ATTEMPTS = 40;
const PAUSE_MS = 50;

/**
 * Writes the new times of unchanged files into the index. Otherwise git takes these files for
 * changed: `git diff-index` compares times only, and scripts use it to check whether a checkout is
 * clean. Not done by `git update-index --refresh`, because that reads every file again and runs the
 * user's filters and hooks. Follows git's own protocol: a lock file that becomes the index.
 *
 * @returns whether it was done; false if another git process keeps the index locked, or if the
 * index cannot be read.
 */
export async function writeIndexTimes(
  checkout: GitCheckout,
  touched: readonly TouchedFile[],
): Promise<boolean> {
  if (touched.length === 0) return true;
  const lock = `${checkout.indexFile}.lock`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (tryCreate(lock)) return replaceIndex(checkout, lock, touched);
    await sleep(PAUSE_MS);
  }
  return false;
}

function tryCreate(lock: string): boolean {
  try {
    writeFileSync(lock, "", { flag: "wx" });
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    throw error;
  }
}

function replaceIndex(
  checkout: GitCheckout,
  lock: string,
  touched: readonly TouchedFile[],
): boolean {
  try {
    const before = statSync(checkout.indexFile, { bigint: true });
    const content = readFileSync(checkout.indexFile);
    const index = parseGitIndex(content, checkout.objectFormat);
    if (!index) {
      rmSync(lock);
      return false;
    }
    patchTimes(content, index.entries, touched);
    seal(content, index.checksumBytes, checkout);
    writeFileSync(lock, content);
    chmodSync(lock, Number(before.mode) & 0o777);
    // In a container we may be root while the checkout belongs to a user who still needs it.
    const [owner, group] = [Number(before.uid), Number(before.gid)];
    if (statSync(lock).uid !== owner) chownSync(lock, owner, group);
    // To be sure, git reads a file again if it is as new as the index. If the index got the present
    // time, git would no longer do so for files that were changed at the moment they were added. If
    // it got a much earlier one, git would read all files that keep the time of the checkout.
    const seconds = secondsAtMost(before.mtimeNs);
    utimesSync(lock, seconds, seconds);
    renameSync(lock, checkout.indexFile);
    return true;
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

/** Entries that another process changed since we looked keep what it wrote. */
function patchTimes(
  content: Buffer,
  entries: readonly IndexEntry[],
  touched: readonly TouchedFile[],
): void {
  const byPath = new Map(touched.map((file) => [file.entry.path, file]));
  for (const entry of entries) {
    const file = byPath.get(entry.path);
    if (!file || !isSame(entry, file.entry)) continue;
    // Git for Windows keeps the creation time there, which does not change.
    const { ctimeNs, mtimeNs, sizeBytes } = file.stamp;
    if (process.platform !== "win32") writeTime(content, entry.offset, ctimeNs);
    writeTime(content, entry.offset + 8, mtimeNs);
    // Git writes 0 for a file that it will have to read again. We have read it.
    content.writeUInt32BE(Number(BigInt.asUintN(32, sizeBytes)), entry.offset + 36);
  }
}

function isSame(entry: IndexEntry, before: IndexEntry): boolean {
  return (
    entry.objectId === before.objectId &&
    entry.mode === before.mode &&
    entry.stage === 0 &&
    entry.stat.sizeBytes === before.stat.sizeBytes &&
    entry.stat.mtimeSeconds === before.stat.mtimeSeconds &&
    entry.stat.mtimeNanoseconds === before.stat.mtimeNanoseconds
  );
}

function writeTime(content: Buffer, offset: number, timeNs: bigint): void {
  const { seconds, nanoseconds } = splitNanoseconds(timeNs);
  content.writeUInt32BE(Number(BigInt.asUintN(32, seconds)), offset);
  content.writeUInt32BE(Number(nanoseconds), offset + 4);
}

function seal(content: Buffer, checksumBytes: number, { objectFormat }: GitCheckout): void {
  const end = content.length - checksumBytes;
  if (isSkipped(content.subarray(end))) return;
  checksumOf(content.subarray(0, end), objectFormat).copy(content, end);
}
