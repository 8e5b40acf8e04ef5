import { hash } from "node:crypto";

/*
 * The tree over all records of a checksum database: a Merkle tree as in RFC 6962, section 2.1.
 * Every hash belongs to a subtree with 2, 4, 8 … records or is computed from such hashes, so these
 * are what a proof reads.
 */

export type Hash = Buffer;

/** The head of a tree: how many records it has, and the hash over all of them. */
export interface TreeHead {
  size: number;
  hash: Hash;
}

/** A complete subtree: `2 ** level` records, of which the first is `index * 2 ** level`. */
export interface Subtree {
  level: number;
  index: number;
}

export type ReadHash = (subtree: Subtree) => Hash;

/** One step of an audit path: the neighbour of the hash so far, as complete subtrees. */
export interface Sibling {
  side: "left" | "right";
  cover: Subtree[];
}

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export function hashRecord(text: Uint8Array): Hash {
  return hash("sha256", Buffer.concat([LEAF, text]), "buffer");
}

export function hashNode(left: Hash, right: Hash): Hash {
  return hash("sha256", Buffer.concat([NODE, left, right]), "buffer");
}

/**
 * The fewest complete subtrees that hold the records from `from` up to, but not including, `to`.
 */
export function coverRange(from: number, to: number): Subtree[] {
  const cover: Subtree[] = [];
  for (let first = from; first < to; ) {
    let level = 0;
    while (first % 2 ** (level + 1) === 0 && first + 2 ** (level + 1) <= to) level++;
    cover.push({ level, index: first / 2 ** level });
    first += 2 ** level;
  }
  return cover;
}

/** The hash over the records of `cover`, which must not be empty. */
export function hashCover(cover: readonly Subtree[], read: ReadHash): Hash {
  return cover.map(read).reduceRight((right, left) => hashNode(left, right));
}

/** The audit path of a record in a tree of `size` records, from the record upwards. */
export function auditPath(record: number, size: number): Sibling[] {
  const path: Sibling[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    if (record < middle) {
      path.push({ side: "right", cover: coverRange(middle, to) });
      to = middle;
    } else {
      path.push({ side: "left", cover: coverRange(from, middle) });
      from = middle;
    }
  }
  return path.reverse();
}

/** The hash of the tree in which a record with the hash `leaf` has the audit path `path`. */
export function hashAlongPath(leaf: Hash, path: readonly Sibling[], read: ReadHash): Hash {
  let result = leaf;
  for (const { side, cover } of path) {
    const sibling = hashCover(cover, read);
    result = side === "left" ? hashNode(sibling, result) : hashNode(result, sibling);
  }
  return result;
}

/** The largest power of two below `size`, which must be at least 2. */
function splitPoint(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
