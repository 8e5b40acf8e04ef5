import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type ModuleVersion, zipPrefix } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import { moveToFreePlace } from "../lib/move-tree.ts";
import { openStaging } from "../lib/staging.ts";
import type { ExpectedHashes } from "./expected-hashes.ts";
import { downloadName, treeName } from "./module-cache.ts";
import type { ModulePool } from "./zip-pool.ts";

export interface ZipPlaces {
  moduleCacheDir: string;
  modules: readonly ModuleVersion[];
  /** What go.sum says. */
  expected: ExpectedHashes;
  pool: Pick<ModulePool, "packTree">;
}

/**
 * Makes the zips that go looks for in GOMODCACHE from the trees of modules, so that `go mod download`
 * need not fetch them. A zip appears whole, and only if it has the hash that go.sum has: next to a
 * `.ziphash`, go would not look at it again. A tree that has another one is left without. Returns how
 * many were made. Throws the system's error if the disk fails.
 */
export async function placeZips(parts: ZipPlaces): Promise<number> {
  const { moduleCacheDir, expected, pool } = parts;
  const at = (name: string) => path.join(moduleCacheDir, name);
  const has = (module: ModuleVersion, extension: string) =>
    existsSync(at(downloadName(module, extension)));
  const lacking = parts.modules.filter(
    (module) =>
      existsSync(at(treeName(module))) &&
      has(module, "ziphash") &&
      !has(module, "zip") &&
      !has(module, "partial"),
  );
  if (lacking.length === 0) return 0;
  const staging = openStaging(moduleCacheDir);
  try {
    const made = await Promise.all(
      lacking.map(async (module, index) => {
        const hashes = expected("zip", module.path, module.version);
        const target = path.join(staging.dir, `${index}.zip`);
        if (!hashes || !(await packIfRight(pool, at(treeName(module)), target, module, hashes))) {
          return 0;
        }
        const zip = at(downloadName(module, "zip"));
        mkdirSync(path.dirname(zip), { recursive: true });
        return moveToFreePlace(target, zip) ? 1 : 0;
      }),
    );
    return made.reduce<number>((sum, count) => sum + count, 0);
  } finally {
    await staging.close();
  }
}

async function packIfRight(
  pool: ZipPlaces["pool"],
  dir: string,
  target: string,
  module: ModuleVersion,
  hashes: readonly string[],
): Promise<boolean> {
  try {
    const { h1 } = await pool.packTree({ dir, target, prefix: zipPrefix(module) });
    return hashes.includes(h1);
  } catch (error) {
    // `verify-modules` is there to tell of it; go itself does not look.
    if (error instanceof IntegrityError) return false;
    throw error;
  }
}
