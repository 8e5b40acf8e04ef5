import type { IndexEntry } from "./git-index.ts";

/** What a name in a folder stands for: an entry of the index, or a folder that holds some. */
export type TrackedChild = IndexEntry | "folder";

/** The names in each folder that holds tracked files, by the folder's path; the top folder's is empty. */
type TrackedTree = ReadonlyMap<string, ReadonlyMap<string, TrackedChild>>;

/** Orders the entries of an index by folder. Pure. */
export function makeTrackedTree(entries: readonly IndexEntry[]): TrackedTree {
  const tree = new Map<string, Map<string, TrackedChild>>([["", new Map()]]);
  const childrenOf = (folder: string): Map<string, TrackedChild> => {
    const known = tree.get(folder);
    if (known) return known;
    const children = new Map<string, TrackedChild>();
    tree.set(folder, children);
    const [parent, name] = splitTrackedPath(folder);
    childrenOf(parent).set(name, "folder");
    return children;
  };
  for (const entry of entries) {
    const [folder, name] = splitTrackedPath(entry.path);
    childrenOf(folder).set(name, entry);
  }
  return tree;
}

/** The folder and the name of a path of the index. */
function splitTrackedPath(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf("/");
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}
