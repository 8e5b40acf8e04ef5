import { createHash } from "node:crypto";
import { readFileSync, readlinkSync, statSync } from "node:fs";
import path from "node:path";
import { findGitCheckout, type GitCheckout } from "../../checkout/git-checkout.ts";
import { parseGitIndex } from "../../checkout/git-index.ts";
import { errnoOf } from "../../lib/fs.ts";

/** Tells what tracked files hold, by content and not by time. */
export interface TrackedContent {
  /**
   * A short text for what a file holds, for the tracked names in a folder, or for a missing file:
   * the text differs if these do. Undefined for what git does not track, and outside of a checkout.
   */
  stateOf(file: string): string | undefined;
}

const MISSING = "-";
/** For content that a test may have seen otherwise. No result with it may be taken again. */
export const UNKNOWN_CONTENT = "?";
const DIGITS = 16;
/** That is read in about a second. */
const MAX_READ_BYTES = 512 * 1024 * 1024;

/** Names in each folder that holds tracked files; a file of the index has none. */
type TrackedTree = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads the index of each checkout once. A file that the job has written since `writtenSinceMs`, in
 * milliseconds since the epoch, may have held something else when a test read it.
 */
export function createTrackedContent({
  writtenSinceMs = Number.POSITIVE_INFINITY,
}: {
  writtenSinceMs?: number;
} = {}): TrackedContent {
  const checkouts = new Map<string, GitCheckout | undefined>();
  const trees = new Map<string, TrackedTree>();
  let leftBytes = MAX_READ_BYTES;

  return {
    stateOf(file) {
      const stats = tryStat(file);
      const checkout = findCheckout(stats?.isDirectory() ? file : path.dirname(file));
      if (!checkout) return undefined;
      const tree = treeOf(checkout);
      const name = Buffer.from(
        path.relative(checkout.root, file).split(path.sep).join("/"),
      ).toString("latin1");
      const names = tree.get(name);
      if (stats === undefined) return MISSING;
      if (names === undefined) return undefined;
      if (stats.isDirectory()) return digest([...names].sort().join("\0"));
      leftBytes -= stats.size;
      const isKnown = stats.isFile() && leftBytes >= 0 && stats.mtimeMs < writtenSinceMs;
      if (!isKnown) return UNKNOWN_CONTENT;
      return digest(readFileSync(file), tryReadLink(file));
    },
  };

  function findCheckout(dir: string): GitCheckout | undefined {
    const known = checkouts.get(dir);
    if (known || checkouts.has(dir)) return known;
    const found = findGitCheckout(dir);
    checkouts.set(dir, found);
    return found;
  }

  function treeOf(checkout: GitCheckout): TrackedTree {
    const known = trees.get(checkout.root);
    if (known) return known;
    const index = parseGitIndex(readFileSync(checkout.indexFile), checkout.objectFormat);
    const tree = makeTree(index?.entries.map(({ path: name }) => name) ?? []);
    trees.set(checkout.root, tree);
    return tree;
  }
}

function makeTree(files: readonly string[]): TrackedTree {
  const tree = new Map<string, Set<string>>([["", new Set()]]);
  const add = (name: string): void => {
    const slash = name.lastIndexOf("/");
    const parent = name.slice(0, Math.max(slash, 0));
    if (name !== "" && !tree.has(parent)) add(parent);
    const siblings = tree.get(parent) ?? new Set();
    siblings.add(name.slice(slash + 1));
    tree.set(parent, siblings);
    if (!tree.has(name)) tree.set(name, new Set());
  };
  for (const file of files) add(file);
  return tree;
}

function digest(...contents: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content).update("\0");
  return hash.digest("hex").slice(0, DIGITS);
}

function tryStat(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // Whatever the system says about the name, a test could not read anything there.
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}

/** Where a link leads; empty for anything else. */
function tryReadLink(file: string): string {
  try {
    return readlinkSync(file);
  } catch (error) {
    if (errnoOf(error) === "EINVAL") return "";
    throw error;
  }
}
