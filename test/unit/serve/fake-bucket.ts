import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { BucketError, type BucketFault } from "../../../src/serve/bucket/bucket-error.ts";
import type { BucketObjects } from "../../../src/serve/bucket/objects.ts";

interface FakeObject {
  content: Buffer;
  sha256?: string | undefined;
  etag: string;
}

/** Objects in memory. While `fault` is set, everything fails with it. */
export function createFakeObjects() {
  const held = new Map<string, FakeObject>();
  const asked: string[] = [];
  const state: {
    fault?: BucketFault | undefined;
    /** What comes in place of the second half of each object. */
    bodyError?: Error | undefined;
    /** It does not come before. */
    secondHalf?: Promise<void>;
  } = {};
  let count = 0;

  function begin(what: string): void {
    asked.push(what);
    if (state.fault) throw new BucketError(state.fault, `s3://fake: ${state.fault}`);
  }

  function put(name: string, content: Buffer, sha256?: string, replaces?: string): boolean {
    const old = held.get(name);
    if (old?.etag !== replaces) return false;
    held.set(name, { content, sha256, etag: `"${++count}"` });
    return true;
  }

  const objects: BucketObjects = {
    place: "s3://fake",
    async get(name) {
      begin(`get ${name}`);
      const found = held.get(name);
      if (!found) return undefined;
      const { content, sha256, etag } = found;
      const { bodyError, secondHalf } = state;
      const half = content.length >> 1;
      const body = Readable.from(
        (async function* () {
          yield content.subarray(0, half);
          await secondHalf;
          if (bodyError) throw bodyError;
          yield content.subarray(half);
        })(),
      );
      return { body, sha256, etag, sizeBytes: content.length };
    },
    async put(name, file, { sha256, replaces }) {
      begin(`put ${name}`);
      return put(name, await readFile(file), sha256, replaces);
    },
    async readSmall(name) {
      begin(`read ${name}`);
      return held.get(name);
    },
    async writeSmall(name, content, replaces) {
      begin(`write ${name}`);
      return put(name, Buffer.from(content), undefined, replaces)
        ? held.get(name)?.etag
        : undefined;
    },
    async remove(name) {
      begin(`remove ${name}`);
      held.delete(name);
    },
    async *list(prefix) {
      begin(`list ${prefix}`);
      yield* [...held.keys()].filter((name) => name.startsWith(prefix)).sort();
    },
  };
  return {
    objects,
    held,
    asked,
    state,
    /** Puts an object there with the sum that belongs to it. */
    hold: (name: string, content: Buffer | string, sha256 = hash("sha256", content)) =>
      void held.set(name, { content: Buffer.from(content), sha256, etag: `"${++count}"` }),
  };
}
