import { existsSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { escapeModulePath, escapeVersion } from "../gomod/module-path.ts";
import { isAmong, type ModuleNeeds } from "../gomod/module-set.ts";
import { placeFile } from "../lib/fs.ts";
import { storePath } from "./module-file.ts";

/**
 * GOMODCACHE as the go command lays it out (https://go.dev/ref/mod#module-cache): extracted trees
 * at `<path>@<version>`, downloaded files below `cache/download`.
 */
export const DOWNLOAD_DIR = path.join("cache", "download");

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

/** Tells what of the missing files some go commands need. */
export function createMissingLookup(
  missing: MissingModules,
): (needs: MissingModules) => MissingModules {
  const isMissing = {
    zips: isAmong(missing.zips),
    mods: isAmong(missing.mods),
    infos: isAmong(missing.infos),
  };
  return ({ zips, mods, infos }) => ({
    zips: zips.filter(isMissing.zips),
    mods: mods.filter(isMissing.mods),
    infos: infos.filter(isMissing.infos),
  });
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
