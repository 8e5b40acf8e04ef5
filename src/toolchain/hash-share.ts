import type { HashedFile } from "../gomod/dirhash.ts";
import { hashFiles, listFiles } from "../store/tree-zip.ts";
import { nameInModule } from "./toolchain-tree.ts";

/** A part of an installed Go's files, so that several threads can hash them. */
export interface TreeShare {
  /** GOROOT. */
  dir: string;
  /** What the names in the module's zip begin with. */
  prefix: string;
  /** Which of how many; counted from 0. */
  index: number;
  count: number;
}

/**
 * The hashes of a share of an installed Go's files, with their names in the module. Blocks its thread.
 * Throws `IntegrityError` for a tree that cannot be read, or that holds anything but files and folders.
 */
export function hashShare({ dir, prefix, index, count }: TreeShare): HashedFile[] {
  // Neighbours are of unequal size: the large ones are programs, in a folder of their own.
  const own = listFiles(dir).filter((_, position) => position % count === index);
  return hashFiles(dir, own).map((file) => ({ ...file, name: prefix + nameInModule(file.name) }));
}
