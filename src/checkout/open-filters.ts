import {
  type Environment,
  listAttributeFiles,
  type ReadText,
  tryReadText,
} from "./attribute-files.ts";
import type { GitCheckout } from "./git-checkout.ts";
import type { IndexEntry } from "./git-index.ts";
import { toFileName } from "./worktree-file.ts";

/** How contents change on their way out of git. */
export interface ContentFilters {
  /**
   * A program or an encoding may make another content of the same size from the same blob. Line ends
   * do not: they change the size.
   */
  open: boolean;
  /** A file is a pointer to a large file or, after a step fetched it, that file. */
  lfs: boolean;
}

const OPEN = /\s(filter=(?!lfs\s)|working-tree-encoding=)/;
const LFS = /\sfilter=lfs\s/;
const ATTRIBUTES = ".gitattributes";
const UNKNOWN: ContentFilters = { open: true, lfs: true };

/**
 * Looks for filters in every file of attributes that git reads for this checkout. What cannot be
 * read may name one.
 */
export function findFilters(
  checkout: GitCheckout,
  entries: readonly IndexEntry[],
  env: Environment,
): ContentFilters {
  const outside = listAttributeFiles(checkout, env);
  if (!outside) return UNKNOWN;
  const found = [
    ...outside.map((file) => filtersIn(tryReadText(file))),
    ...listTracked(checkout, entries).map(filtersIn),
  ];
  return { open: found.some(({ open }) => open), lfs: found.some(({ lfs }) => lfs) };
}

/**
 * What is tracked counts for git even if it is not on disk, as in a sparse checkout. Its text is
 * packed away then, but it matters only if there are files below its folder.
 */
function listTracked({ root }: GitCheckout, entries: readonly IndexEntry[]): ReadText[] {
  return entries.flatMap(({ path: name }) => {
    if (name !== ATTRIBUTES && !name.endsWith(`/${ATTRIBUTES}`)) return [];
    const read = tryReadText(toFileName(root, name));
    if (read !== "missing") return [read];
    const dir = name.slice(0, -ATTRIBUTES.length);
    const isNeeded = entries.some(
      (entry) => !entry.skipWorktree && entry.path !== name && entry.path.startsWith(dir),
    );
    return isNeeded ? ["unreadable"] : [];
  });
}

function filtersIn(read: ReadText): ContentFilters {
  if (read === "missing") return { open: false, lfs: false };
  if (read === "unreadable") return UNKNOWN;
  const text = `${read.text}\n`;
  return { open: OPEN.test(text), lfs: LFS.test(text) };
}
