import path from "node:path";
import type { ModuleVersion } from "../gomod/module-path.ts";
import type { ExpectedHashes } from "../store/expected-hashes.ts";
import { unitFiles } from "./unit.ts";

/**
 * Our own files in a layer: the lists of a base's and of a delta's units (`unit-list.ts`). They are
 * beside what go keeps in this folder of GOMODCACHE, and go ignores them.
 */
export const BASE_LIST = "cache/accel-base";
export const DELTA_LIST = "cache/accel-delta";
const LISTS: readonly string[] = [BASE_LIST, DELTA_LIST];

/** A host in lower case, with a dot, so that it is never `cache` or `CACHE`; then the other elements. */
const ESCAPED_PATH = String.raw`(?=[^/]*\.)[a-z0-9][a-z0-9.-]*(?:/(?:[a-z0-9._~-]|![a-z])+)*`;
const ESCAPED_VERSION = String.raw`(?:[a-z0-9#$%&()+,.=[\]^_{}~ -]|![a-z])+`;

/**
 * What a layer may hold: the names that `unitFiles` gives, and our lists. A unit of the archive is a
 * tree; the files of several versions of a module share one folder `@v`. Anything else was put there
 * by someone else, and must not reach go: it would run the code of a zip unchecked if the `.ziphash`
 * next to the zip has the hash of go.sum. Escaped names have no letter in upper case. On a disk that
 * takes `@V` for `@v`, a name with one could lead to such a place.
 */
export const MODULES_LAYER_CONTENT = {
  unit: /^(?!@v$)[^@]*@/,
  units: new RegExp(`^${ESCAPED_PATH}@${ESCAPED_VERSION}$`),
  files: new RegExp(
    String.raw`^cache/(?:accel-(?:base|delta)|download/${ESCAPED_PATH}/@v/${ESCAPED_VERSION}\.(?:info|mod|ziphash))$`,
  ),
};

/** Whether a file of the layer replaces an existing one: lists tell of what was restored last. */
export function replacesInModuleCache(name: string): boolean {
  return LISTS.includes(name);
}

/**
 * The names in a layer of what go.sum has hashes for, so that it can be checked: trees and `.ziphash`
 * files of modules whose files it names, `.info` and `.mod` of all modules that it names. Our lists
 * are among them, as nothing that go reads is in them.
 */
export function listAccountedNames(
  modules: readonly ModuleVersion[],
  expected: ExpectedHashes,
): Set<string> {
  const names = modules.flatMap((module) => {
    const hasTree = expected("zip", module.path, module.version) !== undefined;
    return unitFiles(module, hasTree ? "tmi" : "mi");
  });
  return new Set([...LISTS, ...names.map((name) => name.split(path.sep).join("/"))]);
}
