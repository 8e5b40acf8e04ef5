import { createHash, hash } from "node:crypto";
import { pipeline, type Readable, Transform } from "node:stream";
import { errorMessage, IntegrityError } from "../../lib/errors.ts";
import { createLruMap } from "../../lib/lru-map.ts";
import { fileName, type ModuleFile } from "../../store/module-file.ts";
import { type DiskStore, type StoredFile, StoreWriteError } from "../../store/module-store.ts";
import type { Bucket } from "./bucket.ts";
import type { BucketObject } from "./objects.ts";
import { hashFile, type Uploads } from "./uploads.ts";

/** Files that came from the bucket, of which it is remembered which object each was. */
const MAX_REMEMBERED = 10_000;

/**
 * A store on disk with a bucket behind it. What the disk lacks is looked for in the bucket, and copied to
 * the disk if its content is what was stored. What comes into the disk is uploaded. No fault of the bucket
 * is one of the store.
 */
export function withBucket(parts: {
  store: DiskStore;
  bucket: Pick<Bucket, "find" | "reportDamage" | "reportCut">;
  uploads: Pick<Uploads, "note" | "start">;
  /** Whether a file counts as stored only once the bucket has it, or the bucket has failed. */
  waitsForBucket: boolean;
}): DiskStore {
  const { store, bucket, uploads, waitsForBucket } = parts;
  const etags = createLruMap<string>(MAX_REMEMBERED);

  async function copy(name: ModuleFile, object: BucketObject): Promise<StoredFile | undefined> {
    const sum = createHash("sha256");
    try {
      const stored = await store.write(name, sumUp(object.body, sum), async (spooled) => {
        if (sum.digest("hex") === object.sha256) return spooled;
        throw new IntegrityError(`${fileName(name)} has another sha256`, { code: "FILE_INVALID" });
      });
      if (object.etag !== undefined) etags.set(fileName(name), object.etag);
      return { ...stored, tier: "bucket" };
    } catch (error) {
      if (error instanceof StoreWriteError) throw error;
      if (error instanceof IntegrityError) bucket.reportDamage(name, object.etag);
      else bucket.reportCut(errorMessage(error));
      return undefined;
    }
  }

  async function note(file: ModuleFile, path: string, content?: Buffer): Promise<void> {
    const sha256 = content ? hash("sha256", content) : await hashFile(path);
    await uploads.note({ file, sha256 });
  }

  async function send(name: ModuleFile, stored: StoredFile): Promise<StoredFile> {
    if (stored.isPassing) return stored;
    const uploaded = uploads.start(name);
    if (waitsForBucket) await uploaded;
    return stored;
  }

  return {
    async find(name) {
      const found = await store.find(name);
      if (found) return found;
      const object = await bucket.find(name);
      return object && copy(name, object);
    },
    use: (name) => store.use?.(name),
    async write(name, body, inspect = async (spooled) => spooled) {
      const stored = await store.write(name, body, async (spooled, content) => {
        const inspected = await inspect(spooled, content);
        // Before the file is there: a process that is killed in between leaves none that is forgotten.
        if (typeof inspected === "string") await note(name, inspected, content);
        return inspected;
      });
      return send(name, stored);
    },
    async make(name, make) {
      const stored = await store.make(name, async (file) => {
        await make(file);
        await note(name, file);
      });
      return send(name, stored);
    },
    async remove(name) {
      const etag = etags.get(fileName(name));
      etags.delete(fileName(name));
      // Its sha256 was right, and still it is not what it should be: the object was made so.
      if (etag !== undefined) bucket.reportDamage(name, etag);
      await store.remove(name);
    },
  };
}

/** The same content, which is added to the sum on its way. */
function sumUp(body: Readable, sum: { update(chunk: Buffer): unknown }): Readable {
  const summed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk);
      done(null, chunk);
    },
  });
  // Errors of the body arrive at its reader, and a reader that stops ends the body.
  return pipeline(body, summed, () => {});
}
