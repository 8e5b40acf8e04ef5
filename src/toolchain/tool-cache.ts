import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import type { LocalGo } from "./choose.ts";
import { fromSemver, toSemver } from "./release.ts";

/*
 * The layout in which hosted images and set-up actions keep Go: `go/<version>/<arch>`, with the version
 * as semver spells it and the processor as Node does. A file `<arch>.complete` beside the folder says
 * that all of it is there. GOROOT is part of the keys of linked programs, so the path must
 * not depend on which program put Go there.
 */

/** The tool cache's folder of all Go versions. */
export function goFolder(toolCacheDir: string): string {
  return path.join(toolCacheDir, "go");
}

/** GOROOT of a release in the tool cache. */
export function goRootOf(toolCacheDir: string, release: string, arch: string): string {
  return path.join(goFolder(toolCacheDir), toSemver(release) ?? release, arch);
}

/** The releases that are complete, in no particular order. A tool cache that is not there is empty. */
export function listToolCache(toolCacheDir: string, arch: string): LocalGo[] {
  return namesIn(goFolder(toolCacheDir)).flatMap((name) => {
    const release = fromSemver(name);
    if (release === undefined) return [];
    const goRoot = path.join(goFolder(toolCacheDir), name, arch);
    return isComplete(goRoot) ? [{ release, goRoot, from: "tool cache" as const }] : [];
  });
}

export function isComplete(goRoot: string): boolean {
  return existsSync(markerOf(goRoot)) && existsSync(path.join(goRoot, "bin"));
}

/**
 * Moves a whole tree to its place and marks it as complete. What lies there without a mark, such as what
 * a killed process left, goes to `aside`, an absolute path that is free. If another process was faster,
 * its tree stays. Throws the system's error.
 */
export function placeGoRoot(tree: string, goRoot: string, aside: string): void {
  mkdirSync(path.dirname(goRoot), { recursive: true });
  if (isComplete(goRoot)) return;
  try {
    renameSync(tree, goRoot);
  } catch (error) {
    // ENOTEMPTY, or EPERM on Windows: something is there.
    if (!existsSync(goRoot)) throw error;
    if (isComplete(goRoot)) return;
    renameSync(goRoot, aside);
    renameSync(tree, goRoot);
  }
  writeFileSync(markerOf(goRoot), "");
}

function markerOf(goRoot: string): string {
  return `${goRoot}.complete`;
}

/** None of a folder that is missing or may not be read. */
function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (errnoOf(error) !== undefined) return [];
    throw error;
  }
}
