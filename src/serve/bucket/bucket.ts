import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import { createLruMap } from "../../lib/lru-map.ts";
import { fileName, type ModuleFile } from "../../store/module-file.ts";
import type { BucketState } from "../../telemetry/events.ts";
import { BucketError } from "./bucket-error.ts";
import { ensureLayout, objectName } from "./layout.ts";
import type { BucketObject, BucketObjects } from "./objects.ts";
import { createPause, type Pause } from "./pause.ts";

/** The bucket as a part of a store: its faults slow nothing down and stop nothing. */
export interface Bucket {
  /**
   * Makes sure that the bucket can be used. Throws `BucketError` if it is of another version. Any other
   * fault may pass, and is only told.
   */
  open(): Promise<void>;
  /** Undefined if it has no such file, or cannot be asked. Never throws. */
  find(file: ModuleFile): Promise<BucketObject | undefined>;
  /**
   * Stores a file unless it has it. `later`: it cannot now. `never`: it does not take this one. Throws the
   * system's error if the file cannot be read.
   */
  store(file: ModuleFile, path: string, sha256: string): Promise<"stored" | "later" | "never">;
  /**
   * Reads the file. Returns false if it is not what it was stored as: the next file of this name replaces
   * it. Throws `BucketError`.
   */
  isRight(file: ModuleFile): Promise<boolean>;
  /** Removes the file, if it has it. Throws `BucketError`. */
  remove(file: ModuleFile): Promise<void>;
  /** The object is not what it was stored as: the next file of this name replaces it. */
  reportDamage(file: ModuleFile, etag: string | undefined): void;
  /** An answer was cut. */
  reportCut(fault: string): void;
}

const MAX_DAMAGED = 10_000;

export function createBucket(parts: {
  objects: BucketObjects;
  /** Of all names in the bucket. */
  prefix: string;
  clock: Pick<Clock, "nowMs">;
  onState: (state: BucketState, detail: string) => void;
}): Bucket {
  const { objects, prefix, clock, onState } = parts;
  const { place } = objects;
  // A bucket that is full, or that we may only read, still gives what it has.
  const reads = createPause(clock);
  const writes = createPause(clock);
  /** The `ETag` of objects that were damaged, by the name of their file. */
  const damaged = createLruMap<string>(MAX_DAMAGED);
  let layout: Promise<void> | undefined;

  function checkLayout(): Promise<void> {
    layout ??= ensureLayout(objects).catch((error: unknown) => {
      layout = undefined;
      throw error;
    });
    return layout;
  }

  function noteFailure(pause: Pause, error: unknown): BucketError {
    if (!(error instanceof BucketError)) throw error;
    const { fault, message } = error;
    if (fault === "conflict") return error;
    if (fault !== "refused") pause.failed();
    onState(fault, message);
    return error;
  }

  function noteSuccess(pause: Pause, what: string): void {
    if (pause.worked()) onState("works", `${place}: ${what}`);
  }

  function reportDamage(file: ModuleFile, etag: string | undefined): void {
    if (etag !== undefined) damaged.set(fileName(file), etag);
    onState("damaged", `${place}: ${fileName(file)}`);
  }

  return {
    async open() {
      try {
        await checkLayout();
      } catch (error) {
        if (error instanceof BucketError && error.fault === "layout") throw error;
        noteFailure(reads, error);
      }
    },
    async find(file) {
      const name = objectName(file, prefix);
      if (name === undefined || !reads.mayTry()) return undefined;
      try {
        await checkLayout();
        const found = await objects.get(name);
        noteSuccess(reads, "reading");
        return found;
      } catch (error) {
        noteFailure(reads, error);
        return undefined;
      }
    },
    async store(file, path, sha256) {
      const name = objectName(file, prefix);
      if (name === undefined) return "never";
      if (!writes.mayTry()) return "later";
      const key = fileName(file);
      try {
        await checkLayout();
        await objects.put(name, path, { sha256, replaces: damaged.get(key) });
        noteSuccess(writes, "writing");
        return "stored";
      } catch (error) {
        return noteFailure(writes, error).fault === "refused" ? "never" : "later";
      } finally {
        // If it is still there, the next one who reads it finds that out again.
        damaged.delete(key);
      }
    },
    async remove(file) {
      const name = objectName(file, prefix);
      if (name !== undefined) await objects.remove(name);
    },
    async isRight(file) {
      const name = objectName(file, prefix);
      const found = name === undefined ? undefined : await objects.get(name);
      if (!found) return true;
      const sum = createHash("sha256");
      try {
        await pipeline(found.body, sum);
      } catch (error) {
        throw new BucketError("down", `${place}: ${errorMessage(error)}`);
      }
      const isRight = sum.digest("hex") === found.sha256;
      if (!isRight) reportDamage(file, found.etag);
      return isRight;
    },
    reportDamage,
    reportCut(fault) {
      reads.failed();
      onState("down", `${place}: ${fault}`);
    },
  };
}
