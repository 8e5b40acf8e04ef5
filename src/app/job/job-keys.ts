import {
  type BaseKeys,
  buildKeys,
  type KeyParts,
  lintKeys,
  modulesKeys,
  NO_SUMS,
  type SeedOwner,
} from "../../cache/key.ts";
import type { LinterName } from "../../lint/linters.ts";

/** The keys of both layers. */
export interface KeySet {
  modules: BaseKeys;
  build: BaseKeys;
}

/**
 * The job's own keys and, in a pull request, those of its seeds after them, which are tried only if
 * no other key matches.
 */
export type KeyLadder<Keys> = readonly [own: Keys, ...seeds: Keys[]];
export type JobKeys = KeyLadder<KeySet>;

/**
 * The keys of a job; `seeds` says whose seeds it may read. If all dependencies are `vendored`, go
 * downloads nothing of what its go.sum names. Pure.
 */
export function planKeys(
  parts: KeyParts,
  seeds: SeedOwner | undefined,
  { vendored } = { vendored: false },
): JobKeys {
  const ofModules = vendored ? { ...parts, sums: NO_SUMS } : parts;
  const own = { modules: modulesKeys(ofModules), build: buildKeys(parts) };
  if (seeds === undefined) return [own];
  return [own, { modules: modulesKeys(ofModules, seeds), build: buildKeys(parts, seeds) }];
}

/** The keys of a linter's layer, in the same way; its profile holds the linter's configuration. Pure. */
export function planLintKeys(
  linter: LinterName,
  parts: KeyParts,
  seeds: SeedOwner | undefined,
): KeyLadder<BaseKeys> {
  const own = lintKeys(linter, parts);
  return seeds === undefined ? [own] : [own, lintKeys(linter, parts, seeds)];
}
