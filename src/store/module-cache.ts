import { existsSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { escapeModulePath, escapeVersion } from "../gomod/module-path.ts";
import type { ModuleNeeds } from "../gomod/module-set.ts";
import { placeFile } from "../lib/fs.ts";
import { storePath } from "./module-file.ts";

/**
 * GOMODCACHE as the go command lays it out (https://go.dev/ref/mod#module-cache): extracted trees
 * at `<path>@<version>`, downloaded files below `cache/download`.
 */
const DOWNLOAD_DIR = path.join("cache", "download");

/** Files of a module that the modules layer holds beside the tree; the zip is not needed. */
const METADATA: readonly string[] = ["info", "mod", "ziphash"];

/** Name of a module's extracted tree, relative to GOMODCACHE. */
export function treeName(module: ModuleVersion): string {
  return `${escapeModulePath(module.path)}@${escapeVersion(module.version)}`;
}

/** Name of a module's downloaded file, relative to GOMODCACHE. */
export function downloadName(module: ModuleVersion, extension: string): string {
  return path.join(DOWNLOAD_DIR, storePath({ ...module, extension }));
}

/** What of the needed files a GOMODCACHE does not hold. */
export interface MissingModules {
  zips: ModuleVersion[];
  mods: ModuleVersion[];
  infos: ModuleVersion[];
}

/**
 * Looks up each needed file. A module counts as present with its tree and its `.ziphash`: without
 * that go would fetch the zip to check the tree, and a `.partial` marks a tree cut while unpacked.
 */
export function findMissing(moduleCacheDir: string, needs: ModuleNeeds): MissingModules {
  const has = (name: string) => existsSync(path.join(moduleCacheDir, name));
  // As on a new runner: thousands of names need not be made there.
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
 * Names, relative to GOMODCACHE, of all that the layer keeps for the given modules: the trees that
 * are whole, and the metadata that is there.
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

/**
 * What a layer may hold: names as `listLayerFiles` gives them. A unit is a tree; the files of several
 * versions of a module lie in one folder `@v`. Anything else in a layer was put there by someone else:
 * go would run the code of a zip without another look, if only the `.ziphash` beside it is the one of
 * go.sum.
 */
export const MODULES_LAYER_CONTENT = {
  unit: /^(?!@v$)[^@]*@/,
  units: /^(?!cache\/)[^@]+@[^@/]+$/,
  files: /^cache\/download\/[^@]+\/@v\/[^@/]+\.(info|mod|ziphash)$/,
};

/**
 * Copies `.mod` and `.info` files that the sidecar fetched ahead into GOMODCACHE, where no go
 * command asked for them, so that the layer is complete. go checks a `.mod` against go.sum at every
 * read. Returns how many were copied.
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
