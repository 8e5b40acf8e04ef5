import { createHash, randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hash1 } from "../../../src/gomod/dirhash.ts";
import { repackModuleZip } from "../../../src/store/repack-zip.ts";
import { buildModule } from "../../support/module-builder.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createZip } from "../../support/zip.ts";
import { hasFileAsFolder } from "../../support/zip-arbitraries.ts";
import { createRepacker, directoryOffset, moduleZip, PREFIX, readEntries } from "./module-zip.ts";

const STREAMED_BYTES = 8 * 1024 * 1024 + 1;

/** A file's content: nothing, something that deflate shrinks, or something that it cannot. */
const contents = fc.oneof(
  fc.constant(Buffer.alloc(0)),
  fc.nat(5_000).map((sizeBytes) => Buffer.alloc(sizeBytes, "compressible ")),
  fc.uint8Array({ maxLength: 5_000 }).map((bytes) => Buffer.from(bytes)),
);
const fileNames = fc
  // None of the names that Windows reserves, such as con, begins like this.
  .array(fc.stringMatching(/^[0-9_é\u4e16][a-z0-9_é\u4e16]{0,7}$/), {
    minLength: 1,
    maxLength: 4,
  })
  .map((elements) => elements.join("/"));
const fileTrees = fc
  .uniqueArray(fc.record({ name: fileNames, content: contents }), {
    selector: ({ name }) => name.toLowerCase(),
    maxLength: 12,
  })
  .filter((files) => !hasFileAsFolder(files.map(({ name }) => name)));

function hashFiles(files: readonly { name: string; content: Buffer }[]): string {
  return hash1(
    files.map(({ name, content }) => ({
      name,
      sha256Hex: createHash("sha256").update(content).digest("hex"),
    })),
  );
}

