import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { consistencyProof, inclusionProof, type Proof } from "../../../src/sumdb/proof.ts";
import { hashInTile, readTile, type TileRows, tileOf, tilePath } from "../../../src/sumdb/tiles.ts";
import { coverRange, hashRecord, type Subtree, type TreeHead } from "../../../src/sumdb/tree.ts";
import { createReferenceLog, type ReferenceLog } from "../../support/sumdb/reference-log.ts";

const MAX_RECORDS = 1200;
const log = createReferenceLog();
const fork = createReferenceLog({ salt: { from: 100, text: "fork" } });

function headOf(size: number, of = log): TreeHead {
  return { size, hash: of.root(size) };
}

function recordOf(index: number, of = log): Buffer {
  return hashRecord(Buffer.from(of.text(index)));
}

/** By log, then by path: what stands in a tile depends on nothing else. */
const tiles = new Map([log, fork].map((of) => [of, new Map<string, TileRows>()]));

/** The hash as it stands in the log's tile. */
function readFrom(of: ReferenceLog, size: number) {
  return (subtree: Subtree) => {
    const tile = tileOf(subtree, size);
    const path = tilePath(tile);
    const rows = tiles.get(of)?.get(path) ?? readTile(of.tile(path, size) ?? Buffer.alloc(0), tile);
    tiles.get(of)?.set(path, rows);
    const hash = hashInTile(rows, subtree, tile);
    if (!hash) throw new Error("the tile does not have the hash");
    return hash;
  };
}

function check(proof: Proof, size: number, of = log): void {
  const read = readFrom(of, size);
  const announced = new Set(proof.needs.map(({ level, index }) => `${level} ${index}`));
  proof.check((subtree) => {
    expect(announced).toContain(`${subtree.level} ${subtree.index}`);
    return read(subtree);
  });
}

/** Two sizes of a tree, the smaller one first. */
const sizes = fc
  .tuple(fc.integer({ min: 1, max: MAX_RECORDS }), fc.integer({ min: 1, max: MAX_RECORDS }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe("inclusionProof()", () => {
  test.each([1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 600])(
    "holds for the first and the last record of %i",
    (size) => {
      for (const record of [0, size - 1]) {
        check(inclusionProof(record, recordOf(record), headOf(size)), size);
      }
    },
  );

  test("holds for any record of a tree of any size", () => {
    fc.assert(
      fc.property(sizes, ([upTo, size]) => {
        check(inclusionProof(upTo - 1, recordOf(upTo - 1), headOf(size)), size);
      }),
    );
  });

  test("fails for any other record at that place", () => {
    fc.assert(
      fc.property(sizes, fc.nat(MAX_RECORDS), ([upTo, size], other) => {
        fc.pre(other !== upTo - 1);
        const proof = inclusionProof(upTo - 1, recordOf(other), headOf(size));
        expect(() => check(proof, size)).toThrow(IntegrityError);
      }),
    );
  });

  test("fails with any of the hashes changed", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([upTo, size], choice) => {
        fc.pre(size > 1);
        const proof = inclusionProof(upTo - 1, recordOf(upTo - 1), headOf(size));
        const changed = proof.needs[choice % proof.needs.length];
        const read = readFrom(log, size);
        const tampered = (subtree: Subtree) =>
          subtree === changed ? hashRecord(read(subtree)) : read(subtree);
        expect(() => proof.check(tampered)).toThrow(IntegrityError);
      }),
    );
  });

  test.each([3, 4, 2 ** 40])("refuses record %i of a tree of 3", (record) => {
    expect(() => inclusionProof(record, recordOf(0), headOf(3))).toThrow(
      `tree of 3 records has no record ${record}`,
    );
  });
});

describe("consistencyProof()", () => {
  test("holds for any two sizes of a tree", () => {
    fc.assert(
      fc.property(sizes, ([older, newer]) => {
        check(consistencyProof(headOf(older), headOf(newer)), newer);
      }),
    );
  });

  test("fails where the trees have parted, and says so", () => {
    fc.assert(
      fc.property(sizes, ([older, newer]) => {
        fc.pre(older > 100);
        expect(() =>
          check(consistencyProof(headOf(older), headOf(newer, fork)), newer, fork),
        ).toThrow("SECURITY: the checksum database's tree of");
      }),
    );
  });

  test("holds for trees that part later", () => {
    check(consistencyProof(headOf(100), headOf(300, fork)), 300, fork);
  });

  test("fails with hashes that are not those of the newer tree", () => {
    const proof = consistencyProof(headOf(200), headOf(300));
    expect(() => check(proof, 300, fork)).toThrow("does not match its hashes");
  });
});

describe("coverRange()", () => {
  test("covers each record once, in their order", () => {
    fc.assert(
      fc.property(sizes, ([from, to]) => {
        const ends = coverRange(from, to).map(({ level, index }) => [
          index * 2 ** level,
          (index + 1) * 2 ** level,
        ]);
        expect([from, ...ends.map(([, end]) => end)]).toEqual([
          ...ends.map(([start]) => start),
          to,
        ]);
      }),
    );
  });
});
