import { createHash, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { readModuleZip } from "../../../src/store/read-zip.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createZip } from "../../support/zip.ts";
import { moduleZip, PREFIX, patchFirst } from "./module-zip.ts";

const MIB = 1024 * 1024;

/** Reads an archive, and keeps what it is told. */
async function read(zip: Buffer) {
  const file = join(await makeTempDir("read-zip"), "a.zip");
  writeFileSync(file, zip);
  const contents = new Map<string, Buffer>();
  /** The calls in their order: a file's name, `close`, `settle`. */
  const order: string[] = [];
  const reading = readModuleZip(
    file,
    PREFIX,
    ({ name }) => {
      order.push(name.slice(PREFIX.length));
      const pieces: Buffer[] = [];
      return {
        append: (content) => pieces.push(Buffer.from(content)),
        close() {
          order.push("close");
          contents.set(name.slice(PREFIX.length), Buffer.concat(pieces));
        },
      };
    },
    () => order.push("settle"),
  );
  const result = await reading.then(
    (hashed) => ({ hashed, error: undefined }),
    (error: unknown) => ({ hashed: undefined, error }),
  );
  return { ...result, contents, order };
}

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

describe("readModuleZip()", () => {
  test.each<[string, Record<string, string | Buffer>]>([
    ["no file", {}],
    ["an empty file", { empty: "" }],
    ["small files, inflated together", { a: "a".repeat(5_000), b: "b", c: "" }],
    ["a file that is inflated alone", { a: "a".repeat(100_000) }],
    ["a file that is streamed", { a: Buffer.alloc(9 * MIB, "go ") }],
    ["all of these", { a: "a", b: Buffer.alloc(9 * MIB, "b"), c: "c", d: "d".repeat(100_000) }],
    ["what cannot be compressed", { a: randomBytes(200_000) }],
  ])("hands over the content and the hash of %s", async (_, files) => {
    const { hashed, contents } = await read(moduleZip(files));
    expect(hashed).toEqual(
      Object.entries(files).map(([name, content]) => ({
        name: PREFIX + name,
        sha256Hex: sha256(content),
      })),
    );
    for (const [name, content] of Object.entries(files)) {
      expect(contents.get(name)?.equals(Buffer.from(content)), name).toBe(true);
    }
  });

  test.each([1_000, 9 * MIB])("reads %i bytes that are stored", async (sizeBytes) => {
    const content = randomBytes(sizeBytes);
    const { contents } = await read(createZip([{ name: `${PREFIX}a`, content }], "store"));
    expect(contents.get("a")?.equals(content)).toBe(true);
  });

  test("settles after each batch, whose files are closed by then", async () => {
    const large = "x".repeat(100_000);
    const { order } = await read(moduleZip({ a: "a", b: "b", large, c: "c" }));
    expect(order).toEqual(
      ["a", "close", "b", "close", "settle"].concat(
        ["large", "close", "settle"],
        ["c", "close", "settle"],
      ),
    );
  });

  test.each<[string, Buffer, string]>([
    [
      "a wrong checksum",
      patchFirst(moduleZip({ a: "a" }), "crc32", (crc) => (crc ^ 1) >>> 0),
      "checksum",
    ],
    ["a size that is too small", patchFirst(moduleZip({ a: "abc" }), "sizeBytes", () => 2), "a "],
    ["a size that is too large", patchFirst(moduleZip({ a: "abc" }), "sizeBytes", () => 9), "size"],
    [
      "a wrong checksum of a file that is streamed",
      patchFirst(moduleZip({ a: Buffer.alloc(9 * MIB) }), "crc32", (crc) => (crc ^ 1) >>> 0),
      "checksum",
    ],
    [
      "a wrong size of a file that is streamed",
      patchFirst(moduleZip({ a: Buffer.alloc(9 * MIB) }), "sizeBytes", () => 9 * MIB - 1),
      "size",
    ],
  ])("refuses %s, and closes what it opened", async (_, zip, message) => {
    const { error, order } = await read(zip);
    expect(error).toBeInstanceOf(IntegrityError);
    expect(String(error)).toContain(message);
    expect(order).toEqual(["a", "close"]);
  });

  test("opens nothing of an archive whose names are not allowed", async () => {
    const { error, order } = await read(moduleZip({ a: "a", "../b": "b" }));
    expect(error).toBeInstanceOf(IntegrityError);
    expect(order).toEqual([]);
  });
});
