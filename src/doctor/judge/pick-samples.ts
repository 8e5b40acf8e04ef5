import type { GoSumEntry } from "../../gomod/go-sum.ts";
import {
  isCanonicalVersion,
  isValidModulePath,
  type ModuleVersion,
} from "../../gomod/module-path.ts";
import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import { isWellKnownPublic } from "../../gomod/public-hosts.ts";

/** A module of the project's own go.sum, with its hashes. */
export interface SampleModule extends ModuleVersion {
  zipHash: string;
  modHash: string;
  /** Public without doubt, so that the checksum database has it too. */
  isPublic: boolean;
}

const MAX_SAMPLES = 3;

/**
 * Modules that mirrors are asked for: such as the go command would ask for too, and of these first
 * those that are public without doubt. The same go.sum gives the same samples. Pure.
 */
export function pickSamples(
  entries: readonly GoSumEntry[],
  { noProxy, ownPath }: { noProxy: string; ownPath: string },
): SampleModule[] {
  const mods = new Map(
    entries
      .filter(({ kind }) => kind === "mod")
      .map(({ path, version, hash }) => [`${path}@${version}`, hash]),
  );
  const candidates = entries.flatMap(({ path, version, kind, hash }) => {
    const modHash = mods.get(`${path}@${version}`);
    const isAsked =
      kind === "zip" &&
      isValidModulePath(path) &&
      isCanonicalVersion(version) &&
      !matchPrefixPatterns(noProxy, path);
    if (!isAsked || modHash === undefined) return [];
    const isPublic = isWellKnownPublic(path, ownPath);
    return [{ path, version, zipHash: hash, modHash, isPublic }];
  });
  const open = candidates.filter(({ isPublic }) => isPublic);
  const pool = open.length > 0 ? open : candidates;
  const middle = Math.floor(pool.length / 2);
  const picked = [pool[0], pool[middle], pool.at(-1)].flatMap((one) => one ?? []);
  return [...new Set(picked)].slice(0, MAX_SAMPLES);
}
