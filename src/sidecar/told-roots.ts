import { readFileSync, realpathSync, statSync } from "node:fs";
import { isNotFound } from "../lib/fs.ts";

/** `_ga_tell` in go-wrapper.sh writes such lines. */
const LINE = /^go1\t(\/[^\t]*)\t;$/;
/** The wrapper writes no more of them than this. */
const MAX_LINES = 256;

/**
 * The files by which the go commands of the job's steps went so far, as the go wrapper tells: the
 * nearest go.mod or go.work, or the file of `-modfile`. Each is absolute and without symbolic links.
 * Empty if none has told. Undefined if there may be any: the wrapper has told of so many that it tells
 * no more. Never throws.
 */
export function readToldRoots(file: string): string[] | undefined {
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    // The wrapper writes lines whole.
    if (lines.pop() !== "" || lines.length >= MAX_LINES) return undefined;
    return [...new Set(lines.flatMap((line) => LINE.exec(line)?.[1] ?? []).map(realPath))];
  } catch (error) {
    return isNotFound(error) ? [] : undefined;
  }
}

/** The same, which reads the file only after a change. Without a file nobody tells. */
export function createToldRoots(file: string | undefined): () => string[] | undefined {
  if (file === undefined) return () => [];
  let stamp: string | undefined;
  let told: string[] | undefined = [];
  return () => {
    const now = stampOf(file);
    if (now !== stamp) told = readToldRoots(file);
    stamp = now;
    return told;
  };
}

/** A file may be told of by several names. One that is gone keeps its name. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Another one after each change, since lines are only added. */
function stampOf(file: string): string {
  try {
    return String(statSync(file).size);
  } catch {
    return "none";
  }
}
