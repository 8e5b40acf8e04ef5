import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { hashModuleZip } from "../../../src/store/repack-zip.ts";
import { hashTree, packTree } from "../../../src/store/tree-zip.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createZip } from "../../support/zip.ts";
import { PREFIX, readEntries } from "./module-zip.ts";

const STREAMED_BYTES = 8 * 1024 * 1024 + 1;

type Files = Readonly<Record<string, string | Buffer>>;

async function writeTree(files: Files): Promise<string> {
  const dir = join(await makeTempDir("tree"), "tree");
  await mkdir(dir);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  return dir;
}

/** Through the zip of the same files, in another order. */
async function hashFiles(files: Files): Promise<string> {
  const entries = Object.entries(files).reverse();
  const zip = createZip(
    entries.map(([name, content]) => ({ name: PREFIX + name, content: Buffer.from(content) })),
  );
  const file = join(await makeTempDir("tree"), "zip");
  await writeFile(file, zip);
  return hashModuleZip(file, PREFIX);
}

/** Elements that are neither folders in one name and files in another, nor equal except for case. */
const trees = fc
  .uniqueArray(
    fc.record({
      folders: fc.array(fc.stringMatching(/^[a-zé\u4e16\u{20000}-]{1,6}$/u), { maxLength: 3 }),
      file: fc.stringMatching(/^[a-z0-9_ \u4e16\uff71\u{20000}]{1,6}$/u),
      content: fc.uint8Array({ maxLength: 3_000 }),
    }),
    { selector: ({ folders, file }) => [...folders, file].join("/"), maxLength: 12 },
  )
  .map((files) =>
    Object.fromEntries(
      files.map(({ folders, file, content }) => [
        [...folders, `${file}.go`].join("/"),
        Buffer.from(content),
      ]),
    ),
  );

describe("hashTree() and packTree()", () => {
  test("give the hash of the zip with the same files, and pack them all", async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (files) => {
        const dir = await writeTree(files);
        const target = `${dir}.zip`;
        const expected = await hashFiles(files);
        const packed = await packTree(dir, target, PREFIX);
        expect(hashTree(dir, PREFIX)).toBe(expected);
        expect(packed.h1).toBe(expected);
        expect(await hashModuleZip(target, PREFIX)).toBe(expected);
        expect(packed.sizeBytes).toBe((await readFile(target)).length);
        const entries = readEntries(target).map(({ name, content, method }) => ({
          name,
          content,
          method,
        }));
        const byBytes = Object.entries(files)
          .map(([name, content]) => ({ name: PREFIX + name, content, method: "stored" }))
          .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
        expect(entries).toEqual(byBytes);
      }),
      { numRuns: 40 },
    );
  });

  test("take files that are too large for one piece", async () => {
    const files = { "large.bin": randomBytes(STREAMED_BYTES), "go.mod": "module example.com/a\n" };
    const dir = await writeTree(files);
    const expected = await hashFiles(files);
    expect(hashTree(dir, PREFIX)).toBe(expected);
    expect((await packTree(dir, `${dir}.zip`, PREFIX)).h1).toBe(expected);
    expect(await hashModuleZip(`${dir}.zip`, PREFIX)).toBe(expected);
  });

  test("take a tree that is read-only, and one that is empty", async () => {
    const dir = await writeTree({ "sub/a.go": "package a\n" });
    await chmod(join(dir, "sub"), 0o555);
    await chmod(dir, 0o555);
    expect(hashTree(dir, PREFIX)).toBe(await hashFiles({ "sub/a.go": "package a\n" }));
    expect(hashTree(await writeTree({}), PREFIX)).toBe(await hashFiles({}));
  });

  test.each<[string, (dir: string) => Promise<unknown>]>([
    ["a link to a file", (dir) => symlink("/etc/hostname", join(dir, "link"))],
    ["a link to a folder", (dir) => symlink("..", join(dir, "sub", "up"))],
    ["a name with a newline", (dir) => writeFile(join(dir, "a\nb"), "")],
  ])("refuse a tree with %s", async (_, spoil) => {
    const dir = await writeTree({ "sub/a.go": "package a\n" });
    await spoil(dir);
    expect(() => hashTree(dir, PREFIX)).toThrow(IntegrityError);
    await expect(packTree(dir, `${dir}.zip`, PREFIX)).rejects.toBeInstanceOf(IntegrityError);
  });

  test.each<[string, (dir: string) => Promise<string>]>([
    ["is not there", async (dir) => join(dir, "absent")],
    ["is a file", async (dir) => join(dir, "a.go")],
    [
      "is a link",
      async (dir) => {
        await symlink(dir, `${dir}.link`);
        return `${dir}.link`;
      },
    ],
  ])("refuse a tree that %s", async (_, place) => {
    const dir = await place(await writeTree({ "a.go": "package a\n" }));
    expect(() => hashTree(dir, PREFIX)).toThrow(IntegrityError);
  });

  test("throw the system's error where the zip cannot be written", async () => {
    const dir = await writeTree({ "a.go": "package a\n" });
    const packing = packTree(dir, join(dir, "absent", "zip"), PREFIX);
    await expect(packing).rejects.toMatchObject({ code: "ENOENT", name: "Error" });
  });
});
