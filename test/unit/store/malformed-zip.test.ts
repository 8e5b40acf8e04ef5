import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import {
  createRepacker,
  directoryOffset,
  moduleZip,
  namedZip,
  PREFIX,
  patchFirst,
} from "./module-zip.ts";

const MIB = 1024 * 1024;
const GOOD = moduleZip({
  "go.mod": "module example.com/a\n",
  "a.go": `package a\n${"// line\n".repeat(50)}`,
  empty: "",
});
const END_BYTES = 22;

/** The archive with the 16 bits or 32 bits at `at` of its end record written over. */
function patchEnd(at: number, value: number, zip: Buffer = GOOD): Buffer {
  const patched = Buffer.from(zip);
  const position = patched.length - END_BYTES + at;
  if (at < 12 || at === 20) patched.writeUInt16LE(value, position);
  else patched.writeUInt32LE(value, position);
  return patched;
}

/** The archive with a ZIP64 locator that points to `offset`, and an end record that refers to it. */
function withZip64Locator(offset: bigint): Buffer {
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(offset, 8);
  const end = patchEnd(10, 0xffff).subarray(GOOD.length - END_BYTES);
  return Buffer.concat([GOOD.subarray(0, GOOD.length - END_BYTES), locator, end]);
}

/** One entry whose ZIP64 field has `sizeBytes` as its unpacked size. */
function withZip64Size(name: string, sizeBytes: bigint): Buffer {
  const zip = patchFirst(namedZip({ [name]: "" }), "sizeBytes", () => 0xffffffff);
  const offset = directoryOffset(zip);
  const central = Buffer.from(zip.subarray(offset, zip.length - END_BYTES));
  central.writeUInt16LE(12, 30);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(sizeBytes, 4);
  const end = Buffer.from(zip.subarray(zip.length - END_BYTES));
  end.writeUInt32LE(central.length + extra.length, 12);
  return Buffer.concat([zip.subarray(0, offset), central, extra, end]);
}

/** Declares `sizeBytes` for the first and the second file. */
function withTwoSizes(sizeBytes: number): Buffer {
  const zip = patchFirst(moduleZip({ a: "a", b: "b" }), "sizeBytes", () => sizeBytes);
  const second = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt32LE(sizeBytes, second + 24);
  return zip;
}

/** An archive of one file whose name has these very bytes. */
function withNameBytes(name: Buffer): Buffer {
  const zip = namedZip({ [PREFIX + "x".repeat(name.length)]: "" });
  const bytes = Buffer.concat([Buffer.from(PREFIX), name]);
  bytes.copy(zip, 30);
  bytes.copy(zip, directoryOffset(zip) + 46);
  return zip;
}

