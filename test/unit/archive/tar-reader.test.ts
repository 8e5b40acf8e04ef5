import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CacheError } from "../../../src/lib/errors.ts";
import {
  gnuNameEntry,
  paxEntry,
  type TarHeader,
  tarArchive,
  tarEntry,
  tarHeader,
  withChecksum,
} from "../../support/tar-builder.ts";
import { cutInto, listTar } from "../../support/tar-listing.ts";

const BLOCK_BYTES = 512;
const LONG = `${"folder/".repeat(40)}file`;

/** One of each kind that a layer may hold. */
const ENTRIES = [
  tarEntry({ name: "a/", type: "5", mode: 0o755, mtimeSeconds: 7 }),
  tarEntry({ name: "a/empty", mode: 0o444, mtimeSeconds: 8 }),
  tarEntry({ name: "a/one" }, "1"),
  tarEntry({ name: "a/block" }, Buffer.alloc(BLOCK_BYTES, "b")),
  tarEntry({ name: "a/more" }, Buffer.alloc(2 * BLOCK_BYTES + 1, "c")),
  gnuNameEntry(LONG),
  // Cut within a character, as tar does it.
  tarEntry(
    { name: Buffer.concat([Buffer.alloc(99, "x"), Buffer.from([0xc3])]), magic: "ustar  \0" },
    "gnu",
  ),
  paxEntry({ path: `${LONG}-ä`, mtime: "12.5" }),
  tarEntry({ name: "cut off" }, "pax"),
  tarEntry({ name: "name", prefix: "some/prefix" }, "ustar"),
  tarEntry({ name: "last/", type: "5" }),
];
const ARCHIVE = tarArchive(...ENTRIES);
const ENDS_AT = ENTRIES.reduce((sum, { length }) => sum + length, 0);

