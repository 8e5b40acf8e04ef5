import { createHash } from "node:crypto";
import {
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import path from "node:path";
import type { OutsideInput } from "../../buildcache/test-log.ts";
import { findGitCheckout, type GitCheckout } from "../../checkout/git-checkout.ts";
import { parseGitIndex } from "../../checkout/git-index.ts";
import { errnoOf } from "../../lib/fs.ts";

/** Tells what tracked files and folders hold, by content and not by time. */
export interface TrackedContent {
  /**
   * A short text that differs if a test would see something else: for `content` in the file, its
   * executable bit or where a link on the way to it leads; for `listing` in the names in a folder and
   * what they stand for. A missing file has a state too. Undefined for what git does not track, and
   * outside of a checkout.
   */
  stateOf(input: OutsideInput): string | undefined;
}

const MISSING = "-";
/** For content that a test may have seen otherwise. No result with it may be taken again. */
export const UNKNOWN_CONTENT = "?";
const DIGITS = 16;
const EXECUTABLE = 0o100;
/** That is read in about a second. */
const MAX_READ_BYTES = 512 * 1024 * 1024;

/**
 * Reads the index of each checkout once. What the job has changed since `writtenSinceMs`, in
 * milliseconds since the epoch, may have been something else when a test read it. The time of the last
 * change tells, as a file that was put aside and brought back has its old time of writing.
 */
export function createTrackedContent({
  writtenSinceMs = Number.POSITIVE_INFINITY,
}: {
  writtenSinceMs?: number;
} = {}): TrackedContent {
  const checkouts = new Map<string, GitCheckout | undefined>();
  const trackedNames = new Map<string, ReadonlySet<string> | undefined>();
  let leftBytes = MAX_READ_BYTES;

  return {
    stateOf({ kind, name: file }) {
      const stats = tryStat(file);
      if (stats === undefined) return kind === "content" ? describeMissing(file) : undefined;
      const target = realpathSync(file);
      if (!isTracked(file) && !isTracked(target)) return undefined;
      const way = target === file ? "" : target;
      if (kind === "content") return describeContent(file, stats, way);
      return stats.isDirectory() ? describeListing(file, stats, way) : undefined;
    },
  };

  function describeMissing(file: string): string | undefined {
    if (!checkoutOf(path.dirname(file))) return undefined;
    const link = tryReadLink(file);
    return link === undefined ? MISSING : digest("link", link);
  }

  function describeContent(file: string, stats: Stats, way: string): string {
    if (stats.isDirectory()) return digest("folder", way);
    leftBytes -= stats.size;
    const isKnown = stats.isFile() && leftBytes >= 0 && stats.ctimeMs < writtenSinceMs;
    if (!isKnown) return UNKNOWN_CONTENT;
    const isExecutable = (stats.mode & EXECUTABLE) !== 0;
    return digest(isExecutable ? "program" : "file", way, readFileSync(file));
  }

  /** What git keeps for itself differs in each checkout, and is no part of it. */
  function describeListing(dir: string, stats: Stats, way: string): string {
    if (stats.ctimeMs >= writtenSinceMs) return UNKNOWN_CONTENT;
    const lines = readdirSync(dir, { withFileTypes: true })
      .filter(({ name }) => name !== ".git")
      .map((entry) => {
        const kind = entry.isDirectory() ? "d" : entry.isSymbolicLink() ? "l" : "f";
        return `${kind} ${entry.name}`;
      });
    return digest(way, ...lines.sort());
  }

  function isTracked(file: string): boolean {
    const checkout = checkoutOf(file);
    if (!checkout) return false;
    const names = namesIn(checkout);
    const name = path.relative(checkout.root, file).split(path.sep).join("/");
    // Of an index that cannot be read, everything may be tracked.
    return names?.has(Buffer.from(name).toString("latin1")) ?? true;
  }

  /** The checkout that holds a file or a folder, or would hold it. */
  function checkoutOf(file: string): GitCheckout | undefined {
    if (checkouts.has(file)) return checkouts.get(file);
    const isFolder = tryStat(file)?.isDirectory() ?? false;
    const parent = path.dirname(file);
    const found = isFolder
      ? findGitCheckout(file)
      : parent === file
        ? undefined
        : checkoutOf(parent);
    checkouts.set(file, found);
    return found;
  }

  function namesIn({
    root,
    indexFile,
    objectFormat,
  }: GitCheckout): ReadonlySet<string> | undefined {
    if (trackedNames.has(root)) return trackedNames.get(root);
    const index = parseGitIndex(readFileSync(indexFile), objectFormat);
    const names = index && withFolders(index.entries.map((entry) => entry.path));
    trackedNames.set(root, names);
    return names;
  }
}

/** The files, the folders above them and, under the empty name, the top folder. */
function withFolders(files: readonly string[]): ReadonlySet<string> {
  const names = new Set([""]);
  for (const file of files) {
    for (
      let name = file;
      !names.has(name);
      name = name.slice(0, Math.max(name.lastIndexOf("/"), 0))
    ) {
      names.add(name);
    }
  }
  return names;
}

function digest(...contents: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content).update("\0");
  return hash.digest("hex").slice(0, DIGITS);
}

function tryStat(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // Whatever the system says about the name, a test could not read anything there.
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}

/** Where a link leads; undefined for anything else. */
function tryReadLink(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch (error) {
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}