const MALFORMED: Readonly<Record<string, [zip: Buffer, problem: string]>> = {
  "an empty file": [Buffer.alloc(0), "no directory"],
  "an HTML page": [Buffer.from("<!doctype html><title>Sign in</title>\n"), "no directory"],
  "a name of another module": [namedZip({ "example.com/b@v1.0.0/b.go": "" }), "is not below"],
  "a name of another version": [namedZip({ "example.com/a@v1.0.1/b.go": "" }), "is not below"],
  "an absolute name": [namedZip({ "/etc/passwd": "" }), "is not below"],
  "an absolute name below the prefix": [moduleZip({ "/a.go": "" }), "not a valid file name"],
  "a name that leads up": [moduleZip({ "../a.go": "" }), "not a valid file name"],
  "a name that leads up in its middle": [moduleZip({ "a/../../b": "" }), "not a valid file name"],
  "a folder that leads up": [moduleZip({ "../": "" }), "not a valid file name"],
  "a name with a dot element": [moduleZip({ "a/./b": "" }), "not a valid file name"],
  "a name with an empty element": [moduleZip({ "a//b": "" }), "not a valid file name"],
  "a name with a backslash": [moduleZip({ "a\\b.go": "" }), "not a valid file name"],
  "a name with a zero byte": [moduleZip({ "a\0b.go": "" }), "not a valid file name"],
  "a name with a newline": [moduleZip({ "a\nb.go": "" }), "not a valid file name"],
  "a name that is no UTF-8": [withNameBytes(Buffer.alloc(30_000, 0xff)), "UTF-8"],
  "two files of one name": [
    Buffer.from(
      moduleZip({ "a.go": "1", "b.go": "2" }).toString("latin1").replaceAll("b.go", "a.go"),
      "latin1",
    ),
    "is there twice",
  ],
  "two names that differ in case": [moduleZip({ "a.go": "", "A.go": "" }), "differ in case alone"],
  "a wrong checksum": [patchFirst(GOOD, "crc32", (crc) => crc ^ 1), "wrong checksum"],
  "a size that is too small": [patchFirst(GOOD, "sizeBytes", (size) => size - 1), "go.mod"],
  "a size that is too large": [
    patchFirst(GOOD, "sizeBytes", (size) => size + 1),
    "not have the size",
  ],
  "a bomb": [
    patchFirst(moduleZip({ bomb: Buffer.alloc(4 * MIB) }), "sizeBytes", () => 10),
    "cannot be unpacked",
  ],
  "a bomb that is streamed": [
    patchFirst(moduleZip({ bomb: randomBytes(9 * MIB) }), "sizeBytes", () => 10),
    "not have the size",
  ],
  "a streamed file with broken data": [breakData(randomHalf(12 * MIB)), ""],
  "an encrypted file": [patchFirst(GOOD, "flags", (flags) => flags | 1), "encrypted"],
  "an unknown method": [patchFirst(GOOD, "method", () => 12), "unknown method"],
  "a file outside of the archive": [
    patchFirst(GOOD, "headerOffset", () => GOOD.length),
    "outside the archive",
  ],
  "a file that begins elsewhere": [patchFirst(GOOD, "headerOffset", () => 1), "no local header"],
  "data that goes on in the directory": [
    patchFirst(GOOD, "packedBytes", () => GOOD.length),
    "outside the archive",
  ],
  "a size in a ZIP64 field that is missing": [
    patchFirst(GOOD, "sizeBytes", () => 0xffffffff),
    "a size is missing",
  ],
  "a size beyond all integers": [withZip64Size(`${PREFIX}a`, 2n ** 60n), "out of range"],
  "more than 500 MiB in all": [withTwoSizes(251 * MIB), "more than 500 MiB"],
  "a folder with more than 500 MiB": [withZip64Size(`${PREFIX}a/`, 2n ** 40n), "500 MiB"],
  "a go.mod of more than 16 MiB": [
    patchFirst(GOOD, "sizeBytes", () => 16 * MIB + 1),
    "go.mod is too large",
  ],
  "a LICENSE of more than 16 MiB": [
    patchFirst(moduleZip({ LICENSE: "" }), "sizeBytes", () => 16 * MIB + 1),
    "LICENSE is too large",
  ],
  "a directory with fewer files than it says": [patchEnd(10, 4), "wrong length"],
  "a directory outside of the archive": [patchEnd(16, GOOD.length), "outside the archive"],
  "a directory in another place": [patchEnd(16, 0), "malformed"],
  "a comment that is cut": [patchEnd(20, 3), "no directory"],
  "bytes behind the end": [Buffer.concat([GOOD, Buffer.from("more")]), "no directory"],
  "a ZIP64 directory without a locator": [patchEnd(10, 0xffff), "no ZIP64 directory"],
  "a ZIP64 locator to nothing": [withZip64Locator(0n), "no ZIP64 directory"],
  "a ZIP64 locator behind the end": [withZip64Locator(2n ** 40n), "no ZIP64 directory"],
  "a ZIP64 locator beyond all integers": [withZip64Locator(2n ** 64n - 1n), "no ZIP64 directory"],
};

/** Half noise, half zeros, so that deflate makes something of it and it stays large. */
function randomHalf(sizeBytes: number): Buffer {
  return moduleZip({
    big: Buffer.concat([randomBytes(sizeBytes / 2), Buffer.alloc(sizeBytes / 2)]),
  });
}

/** Writes a block type that deflate does not have over the middle of the data. */
function breakData(zip: Buffer): Buffer {
  return Buffer.from(zip).fill(0xff, 1000, MIB);
}

describe("repackModuleZip(), given what is no module zip", () => {
  test.each(Object.entries(MALFORMED))("rejects %s", async (_, [zip, problem]) => {
    const repack = createRepacker(await makeTempDir("repack"));
    const error: unknown = await repack(zip).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IntegrityError);
    expect(error).toMatchObject({
      code: "ZIP_INVALID",
      message: expect.stringContaining(problem),
    });
  });

  test.each(["random bytes", "a truncated zip", "a mutated zip"] as const)(
    "throws nothing but IntegrityError for %s",
    async (kind) => {
      const dir = await makeTempDir("repack");
      const repack = createRepacker(dir);
      const inputs = {
        "random bytes": fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        "a truncated zip": fc.nat(GOOD.length - 1).map((sizeBytes) => GOOD.subarray(0, sizeBytes)),
        "a mutated zip": fc
          .array(fc.tuple(fc.nat(GOOD.length - 1), fc.integer({ min: 0, max: 255 })), {
            minLength: 1,
            maxLength: 4,
          })
          .map((writes) => {
            const zip = Buffer.from(GOOD);
            for (const [at, byte] of writes) zip.writeUInt8(byte, at);
            return zip;
          }),
      };
      await fc.assert(
        fc.asyncProperty(inputs[kind], async (zip) => {
          expect(await outcomeOf(repack, zip)).toMatch(/^(?:invalid|same content)$/);
        }),
        { numRuns: 400 },
      );
    },
  );
});

/** What comes out must repack to the same hash, whatever bytes were changed on the way in. */
async function outcomeOf(repack: ReturnType<typeof createRepacker>, zip: Buffer): Promise<string> {
  try {
    const { target, h1 } = await repack(zip);
    const again = await repack(readFileSync(target));
    return existsSync(target) && again.h1 === h1 ? "same content" : "other content";
  } catch (error) {
    return error instanceof IntegrityError ? "invalid" : String(error);
  }
}
