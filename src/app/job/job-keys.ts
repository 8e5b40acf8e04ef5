import {
  type BuildKeys,
  buildKeys,
  type KeyParts,
  type LayerKeys,
  modulesKeys,
  seedRoot,
} from "../../cache/key.ts";

export interface LayersKeys {
  modules: LayerKeys;
  build: BuildKeys;
}

/**
 * The keys of both layers and, in a pull request, behind them those of its own seeds, which are
 * looked for only if no other key matches.
 */
export type JobKeys = readonly [own: LayersKeys, ...seeds: LayersKeys[]];

/** The keys of a job; `seedRef` is the ref whose seeds it may read. Pure. */
export function planKeys(parts: KeyParts, seedRef: string | undefined): JobKeys {
  const own = { modules: modulesKeys(parts), build: buildKeys(parts) };
  if (seedRef === undefined) return [own];
  const root = seedRoot(seedRef);
  return [own, { modules: modulesKeys(parts, root), build: buildKeys(parts, root) }];
}
