import { IntegrityError } from "../lib/errors.ts";
import { type Hash, hashNode, type Subtree } from "./tree.ts";

/*
 * Hashes are served in tiles (https://research.swtch.com/tlog#tiling_a_log): 256 neighbours of one
 * level, from which the eight levels above follow. Levels of tiles are eight levels of the tree
 * apart.
 */

const HASH_BYTES = 32;
const TILE_HEIGHT = 8;
const FULL_WIDTH = 2 ** TILE_HEIGHT;
const PATH_BASE = 1000;

export interface Tile {
  /** Level of tiles: the lowest hashes in it are those of level `8 * level` of the tree. */
  level: number;
  index: number;
  /** How many hashes of its lowest level it has: 256, or fewer at the tree's right edge. */
  width: number;
}

/** A tile's hashes by level, the lowest first; only those of subtrees that are complete in it. */
export type TileRows = readonly (readonly Hash[])[];

/** The tile of a tree with `size` records that has the hash of `subtree`. */
export function tileOf({ level, index }: Subtree, size: number): Tile {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const lowest = index * 2 ** (level % TILE_HEIGHT);
  const tileIndex = Math.floor(lowest / FULL_WIDTH);
  const hashes = Math.floor(size / FULL_WIDTH ** tileLevel) - tileIndex * FULL_WIDTH;
  return { level: tileLevel, index: tileIndex, width: Math.min(FULL_WIDTH, hashes) };
}

/** The tile at the same place with all the hashes that it can ever hold. */
export function fullTile(tile: Tile): Tile {
  return { ...tile, width: FULL_WIDTH };
}

/** `/tile/8/0/x001/x234/067.p/12`: the index in groups of three digits. */
export function tilePath({ level, index, width }: Tile): string {
  let digits = group(index);
  for (let rest = Math.floor(index / PATH_BASE); rest > 0; rest = Math.floor(rest / PATH_BASE)) {
    digits = `x${group(rest)}/${digits}`;
  }
  const partial = width === FULL_WIDTH ? "" : `.p/${width}`;
  return `/tile/${TILE_HEIGHT}/${level}/${digits}${partial}`;
}

function group(index: number): string {
  return String(index % PATH_BASE).padStart(3, "0");
}

/**
 * Reads the first `width` hashes of a tile from the content received for it. Throws
 * `IntegrityError` if the content does not have the size of the tile that was asked for.
 */
export function readTile(content: Buffer, asked: Tile, width = asked.width): TileRows {
  if (content.length !== asked.width * HASH_BYTES) {
    const problem = `${tilePath(asked)} has ${content.length} bytes`;
    throw new IntegrityError(`the checksum database's ${problem}`, { code: "SUMDB_INVALID" });
  }
  const lowest = Array.from({ length: width }, (_, position) =>
    content.subarray(position * HASH_BYTES, (position + 1) * HASH_BYTES),
  );
  const rows = [lowest];
  for (let level = 1; level < TILE_HEIGHT; level++) {
    const below: readonly Hash[] = rows[level - 1] ?? [];
    const row: Hash[] = [];
    for (let position = 0; position + 1 < below.length; position += 2) {
      const [left, right] = below.slice(position, position + 2);
      if (left && right) row.push(hashNode(left, right));
    }
    rows.push(row);
  }
  return rows;
}

/** The hash of a subtree from its tile; undefined if the tile does not have it. */
export function hashInTile(
  rows: TileRows,
  { level, index }: Subtree,
  tile: Tile,
): Hash | undefined {
  const row = level % TILE_HEIGHT;
  return rows[row]?.[index - (tile.index * FULL_WIDTH) / 2 ** row];
}
