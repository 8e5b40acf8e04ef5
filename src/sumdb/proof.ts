import { IntegrityError } from "../lib/errors.ts";
import {
  auditPath,
  coverRange,
  type Hash,
  hashAlongPath,
  hashCover,
  type ReadHash,
  type Subtree,
  type TreeHead,
} from "./tree.ts";

/**
 * A claim about a tree, and the hashes that it takes to check it. They need no trust: a wrong one
 * makes the check fail.
 */
export interface Proof {
  needs: Subtree[];
  /** Throws `IntegrityError` where the claim does not hold. */
  check(read: ReadHash): void;
}

/** That the tree has, as record number `record`, the one with the hash `leaf`. */
export function inclusionProof(record: number, leaf: Hash, head: TreeHead): Proof {
  if (record >= head.size) throw invalid(`tree of ${head.size} records has no record ${record}`);
  const path = auditPath(record, head.size);
  return {
    needs: path.flatMap(({ cover }) => cover),
    check(read) {
      if (hashAlongPath(leaf, path, read).equals(head.hash)) return;
      throw invalid(`tree of ${head.size} records does not hold what it gave as record ${record}`);
    },
  };
}

/**
 * That the newer tree begins with all of the older one. On the audit path of the first record that
 * the older tree lacks, what stands to the left is the older tree.
 */
export function consistencyProof(older: TreeHead, newer: TreeHead): Proof {
  const isFork = () =>
    invalid(`tree of ${newer.size} records contradicts the one of ${older.size} records`);
  if (older.size === newer.size) {
    if (!older.hash.equals(newer.hash)) throw isFork();
    return { needs: [], check: () => {} };
  }
  const before = coverRange(0, older.size);
  const next: Subtree = { level: 0, index: older.size };
  const path = auditPath(older.size, newer.size);
  return {
    needs: [next, ...before, ...path.flatMap(({ cover }) => cover)],
    check(read) {
      if (!hashAlongPath(read(next), path, read).equals(newer.hash)) {
        throw invalid(`tree of ${newer.size} records is not what its hashes make`);
      }
      if (before.length > 0 && !hashCover(before, read).equals(older.hash)) throw isFork();
    },
  };
}

function invalid(problem: string): IntegrityError {
  return new IntegrityError(`SECURITY: the checksum database's ${problem}`, {
    code: "SUMDB_INVALID",
  });
}