describe("repackModuleZip()", () => {
  test.each(["deflate", "store"] as const)("gives the h1 of a module (%s)", async (method) => {
    const module = buildModule({ path: "example.com/B", version: "v1.2.0" }, method);
    const repack = createRepacker(await makeTempDir("repack"));
    const { h1 } = await repack(module.zip, "example.com/B@v1.2.0/");
    expect(h1).toBe(module.zipHash);
  });

  test("tells the size of what it wrote", async () => {
    const repack = createRepacker(await makeTempDir("repack"));
    const { target, sizeBytes } = await repack(moduleZip({ "a.go": "package a\n", b: "" }));
    expect(statSync(target).size).toBe(sizeBytes);
  });

  test("writes the same files in the same order, none of them compressed", async () => {
    const repack = createRepacker(await makeTempDir("repack"));
    await fc.assert(
      fc.asyncProperty(fileTrees, fc.constantFrom("store", "deflate"), async (tree, method) => {
        const files = tree.map(({ name, content }) => ({ name: PREFIX + name, content }));
        const { target, h1 } = await repack(createZip(files, method));
        const entries = readEntries(target);
        expect(entries.map(({ name, content }) => ({ name, content }))).toEqual(files);
        expect(entries.filter(({ method: packedBy }) => packedBy !== "stored")).toEqual([]);
        expect(entries.map((entry) => entry.crc32)).toEqual(
          files.map(({ content }) => crc32(content)),
        );
        expect(h1).toBe(hashFiles(files));
      }),
    );
  });

  test("writes an archive that repacks to itself", async () => {
    const repack = createRepacker(await makeTempDir("repack"));
    const first = await repack(moduleZip({ "go.mod": "module example.com/a\n", "sub/a.go": "a" }));
    const second = await repack(readFileSync(first.target));
    expect(readFileSync(second.target).equals(readFileSync(first.target))).toBe(true);
  });

  test.each(["deflate", "store"] as const)(
    "copies files that are too large for one piece (%s)",
    async (method) => {
      const files = [
        { name: `${PREFIX}compressible`, content: Buffer.alloc(STREAMED_BYTES, "abc") },
        { name: `${PREFIX}incompressible`, content: randomBytes(STREAMED_BYTES) },
        { name: `${PREFIX}small`, content: Buffer.from("small") },
      ];
      const repack = createRepacker(await makeTempDir("repack"));
      const { target, h1 } = await repack(createZip(files, method));
      expect(h1).toBe(hashFiles(files));
      const same = readEntries(target).map(
        ({ content }, index) => files[index]?.content.equals(content) ?? false,
      );
      expect(same).toEqual([true, true, true]);
    },
  );

  test("repacks a module of more files than a plain directory can count", async () => {
    const repack = createRepacker(await makeTempDir("repack"));
    const { target } = await repack(zipOfManyFiles(0x10001));
    const entries = readEntries(target);
    expect(entries).toHaveLength(0x10001);
    expect(entries.at(-1)?.name).toBe(`${PREFIX}${0x10000}`);
  }, 30_000);

  test("accepts entries of folders, the root's included, as go does", async () => {
    const repack = createRepacker(await makeTempDir("repack"));
    const { target } = await repack(moduleZip({ "": "", "sub/": "", "sub/a.go": "a" }));
    expect(readEntries(target).map(({ name }) => name)).toEqual([
      PREFIX,
      `${PREFIX}sub/`,
      `${PREFIX}sub/a.go`,
    ]);
  });

  test("accepts a comment at the end, and drops it", async () => {
    const zip = moduleZip({ "a.go": "package a\n" });
    zip.writeUInt16LE(7, zip.length - 2);
    const repack = createRepacker(await makeTempDir("repack"));
    const { target } = await repack(Buffer.concat([zip, Buffer.from("comment")]));
    expect(readFileSync(target, "latin1")).not.toContain("comment");
  });

  test("accepts an archive with ZIP64 sizes", async () => {
    const repack = createRepacker(await makeTempDir("repack"));
    const { target } = await repack(zip64Archive(`${PREFIX}a.go`, Buffer.from("package a\n")));
    expect(readEntries(target).map(({ content }) => content.toString())).toEqual(["package a\n"]);
  });

  test("throws the system's error for a source that is not there", async () => {
    const dir = await makeTempDir("repack");
    const repacking = repackModuleZip(join(dir, "absent"), join(dir, "target"), PREFIX);
    await expect(repacking).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("does not write over a file", async () => {
    const dir = await makeTempDir("repack");
    const repack = createRepacker(dir);
    const { target } = await repack(moduleZip({ a: "a" }));
    const repacking = repackModuleZip(join(dir, "0.zip"), target, PREFIX);
    await expect(repacking).rejects.toMatchObject({ code: "EEXIST" });
  });
});

/** Empty files by their numbers, more of them than the usual builder can count. */
function zipOfManyFiles(count: number): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (let number = 0; number < count; number++) {
    const zip = createZip([{ name: PREFIX + number, content: new Uint8Array() }], "store");
    const local = zip.subarray(0, directoryOffset(zip));
    const central = zip.subarray(local.length, zip.length - 22);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, zip64End(count, directory.length, offset)]);
}

function zip64End(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directoryBytes), 40);
  record.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([record, locator, end]);
}

/** One stored file whose sizes and place are in the ZIP64 field of its central header. */
function zip64Archive(name: string, content: Buffer): Buffer {
  const zip = createZip([{ name, content }], "store");
  const offset = zip.readUInt32LE(zip.length - 6);
  const central = Buffer.from(zip.subarray(offset, zip.length - 22));
  central.writeUInt32LE(0xffffffff, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt32LE(0xffffffff, 42);
  const extra = Buffer.alloc(4 + 2 + 4 + 24);
  // A field of another kind comes first.
  extra.writeUInt16LE(0x7075, 0);
  extra.writeUInt16LE(2, 2);
  extra.writeUInt16LE(0x0001, 6);
  extra.writeUInt16LE(24, 8);
  extra.writeBigUInt64LE(BigInt(content.length), 10);
  extra.writeBigUInt64LE(BigInt(content.length), 18);
  extra.writeBigUInt64LE(0n, 26);
  central.writeUInt16LE(extra.length, 30);
  const directory = Buffer.concat([central, extra]);
  return Buffer.concat([zip.subarray(0, offset), directory, zip64End(1, directory.length, offset)]);
}
