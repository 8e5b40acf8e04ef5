import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSeal, unseal } from "../../../src/archive/seal.ts";
import { cutInto } from "../../support/tar-listing.ts";

const damaged = { name: "CacheError", code: "ARCHIVE", message: "the archive is damaged" };
const content = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes));
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 });

async function* stream(pieces: Iterable<Buffer>): AsyncIterable<Buffer> {
  yield* pieces;
}

const seal = (bytes: Buffer) => buffer(addSeal(stream([bytes])));
const open = (bytes: Buffer, cuts: readonly number[] = [1 << 20]) =>
  buffer(unseal(stream(cutInto(bytes, cuts))));

describe("unseal()", () => {
  test("gives back what was sealed, however both were cut", async () => {
    await fc.assert(
      fc.asyncProperty(content, sizes, sizes, async (bytes, before, after) => {
        const sealed = await buffer(addSeal(stream(cutInto(bytes, before))));
        expect((await open(sealed, after)).equals(bytes)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("gives back content that looks like a seal", async () => {
    const twice = await seal(await seal(Buffer.from("content")));
    for (const cut of [1, 7, 11, 12, 13, 24, 25, 1_000]) {
      expect((await open(twice, [cut])).equals(await seal(Buffer.from("content")))).toBe(true);
    }
  });

  test("refuses what is cut anywhere", async () => {
    const sealed = await seal(Buffer.from("some content that is longer than a seal"));
    for (let length = 0; length < sealed.length; length++) {
      for (const cut of [1, 12, 1_000]) {
        await expect(open(sealed.subarray(0, length), [cut])).rejects.toMatchObject(damaged);
      }
    }
  });

  test("refuses what has one bit more or less anywhere", async () => {
    const position = fc.nat();
    await fc.assert(
      fc.asyncProperty(content, sizes, position, async (bytes, cuts, at) => {
        const sealed = await seal(bytes);
        const bit = at % (sealed.length * 8);
        sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await expect(open(sealed, cuts)).rejects.toMatchObject(damaged);
      }),
      { numRuns: 500 },
    );
  });

  test("refuses what has bytes behind its seal", async () => {
    const sealed = await seal(Buffer.from("content"));
    await expect(open(Buffer.concat([sealed, Buffer.from("x")]))).rejects.toMatchObject(damaged);
  });

  test("refuses the seal of nothing, and nothing", async () => {
    await expect(open(await buffer(addSeal(stream([]))))).rejects.toMatchObject(damaged);
    await expect(open(Buffer.alloc(0))).rejects.toMatchObject(damaged);
  });

  test("passes pieces of no bytes over", async () => {
    const sealed = await seal(Buffer.from("content"));
    const none = Buffer.alloc(0);
    const pieces = [none, sealed.subarray(0, 5), none, sealed.subarray(5), none];
    expect((await buffer(unseal(stream(pieces)))).toString()).toBe("content");
  });

  test("throws the error of what it reads as it is", async () => {
    const error = new Error("no answer");
    const broken = (async function* () {
      yield Buffer.alloc(100);
      throw error;
    })();
    await expect(buffer(unseal(broken))).rejects.toBe(error);
  });
});
