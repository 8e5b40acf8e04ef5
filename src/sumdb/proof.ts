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
 * A claim about a tree, and the hashes that are needed to check it. The hashes need not be trusted:
 * a wrong one makes the check fail.
 */
export interface Proof {
  needs: Subtree[];
  /** Throws `IntegrityError` if the claim does not hold. */
  check(read: ReadHash): void;
}

/** The claim that record number `record` of the tree has the hash `leaf`. */
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
 * The claim that the newer tree begins with all of the older one. On the audit path of the first
 * record that the older tree lacks, everything to the left is the older tree.
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
        throw invalid(`tree of ${newer.size} records does not match its hashes`);
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
