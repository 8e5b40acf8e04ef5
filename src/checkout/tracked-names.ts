import { readFileSync } from "node:fs";
import path from "node:path";
import { findGitCheckout, type GitCheckout } from "./git-checkout.ts";
import { MODE_TYPE_MASK, parseGitIndex, REGULAR_MODE } from "./git-index.ts";

/**
 * The regular files, absolute, that git tracks in the checkouts that hold the folders, and whose name
 * `isWanted`. The name is relative to its checkout, with `/`. A file need not be there: a sparse
 * checkout or a step may have left it out. Runs no git. Never throws: without an index that can be
 * read, nothing is known to be tracked.
 */
export function listTrackedFiles(
  dirs: readonly string[],
  isWanted: (name: string) => boolean,
): string[] {
  const checkouts = new Map<string, GitCheckout>();
  for (const dir of dirs) {
    const checkout = tryFindCheckout(dir);
    if (checkout) checkouts.set(checkout.root, checkout);
  }
  return [...checkouts.values()].flatMap((checkout) =>
    listNames(checkout)
      .filter(isWanted)
      .map((name) => path.join(checkout.root, name)),
  );
}

function tryFindCheckout(dir: string): GitCheckout | undefined {
  try {
    return findGitCheckout(dir);
  } catch {
    // EACCES: whose checkout it is cannot be told.
    return undefined;
  }
}

function listNames({ indexFile, objectFormat }: GitCheckout): string[] {
  try {
    const entries = parseGitIndex(readFileSync(indexFile), objectFormat)?.entries ?? [];
    return entries
      .filter(({ mode }) => (mode & MODE_TYPE_MASK) === REGULAR_MODE)
      .map((entry) => Buffer.from(entry.path, "latin1").toString());
  } catch {
    return [];
  }
}
