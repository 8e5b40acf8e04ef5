import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** The `errno` name of a failed system call, such as `ENOENT`; undefined for other errors. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Size of the file in bytes, or undefined where there is no file. Other failures throw. */
export async function tryFileSize(file: string): Promise<number | undefined> {
  try {
    const stats = await stat(file);
    return stats.isFile() ? stats.size : undefined;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Text of the file, or undefined where there is none. Other failures throw. */
export async function tryReadText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isNotFound(error)) return undefined;
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
 * Puts a file in its place at once: readers see the old one or the whole new one, never a part.
 * `fill` writes it at the path `temporary`, which must be on the same disk and is beside the target
 * if none is named. It returns the path of the file to keep: this one, or another of its own making.
 * Missing folders are made. Nothing is left behind on failure, which is the first error that occurs.
 */
export async function placeFile(
  file: string,
  fill: (temporary: string) => Promise<string>,
  temporary = `${file}.${randomUUID()}.tmp`,
): Promise<void> {
  let kept = temporary;
  try {
    // On this thread: the sidecar's store writes hundreds of small files at the start of a job, and the
    // thread pool would make each of them cost several times as much.
    for (const dir of new Set([temporary, file].map(path.dirname))) makeFolder(dir);
    kept = await fill(temporary);
    renameSync(kept, file);
    if (kept !== temporary) await discard(temporary);
  } catch (error) {
    for (const left of new Set([temporary, kept])) await discard(left);
    throw error;
  }
}

/** Writes a file with this content and puts it in its place at once, as `placeFile` does. */
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

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
    // Node says so of a read-only disk if it is to make the parents too. This gives the true error.
    mkdirSync(dir);
  }
}

/** What made the write fail may make this fail too (ENOTDIR, EROFS), and is the error to report. */
async function discard(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => {});
}

function isNotFound(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === "ENOENT" || errno === "ENOTDIR";
}