describe("createTarReader()", () => {
  test("reads files and folders, with long names in every form", () => {
    const plain = { mode: 0o644, mtimeSeconds: 0 };
    expect(listTar([ARCHIVE])).toEqual([
      { name: "a", mode: 0o755, mtimeSeconds: 7 },
      { name: "a/empty", mode: 0o444, mtimeSeconds: 8, content: "" },
      { ...plain, name: "a/one", content: "1" },
      { ...plain, name: "a/block", content: "b".repeat(BLOCK_BYTES) },
      { ...plain, name: "a/more", content: "c".repeat(2 * BLOCK_BYTES + 1) },
      { ...plain, name: LONG, content: "gnu" },
      { mode: 0o644, mtimeSeconds: 12.5, name: `${LONG}-ä`, content: "pax" },
      { ...plain, name: "some/prefix/name", content: "ustar" },
      { ...plain, name: "last" },
    ]);
  });

  test("reads the same however the bytes are cut", () => {
    const whole = listTar([ARCHIVE]);
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 1_500 }), fc.constant(BLOCK_BYTES)), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(sizes, (each) => {
        expect(listTar(cutInto(ARCHIVE, each))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
    expect(listTar(cutInto(ARCHIVE, [1]))).toEqual(whole);
  });

  test("takes pieces of no bytes", () => {
    expect(listTar([Buffer.alloc(0), ARCHIVE, Buffer.alloc(0)])).toEqual(listTar([ARCHIVE]));
  });

  test("gives a long name to one entry only", () => {
    const archive = tarArchive(paxEntry({ path: "long" }), tarEntry({}), tarEntry({ name: "b" }));
    expect(listTar([archive]).map(({ name }) => name)).toEqual(["long", "b"]);
  });

  test("takes the size from the extended header", () => {
    const header = tarHeader({ name: "a", sizeBytes: 0 });
    const content = Buffer.alloc(BLOCK_BYTES, "x");
    const archive = tarArchive(paxEntry({ size: "512" }), header, content, tarEntry({ name: "b" }));
    expect(listTar([archive])).toMatchObject([
      { name: "a", content: "x".repeat(BLOCK_BYTES) },
      { name: "b" },
    ]);
  });

  test("reads numbers in base 256, as GNU tar writes large ones, and times before 1970", () => {
    const header = tarHeader({ name: "a", magic: "ustar  \0" });
    header.set([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], 124);
    header.set([0x80, 0, 0, 0, 0, 0, 0, 0x02, 0, 0, 0, 0], 136);
    const old = tarHeader({ name: "b", magic: "ustar  \0" });
    old.set([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe], 136);
    const content = Buffer.alloc(BLOCK_BYTES, "abc");
    const archive = tarArchive(withChecksum(header), content, withChecksum(old));
    expect(listTar([archive])).toMatchObject([
      { name: "a", content: "abc", mtimeSeconds: 2 ** 33 },
      { name: "b", content: "", mtimeSeconds: -2 },
    ]);
  });

  test("passes over what an extended header says beyond that, and over global ones", () => {
    const archive = tarArchive(
      paxEntry({ path: "global" }, "g"),
      paxEntry({ comment: "a=b=c", atime: "1" }),
      tarEntry({ name: "a" }),
    );
    expect(listTar([archive]).map(({ name }) => name)).toEqual(["a"]);
  });

  test.each<[string, TarHeader]>([
    ["a hard link", { type: "1", linkName: "a" }],
    ["a symbolic link", { type: "2", linkName: "/etc" }],
    ["a character device", { type: "3" }],
    ["a block device", { type: "4" }],
    ["a pipe", { type: "6" }],
    ["a sparse file", { type: "S" }],
    ["a volume", { type: "V" }],
    ["a long link name", { type: "K" }],
    ["a kind that nobody knows", { type: "?" }],
    ["an absolute name", { name: "/etc/evil" }],
    ["an absolute folder", { name: "/etc/", type: "5" }],
    ["a prefix that is absolute", { name: "evil", prefix: "/etc" }],
    ["the folder above", { name: ".." }],
    ["a name that leads up", { name: "../evil" }],
    ["a name that leads up on its way", { name: "a/../../evil" }],
    ["a name that ends above", { name: "a/.." }],
    ["a prefix that leads up", { name: "evil", prefix: ".." }],
    ["a folder above", { name: "../", type: "5" }],
    ["the folder itself", { name: "./", type: "5" }],
    ["a name with a dot part", { name: "./a" }],
    ["a name with an empty part", { name: "a//b" }],
    ["a name with a backslash", { name: "..\\evil" }],
    ["a file whose name ends in a slash", { name: "a/" }],
    ["no name", { name: "" }],
    ["a folder without a name", { name: "/", type: "5" }],
    ["a name that is no UTF-8", { name: Buffer.from([0x61, 0xff, 0x62]) }],
  ])("refuses %s", (_, header) => {
    expect(() => listTar([tarArchive(tarEntry(header))])).toThrow(CacheError);
  });

  test.each([
    ["that leads up", "../evil"],
    ["that is absolute", "/evil"],
    ["that is empty", ""],
    ["with a zero byte", "a\0b"],
  ])("refuses a long name %s, in every form", (_, name) => {
    const pax = tarArchive(paxEntry({ path: name }), tarEntry({ name: "a" }));
    expect(() => listTar([pax])).toThrow(CacheError);
    if (name.includes("\0")) return;
    const gnu = tarArchive(gnuNameEntry(name), tarEntry({ name: "a" }));
    expect(() => listTar([gnu])).toThrow(CacheError);
  });

  test.each([
    ["a length of zero", "0 path=a\n"],
    ["a length beyond its end", "99 path=a\n"],
    ["no length", "path=a\n"],
    ["no number for a length", "x path=a\n"],
    ["a length that ends before its keyword", "1 path=a\n"],
    ["a size below zero", "12 size=-10\n"],
    ["a size that is no whole number", "12 size=1.5\n"],
    ["a size beyond all", "29 size=99999999999999999999\n"],
    ["a time that is none", "14 mtime=soon\n"],
    ["a time without end", "18 mtime=Infinity\n"],
    ["no end of its line", "9 path=ab"],
  ])("refuses an extended header with %s", (_, text) => {
    const pax = tarEntry({ name: "x", type: "x" }, text);
    expect(() => listTar([tarArchive(pax, tarEntry({ name: "a" }))])).toThrow(CacheError);
  });

  test("refuses an extended header that is larger than any has to be", () => {
    const header = tarHeader({ name: "x", type: "x", sizeBytes: 2 ** 31 });
    expect(() => listTar([header])).toThrow(CacheError);
  });

  test.each([
    ["digits that are none", 124, "0000000000x\0"],
    ["a sign", 124, "-0000000001\0"],
  ])("refuses a size with %s", (_, offset, text) => {
    const header = tarHeader({ name: "a" });
    header.write(text, offset, "latin1");
    expect(() => listTar([tarArchive(withChecksum(header))])).toThrow(CacheError);
  });

  test("refuses a size below zero in base 256", () => {
    const header = tarHeader({ name: "a" });
    header.fill(0xff, 124, 136);
    expect(() => listTar([tarArchive(withChecksum(header))])).toThrow(CacheError);
  });

  test("refuses every header in which one bit is another", () => {
    const archive = tarArchive(tarEntry({ name: "a" }, "content"));
    let refusedCount = 0;
    for (let bit = 0; bit < BLOCK_BYTES * 8; bit++) {
      const flipped = Buffer.from(archive);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        // The same checksum can be written in several ways.
        expect(listTar([flipped]), `bit ${bit}`).toEqual(listTar([archive]));
        expect(bit >> 3).toBeGreaterThanOrEqual(148);
        expect(bit >> 3).toBeLessThan(156);
      } catch (error) {
        expect(error).toBeInstanceOf(CacheError);
        refusedCount++;
      }
    }
    expect(refusedCount).toBeGreaterThan((BLOCK_BYTES - 8) * 8);
  });

  test("refuses an archive that is cut anywhere before its end mark", () => {
    fc.assert(
      fc.property(fc.nat(ENDS_AT + BLOCK_BYTES - 1), (length) => {
        expect(() => listTar([ARCHIVE.subarray(0, length)])).toThrow(CacheError);
      }),
      { numRuns: 300 },
    );
    for (let length = 0; length <= ENDS_AT; length += BLOCK_BYTES) {
      expect(() => listTar([ARCHIVE.subarray(0, length)])).toThrow(CacheError);
    }
  });

  test("says nothing but CacheError to bytes of any kind, and takes no name out of the folder", () => {
    const name = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc
        .array(fc.constantFrom("a", "..", ".", "", "/", "\\", "b\0c"), { maxLength: 5 })
        .map((parts) => parts.join("/")),
    );
    const header = fc
      .record({
        name,
        prefix: fc.oneof(fc.constant(""), name),
        type: fc.constantFrom("0", "\0", "5", "x", "L", "g", "2"),
        sizeBytes: fc.constantFrom(0, 1, 20, 512, 600),
        magic: fc.constantFrom("ustar\x0000", "ustar  \0", ""),
      })
      .map((parts) => tarHeader({ ...parts, prefix: parts.prefix.slice(0, 30) }));
    const noise = fc.uint8Array({ maxLength: 1_200 }).map((bytes) => Buffer.from(bytes));
    const pieces = fc.array(
      fc.oneof(
        header,
        noise,
        fc.constant(Buffer.alloc(BLOCK_BYTES)),
        name.map((text) => Buffer.from(text)),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pieces, (bytes) => {
        let found: string[] = [];
        try {
          found = listTar(bytes).map((entry) => entry.name);
        } catch (error) {
          expect(error).toBeInstanceOf(CacheError);
        }
        for (const one of found) {
          expect(one).not.toMatch(/^\/|\\|\0|(?:^|\/)\.{0,2}(?:\/|$)/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
