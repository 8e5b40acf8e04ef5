import { randomUUID } from "node:crypto";
import { createWriteStream, renameSync, statSync, writeFileSync } from "node:fs";
import { lstat, open, readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Clock, systemClock } from "../lib/clock.ts";
import { IntegrityError } from "../lib/errors.ts";
import { placeFile } from "../lib/fs.ts";
import { readBytes, readStart, resume } from "../lib/read-stream.ts";
import { withNewFile } from "./file-writer.ts";
import type { GrowingFile, Growth } from "./growing-file.ts";
import { type ModuleFile, storePath } from "./module-file.ts";
import { ZipPoolError } from "./zip-pool.ts";

export interface StoredFile {
  file: string;
  sizeBytes: number;
  /** Given if it is held in memory. */
  content?: Buffer;
  /** Where it was found, if that was not on the disk. */
  tier?: "memory" | "bucket";
  /** It is there for those who ask just now, and gone a minute later. */
  isPassing?: true;
  /** Given as long as it is still being written. */
  growing?: GrowingFile;
}

/** The store's disk refuses a write. A mirror's answer can still be passed on. */
export class StoreWriteError extends Error {
  override readonly name = "StoreWriteError";
}

export interface ModuleStore {
  /** The stored file, or undefined. */
  find(name: ModuleFile): Promise<StoredFile | undefined>;
  /**
   * Spools `body`, has it inspected, and then makes it visible in one step, unless it may only be passed
   * on. Throws `StoreWriteError` if the disk fails, the body's own error if the body fails, and
   * `inspect`'s `IntegrityError` or `ZipPoolError`.
   */
  write(name: ModuleFile, body: Readable, inspect?: Inspect): Promise<StoredFile>;
  /** Notes that a file of it was given to a client from somewhere else, such as from memory. */
  use?(name: ModuleFile): void;
}

export interface DiskStore extends ModuleStore {
  /**
   * Has `make` write a file at the path that it is given, and then makes it visible in one step.
   * Throws `StoreWriteError` if the disk fails, and `make`'s `IntegrityError` or `ZipPoolError`.
   */
  make(name: ModuleFile, make: (file: string) => Promise<void>): Promise<StoredFile>;
  /** As above; `growth` hears of a large file while it is spooled. */
  write(
    name: ModuleFile,
    body: Readable,
    inspect?: Inspect,
    growth?: Pick<Growth, "open" | "grow">,
  ): Promise<StoredFile>;
  /** Removes a file of the store, if it is there. */
  remove(name: ModuleFile): Promise<void>;
}

/**
 * Checks a spooled file that nobody else can see yet. If `content` is given, the file is written
 * only afterwards. Returns the file to keep: the same, or one next to it with other bytes. Throws
 * `IntegrityError` for content that must neither be kept nor passed on.
 */
export type Inspect = (spooledFile: string, content?: Buffer) => Promise<Inspected>;

/** A file to keep, or one that those get who ask just now, and that is not kept. */
type Inspected = string | { passing: string };

/** Up to here a zip is written on this thread in one call, which takes less time than a stream. */
const SMALL_ZIP_BYTES = 1024 * 1024;

/** Longer than it takes from storing a file until all who wait for it have opened it. */
const PASSING_MS = 60_000;

/** Longer than any download takes. */
const STALE_MS = 24 * 60 * 60 * 1000;

