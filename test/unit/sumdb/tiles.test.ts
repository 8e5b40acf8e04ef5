import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { hashInTile, readTile, tileOf, tilePath } from "../../../src/sumdb/tiles.ts";

describe("tilePath()", () => {
  test.each([
    [{ level: 0, index: 0, width: 256 }, "/tile/8/0/000"],
    [{ level: 3, index: 5, width: 1 }, "/tile/8/3/005.p/1"],
    [{ level: 0, index: 999, width: 256 }, "/tile/8/0/999"],
    [{ level: 0, index: 1000, width: 255 }, "/tile/8/0/x001/000.p/255"],
    [{ level: 1, index: 1_234_067, width: 256 }, "/tile/8/1/x001/x234/067"],
    [{ level: 0, index: 5_000_000_042, width: 256 }, "/tile/8/0/x005/x000/x000/042"],
  ])("writes %j as %s", (tile, path) => {
    expect(tilePath(tile)).toBe(path);
  });
});

describe("tileOf()", () => {
  test.each([
    ["a record", { level: 0, index: 3 }, 5, { level: 0, index: 0, width: 5 }],
    ["a record of a full tile", { level: 0, index: 3 }, 300, { level: 0, index: 0, width: 256 }],
    ["a record behind it", { level: 0, index: 257 }, 300, { level: 0, index: 1, width: 44 }],
    ["a subtree inside", { level: 7, index: 1 }, 300, { level: 0, index: 0, width: 256 }],
    ["a whole tile", { level: 8, index: 0 }, 300, { level: 1, index: 0, width: 1 }],
    ["whole tiles", { level: 9, index: 1 }, 1030, { level: 1, index: 0, width: 4 }],
    [
      "a record of a large tree",
      { level: 0, index: 2 ** 40 },
      2 ** 40 + 2,
      { level: 0, index: 2 ** 32, width: 2 },
    ],
  ])("finds %s", (_what, subtree, size, tile) => {
    expect(tileOf(subtree, size)).toEqual(tile);
  });
});

describe("readTile()", () => {
  const tile = { level: 0, index: 0, width: 3 };

  test.each([0, 1, 31, 95, 97, 128])("refuses %i bytes for three hashes", (sizeBytes) => {
    expect(() => readTile(Buffer.alloc(sizeBytes), tile)).toThrow(IntegrityError);
  });

  test("has no hash of a subtree that is not complete in it", () => {
    const rows = readTile(Buffer.alloc(96), tile);
    const has = [
      [0, 2],
      [0, 3],
      [1, 0],
      [1, 1],
      [2, 0],
    ].map(([level = 0, index = 0]) => hashInTile(rows, { level, index }, tile) !== undefined);
    expect(has).toEqual([true, false, true, false, false]);
  });

  test("takes the beginning of a full tile for a partial one", () => {
    const full = { level: 0, index: 0, width: 256 };
    const content = Buffer.alloc(256 * 32, 7);
    expect(readTile(content, full, 3)).toEqual(readTile(content.subarray(0, 96), tile));
  });
});
