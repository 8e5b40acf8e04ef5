import { constants, existsSync, lstatSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { hashGoMod } from "../gomod/dirhash.ts";
import { type ModuleVersion, zipPrefix } from "../gomod/module-path.ts";
import { ChecksumDatabaseError, errorMessage, IntegrityError } from "../lib/errors.ts";
import { isNotFound } from "../lib/fs.ts";
import type { OnCorrupt } from "./checked-store.ts";
import { expectHash, type HashLookup } from "./expected-hashes.ts";
import { checkInfo } from "./inspect.ts";
import { downloadName, treeName } from "./module-cache.ts";
import { fileName, type ModuleFile } from "./module-file.ts";
import { type DiskStore, type StoredFile, StoreWriteError } from "./module-store.ts";
import { type ModulePool, ZipPoolError } from "./zip-pool.ts";
import { MAX_ZIP_BYTES } from "./zip-rules.ts";

export interface TreeSource {
  /**
   * Brings a file into the store from GOMODCACHE. Undefined if it is not there, or is not what
   * go.sum says, or for any other reason: the mirrors are to be asked then.
   */
  bring(file: ModuleFile): Promise<StoredFile | undefined>;
}

/** Go refuses a larger go.mod, and an info is far smaller. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/**
 * Makes files of the GOPROXY protocol from a GOMODCACHE: a zip from the extracted module, and the
 * go.mod and info that go downloaded with it. Zip and go.mod must have the hash that go.sum or the
 * checksum database has. If neither has one they are not used, because a restored tree deserves
 * less trust than a mirror's answer. Nothing has a hash of an info; it must be of the right
 * version.
 */
export function createTreeSource(parts: {
  moduleCacheDir: string;
  store: DiskStore;
  expected: HashLookup;
  pool: Pick<ModulePool, "packTree">;
  onCorrupt: OnCorrupt;
}): TreeSource {
  const { moduleCacheDir, store, expected, pool } = parts;
  /** Reported already. To hash the same tree again would find the same. */
  const refused = new Set<string>();

  async function bringZip(file: ModuleFile): Promise<StoredFile | undefined> {
    if (!hasWholeTree(moduleCacheDir, file)) return undefined;
    const hashes = await expected("zip", file.path, file.version);
    if (!hashes) return undefined;
    let isTooLarge = false;
    try {
      return await store.make(file, async (target) => {
        const dir = path.join(moduleCacheDir, treeName(file));
        const { h1, sizeBytes } = await pool.packTree({ dir, target, prefix: zipPrefix(file) });
        expectHash("its tree", h1, hashes);
        isTooLarge = sizeBytes > MAX_ZIP_BYTES;
        if (isTooLarge) throw new IntegrityError("too large", { code: "TREE_INVALID" });
      });
    } catch (error) {
      // If go is unpacking the tree, or has just removed it, the failure says nothing about it.
      if (isTooLarge || !hasWholeTree(moduleCacheDir, file)) return undefined;
      throw error;
    }
  }

  async function bringText(file: ModuleFile): Promise<StoredFile | undefined> {
    const name = downloadName(file, file.extension);
    const content = await readText(path.join(moduleCacheDir, name));
    if (content === undefined) return undefined;
    if (file.extension === "info") {
      checkInfo(file, content.toString());
    } else {
      const hashes = await expected("mod", file.path, file.version);
      if (!hashes) return undefined;
      expectHash("its go.mod", hashGoMod(content), hashes);
    }
    return store.write(file, Readable.from([content]));
  }

  return {
    async bring(file) {
      const key = fileName(file);
      if (refused.has(key)) return undefined;
      try {
        return file.extension === "zip" ? await bringZip(file) : await bringText(file);
      } catch (error) {
        // The store, the pool or the database is at fault. The next request to a mirror will meet and
        // report that.
        if (isFaultOfOthers(error)) return undefined;
        refused.add(key);
        parts.onCorrupt(file, errorMessage(error));
        return undefined;
      }
    },
  };
}

function isFaultOfOthers(error: unknown): boolean {
  return (
    error instanceof StoreWriteError ||
    error instanceof ZipPoolError ||
    error instanceof ChecksumDatabaseError
  );
}

/** Go marks a module as partial while it unpacks it. */
function hasWholeTree(moduleCacheDir: string, module: ModuleVersion): boolean {
  return (
    !existsSync(path.join(moduleCacheDir, downloadName(module, "partial"))) &&
    lstatSync(path.join(moduleCacheDir, treeName(module)), { throwIfNoEntry: false }) !== undefined
  );
}

/** Undefined if there is no file. Throws `IntegrityError` if it is not a plain, small file. */
async function readText(file: string): Promise<Buffer | undefined> {
  try {
    // A cheap look first: hundreds are asked for at the start of a job, and most are not there.
    if (!lstatSync(file, { throwIfNoEntry: false })) return undefined;
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    await using handle = await open(file, flags);
    const stats = await handle.stat();
    if (stats.isFile() && stats.size <= MAX_TEXT_BYTES) return await handle.readFile();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
  throw new IntegrityError("is not a plain file, or is a very large one", { code: "FILE_INVALID" });
}