/** A store on disk. Temporary files live in `.tmp` below `root`, which no module path can name. */
export function createDiskStore(
  root: string,
  clock: Pick<Clock, "sleep"> = systemClock,
): DiskStore {
  const temporaryDir = path.join(root, ".tmp");
  void removeStale(temporaryDir);

  /** `fill` writes to the path that it is given, and returns the file to put into place. */
  async function place(
    name: ModuleFile,
    fill: (temporary: string) => Promise<Inspected>,
    temporary = path.join(temporaryDir, randomUUID()),
  ): Promise<StoredFile> {
    const file = path.join(root, storePath(name));
    let stored: StoredFile = { file, sizeBytes: 0 };
    const measured = async () => {
      const filled = await fill(temporary);
      if (typeof filled !== "string") {
        stored = setAside(filled.passing);
        return undefined;
      }
      stored = { file, sizeBytes: statSync(filled).size };
      return filled;
    };
    await placeFile(file, measured, temporary);
    return stored;
  }

  function setAside(filled: string): StoredFile {
    const file = path.join(temporaryDir, randomUUID());
    renameSync(filled, file);
    void clock.sleep(PASSING_MS).then(() => rm(file, { force: true }));
    return { file, sizeBytes: statSync(file).size, isPassing: true };
  }

  /**
   * Writes on this thread in one call. A job begins with hundreds of such files, and each would
   * take several times as long on the thread pool.
   */
  async function writeSmall(
    name: ModuleFile,
    content: Buffer,
    inspect: Inspect,
  ): Promise<StoredFile> {
    const temporary = path.join(temporaryDir, randomUUID());
    const inspected = await inspect(temporary, content);
    const write = async () => {
      writeFileSync(temporary, content, { flag: "wx" });
      return inspected;
    };
    return { ...(await place(name, write, temporary)), content };
  }

  return {
    async find(name) {
      const file = path.join(root, storePath(name));
      // On this thread, as in `writeSmall`: most files are not there when they are looked for.
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats?.isFile() ? { file, sizeBytes: stats.size } : undefined;
    },
    async write(name, body, inspect = async (spooled) => spooled, growth = undefined) {
      // `pipeline` destroys each stream with the other's error, so only the first error counts.
      let bodyError: unknown;
      let diskFailed = false;
      body.once("error", (error) => {
        if (!diskFailed) bodyError = error;
      });
      try {
        if (name.extension !== "zip") return await writeSmall(name, await readBytes(body), inspect);
        return await place(name, async (temporary) => {
          const { chunks, rest } = await readStart(body, SMALL_ZIP_BYTES);
          if (!rest) await withNewFile(temporary, (write) => write(chunks));
          else if (growth) await writeGrowing(temporary, resume(chunks, rest), growth);
          else {
            const sink = createWriteStream(temporary, { flags: "wx" });
            sink.once("error", () => {
              diskFailed = bodyError === undefined;
            });
            await pipeline(resume(chunks, rest), sink);
          }
          return inspect(temporary);
        });
      } catch (error) {
        // A body that is left unread would hold its connection.
        body.destroy();
        if (bodyError !== undefined && error === bodyError) throw error;
        throw asStoreError(error);
      }
    },
    async make(name, make) {
      try {
        return await place(name, async (temporary) => {
          await make(temporary);
          return temporary;
        });
      } catch (error) {
        throw asStoreError(error);
      }
    },
    remove: (name) => rm(path.join(root, storePath(name)), { force: true, recursive: true }),
  };
}

/** Says how far it is after each piece, which takes a little longer than a stream. */
async function writeGrowing(
  file: string,
  content: AsyncIterable<Buffer>,
  growth: Pick<Growth, "open" | "grow">,
): Promise<void> {
  await using handle = await open(file, "wx");
  growth.open(file);
  let sizeBytes = 0;
  for await (const piece of content) {
    await handle.writeFile(piece);
    sizeBytes += piece.length;
    growth.grow(sizeBytes);
  }
}

/** The disk is at fault, unless the content is wrong or could not be checked. */
function asStoreError(error: unknown): Error {
  if (error instanceof IntegrityError || error instanceof ZipPoolError) return error;
  return new StoreWriteError("the module store cannot be written", { cause: error });
}

/** Removes what killed processes left half-written: a store may outlive many of them. */
async function removeStale(dir: string): Promise<void> {
  try {
    for (const name of await readdir(dir)) {
      const file = path.join(dir, name);
      if ((await lstat(file)).mtimeMs < Date.now() - STALE_MS) await rm(file, { force: true });
    }
  } catch {
    // ENOENT: there is nothing yet. EROFS: the files stay.
  }
}
