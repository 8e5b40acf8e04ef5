import { createHash, hash } from "node:crypto";
import { pipeline, type Readable, Transform } from "node:stream";
import type { Clock } from "../../lib/clock.ts";
import { errorMessage, IntegrityError } from "../../lib/errors.ts";
import { createLruMap } from "../../lib/lru-map.ts";
import { waitAtMost } from "../../lib/within.ts";
import { createGrowth, type Growth } from "../../store/growing-file.ts";
import { fileName, type ModuleFile } from "../../store/module-file.ts";
import { type DiskStore, type StoredFile, StoreWriteError } from "../../store/module-store.ts";
import type { Bucket } from "./bucket.ts";
import type { BucketObject } from "./objects.ts";
import { createPause } from "./pause.ts";
import { hashFile, type Uploads } from "./uploads.ts";

interface BucketStore extends DiskStore {
  /** Removes a file from the bucket. The one on disk stays until it is removed, too. Throws `BucketError`. */
  purge(name: ModuleFile): Promise<void>;
}

/** How long a client waits for a bucket at most, so that one that hangs does not hold it up. */
const MAX_WAIT_MS = 20_000;
/** Larger ones are given to clients while they are being copied. */
const LARGE_BYTES = 4 * 1024 * 1024;
/** Files that came from the bucket, of which it is remembered which object each was. */
const MAX_REMEMBERED = 10_000;

/**
 * A store on disk with a bucket behind it. What the disk lacks is looked for in the bucket, and copied to
 * the disk if its content is what was stored. A large file can be read while it is copied; its end is held
 * back until the whole is known to be right. What comes into the disk is uploaded. No fault of the bucket
 * is one of the store.
 */
export function withBucket(parts: {
  store: DiskStore;
  bucket: Pick<Bucket, "find" | "remove" | "reportDamage" | "reportCut">;
  uploads: Pick<Uploads, "note" | "start">;
  /** Whether a file counts as stored only once the bucket has it, has failed, or takes too long. */
  waitsForBucket: boolean;
  /** Hears of a file that the disk did not take to its end, when clients had its beginning already. */
  onDiskFault: (error: unknown) => void;
  clock: Clock;
}): BucketStore {
  const { store, bucket, uploads, waitsForBucket, onDiskFault, clock } = parts;
  /** The disk is full, say: better no answer yet than half of one. */
  const notWhileItComes = createPause(clock);
  const etags = createLruMap<string>(MAX_REMEMBERED);
  /** Large files that are on their way to the disk, by name. */
  const coming = new Map<string, StoredFile>();

  async function copy(
    name: ModuleFile,
    object: BucketObject,
    growth?: Growth,
  ): Promise<StoredFile | undefined> {
    const sum = createHash("sha256");
    try {
      const check = async (spooled: string) => {
        if (sum.digest("hex") === object.sha256) return spooled;
        throw new IntegrityError(`${fileName(name)} has another sha256`, { code: "FILE_INVALID" });
      };
      const stored = await store.write(name, sumUp(object.body, sum), check, growth);
      if (object.etag !== undefined) etags.set(fileName(name), object.etag);
      return { ...stored, tier: "bucket" };
    } catch (error) {
      if (error instanceof StoreWriteError) throw error;
      if (error instanceof IntegrityError) bucket.reportDamage(name, object.etag);
      else bucket.reportCut(errorMessage(error));
      return undefined;
    }
  }

  /** Gives a large file to those who ask while it comes. */
  async function copyLarge(
    name: ModuleFile,
    object: BucketObject,
    sizeBytes: number,
  ): Promise<StoredFile | undefined> {
    const growth = createGrowth(sizeBytes);
    const copied = copy(name, object, growth).then(
      (stored) => {
        if (stored) growth.end(stored.file);
        else growth.fail(new Error("the bucket has no whole file"));
        return stored;
      },
      (error: unknown) => {
        growth.fail(error);
        throw error;
      },
    );
    const key = fileName(name);
    const begun = growth.opened.then((): StoredFile => {
      const { file } = growth;
      return { file: file.path(), sizeBytes, growing: file, tier: "bucket" };
    });
    const first = await Promise.race([begun, copied]).catch(() => copied);
    if (first?.growing) {
      coming.set(key, first);
      copied
        .then(notWhileItComes.worked)
        .catch((error: unknown) => {
          notWhileItComes.failed();
          onDiskFault(error);
        })
        .finally(() => coming.delete(key));
    }
    return first;
  }

  async function note(file: ModuleFile, path: string, content?: Buffer): Promise<void> {
    const sha256 = content ? hash("sha256", content) : await hashFile(path);
    await uploads.note({ file, sha256 });
  }

  async function send(name: ModuleFile, stored: StoredFile): Promise<StoredFile> {
    if (stored.isPassing) return stored;
    const uploaded = uploads.start(name);
    if (waitsForBucket) await waitAtMost(clock, MAX_WAIT_MS, uploaded);
    return stored;
  }

  return {
    async find(name) {
      const found = coming.get(fileName(name)) ?? (await store.find(name));
      if (found) return found;
      const object = await bucket.find(name);
      if (!object) return undefined;
      const { sizeBytes = 0 } = object;
      const isLarge = name.extension === "zip" && sizeBytes > LARGE_BYTES;
      return isLarge && notWhileItComes.mayTry()
        ? copyLarge(name, object, sizeBytes)
        : copy(name, object);
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
    async purge(name) {
      etags.delete(fileName(name));
      await bucket.remove(name);
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
