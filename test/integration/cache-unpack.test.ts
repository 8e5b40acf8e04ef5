import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statfsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packArchive } from "../../src/archive/pack.ts";
import { addSeal } from "../../src/archive/seal.ts";
import { createUnpackThreads, type Unpack } from "../../src/archive/unpack.ts";
import { unpackTree } from "../../src/archive/unpack-tree.ts";
import { readOnce } from "../../src/cache/read-file.ts";
import { CacheError } from "../../src/lib/errors.ts";
import { IS_FULL } from "../support/full.ts";
import { paxEntry, tarArchive, tarEntry, tarHeader } from "../support/tar-builder.ts";
import { cutInto, listTar } from "../support/tar-listing.ts";
import { makeTempDir, removeTree } from "../support/temp-dir.ts";
import { readArchive } from "../support/unpack-archive.ts";
import { ENTRY } from "./support/sidecar-fixture.ts";
import { FILES, LONG_FILES, makeTree, NAMES } from "./support/tree-fixture.ts";
import { listTree } from "./support/tree-listing.ts";

const archiveError = { name: "CacheError", code: "ARCHIVE" };

const sealed = (tar: Buffer) => buffer(addSeal(stream([zstdCompressSync(tar)])));

async function* stream(pieces: Iterable<Buffer>): AsyncIterable<Buffer> {
  yield* pieces;
}

const FORMATS = [["gnu"], ["ustar"], ["posix"], ["v7"]] as const;

describe.each(FORMATS)("an archive of the system's tar in the form %s", (format) => {
  const files = {
    gnu: [...FILES, ...LONG_FILES],
    posix: [...FILES, ...LONG_FILES],
    ustar: FILES,
    v7: FILES.filter(([name]) => !name.startsWith("long/")),
  }[format];
  const names = format === "v7" ? ["plain", "locked"] : NAMES;

  async function makeArchive() {
    const dir = await makeTempDir("tar");
    const source = join(dir, "source");
    makeTree(source, files);
    const args = ["-cf", "-", `--format=${format}`, "-C", source, ...names];
    const tar = execFileSync("tar", args, { maxBuffer: 1 << 28 });
    const byTar = join(dir, "by-tar");
    mkdirSync(byTar);
    execFileSync("tar", ["-xf", "-", "-C", byTar, "--no-same-owner"], { input: tar });
    return { dir, tar, byTar };
  }

  test("is unpacked as tar does it, with modes and times", async () => {
    const { dir, tar, byTar } = await makeArchive();
    await unpackTree(stream([await sealed(tar)]), join(dir, "ours"));
    const expected = listTree(byTar);
    expect(Object.keys(expected).length).toBeGreaterThan(files.length);
    expect(listTree(join(dir, "ours"))).toEqual(expected);
  });

  test("is read the same however its bytes are cut, and refused where it ends early", async () => {
    const { tar } = await makeArchive();
    const whole = listTar([tar]);
    expect(whole.length).toBeGreaterThan(files.length);
    const sizes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(sizes, (each) => {
        const got = listTar(cutInto(tar, [...each, 40_000]));
        expect(got.length === whole.length && isSame(got, whole)).toBe(true);
      }),
      { numRuns: 15 },
    );
    let end = tar.length;
    while (end > 0 && tar[end - 1] === 0) end--;
    fc.assert(
      fc.property(fc.nat(end), (length) => {
        expect(() => listTar([tar.subarray(0, length)])).toThrow(CacheError);
      }),
      { numRuns: 30 },
    );
  });
});

