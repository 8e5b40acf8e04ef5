import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import { ACTION_FILE, FOLDER, OUTPUT } from "./layout.ts";

/** An action of the go command: what was asked (`<id>-a`), and which output answers it. */
export interface ActionEntry {
  /** 64 hex digits. */
  actionId: string;
  /** 64 hex digits; several actions may share one output. */
  outputId: string;
  outputBytes: number;
  /** When the action was computed, in milliseconds since the epoch. */
  computedAtMs: number;
  /** When the go command last used the entry, as exact as Go keeps it: within an hour. */
  usedAtMs: number;
}

/**
 * Content of an action file: version, action, output, its size, time in nanoseconds. The layout is
 * fixed in cmd/go/internal/cache (entrySize); anything else is no entry to Go either.
 */
const ACTION_CONTENT =
  /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) (?=[ \d]{20} [ \d]{20}\n$) *(\d+) +(\d+)\n$/;

/** An action file has 175; what is longer is none, whatever follows. */
const READ_BYTES = 512;

/** Of nanoseconds these are less than a millisecond. */
const NANOSECOND_DIGITS = 6;

/**
 * Reads all actions of a GOCACHE. Entries that Go itself would not accept, those without their
 * output, and those that vanish while we look, are left out. A missing cache has no entries.
 *
 * An action without its output is a miss to Go as well (GetFile, GetBytes and GetMmap in
 * cmd/go/internal/cache), which is what a delta without its base would have many of.
 *
 * Synchronous on purpose: thousands of small reads take a third of the time without a promise each.
 */
export function scanBuildCache(dir: string): ActionEntry[] {
  const folders = listNames(dir).filter((name) => FOLDER.test(name));
  const files = folders.map((folder) => ({ folder, names: listNames(path.join(dir, folder)) }));
  const outputs = new Set(
    files.flatMap(({ names }) => names.flatMap((name) => OUTPUT.exec(name)?.[1] ?? [])),
  );
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  return files.flatMap(({ folder, names }) =>
    names.flatMap((name) => {
      const actionId = ACTION_FILE.exec(name)?.[1];
      if (actionId === undefined) return [];
      const entry = readAction(`${dir}/${folder}/${name}`, buffer);
      return entry?.actionId === actionId && outputs.has(entry.outputId) ? [entry] : [];
    }),
  );
}

/** How many actions a GOCACHE holds, by their names alone; a missing cache has none. */
export function countActions(dir: string): number {
  const folders = listNames(dir).filter((name) => FOLDER.test(name));
  const names = folders.flatMap((folder) => listNames(path.join(dir, folder)));
  return names.filter((name) => ACTION_FILE.test(name)).length;
}

/** Content and time by one descriptor, which takes two thirds of the time of two looks at the path. */
function readAction(file: string, buffer: Buffer): ActionEntry | undefined {
  try {
    const fd = openSync(file, "r");
    try {
      const sizeBytes = readSync(fd, buffer, 0, buffer.length, 0);
      const entry = parseActionFile(buffer.toString("latin1", 0, sizeBytes));
      return entry && { ...entry, usedAtMs: fstatSync(fd).mtimeMs };
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    const errno = errnoOf(error);
    // Of another user, or no file: an entry that Go passes over as well.
    if (errno === "ENOENT" || errno === "EACCES" || errno === "EISDIR") return undefined;
    throw error;
  }
}

/** The content of a `-a` file; undefined for anything that Go would not read either. */
export function parseActionFile(content: string): Omit<ActionEntry, "usedAtMs"> | undefined {
  const match = ACTION_CONTENT.exec(content);
  const [, actionId, outputId, size, nanoseconds] = match ?? [];
  if (!actionId || !outputId || !size || !nanoseconds) return undefined;
  return {
    actionId,
    outputId,
    outputBytes: Number(size),
    computedAtMs: Number(nanoseconds.slice(0, -NANOSECOND_DIGITS)),
  };
}

function listNames(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ENOTDIR") return [];
    throw error;
  }
}
