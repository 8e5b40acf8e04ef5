import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import { errnoOf, isNotFound, isRefused } from "../lib/fs.ts";
import { ACTION_FILE, actionName, FOLDER, OUTPUT } from "./layout.ts";

/** An action of the go command (`<id>-a`), and which output is its result. */
export interface ActionEntry {
  /** 64 hex digits. */
  actionId: string;
  /** 64 hex digits; several actions may share one output. */
  outputId: string;
  outputBytes: number;
  /** When the action was computed, in milliseconds since the epoch. */
  computedAtMs: number;
  /** When the go command last used the entry, as exactly as Go keeps it: to within an hour. */
  usedAtMs: number;
}

/**
 * Content of an action file: version, action, output, its size, time in nanoseconds. The layout is
 * fixed in cmd/go/internal/cache (entrySize); Go does not accept anything else either.
 */
const ACTION_CONTENT =
  /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) (?=[ \d]{20} [ \d]{20}\n$) *(\d+) +(\d+)\n$/;

/** An action file has 175 bytes. A longer file is not one, whatever follows. */
const READ_BYTES = 512;

/** The last digits of a time in nanoseconds, which are less than a millisecond. */
const NANOSECOND_DIGITS = 6;

/**
 * Reads all actions of a GOCACHE. Leaves out entries that Go itself would not accept, entries
 * without their output, and entries that disappear meanwhile. A missing cache has no entries.
 *
 * An action without its output is a miss for Go too (GetFile, GetBytes and GetMmap in
 * cmd/go/internal/cache). A delta without its base would have many of them.
 *
 * Synchronous on purpose: without a promise each, thousands of small reads take a third of the
 * time.
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
      const entry = readActionFile(`${dir}/${folder}/${name}`, buffer);
      return entry?.actionId === actionId && outputs.has(entry.outputId) ? [entry] : [];
    }),
  );
}

/** Reads one action; undefined if go would not read it either, or if there is none. */
export function readAction(dir: string, actionId: string): ActionEntry | undefined {
  return readActionFile(path.join(dir, actionName(actionId)), Buffer.allocUnsafe(READ_BYTES));
}

/** How many actions a GOCACHE holds, by their names alone; a missing cache has none. */
export function countActions(dir: string): number {
  const folders = listNames(dir).filter((name) => FOLDER.test(name));
  const names = folders.flatMap((folder) => listNames(path.join(dir, folder)));
  return names.filter((name) => ACTION_FILE.test(name)).length;
}

/**
 * Reads content and time through one descriptor, which takes two thirds of the time of two calls by
 * path.
 */
function readActionFile(file: string, buffer: Buffer): ActionEntry | undefined {
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
    // Gone, another user's, or not a file: Go skips such an entry as well.
    if (errno === "ENOENT" || errno === "EISDIR" || isRefused(error)) return undefined;
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

/**
 * Names in a folder of GOCACHE, or in GOCACHE itself; none of one that is missing, or that another
 * user keeps to himself.
 */
export function listNames(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (isNotFound(error) || isRefused(error)) return [];
    throw error;
  }
}
