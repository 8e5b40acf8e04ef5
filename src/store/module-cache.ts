import { existsSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { escapeModulePath, escapeVersion } from "../gomod/module-path.ts";
import type { ModuleNeeds } from "../gomod/module-set.ts";
import { placeFile } from "../lib/fs.ts";
import type { ExpectedHashes } from "./expected-hashes.ts";
import { storePath } from "./module-file.ts";

/**
 * GOMODCACHE as the go command lays it out (https://go.dev/ref/mod#module-cache): extracted trees
 * at `<path>@<version>`, downloaded files below `cache/download`.
 */
const DOWNLOAD_DIR = path.join("cache", "download");

/** Files that the modules layer holds besides a module's tree. The zip is not needed. */
const METADATA: readonly string[] = ["info", "mod", "ziphash"];

/** Name of a module's extracted tree, relative to GOMODCACHE. */
export function treeName(module: ModuleVersion): string {
  return `${escapeModulePath(module.path)}@${escapeVersion(module.version)}`;
}

/** Name of a module's downloaded file, relative to GOMODCACHE. */
export function downloadName(module: ModuleVersion, extension: string): string {
  return path.join(DOWNLOAD_DIR, storePath({ ...module, extension }));
}

/** The needed files that a GOMODCACHE does not have. */
export interface MissingModules {
  zips: ModuleVersion[];
  mods: ModuleVersion[];
  infos: ModuleVersion[];
}

/**
 * Looks up each needed file. A module is present if its tree and its `.ziphash` are: without that
 * hash go would download the zip to check the tree. `.partial` marks a tree that was left half
 * unpacked.
 */
export function findMissing(moduleCacheDir: string, needs: ModuleNeeds): MissingModules {
  const has = (name: string) => existsSync(path.join(moduleCacheDir, name));
  // A new runner has none, so the names of thousands of files need not be made.
  if (!has(DOWNLOAD_DIR))
    return { zips: [...needs.zips], mods: [...needs.mods], infos: [...needs.infos] };
  return {
    zips: needs.zips.filter(
      (module) =>
        !has(treeName(module)) ||
        !has(downloadName(module, "ziphash")) ||
        has(downloadName(module, "partial")),
    ),
    mods: needs.mods.filter((module) => !has(downloadName(module, "mod"))),
    infos: needs.infos.filter((module) => !has(downloadName(module, "info"))),
  };
}

/**
 * Names, relative to GOMODCACHE, of everything that the layer keeps of the given modules: the trees
 * that are whole, and the metadata that is there.
 */
export function listLayerFiles(
  moduleCacheDir: string,
  modules: readonly ModuleVersion[],
): string[] {
  const has = (name: string) => existsSync(path.join(moduleCacheDir, name));
  return modules.flatMap((module) => {
    const tree = treeName(module);
    const whole = has(tree) && !has(downloadName(module, "partial"));
    const metadata = METADATA.filter((extension) => whole || extension !== "ziphash");
    const files = metadata.map((extension) => downloadName(module, extension)).filter(has);
    return whole ? [tree, ...files] : files;
  });
}

/** A host in lower case, with a dot, so that it is never `cache` or `CACHE`; then the other elements. */
const ESCAPED_PATH = String.raw`(?=[^/]*\.)[a-z0-9][a-z0-9.-]*(?:/(?:[a-z0-9._~-]|![a-z])+)*`;
const ESCAPED_VERSION = String.raw`(?:[a-z0-9#$%&()+,.=[\]^_{}~ -]|![a-z])+`;

/**
 * What a layer may hold: names as `listLayerFiles` gives them. A unit is a tree; the files of
 * several versions of a module share one folder `@v`. Anything else was put there by someone else,
 * and must not reach go: it would run the code of a zip unchecked if the `.ziphash` next to the zip
 * has the hash of go.sum. Escaped names have no letter in upper case. On a disk that takes `@V` for
 * `@v`, a name with one could lead to such a place.
 */
export const MODULES_LAYER_CONTENT = {
  unit: /^(?!@v$)[^@]*@/,
  units: new RegExp(`^${ESCAPED_PATH}@${ESCAPED_VERSION}$`),
  files: new RegExp(
    String.raw`^cache/download/${ESCAPED_PATH}/@v/${ESCAPED_VERSION}\.(?:info|mod|ziphash)$`,
  ),
};

/**
 * The names in a layer of what go.sum has hashes for, so that it can be checked: trees and `.ziphash`
 * files of modules whose files it names, `.info` and `.mod` of all modules that it names.
 */
export function listAccountedNames(
  modules: readonly ModuleVersion[],
  expected: ExpectedHashes,
): Set<string> {
  const names = modules.flatMap((module) => {
    const hasTree = expected("zip", module.path, module.version) !== undefined;
    const metadata = METADATA.filter((extension) => hasTree || extension !== "ziphash");
    const files = metadata.map((extension) => downloadName(module, extension));
    return hasTree ? [treeName(module), ...files] : files;
  });
  return new Set(names.map((name) => name.split(path.sep).join("/")));
}

/**
 * Copies `.mod` and `.info` files into GOMODCACHE that the sidecar prefetched and no go command
 * asked for, so that the layer is complete. Go checks a `.mod` against go.sum whenever it reads
 * one. Returns how many were copied.
 */
export async function adoptMetadata(
  storeDir: string,
  moduleCacheDir: string,
  missing: Pick<MissingModules, "mods" | "infos">,
): Promise<number> {
  const wanted = [
    ...missing.mods.map((module) => ({ module, extension: "mod" as const })),
    ...missing.infos.map((module) => ({ module, extension: "info" as const })),
  ];
  let copied = 0;
  for (const { module, extension } of wanted) {
    const source = path.join(storeDir, storePath({ ...module, extension }));
    if (!existsSync(source)) continue;
    const target = path.join(moduleCacheDir, downloadName(module, extension));
    await placeFile(target, async (temporary) => {
      await copyFile(source, temporary);
      return temporary;
    });
    copied++;
  }
  return copied;
}
