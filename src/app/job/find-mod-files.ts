import { type Dirent, existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { listTrackedFiles } from "../../checkout/tracked-names.ts";
import { errnoOf } from "../../lib/fs.ts";

/** Where the go.mod files of a checkout are, and what may stand in for one. All are absolute. */
export interface ModFiles {
  /** Folders of modules that a look through the folders finds, as go's own patterns would. */
  found: string[];
  /** Folders of further modules that git tracks, such as `.ci` and `_tools`. */
  tracked: string[];
  /** Files for `-modfile` that git tracks, each with its go.sum beside it: `lint.mod`, `lint.sum`. */
  others: string[];
}

/** Folders that hold no module of their own, or whose modules are test data. */
const SKIPPED_FOLDERS: readonly string[] = ["vendor", "testdata", "node_modules"];
/** Folders in which projects keep files for `-modfile`, relative to the working directory. */
const OTHER_FOLDERS: readonly string[] = ["", ".bingo", "tools", "hack"];
const MAX_DEPTH = 8;

/**
 * Looks in and below the working directory. Names that begin with `.` or `_` are those of tools and
 * caches as often as of modules, so there only what git tracks counts.
 */
export async function findModFiles(workingDirectory: string): Promise<ModFiles> {
  const found = await findModuleDirs(workingDirectory, 0);
  const names = listTrackedFiles([workingDirectory, ...found], (name) =>
    /\.(?:mod|sum)$/.test(name),
  );
  const files = names.filter((file) => isSearchedBelow(workingDirectory, file));
  const all = new Set(files);
  const known = new Set(found);
  return {
    found,
    tracked: files
      .filter((file) => path.basename(file) === "go.mod" && !known.has(path.dirname(file)))
      .map((file) => path.dirname(file)),
    others: files.filter(
      (file) =>
        file.endsWith(".mod") &&
        path.basename(file) !== "go.mod" &&
        all.has(sumFileOf(file)) &&
        OTHER_FOLDERS.includes(path.relative(workingDirectory, path.dirname(file))),
    ),
  };
}

/** Name of the go.sum that belongs to a go.mod, or to a file that stands in for one. */
export function sumFileOf(modFile: string): string {
  return modFile.replace(/\.mod$/, ".sum");
}

function isSearchedBelow(dir: string, file: string): boolean {
  const [first, ...rest] = path.relative(dir, file).split(path.sep);
  if (first === ".." || first === undefined) return false;
  return ![first, ...rest].some((name) => SKIPPED_FOLDERS.includes(name));
}

async function findModuleDirs(dir: string, depth: number): Promise<string[]> {
  const entries = await tryReadFolder(dir);
  if (depth > 0 && isModuleCache(dir, entries)) return [];
  const here = entries.some((entry) => entry.name === "go.mod" && entry.isFile()) ? [dir] : [];
  if (depth >= MAX_DEPTH) return here;
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() && isSearched(entry.name))
      .map((entry) => findModuleDirs(path.join(dir, entry.name), depth + 1)),
  );
  return [...here, ...below.flat()];
}

/**
 * A GOMODCACHE inside the checkout, of this job or of another one: thousands of folders, none of them
 * the checkout's. go makes this file in it before anything else.
 */
function isModuleCache(dir: string, entries: readonly Dirent[]): boolean {
  return (
    entries.some((entry) => entry.name === "cache") &&
    existsSync(path.join(dir, "cache", "lock")) &&
    existsSync(path.join(dir, "cache", "download"))
  );
}

/** A folder that is missing or that we may not read holds no module for us. */
async function tryReadFolder(dir: string): Promise<Dirent[]> {
  try {
    return await readdir(dir, { withFileTypes: true });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ENOTDIR" || errno === "EACCES") return [];
    throw error;
  }
}

/** The go command itself skips names that begin with `.` or `_`. */
function isSearched(name: string): boolean {
  return !/^[._]/.test(name) && !SKIPPED_FOLDERS.includes(name);
}
