import { constants, existsSync, lstatSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { hashGoMod } from "../gomod/dirhash.ts";
import { type ModuleVersion, zipPrefix } from "../gomod/module-path.ts";
import { errorMessage, IntegrityError } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import type { OnCorrupt } from "./checked-store.ts";
import { expectHash, type HashLookup } from "./expected-hashes.ts";
import { checkInfo } from "./inspect.ts";
import { MAX_ZIP_BYTES } from "./inspect-zip.ts";
import { downloadName, treeName } from "./module-cache.ts";
import { fileName, type ModuleFile } from "./module-file.ts";
import { type DiskStore, type StoredFile, StoreWriteError } from "./module-store.ts";
import { type ModulePool, ZipPoolError } from "./zip-pool.ts";

export interface TreeSource {
  /**
   * Brings a file into the store from GOMODCACHE, where it is there and is what go.sum says;
   * undefined otherwise, whatever the reason. Mirrors are then to be asked.
   */
  bring(file: ModuleFile): Promise<StoredFile | undefined>;
}

/** go takes no larger go.mod, and an info has no reason to be large. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/**
 * Makes files of the GOPROXY protocol from a GOMODCACHE: a zip from the extracted module, and the
 * go.mod and info that go downloaded with it. Both must have the hash that go.sum or the checksum
 * database has, and without one they are not taken: a restored tree is less guarded than a mirror's
 * answer. An info has no hash anywhere; it must be one of its version.
 */
export function createTreeSource(parts: {
  moduleCacheDir: string;
  store: DiskStore;
  expected: HashLookup;
  pool: Pick<ModulePool, "packTree">;
  onCorrupt: OnCorrupt;
}): TreeSource {
  const { moduleCacheDir, store, expected, pool } = parts;
  /** Told and refused once: to hash the same tree again would be of no use. */
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
      // A tree that go is unpacking, or has just removed, says nothing.
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
        // The store or the pool is in trouble, which whoever asks a mirror next will find out.
        if (error instanceof StoreWriteError || error instanceof ZipPoolError) return undefined;
        refused.add(key);
        parts.onCorrupt(file, errorMessage(error));
        return undefined;
      }
    },
  };
}

/** go marks a module as partial for the time in which it unpacks it. */
function hasWholeTree(moduleCacheDir: string, module: ModuleVersion): boolean {
  return (
    !existsSync(path.join(moduleCacheDir, downloadName(module, "partial"))) &&
    lstatSync(path.join(moduleCacheDir, treeName(module)), { throwIfNoEntry: false }) !== undefined
  );
}

/** Undefined where there is no file. Throws `IntegrityError` for what is no plain, small file. */
async function readText(file: string): Promise<Buffer | undefined> {
  try {
    // Most are not there, and hundreds are asked for at the start of a job.
    if (!lstatSync(file, { throwIfNoEntry: false })) return undefined;
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    await using handle = await open(file, flags);
    const stats = await handle.stat();
    if (stats.isFile() && stats.size <= MAX_TEXT_BYTES) return await handle.readFile();
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || errnoOf(error) === "ENOTDIR") return undefined;
    throw error;
  }
  throw new IntegrityError("is no plain file, or a very large one", { code: "FILE_INVALID" });
}
