import {
  type BaseKeys,
  buildKeys,
  type KeyParts,
  modulesKeys,
  type SeedOwner,
} from "../../cache/key.ts";

/** The keys of both layers. */
export interface KeySet {
  modules: BaseKeys;
  build: BaseKeys;
}

/**
 * The job's own keys and, in a pull request, those of its seeds after them, which are tried only if
 * no other key matches.
 */
export type JobKeys = readonly [own: KeySet, ...seeds: KeySet[]];

/** The keys of a job; `seeds` says whose seeds it may read. Pure. */
export function planKeys(parts: KeyParts, seeds: SeedOwner | undefined): JobKeys {
  const own = { modules: modulesKeys(parts), build: buildKeys(parts) };
  if (seeds === undefined) return [own];
  return [own, { modules: modulesKeys(parts, seeds), build: buildKeys(parts, seeds) }];
}
