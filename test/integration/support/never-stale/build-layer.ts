import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packArchive } from "../../../../src/archive/pack.ts";
import { ageBuildCache } from "../../../../src/buildcache/age.ts";
import { FOLDER, MTIMES_FILE } from "../../../../src/buildcache/layout.ts";
import { unpackArchive } from "../../../support/unpack-archive.ts";

/*
 * The way of a GOCACHE from job to job. What is left out of a layer because nothing used it is no
 * matter here: all of it travels.
 */

export async function saveBuildLayer(goCache: string, archive: string): Promise<void> {
  const names = readdirSync(goCache).filter((name) => FOLDER.test(name));
  if (existsSync(join(goCache, MTIMES_FILE))) names.push(MTIMES_FILE);
  await packArchive(goCache, names, archive);
}

export async function restoreBuildLayer(archive: string, goCache: string): Promise<void> {
  await unpackArchive(archive, goCache);
  ageBuildCache(goCache, Date.now());
}
