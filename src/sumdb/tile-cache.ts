import { UpstreamError } from "../lib/errors.ts";
import { createLruMap } from "../lib/lru-map.ts";
import { createSingleFlight } from "../lib/single-flight.ts";
import type { Proof } from "./proof.ts";
import {
  fullTile,
  hashInTile,
  readTile,
  type Tile,
  type TileRows,
  tileOf,
  tilePath,
} from "./tiles.ts";
import type { FetchFromDatabase } from "./transport.ts";
import type { ReadHash, Subtree } from "./tree.ts";

export interface TileCache {
  /**
   * Checks a proof about a tree of `size` records with hashes of its tiles. If the proof fails, its
   * tiles are dropped, since one of them may be to blame. Throws `IntegrityError`, and whatever
   * fetching throws.
   */
  check(proof: Proof, size: number): Promise<void>;
}

/** Each takes some 64 KiB. Most tiles serve only one module; those of upper levels serve all. */
const MAX_TILES = 256;

/** Keeps tiles in memory. Each is fetched once, however many proofs need it at the same time. */
export function createTileCache(name: string, fetch: FetchFromDatabase): TileCache {
  const share = createSingleFlight<TileRows>();
  const tiles = createLruMap<TileRows>(MAX_TILES);

  async function load(tile: Tile): Promise<TileRows> {
    const path = tilePath(tile);
    const kept = tiles.get(path) ?? tiles.get(tilePath(fullTile(tile)));
    if (kept) return kept;
    return share(path, async () => {
      const rows = await fetchTile(tile);
      tiles.set(path, rows);
      return rows;
    });
  }

  /** A database may drop a part of a tile once the tile is full. */
  async function fetchTile(tile: Tile): Promise<TileRows> {
    const full = fullTile(tile);
    const rows =
      (await fetch(tilePath(tile), (content) => readTile(content, tile))) ??
      (await fetch(tilePath(full), (content) => readTile(content, full, tile.width)));
    if (rows) return rows;
    const details = { code: "PROTOCOL", mirror: name, retryable: false } as const;
    throw new UpstreamError(`${name} has no ${tilePath(tile)}`, details);
  }

  return {
    async check(proof, size) {
      const paths = new Map(
        proof.needs.map((subtree) => {
          const tile = tileOf(subtree, size);
          return [tilePath(tile), tile];
        }),
      );
      const loaded = new Map(
        await Promise.all(
          [...paths].map(async ([path, tile]) => [path, await load(tile)] as const),
        ),
      );
      const read: ReadHash = (subtree: Subtree) => {
        const tile = tileOf(subtree, size);
        const hash = hashInTile(loaded.get(tilePath(tile)) ?? [], subtree, tile);
        if (hash) return hash;
        throw new Error(`${tilePath(tile)} lacks hash ${subtree.index} of level ${subtree.level}`);
      };
      try {
        proof.check(read);
      } catch (error) {
        for (const tile of paths.values()) {
          tiles.delete(tilePath(tile));
          tiles.delete(tilePath(fullTile(tile)));
        }
        throw error;
      }
    },
  };
}
