import { randomUUID } from "node:crypto";
import { existsSync, lstatSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { type ModuleVersion, zipPrefix } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import { moveEntry, removeTree } from "../lib/move-tree.ts";
import type { ExpectedHashes } from "./expected-hashes.ts";
import { downloadName, treeName } from "./module-cache.ts";
import type { ModulePool } from "./zip-pool.ts";

/** A tree with a wrong hash. It has been removed. */
export interface TreeMismatch {
  module: ModuleVersion;
  /** Each of them would have been right. */
  expected: readonly string[];
  /** The tree's own hash, or why it has none. */
  found: string;
}

/**
 * Checks the extracted modules of a GOMODCACHE against the hashes that go.sum has, several at a
 * time. The go command itself never checks a tree again once it is unpacked. A tree that does not
 * match is removed, with the files that tell go that it was checked, so that go downloads the
 * module again. A module without a tree, or without a hash to compare with, is skipped.
 *
 * No go command may be using `moduleCacheDir`. Throws what the pool throws, and the system's error
 * if a tree that does not match cannot be removed.
 */
export async function verifyTrees(parts: {
  moduleCacheDir: string;
  modules: readonly ModuleVersion[];
  expected: ExpectedHashes;
  pool: Pick<ModulePool, "hashTree">;
}): Promise<TreeMismatch[]> {
  const { moduleCacheDir, expected, pool } = parts;
  const checked = parts.modules.map(async (module): Promise<TreeMismatch[]> => {
    const hashes = expected("zip", module.path, module.version);
    const dir = path.join(moduleCacheDir, treeName(module));
    // Go itself unpacks a module again that is marked as partial.
    const isPartial = existsSync(path.join(moduleCacheDir, downloadName(module, "partial")));
    // lstat does not follow a link: a link in place of the tree is not a tree.
    if (!hashes || isPartial || !lstatSync(dir, { throwIfNoEntry: false })) return [];
    const found = await pool
      .hashTree({ dir, prefix: zipPrefix(module) })
      .catch((error: unknown) => {
        if (error instanceof IntegrityError) return error.message;
        throw error;
      });
    if (hashes.includes(found)) return [];
    await dropModule(moduleCacheDir, module);
    return [{ module, expected: hashes, found }];
  });
  return (await Promise.all(checked)).flat();
}

/** The tree is moved away first. If the rest fails, go only downloads more than it must. */
async function dropModule(moduleCacheDir: string, module: ModuleVersion): Promise<void> {
  const aside = path.join(moduleCacheDir, `.go-accel-${randomUUID()}`);
  moveEntry(path.join(moduleCacheDir, treeName(module)), aside);
  for (const extension of ["ziphash", "zip"]) {
    await rm(path.join(moduleCacheDir, downloadName(module, extension)), { force: true });
  }
  await removeTree(aside);
}
