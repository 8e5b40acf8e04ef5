import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { unescapeModulePath, unescapeVersion } from "../gomod/module-path.ts";
import { type LayerShares, type Share, sumShares } from "./layer-shares.ts";

/** Below it are the metadata of modules; everything else is a tree. */
const DOWNLOAD_DIR = "cache/download";

/** What an unpacked modules layer holds, by module and version. */
export function measureModules(dir: string): LayerShares {
  const parts = [...listTrees(dir, ""), ...listMetadata(dir, DOWNLOAD_DIR)];
  return {
    sizeBytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    byName: sumShares(parts),
    byAge: [],
  };
}

function listTrees(dir: string, below: string): Share[] {
  return listFolders(path.join(dir, below)).flatMap((name) => {
    const place = path.posix.join(below, name);
    if (place === "cache") return [];
    const [escaped = "", version = ""] = place.split(/@(?=[^/]*$)/);
    if (version === "") return listTrees(dir, place);
    return [{ name: displayName(escaped, version), sizeBytes: sizeOf(dir, place), count: 1 }];
  });
}

function listMetadata(dir: string, below: string): Share[] {
  return listFolders(path.join(dir, below)).flatMap((name) => {
    const place = path.posix.join(below, name);
    if (name !== "@v") return listMetadata(dir, place);
    const escaped = below.slice(DOWNLOAD_DIR.length + 1);
    return readdirSync(path.join(dir, place)).map((file) => ({
      name: displayName(escaped, file.replace(/\.[a-z]+$/, "")),
      sizeBytes: lstatSync(path.join(dir, place, file)).size,
      // The tree counts, if there is one.
      count: 0,
    }));
  });
}

function displayName(escapedPath: string, escapedVersion: string): string {
  const modulePath = unescapeModulePath(escapedPath) ?? escapedPath;
  return `${modulePath}@${unescapeVersion(escapedVersion) ?? escapedVersion}`;
}

function sizeOf(dir: string, place: string): number {
  return readdirSync(path.join(dir, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(path.join(entry.parentPath, entry.name)).size, 0);
}

function listFolders(dir: string): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    // A delta may have trees or metadata alone.
    return [];
  }
}
