import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unpackTree } from "../archive/unpack-tree.ts";
import { BUILD_LAYER_CONTENT } from "../buildcache/layout.ts";
import { removeTree } from "../lib/move-tree.ts";
import { MODULES_LAYER_CONTENT } from "../modulecache/layout.ts";
import { measureBuild } from "./build-shares.ts";
import type { LayerShares } from "./layer-shares.ts";
import { measureModules } from "./modules-shares.ts";

/** Layers whose content can be told apart; `lint` is that of any linter. */
type MeasuredLayer = "modules" | "build" | "lint";

/**
 * Unpacks a layer's archive into a temporary folder, and adds up what it holds. Throws `CacheError`
 * for a damaged archive.
 */
export async function measureLayer(
  layer: MeasuredLayer,
  archive: AsyncIterable<Buffer>,
): Promise<LayerShares> {
  const folder = await mkdtemp(path.join(tmpdir(), "go-accel-cache-"));
  const dir = path.join(folder, "layer");
  try {
    const content = layer === "modules" ? MODULES_LAYER_CONTENT : BUILD_LAYER_CONTENT;
    await unpackTree(archive, dir, { content });
    return layer === "modules" ? await measureModules(dir) : await measureBuild(dir, layer);
  } finally {
    await removeTree(folder);
  }
}
