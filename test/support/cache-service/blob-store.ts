import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Blobs of entries, on disk. A blob appears whole or not at all. */
export interface BlobStore {
  path(entryId: string): string;
  /** Content of a blob that was written; not to be changed. */
  read(entryId: string): Promise<Buffer>;
  /** Returns null for a blob that was never written. */
  size(entryId: string): Promise<number | null>;
  /** Writes the whole blob. @throws Error when the body is not of the length. */
  put(entryId: string, body: Readable, sizeBytes: number): Promise<void>;
  putBlock(entryId: string, blockId: string, body: Readable, sizeBytes: number): Promise<void>;
  /** Joins blocks in order; false when one is unknown. */
  commit(entryId: string, blockIds: readonly string[]): Promise<boolean>;
}

/** Blobs that were read last stay in memory: most are read in many parts. */
const MAX_IN_MEMORY = 4;

export function createBlobStore(dir: string): BlobStore {
  let uploadCount = 0;
  const inMemory = new Map<string, Promise<Buffer>>();
  const blobPath = (entryId: string) => join(dir, `${entryId}.blob`);
  const blockPath = (entryId: string, blockId: string) =>
    join(dir, `${entryId}.block-${createHash("sha256").update(blockId).digest("hex")}`);
  const writeWhole = async (path: string, body: Readable, sizeBytes: number) => {
    uploadCount += 1;
    const partPath = `${path}.${uploadCount}.part`;
    try {
      await mkdir(dir, { recursive: true });
      await pipeline(body, createWriteStream(partPath));
      const writtenBytes = (await stat(partPath)).size;
      if (writtenBytes !== sizeBytes) throw new Error(`body has ${writtenBytes} bytes`);
      await rename(partPath, path);
    } catch (error) {
      await rm(partPath, { force: true });
      throw error;
    }
  };
  return {
    path: blobPath,
    read(entryId) {
      const content = inMemory.get(entryId) ?? readFile(blobPath(entryId));
      inMemory.delete(entryId);
      inMemory.set(entryId, content);
      const [oldest = entryId] = inMemory.keys();
      if (inMemory.size > MAX_IN_MEMORY) inMemory.delete(oldest);
      return content;
    },
    size: (entryId) => sizeOrNull(blobPath(entryId)),
    put: (entryId, body, sizeBytes) => writeWhole(blobPath(entryId), body, sizeBytes),
    putBlock: (entryId, blockId, body, sizeBytes) =>
      writeWhole(blockPath(entryId, blockId), body, sizeBytes),
    async commit(entryId, blockIds) {
      const paths = blockIds.map((blockId) => blockPath(entryId, blockId));
      const sizes = await Promise.all(paths.map(sizeOrNull));
      if (sizes.includes(null)) return false;
      const partPath = `${blobPath(entryId)}.part`;
      await pipeline(async function* () {
        for (const path of paths) yield* createReadStream(path);
      }, createWriteStream(partPath));
      await rename(partPath, blobPath(entryId));
      await Promise.all(paths.map((path) => rm(path, { force: true })));
      return true;
    },
  };
}

async function sizeOrNull(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
