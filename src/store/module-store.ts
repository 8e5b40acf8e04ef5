import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { escapeModulePath, escapeVersion } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import { tryFileSize } from "../lib/fs.ts";

/** An immutable file of the GOPROXY protocol, by its escaped names. */
export interface StoreKey {
  escapedPath: string;
  escapedVersion: string;
  extension: "info" | "mod" | "zip";
}

/** The same by the module's own name. */
export interface ModuleFile {
  modulePath: string;
  version: string;
  extension: StoreKey["extension"];
}

export interface StoredFile {
  file: string;
  sizeBytes: number;
}

/** Thrown when the store's disk refuses a write; the answer itself may still be had. */
export class StoreWriteError extends Error {
  override readonly name = "StoreWriteError";
}

export interface ModuleStore {
  /** The stored file, or undefined. */
  find(key: StoreKey): Promise<StoredFile | undefined>;
  /**
   * Spools `body` to disk, has it inspected, and makes it visible at once when it is whole. Throws
   * `StoreWriteError` when the disk fails, the body's own error when that fails, and the
   * `IntegrityError` of `inspect`.
   */
  write(key: StoreKey, body: Readable, inspect?: Inspect): Promise<StoredFile>;
}

/**
 * Looks at a spooled file that nobody else can see yet. Returns the file to keep: the same, or one
 * beside it with other bytes. Throws `IntegrityError` for content that must not be kept.
 */
export type Inspect = (spooledFile: string) => Promise<string>;

/** The store's key of a module file. */
export function storeKey(
  modulePath: string,
  version: string,
  extension: StoreKey["extension"],
): StoreKey {
  return {
    escapedPath: escapeModulePath(modulePath),
    escapedVersion: escapeVersion(version),
    extension,
  };
}

/**
 * Path of a file of a module under a store's root: the layout of GOMODCACHE's `cache/download`,
 * where more extensions occur than the protocol has.
 */
export function storePath(key: Omit<StoreKey, "extension"> & { extension: string }): string {
  return path.join(...key.escapedPath.split("/"), "@v", `${key.escapedVersion}.${key.extension}`);
}

/** A store on disk. Temporary files live in `.tmp` below `root`, which no module path can name. */
export function createDiskStore(root: string): ModuleStore {
  const temporaryDir = path.join(root, ".tmp");
  return {
    async find(key) {
      const file = path.join(root, storePath(key));
      const sizeBytes = await tryFileSize(file);
      return sizeBytes === undefined ? undefined : { file, sizeBytes };
    },
    async write(key, body, inspect = async (spooled) => spooled) {
      const file = path.join(root, storePath(key));
      const temporary = path.join(temporaryDir, randomUUID());
      // `pipeline` destroys each stream with the other's error, so the first to fail is at fault.
      let bodyError: unknown;
      let diskFailed = false;
      let kept = temporary;
      body.once("error", (error) => {
        if (!diskFailed) bodyError = error;
      });
      try {
        await mkdir(temporaryDir, { recursive: true });
        await mkdir(path.dirname(file), { recursive: true });
        const sink = createWriteStream(temporary, { flags: "wx" });
        sink.once("error", () => {
          diskFailed = bodyError === undefined;
        });
        await pipeline(body, sink);
        kept = await inspect(temporary);
        const { size } = await stat(kept);
        await rename(kept, file);
        return { file, sizeBytes: size };
      } catch (error) {
        if (error instanceof IntegrityError) throw error;
        if (bodyError !== undefined && error === bodyError) throw error;
        throw new StoreWriteError("the module store cannot be written", { cause: error });
      } finally {
        // Where the disk is at fault this may fail as well: ENOTDIR, EROFS.
        for (const left of new Set([temporary, kept])) {
          await rm(left, { force: true }).catch(() => {});
        }
      }
    },
  };
}
