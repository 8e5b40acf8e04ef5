import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { createTileCache } from "../../../src/sumdb/tile-cache.ts";

const SIZE = 2 ** 24;
const FULL_TILE = Buffer.alloc(256 * 32);

function start() {
  const paths: string[] = [];
  const cache = createTileCache("sum.example.com", async (path, read) => {
    paths.push(path);
    return read(FULL_TILE);
  });
  /** Has the tile with that number read. */
  const use = (tile: number, check = () => {}) =>
    cache.check({ needs: [{ level: 0, index: tile * 256 }], check }, SIZE);
  return { paths, use };
}

describe("createTileCache()", () => {
  test("forgets what was not used for longest, and keeps the rest", async () => {
    const { paths, use } = start();
    for (let tile = 0; tile < 256; tile++) await use(tile);
    await use(0);
    await use(256);
    expect(paths).toHaveLength(257);
    await use(0);
    expect(paths).toHaveLength(257);
    await use(1);
    expect(paths.slice(257)).toEqual(["/tile/8/0/001"]);
  });

  test("fetches the tiles of a proof that failed again, and no others", async () => {
    const { paths, use } = start();
    await use(1);
    const failed = use(2, () => {
      throw new IntegrityError("wrong", { code: "SUMDB_INVALID" });
    });
    await expect(failed).rejects.toThrow("wrong");
    await use(1);
    await use(2);
    expect(paths).toEqual(["/tile/8/0/001", "/tile/8/0/002", "/tile/8/0/002"]);
  });
});