/** A comparison by vitest would take long, and print megabytes. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test("an archive with times before 1970 is unpacked", async () => {
  const dir = await makeTempDir("old");
  await writeFile(join(dir, "file"), "old");
  execFileSync("touch", ["-d", "@-1000", join(dir, "file")]);
  await packArchive(dir, ["file"], join(dir, "a.tzst"));
  const [entry] = listTar([execFileSync("tar", ["-cf", "-", "-C", dir, "file"])]);
  expect(entry?.mtimeSeconds).toBe(-1_000);
  await unpackTree(readArchive(join(dir, "a.tzst")), join(dir, "out"));
  expect(await readFile(join(dir, "out", "file"), "utf8")).toBe("old");
});

const ways: readonly (readonly [string, Unpack])[] = [
  ["unpackTree()", unpackTree],
  ["createUnpackThreads()", createUnpackThreads(ENTRY).unpack],
];

describe.each(ways)("%s", (_name, unpack) => {
  async function makeArchive(files = FILES) {
    const dir = await makeTempDir("unpack");
    const source = join(dir, "source");
    makeTree(source, files);
    await packArchive(source, NAMES, join(dir, "a.tzst"));
    return { dir, source, archive: await readFile(join(dir, "a.tzst")) };
  }

  test("gives back content, modes and times of files and folders", async () => {
    const { dir, source, archive } = await makeArchive();
    await unpack(stream([archive]), join(dir, "deep", "out"));
    const packed = listTree(source);
    // Our archives keep whole seconds.
    for (const entry of Object.values(packed)) entry.mtimeMs -= 500;
    expect(listTree(join(dir, "deep", "out"))).toEqual(packed);
  });

  test("gives no file a later time than it may", async () => {
    const { dir, source, archive } = await makeArchive();
    const expected = listTree(source);
    const latestMtimeSeconds = 1_700_000_000 + 5_000;
    for (const entry of Object.values(expected)) {
      entry.mtimeMs -= 500;
      if (entry.kind === "file") {
        entry.mtimeMs = Math.min(entry.mtimeMs, latestMtimeSeconds * 1_000);
      }
    }
    await unpack(stream([archive]), join(dir, "out"), { latestMtimeSeconds });
    expect(listTree(join(dir, "out"))).toEqual(expected);
  });

  test.each([1_000, 65_536, 1 << 20])("takes pieces of %i bytes", async (pieceBytes) => {
    const { dir, source, archive } = await makeArchive();
    const before = Buffer.from(archive);
    // Copies of their own, and parts of one memory, which is not given away with one of them.
    const pieces = [...cutInto(archive, [pieceBytes])].map((piece, index) =>
      index % 2 === 0 ? Buffer.from(piece) : piece,
    );
    await unpack(stream(pieces), join(dir, "out"));
    expect(Object.keys(listTree(join(dir, "out")))).toEqual(Object.keys(listTree(source)));
    expect(archive.equals(before)).toBe(true);
  });

  test("unpacks two at once, each into its place", async () => {
    const dir = await makeTempDir("two");
    const many = (fill: string) =>
      Array.from({ length: 300 }, (_, index) =>
        tarEntry({ name: `${fill}/${index}`, mode: 0o444 }, fill.repeat(index)),
      );
    const archives = await Promise.all(["a", "b"].map((fill) => sealed(tarArchive(...many(fill)))));
    await Promise.all(
      archives.map((archive, index) =>
        unpack(stream(cutInto(archive, [100])), join(dir, `${index}`)),
      ),
    );
    for (const [index, fill] of ["a", "b"].entries()) {
      expect(await readdir(join(dir, `${index}`))).toEqual([fill]);
      expect(await readdir(join(dir, `${index}`, fill))).toHaveLength(300);
      expect(await readFile(join(dir, `${index}`, fill, "299"), "utf8")).toBe(fill.repeat(299));
    }
  });

  test("does not harm one archive by the damage of another", async () => {
    const dir = await makeTempDir("two");
    const good = await sealed(tarArchive(tarEntry({ name: "good" }, randomBytes(100_000))));
    const bad = Buffer.from(good);
    bad[50_000] = (bad[50_000] ?? 0) ^ 1;
    const [one, two] = await Promise.allSettled([
      unpack(stream(cutInto(bad, [1_000])), join(dir, "bad")),
      unpack(stream(cutInto(good, [1_000])), join(dir, "good")),
    ]);
    expect(one).toMatchObject({ status: "rejected", reason: archiveError });
    expect(two.status).toBe("fulfilled");
    expect(await readdir(join(dir, "good"))).toEqual(["good"]);
  });

  test.each([0, 1, 10_000, 2_000_000])(
    "throws the error of its source as it is, after %i bytes",
    async (sentBytes) => {
      const { dir, archive } = await makeArchive();
      expect(archive.length).toBeGreaterThan(sentBytes);
      const error = new CacheError("no answer", { code: "BACKEND_UNAVAILABLE" });
      const source = (async function* () {
        yield* cutInto(archive.subarray(0, sentBytes), [64 * 1024]);
        throw error;
      })();
      await expect(unpack(source, join(dir, "out"))).rejects.toBe(error);
    },
  );

  test.each<[string, (archive: Buffer) => Buffer]>([
    ["nothing", () => Buffer.alloc(0)],
    ["half of an archive", (archive) => archive.subarray(0, archive.length >> 1)],
    ["all but a byte", (archive) => archive.subarray(0, -1)],
    ["all but the seal", (archive) => archive.subarray(0, -12)],
    ["a page", () => Buffer.from("<!doctype html>".repeat(1_000))],
    ["random bytes", () => randomBytes(500_000)],
  ])("refuses %s", async (_, spoil) => {
    const { dir, archive } = await makeArchive();
    const unpacking = unpack(stream(cutInto(spoil(archive), [50_000])), join(dir, "out"));
    await expect(unpacking).rejects.toMatchObject(archiveError);
  });

  test.each([
    ["a link", tarArchive(tarEntry({ name: "a", type: "2", linkName: "/etc" }))],
    ["a hard link", tarArchive(tarEntry({ name: "a", type: "1", linkName: "/etc/passwd" }))],
    ["a name that leads out", tarArchive(tarEntry({ name: "../evil" }, "evil"))],
    ["a name twice", tarArchive(tarEntry({ name: "a" }, "1"), tarEntry({ name: "a" }, "2"))],
    ["a file that is a folder", tarArchive(tarEntry({ name: "a" }), tarEntry({ name: "a/b" }))],
    [
      "a part that is too long",
      tarArchive(tarEntry({ name: "x".repeat(90), prefix: "a".repeat(150) })),
    ],
    ["an archive that does not end", tarEntry({ name: "a" }, "content")],
    ["a file that does not end", tarEntry({ name: "a", sizeBytes: 5_000 }, "content")],
  ])("refuses %s, and writes nothing outside", async (what, tar) => {
    const dir = await makeTempDir("strict");
    const unpacking = unpack(stream([await sealed(tar)]), join(dir, "out"));
    if (what === "a part that is too long") await unpacking;
    else await expect(unpacking).rejects.toMatchObject(archiveError);
    expect(await readdir(dir)).toEqual(["out"]);
  });

  test("closes its source where it does not want the rest", async () => {
    const dir = await makeTempDir("closed");
    const bad = await sealed(tarArchive(tarEntry({ name: "a", type: "2" })));
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const endless = (async function* () {
      try {
        yield bad;
        for (;;) yield randomBytes(100_000);
      } finally {
        resolve();
      }
    })();
    await expect(unpack(endless, join(dir, "out"))).rejects.toMatchObject(archiveError);
    await closed;
  });

  test("fails with a CacheError where it cannot write", async () => {
    const { dir, archive } = await makeArchive();
    await writeFile(join(dir, "file"), "");
    const unpacking = unpack(stream([archive]), join(dir, "file", "out"));
    await expect(unpacking).rejects.toMatchObject(archiveError);
    await expect(unpacking).rejects.toThrow(/^unpacking failed: E(?:NOTDIR|EXIST)/);
  });

  test("never writes outside of its folder, nor throws another error, whatever it is given", async () => {
    const dir = await makeTempDir("random");
    const name = fc
      .array(fc.constantFrom("..", "a", "b", ".", "", "c\\d"), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join("/"));
    const entry = fc
      .record({ name, type: fc.constantFrom("0", "5", "1", "2", "L") })
      .map((header) => tarEntry({ ...header, linkName: ".." }, header.type === "5" ? "" : "../x"));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 4 }), async (entries) => {
        const out = join(dir, "deep", "er", String(count++));
        await unpack(stream([await sealed(tarArchive(...entries))]), out).catch(
          (error: unknown) => {
            expect(error).toMatchObject(archiveError);
          },
        );
        expect(await readdir(dir)).toEqual(["deep"]);
        expect(await readdir(join(dir, "deep"))).toEqual(["er"]);
        expect(await readdir(join(dir, "deep", "er"))).toEqual([String(count - 1)]);
        await removeTree(out);
      }),
      { numRuns: unpack === unpackTree && IS_FULL ? 150 : 15 },
    );
  });
});

describe("readOnce()", () => {
  test("reads a file and removes it", async () => {
    const file = join(await makeTempDir("once"), "file");
    const content = randomBytes(3_000_000);
    await writeFile(file, content);
    expect((await buffer(readOnce(file))).equals(content)).toBe(true);
    expect(() => readFileSync(file)).toThrow("ENOENT");
  });

  test("removes it also where its reader stops", async () => {
    const dir = await makeTempDir("once");
    await writeFile(join(dir, "file"), randomBytes(3_000_000));
    for await (const _ of readOnce(join(dir, "file"))) break;
    expect(await readdir(dir)).toEqual([]);
  });

  test("says with a CacheError that it cannot be read", async () => {
    const dir = await makeTempDir("once");
    await mkdir(join(dir, "folder"));
    const reading = buffer(readOnce(join(dir, "absent")));
    await expect(reading).rejects.toMatchObject({
      name: "CacheError",
      code: "BACKEND_UNAVAILABLE",
    });
  });
});

describe("an archive that holds too much", () => {
  const unpackTo = async (tar: Buffer, maxBytes?: number) => {
    const dir = join(await makeTempDir("much"), "out");
    await unpackTree(stream([await sealed(tar)]), dir, maxBytes === undefined ? {} : { maxBytes });
    return readdir(dir);
  };
  const MIB = 1 << 20;

  test("is unpacked up to the limit", async () => {
    const tar = tarArchive(tarEntry({ name: "a" }, Buffer.alloc(MIB)));
    expect(await unpackTo(tar, 2 * MIB)).toEqual(["a"]);
  });

  test.each([
    ["of one large file", tarArchive(tarEntry({ name: "a" }, Buffer.alloc(3 * MIB)))],
    [
      "of empty files",
      tarArchive(...Array.from({ length: 600 }, (_, index) => tarEntry({ name: `${index}` }))),
    ],
    [
      "of empty folders",
      tarArchive(
        ...Array.from({ length: 600 }, (_, index) => tarEntry({ name: `${index}/`, type: "5" })),
      ),
    ],
    ["behind its end", Buffer.concat([tarArchive(tarEntry({ name: "a" })), Buffer.alloc(3 * MIB)])],
  ])("is refused if it is made %s", async (_, tar) => {
    await expect(unpackTo(tar, 2 * MIB)).rejects.toMatchObject({
      ...archiveError,
      message: expect.stringContaining("more than 2 MiB"),
    });
  });

  test("is refused before a file is made that is larger than half of the free disk", async () => {
    const dir = await makeTempDir("much");
    const { bavail, bsize } = statfsSync(dir);
    // As large as all that is free, which the archive only claims.
    const tar = tarArchive(paxEntry({ size: `${bavail * bsize}` }), tarHeader({ name: "a" }));
    const unpacking = unpackTree(stream([await sealed(tar)]), join(dir, "out"));
    await expect(unpacking).rejects.toThrow("half of what is free on the disk");
    expect(await readdir(join(dir, "out"))).toEqual([]);
  });
});
