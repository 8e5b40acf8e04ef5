import path from "node:path";
import { type LayerList, parseLayerList } from "../../buildcache/layer-list.ts";
import { BASE_LIST, DELTA_LIST } from "../../buildcache/layout.ts";
import type { RestoredLayer } from "../../buildcache/plan.ts";
import { type BuildKeys, baseIdOf, deltaIdOf } from "../../cache/key.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { LayerRestore } from "../../report/model/model.ts";

/**
 * What the first step restored, as base and delta list it. Undefined if nothing was restored, if it
 * came from another scope, or if the lists are gone: then no delta can be made on top.
 */
export async function readRestoredLayer(
  goCache: string,
  keys: BuildKeys,
  restore: LayerRestore,
): Promise<RestoredLayer | undefined> {
  const { matchedKey = "", delta: deltaEntry } = restore;
  if (!matchedKey.startsWith(keys.scope)) return undefined;
  const base = await readList(path.join(goCache, BASE_LIST), baseIdOf(matchedKey));
  if (!base) return undefined;
  const delta =
    deltaEntry && (await readList(path.join(goCache, DELTA_LIST), deltaIdOf(deltaEntry.key)));
  return { base, delta };
}

/** Another job on this machine may have put its own list there. */
async function readList(file: string, id: string | undefined): Promise<LayerList | undefined> {
  const list = parseLayerList((await tryReadText(file)) ?? "");
  return list && list.id === id ? list : undefined;
}
