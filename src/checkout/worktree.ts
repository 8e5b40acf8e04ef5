import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import type { Environment } from "./attribute-files.ts";
import type { GitCheckout } from "./git-checkout.ts";
import { type IndexEntry, isSubmodule, parseGitIndex } from "./git-index.ts";
import { findFilters } from "./open-filters.ts";
import { makeTrackedTree, type TrackedChild } from "./tracked-tree.ts";
import {
  type Comparison,
  type FileStamp,
  findClean,
  isUntouched,
  stampOf,
  toFileName,
  tryLstat,
} from "./worktree-file.ts";

interface CleanFile {
  entry: IndexEntry;
  fileName: string | Buffer;
  stamp: FileStamp;
}

/** A folder that holds tracked files, at any depth. */
interface TrackedDir {
  /** As in the index; empty for the top folder. */
  path: string;
  fileName: string | Buffer;
  stamp: FileStamp;
  /** The same for the same entries with the same tracked content. */
  listingId: string;
  /** Whether all its entries are tracked and clean. */
  clean: boolean;
}

export interface Worktree {
  files: CleanFile[];
  dirs: TrackedDir[];
  /** All tracked files that were looked at. */
  tracked: readonly IndexEntry[];
  /** How many of them are missing, changed or not known to be unchanged. */
  otherFiles: number;
  /** Submodules that are checked out, absolute. */
  submodules: string[];
}

export interface SurveyOptions {
  /** Folders whose files matter, absolute. */
  within: readonly string[];
  env: Environment;
}

/** Why a checkout is not touched. */
export type CheckoutProblem = "index-unreadable" | "too-many-files";

/** With more files, setting their times takes longer than most of the tests that it saves. */
const MAX_FILES = 200_000;
/** A checkout that was copied has to be read. With this size that takes about a second. */
export const MAX_READ_BYTES = 512 * 1024 * 1024;
/** A file of git-lfs that is not larger than a pointer (its specification says 1,024 bytes). */
const MAX_POINTER_BYTES = 1_024;

/**
 * Looks at every tracked file and folder in and below `within`. Runs neither git nor a filter of
 * the user. Follows nothing out of the checkout: what is behind a symbolic link that replaced a
 * folder is not tracked.
 *
 * Synchronous on purpose: thousands of small calls take a third of the time without promises.
 */
export function surveyWorktree(
  checkout: GitCheckout,
  { within, env }: SurveyOptions,
): Worktree | CheckoutProblem {
  const indexMtimeNs = statSync(checkout.indexFile, { bigint: true }).mtimeNs;
  const index = parseGitIndex(readFileSync(checkout.indexFile), checkout.objectFormat);
  if (!index) return "index-unreadable";
  const tops = within.flatMap((dir) => toTrackedPath(checkout.root, dir));
  const entries = tops.includes("")
    ? index.entries
    : index.entries.filter((entry) => tops.some((top) => entry.path.startsWith(`${top}/`)));
  if (entries.length > MAX_FILES) return "too-many-files";

  const filters = findFilters(checkout, index.entries, env);
  const comparison: Comparison = {
    objectFormat: checkout.objectFormat,
    indexMtimeNs,
    readUpToBytes: filters.open ? Number.POSITIVE_INFINITY : filters.lfs ? MAX_POINTER_BYTES : -1,
    budget: { bytes: MAX_READ_BYTES },
  };
  const tree = makeTrackedTree(entries);
  const found: Worktree = {
    files: [],
    dirs: [],
    tracked: entries,
    otherFiles: 0,
    submodules: [],
  };
  const roots = tops.filter(
    (top) => !tops.some((other) => other !== top && (other === "" || top.startsWith(`${other}/`))),
  );
  for (const top of new Set(roots)) visit(top);
  found.otherFiles = entries.filter((entry) => !isSubmodule(entry)).length - found.files.length;
  return found;

  /**
   * Whether there is a folder of that name. A listing covers the content of the folder's own files, but
   * nothing deeper. So a folder gets another time exactly when it would in a checkout that stays: there
   * git replaces a changed file by a new one and does not touch the folders above.
   */
  function visit(dir: string): boolean {
    const children = tree.get(dir);
    const fileName = toFileName(checkout.root, dir);
    const stats = tryLstat(fileName);
    if (!children || !stats?.isDirectory()) return false;
    const lines: string[] = [];
    let clean = true;
    for (const name of listNames(fileName)) {
      if (dir === "" && name === ".git") continue;
      const child = children.get(name);
      const line = child === undefined ? undefined : look(join(dir, name), child);
      if (line === undefined) clean = false;
      lines.push(`${line ?? "?"} ${name}\0`);
    }
    const listingId = createHash("sha256").update(lines.join(""), "latin1").digest("hex");
    const stamp = stampOf(stats);
    // What came or went meanwhile must not get the time of what was there before.
    if (isUntouched(tryLstat(fileName), stamp)) {
      found.dirs.push({ path: dir, fileName, stamp, listingId, clean });
    }
    return true;
  }

  /** An entry's mode and content; undefined if they are not known. */
  function look(name: string, child: TrackedChild): string | undefined {
    if (child === "folder") return visit(name) ? "dir" : undefined;
    if (isSubmodule(child)) return lookAtSubmodule(name, child);
    const fileName = toFileName(checkout.root, name);
    const stamp = findClean(fileName, child, comparison);
    if (!stamp) return undefined;
    found.files.push({ entry: child, fileName, stamp });
    return `${child.mode.toString(8)} ${child.objectId}`;
  }

  /** A submodule has an index of its own. One that is not checked out is an empty folder. */
  function lookAtSubmodule(name: string, { objectId }: IndexEntry): string | undefined {
    const fileName = toFileName(checkout.root, name);
    const stats = tryLstat(fileName);
    if (!stats?.isDirectory()) return undefined;
    const names = listNames(fileName);
    if (names.includes(".git")) {
      found.submodules.push(fileName.toString());
    } else if (names.length === 0) {
      const stamp = stampOf(stats);
      found.dirs.push({ path: name, fileName, stamp, listingId: EMPTY_LISTING, clean: true });
    }
    return `160000 ${objectId}`;
  }
}

const EMPTY_LISTING = createHash("sha256").digest("hex");

/** `dir` as the index names it; nothing for a folder outside the checkout. */
function toTrackedPath(root: string, dir: string): string[] {
  const relative = path.relative(root, dir);
  if (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    return [];
  }
  return [Buffer.from(relative.split(path.sep).join("/")).toString("latin1")];
}

function join(dir: string, name: string): string {
  return dir === "" ? name : `${dir}/${name}`;
}

/** Sorted, each character one byte. */
function listNames(dir: string | Buffer): string[] {
  try {
    return readdirSync(dir, { encoding: "latin1" }).sort();
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "EACCES") return [];
    throw error;
  }
}
