import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorMessage, IntegrityError } from "../../../src/lib/errors.ts";
import { errnoOf } from "../../../src/lib/fs.ts";
import { hashTree } from "../../../src/store/tree-zip.ts";
import { unpackModuleZip } from "../../../src/store/unpack-zip.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createZip } from "../../support/zip.ts";
import { moduleFiles, mutatedZips } from "../../support/zip-arbitraries.ts";
import { createRepacker, moduleZip, namedZip, PREFIX } from "./module-zip.ts";

/** Unpacks archives, each into a folder of its own below `dir`. */
function createUnpacker(dir: string, readOnly = false) {
  let count = 0;
  return async (zip: Buffer) => {
    const source = join(dir, `${count}.zip`);
    const target = join(dir, `${count++}`);
    writeFileSync(source, zip);
    return { h1: await unpackModuleZip(source, PREFIX, { dir: target, readOnly }), dir: target };
  };
}

/** Contents of all files below a folder, by name. */
function readTree(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(dir.length + 1), readFileSync(file, "latin1")]),
  );
}

function mode(file: string): number {
  return lstatSync(file).mode & 0o777;
}

describe("unpackModuleZip()", () => {
  test.each(["store", "deflate"] as const)(
    "writes what is in the zip, and has the hash of both (%s)",
    async (method) => {
      const dir = await makeTempDir("unpack");
      const unpack = createUnpacker(dir);
      const repack = createRepacker(await makeTempDir("repack"));
      await fc.assert(
        fc.asyncProperty(moduleFiles(PREFIX), async (files) => {
          const zip = createZip(files, method);
          const unpacked = await unpack(zip);
          expect(readTree(unpacked.dir)).toEqual(
            Object.fromEntries(
              files.map(({ name, content }) => [
                name.slice(PREFIX.length),
                Buffer.from(content).toString("latin1"),
              ]),
            ),
          );
          expect(unpacked.h1).toBe((await repack(zip)).h1);
          expect(unpacked.h1).toBe(hashTree(unpacked.dir, PREFIX));
        }),
        { numRuns: 100 },
      );
    },
  );

  test("hashes what it writes, or rejects the archive, whatever was changed in it", async () => {
    const dir = await makeTempDir("unpack");
    const unpack = createUnpacker(dir);
    let accepted = 0;
    let rejected = 0;
    await fc.assert(
      fc.asyncProperty(mutatedZips(PREFIX), async (zip) => {
        const unpacked = await unpack(zip).catch((error: unknown) => error);
        if (unpacked instanceof Error) {
          const isFit = unpacked instanceof IntegrityError || errnoOf(unpacked) !== undefined;
          expect(isFit, errorMessage(unpacked)).toBe(true);
          rejected++;
        } else {
          const { h1, dir: tree } = unpacked as Awaited<ReturnType<typeof unpack>>;
          expect(h1).toBe(hashTree(tree, PREFIX));
          accepted++;
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(accepted, rejected)).toBeGreaterThan(15);
    // Whatever the names were, nothing was written anywhere else.
    expect(readdirSync(dir).filter((name) => !/^\d+(\.zip)?$/.test(name))).toEqual([]);
  });

  test.each([
    { readOnly: true, folder: 0o555 },
    { readOnly: false, folder: 0o755 },
  ])("gives files and folders the modes that go gives them ($readOnly)", async (expected) => {
    const unpack = createUnpacker(await makeTempDir("unpack"), expected.readOnly);
    const { dir } = await unpack(moduleZip({ "go.mod": "module a\n", "x/y/z.go": "package y\n" }));
    expect(mode(join(dir, "go.mod"))).toBe(0o444);
    expect(mode(join(dir, "x/y/z.go"))).toBe(0o444);
    expect(mode(join(dir, "x"))).toBe(expected.folder);
    expect(mode(join(dir, "x/y"))).toBe(expected.folder);
    // A folder that is to be renamed must be writable.
    expect(mode(dir)).toBe(0o755);
  });

  test("streams a large file", async () => {
    const unpack = createUnpacker(await makeTempDir("unpack"));
    const content = Buffer.alloc(9 * 1024 * 1024, "go\n");
    const { dir, h1 } = await unpack(moduleZip({ "large.txt": content }));
    expect(readFileSync(join(dir, "large.txt")).equals(content)).toBe(true);
    expect(h1).toBe(hashTree(dir, PREFIX));
  });

  test("makes no folder for an entry of its own, as go does, and counts it as go does", async () => {
    const unpack = createUnpacker(await makeTempDir("unpack"));
    const repack = createRepacker(await makeTempDir("repack"));
    const zip = namedZip({ [`${PREFIX}empty/`]: "", [`${PREFIX}go.mod`]: "module a\n" });
    const { dir, h1 } = await unpack(zip);
    expect(readdirSync(dir)).toEqual(["go.mod"]);
    expect(h1).toBe((await repack(zip)).h1);
  });

  test("fails where a name is both a file and a folder", async () => {
    const unpack = createUnpacker(await makeTempDir("unpack"));
    await expect(unpack(moduleZip({ a: "", "a/b": "" }))).rejects.toThrow("is a file and a folder");
  });
});
