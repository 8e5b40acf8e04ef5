import { randomUUID } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { type ModuleVersion, zipPrefix } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import { moveEntry, removeTree } from "../lib/move-tree.ts";
import type { ExpectedHashes } from "./expected-hashes.ts";
import { downloadName, treeName } from "./module-cache.ts";
import type { ModulePool } from "./zip-pool.ts";

/** A module whose tree or `.ziphash` is not what it should be. */
export interface TreeMismatch {
  module: ModuleVersion;
  /** Each of them would have been right. */
  expected: readonly string[];
  /** The hash that was found, or why there is none. */
  found: string;
}

export interface ModuleTrees {
  moduleCacheDir: string;
  modules: readonly ModuleVersion[];
  expected: ExpectedHashes;
  pool: Pick<ModulePool, "hashTree">;
  /**
   * A tree of which no hash is known must at least have the one of its `.ziphash`. Default: such a
   * module is skipped.
   */
  compareUnknown?: boolean;
}

/**
 * Finds the modules of a GOMODCACHE that are not what go.sum says, several at a time: the tree, or
 * the `.ziphash`, from which the go command takes the tree's hash. It never hashes a tree itself once
 * it is unpacked. Both must be right, and the same if go.sum has several hashes. What is missing is
 * not wrong.
 *
 * No go command may be using `moduleCacheDir`. Throws what the pool throws.
 */
export async function findAlteredTrees(parts: ModuleTrees): Promise<TreeMismatch[]> {
  const { moduleCacheDir, expected, pool } = parts;
  const checked = parts.modules.map(async (module): Promise<TreeMismatch[]> => {
    const known = expected("zip", module.path, module.version);
    if (!known && !parts.compareUnknown) return [];
    const recorded = readZipHash(path.join(moduleCacheDir, downloadName(module, "ziphash")));
    const hashes = known ?? (recorded === undefined ? [] : [recorded]);
    const tree = await hashTreeOf(module, moduleCacheDir, pool);
    const found = [recorded, tree].filter((hash) => hash !== undefined);
    if (found.every((hash) => hashes.includes(hash)) && new Set(found).size <= 1) return [];
    return [{ module, expected: hashes, found: describeFound(tree, recorded, hashes) }];
  });
  return (await Promise.all(checked)).flat();
}

/**
 * Does the same, and removes the tree of each module that it finds, with the files that tell go that
 * it was checked, so that go downloads the module again. Throws the system's error as well if that
 * fails.
 */
export async function verifyTrees(parts: ModuleTrees): Promise<TreeMismatch[]> {
  const mismatches = await findAlteredTrees(parts);
  await Promise.all(mismatches.map(({ module }) => dropModule(parts.moduleCacheDir, module)));
  return mismatches;
}

/** Undefined for a module without a tree, or with one that go itself unpacks again. */
async function hashTreeOf(
  module: ModuleVersion,
  moduleCacheDir: string,
  pool: ModuleTrees["pool"],
): Promise<string | undefined> {
  const dir = path.join(moduleCacheDir, treeName(module));
  const isPartial = existsSync(path.join(moduleCacheDir, downloadName(module, "partial")));
  // lstat does not follow a link: a link in place of the tree is not a tree.
  if (isPartial || !lstatSync(dir, { throwIfNoEntry: false })) return undefined;
  try {
    return await pool.hashTree({ dir, prefix: zipPrefix(module) });
  } catch (error) {
    if (error instanceof IntegrityError) return error.message;
    throw error;
  }
}

/** Longer than any hash that go writes. */
const MAX_HASH_BYTES = 256;

/** Undefined if there is none. */
function readZipHash(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (!stats.isFile() || stats.size > MAX_HASH_BYTES) return "no hash";
  return readFileSync(file, "utf8").trim();
}

/** What is wrong of the two. */
function describeFound(
  tree: string | undefined,
  recorded: string | undefined,
  hashes: readonly string[],
): string {
  if (tree !== undefined && !hashes.includes(tree)) return tree;
  const ofZip = `${recorded} in its .ziphash`;
  return tree === undefined ? ofZip : `${tree}, and ${ofZip}`;
}

/** The tree is moved away first. If the rest fails, go only downloads more than it must. */
async function dropModule(moduleCacheDir: string, module: ModuleVersion): Promise<void> {
  const aside = path.join(moduleCacheDir, `.go-accel-${randomUUID()}`);
  const tree = path.join(moduleCacheDir, treeName(module));
  if (lstatSync(tree, { throwIfNoEntry: false })) moveEntry(tree, aside);
  for (const extension of ["ziphash", "zip"]) {
    await rm(path.join(moduleCacheDir, downloadName(module, extension)), {
      recursive: true,
      force: true,
    });
  }
  await removeTree(aside);
}
