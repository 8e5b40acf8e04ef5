import { randomUUID } from "node:crypto";
import { type BigIntStats, mkdirSync, renameSync, statSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

const MAX_RENAMES = 50;
const RENAME_PAUSE_MS = 10;

/** The `errno` name of a failed system call, such as `ENOENT`; undefined for other errors. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Whether the system refused a call because of whose the file is: another user's, most often. */
export function isRefused(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === "EPERM" || errno === "EACCES";
}

/** Size of the file in bytes; undefined if there is no file. Other failures throw. */
export async function tryFileSize(file: string): Promise<number | undefined> {
  try {
    const stats = await stat(file);
    return stats.isFile() ? stats.size : undefined;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Text of the file; undefined if there is no file. Other failures throw. */
export async function tryReadText(file: string): Promise<string | undefined> {
  return (await tryReadFile(file))?.toString("utf8");
}

/** The same for content that may be no text. */
export async function tryReadFile(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/**
 * What the system says of any name; undefined for a name of which it says nothing, whatever the
 * reason: nobody could read anything there.
 */
export function tryStatAny(
  file: string,
  stat: typeof statSync = statSync,
): BigIntStats | undefined {
  try {
    return stat(file, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}

export async function pathExists(target: string): Promise<boolean> {
  try {
    await stat(target);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/**
 * Puts a file in its place in one step: readers see the old one or the whole new one, never a part.
 * `fill` writes it at the path `temporary`, which must be on the same disk and by default is next
 * to the target. It returns the path of the file to keep: this one, or another that it made; undefined if
 * nothing is to be put in place after all. Missing folders are made. On failure, nothing is left behind, and the first error is thrown.
 */
export async function placeFile(
  file: string,
  fill: (temporary: string) => Promise<string | undefined>,
  temporary = `${file}.${randomUUID()}.tmp`,
): Promise<void> {
  let kept: string | undefined = temporary;
  try {
    // On this thread: the sidecar's store writes hundreds of small files at the start of a job, and
    // with the thread pool each of them would cost several times as much.
    for (const dir of new Set([temporary, file].map(path.dirname))) makeFolder(dir);
    kept = await fill(temporary);
    if (kept !== undefined) replaceFile(kept, file);
    if (kept !== temporary) await discard(temporary);
  } catch (error) {
    for (const left of new Set([temporary, kept ?? temporary])) await discard(left);
    throw error;
  }
}

/** Writes a file with this content and puts it in its place in one step, as `placeFile` does. */
export async function writeFileAtomic(
  file: string,
  content: string | Uint8Array,
  mode = 0o644,
): Promise<void> {
  await placeFile(file, async (temporary) => {
    await writeFile(temporary, content, { flag: "wx", mode });
    return temporary;
  });
}

/**
 * Renames a file, also to the name of another one, which it replaces. On Windows that is refused as long
 * as a process has one of the two open, and virus scanners open each new file for a moment: it is tried
 * again there, for half a second at most. Throws the system's error.
 */
export function replaceFile(
  source: string,
  target: string,
  { platform = process.platform, rename = renameSync, pause = pauseThread } = {},
): void {
  for (let tries = 1; ; tries++) {
    try {
      rename(source, target);
      return;
    } catch (error) {
      if (platform !== "win32" || tries === MAX_RENAMES || !mayBeOpen(error)) throw error;
      pause();
    }
  }
}

function mayBeOpen(error: unknown): boolean {
  return ["EPERM", "EACCES", "EBUSY"].includes(errnoOf(error) ?? "");
}

/** The callers do all of their work on this thread, and a timer would let others in between. */
function pauseThread(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
    // Node reports ENOENT for a read-only disk if it has to make the parents too. This call gives
    // the true error.
    mkdirSync(dir);
  }
}

/**
 * The removal may fail for the same reason as the write (ENOTDIR, EROFS), whose error is the one to
 * report.
 */
async function discard(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => {});
}

/** Whether a failed system call says that nothing has this name. */
export function isNotFound(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === "ENOENT" || errno === "ENOTDIR";
}
