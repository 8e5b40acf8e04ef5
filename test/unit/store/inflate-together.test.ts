import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeflatedPiece, inflateTogether } from "../../../src/store/inflate-together.ts";

const contents = fc.array(
  fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.tuple(fc.string(), fc.nat(200)).map(([text, times]) => Buffer.from(text.repeat(times))),
  ),
  { minLength: 1, maxLength: 12 },
);

function pieceOf(content: Buffer, level = 6): DeflatedPiece {
  const packed = deflateRawSync(content, { level });
  return { packed, sizeBytes: content.length, crc32: crc32(content) };
}

describe("inflateTogether()", () => {
  test("gives the content of each piece, in order", () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 0, max: 9 }), (originals, level) => {
        const inflated = inflateTogether(originals.map((content) => pieceOf(content, level)));
        expect(inflated).toEqual(originals);
      }),
    );
  });

  test.each<[what: string, change: (piece: DeflatedPiece) => Partial<DeflatedPiece>]>([
    ["a wrong checksum", (piece) => ({ crc32: piece.crc32 ^ 1 })],
    ["a size that is too small", (piece) => ({ sizeBytes: piece.sizeBytes - 1 })],
    ["a size that is too large", (piece) => ({ sizeBytes: piece.sizeBytes + 1 })],
    ["a missing end", (piece) => ({ packed: piece.packed.subarray(0, -1) })],
    ["no data", () => ({ packed: Buffer.alloc(0) })],
    ["data behind its end", (piece) => ({ packed: Buffer.concat([piece.packed, Buffer.of(1)]) })],
    [
      "zeros behind its end",
      (piece) => ({ packed: Buffer.concat([piece.packed, Buffer.alloc(9)]) }),
    ],
  ])("gives nothing where one piece has %s", (_, change) => {
    fc.assert(
      fc.property(contents, fc.nat(), (originals, choice) => {
        const pieces = originals.map((content) => pieceOf(Buffer.concat([content, Buffer.of(7)])));
        const index = choice % pieces.length;
        const changed = pieces.map((piece, at) =>
          at === index ? { ...piece, ...change(piece) } : piece,
        );
        expect(inflateTogether(changed)).toBeUndefined();
      }),
    );
  });

  test("gives nothing for a bomb, and no more memory than was declared", () => {
    const bomb = { ...pieceOf(Buffer.alloc(16 * 1024 * 1024)), sizeBytes: 100 };
    expect(inflateTogether([pieceOf(Buffer.from("a")), bomb])).toBeUndefined();
  });

  test("gives buffers that later calls leave alone", () => {
    const first = inflateTogether([pieceOf(Buffer.from("first")), pieceOf(Buffer.from("1"))]);
    inflateTogether([pieceOf(Buffer.from("other")), pieceOf(Buffer.from("2"))]);
    expect(first?.map(String)).toEqual(["first", "1"]);
  });
});
