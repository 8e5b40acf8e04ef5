import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import type { GitCheckout } from "./git-checkout.ts";
import { type IndexEntry, MODE_TYPE_MASK, parseGitIndex, SUBMODULE_MODE } from "./git-index.ts";
import {
  type Comparison,
  type FileTimes,
  findClean,
  timesOf,
  toFileName,
  tryLstat,
} from "./worktree-file.ts";

interface CleanFile {
  entry: IndexEntry;
  fileName: string | Buffer;
  times: FileTimes;
}

/** A folder that holds tracked files, at any depth. */
interface TrackedDir {
  /** As in the index; empty for the top folder. */
  path: string;
  fileName: string | Buffer;
  times: FileTimes;
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
}

/** Why a checkout is not touched. */
export type CheckoutProblem = "index-unreadable" | "too-many-files";

/** With more files, setting their times takes longer than most of the tests that it saves. */
const MAX_FILES = 200_000;
/** A checkout that was copied has to be read. With this size that takes about a second. */
const MAX_READ_BYTES = 512 * 1024 * 1024;

/**
 * Looks at every tracked file and folder in and below `within`. Runs neither git nor a filter of
 * the user. Follows nothing out of the checkout: what is behind a symbolic link that replaced a
 * folder is not tracked.
 *
 * Synchronous on purpose: thousands of small calls take a third of the time without promises.
 */
export function surveyWorktree(
  checkout: GitCheckout,
  within: readonly string[],
): Worktree | CheckoutProblem {
  const indexMtimeNs = statSync(checkout.indexFile, { bigint: true }).mtimeNs;
  const index = parseGitIndex(readFileSync(checkout.indexFile), checkout.objectFormat);
  if (!index) return "index-unreadable";
  const tops = within.flatMap((dir) => toTrackedPath(checkout.root, dir));
  const entries = tops.includes("")
    ? index.entries
    : index.entries.filter((entry) => tops.some((top) => entry.path.startsWith(`${top}/`)));
  if (entries.length > MAX_FILES) return "too-many-files";

  const comparison: Comparison = {
    objectFormat: checkout.objectFormat,
    indexMtimeNs,
    readAll: hasOpenFilters(checkout, index.entries),
    budget: { bytes: MAX_READ_BYTES },
  };
  const tree = groupByDir(entries);
  const found: Worktree = { files: [], dirs: [], tracked: entries, otherFiles: 0 };
  const roots = tops.filter(
    (top) => !tops.some((other) => other !== top && (other === "" || top.startsWith(`${other}/`))),
  );
  for (const top of new Set(roots)) visit(top);
  found.otherFiles = entries.length - found.files.length;
  return found;

  /** Whether there is a folder of that name. */
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
    found.dirs.push({ path: dir, fileName, times: timesOf(stats), listingId, clean });
    return true;
  }

  /** An entry's mode and content; undefined if they are not known. */
  function look(name: string, child: Child): string | undefined {
    if (child === "dir") return visit(name) ? "dir" : undefined;
    if ((child.mode & MODE_TYPE_MASK) === SUBMODULE_MODE) return `160000 ${child.objectId}`;
    const fileName = toFileName(checkout.root, name);
    const times = findClean(fileName, child, comparison);
    if (!times) return undefined;
    found.files.push({ entry: child, fileName, times });
    return `${child.mode.toString(8)} ${child.objectId}`;
  }
}

type Child = IndexEntry | "dir";

/**
 * Names in each folder. A listing covers the content of the folder's own files, but nothing deeper.
 * So a folder gets another time exactly when it would in a checkout that stays: there git replaces
 * a changed file by a new one and does not touch the folders above.
 */
function groupByDir(entries: readonly IndexEntry[]): Map<string, Map<string, Child>> {
  const tree = new Map<string, Map<string, Child>>([["", new Map()]]);
  const childrenOf = (dir: string): Map<string, Child> => {
    const known = tree.get(dir);
    if (known) return known;
    const children = new Map<string, Child>();
    tree.set(dir, children);
    const slash = dir.lastIndexOf("/");
    childrenOf(dir.slice(0, Math.max(slash, 0))).set(dir.slice(slash + 1), "dir");
    return children;
  };
  for (const entry of entries) {
    const slash = entry.path.lastIndexOf("/");
    childrenOf(entry.path.slice(0, Math.max(slash, 0))).set(entry.path.slice(slash + 1), entry);
  }
  return tree;
}

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

/**
 * Whether contents pass through a program or an encoding on their way out of git. Then the same
 * blob may become another content of the same size. That does not happen with git-lfs, whose blobs
 * name the content's hash, nor with line ends, which change the size.
 */
function hasOpenFilters(checkout: GitCheckout, entries: readonly IndexEntry[]): boolean {
  const tracked = entries
    .filter(({ path: name }) => name === ".gitattributes" || name.endsWith("/.gitattributes"))
    .map(({ path: name }) => toFileName(checkout.root, name));
  return [...tracked, path.join(checkout.gitDir, "info", "attributes")].some((file) => {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    return /\s(filter=(?!lfs\s)|working-tree-encoding=)/.test(`${readFileSync(file, "latin1")}\n`);
  });
}
