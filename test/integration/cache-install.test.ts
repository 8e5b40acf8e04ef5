import { randomBytes } from "node:crypto";
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { installArchive, stageArchive } from "../../src/archive/install.ts";
import { packArchive } from "../../src/archive/pack.ts";
import { addSeal } from "../../src/archive/seal.ts";
import { CacheError } from "../../src/lib/errors.ts";
import { run } from "../../src/lib/process.ts";
import { OTHER_DISK } from "../support/other-disk.ts";
import { makeTempDir, removeTree } from "../support/temp-dir.ts";
import { readArchive, unpackArchive } from "../support/unpack-archive.ts";

type Files = Readonly<Record<string, string>>;

const content = { unit: /@|-d$/ };

async function writeTree(root: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

/** All files below a folder, by their relative names. */
async function readTree(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const pairs = files.map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(root.length + 1), await readFile(file, "utf8")] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** An archive of these files, and an empty folder for a target. */
async function makeArchive(files: Files, names = Object.keys(files)) {
  const dir = await makeTempDir("archive");
  const [source, target, archive] = [join(dir, "source"), join(dir, "target"), join(dir, "a.tzst")];
  await writeTree(source, files);
  await packArchive(source, names, archive);
  return { source, target, archive };
}

describe("packArchive() and unpackTree()", () => {
  test("give back files that end anywhere, in an archive of many pieces", async () => {
    const dir = await makeTempDir("archive");
    const sizes = [3_000_000, 1, 1_048_576, 0, 1_047_040, 700_000, 512, 5_000_001];
    const files = Object.fromEntries(
      sizes.map((size, index) => [`${index}`, randomBytes(size).toString("latin1")]),
    );
    await writeTree(join(dir, "source"), files);
    await packArchive(join(dir, "source"), Object.keys(files), join(dir, "a.tzst"));
    await unpackArchive(join(dir, "a.tzst"), join(dir, "target"));
    expect(await readTree(join(dir, "target"))).toEqual(files);
  });

  test("give back content, times and modes", async () => {
    const dir = await makeTempDir("archive");
    const source = join(dir, "source");
    await writeTree(source, { "a/x": "one", "a/y": "two", b: "three", left: "out" });
    await chmod(join(source, "a/x"), 0o444);
    await utimes(join(source, "b"), 1_000, 1_000);
    await packArchive(source, ["a", "b"], join(dir, "a.tzst"));
    await unpackArchive(join(dir, "a.tzst"), join(dir, "out"));
    expect(await readTree(join(dir, "out"))).toEqual({ "a/x": "one", "a/y": "two", b: "three" });
    expect((await stat(join(dir, "out/a/x"))).mode & 0o777).toBe(0o444);
    expect((await stat(join(dir, "out/b"))).mtimeMs).toBe(1_000_000);
  });

  test("take names that look like options or have line breaks", async () => {
    const files = { "-rf": "1", "--version": "2", "a\nb": "3", " c ": "4", "@x": "5", "*": "6" };
    const { archive, target } = await makeArchive(files);
    await unpackArchive(archive, target);
    expect(await readTree(target)).toEqual(files);
  });

  test.runIf(process.platform === "linux")("give back files that are one by links", async () => {
    const dir = await makeTempDir("linked");
    const source = join(dir, "source");
    await writeTree(source, { a: "same" });
    await link(join(source, "a"), join(source, "b"));
    await packArchive(source, ["a", "b"], join(dir, "a.tzst"));
    await unpackArchive(join(dir, "a.tzst"), join(dir, "out"));
    expect(await readTree(join(dir, "out"))).toEqual({ a: "same", b: "same" });
  });

  test("take very many names", async () => {
    // More than a pipe holds.
    const names = Array.from({ length: 600 }, (_, index) => `${"d".repeat(200)}/${index}`);
    const files = Object.fromEntries(names.map((name) => [name, name]));
    const { archive, target } = await makeArchive(files);
    await unpackArchive(archive, target);
    expect(await readTree(target)).toEqual(files);
  });

  test("say what the system said where it cannot write", async () => {
    const noise = Array.from({ length: 200_000 }, (_, index) => Math.sin(index)).join();
    const { archive } = await makeArchive({ "a/b": noise, c: noise });
    const target = await makeTempDir("full");
    await writeTree(target, { a: "a file where a folder should be" });
    const unpacking = unpackArchive(archive, target);
    await expect(unpacking).rejects.toThrow(/^unpacking failed: EEXIST/);
    await expect(unpacking).rejects.toMatchObject({ name: "CacheError", code: "ARCHIVE" });
  });

  test("fail with a CacheError where a name is missing", async () => {
    const dir = await makeTempDir("archive");
    const packing = packArchive(dir, ["absent"], join(dir, "a.tzst"));
    await expect(packing).rejects.toMatchObject({ name: "CacheError", code: "ARCHIVE" });
  });

  test("fail where the archive cannot be written", async () => {
    const dir = await makeTempDir("archive");
    await writeTree(dir, { a: "x".repeat(1 << 20) });
    await expect(packArchive(dir, ["a"], join(dir, "absent", "a.tzst"))).rejects.toThrow("ENOENT");
  });
});

describe("installArchive()", () => {
  test("moves what is missing, and keeps what is there", async () => {
    const { archive, target } = await makeArchive({
      "00/a-a": "new",
      "00/b-a": "new",
      "01/c-a": "new",
    });
    await writeTree(target, { "00/a-a": "old", "00/z-a": "old" });
    await installArchive(readArchive(archive), target, { content });
    expect(await readTree(target)).toEqual({
      "00/a-a": "old",
      "00/b-a": "new",
      "00/z-a": "old",
      "01/c-a": "new",
    });
  });

  test("replaces whole files that the layer is to replace, and no unit", async () => {
    const { archive, target } = await makeArchive({
      "00/a-a": "new",
      "00/b-d": "new",
      "00/c-d/program": "new",
      "accel-list": "new",
    });
    const before = { "00/a-a": "old", "00/b-d": "old", "00/c-d/other": "old", "accel-list": "old" };
    await writeTree(target, before);
    const replaces = (name: string) => !name.endsWith("b-d");
    await installArchive(readArchive(archive), target, {
      content,
      replaces,
    });
    expect(await readTree(target)).toEqual({ ...before, "00/a-a": "new", "accel-list": "new" });
  });

  test("leaves a folder alone that is in the place of a file", async () => {
    const { archive, target } = await makeArchive({ "00/a-a": "new" });
    await writeTree(target, { "00/a-a/file": "old" });
    await installArchive(readArchive(archive), target, { content, replaces: () => true });
    expect(await readTree(target)).toEqual({ "00/a-a/file": "old" });
  });

  test("makes the target where there is none, and leaves nothing of its own in it", async () => {
    const { archive, target } = await makeArchive({ "00/a-a": "new" });
    await installArchive(readArchive(archive), target, { content });
    expect(await readdir(target)).toEqual(["00"]);
  });

  test("never puts files into a unit that is there", async () => {
    const { archive, target } = await makeArchive({
      "example.com/a@v1.0.0/a.go": "new",
      "example.com/a@v1.0.0/sub/b.go": "new",
      "example.com/b@v1.0.0/b.go": "new",
      "00/c-d/program": "new",
    });
    await writeTree(target, { "example.com/a@v1.0.0/a.go": "old", "00/c-d/other": "old" });
    await installArchive(readArchive(archive), target, { content });
    expect(await readTree(target)).toEqual({
      "example.com/a@v1.0.0/a.go": "old",
      "example.com/b@v1.0.0/b.go": "new",
      "00/c-d/other": "old",
    });
  });

  test("moves trees that are read-only, and leaves them so", async () => {
    const dir = await makeTempDir("archive");
    const source = join(dir, "source");
    const tree = "example.com/a@v1.0.0";
    await writeTree(source, { [`${tree}/sub/a.go`]: "a" });
    await chmod(join(source, tree, "sub/a.go"), 0o444);
    await chmod(join(source, tree, "sub"), 0o555);
    await chmod(join(source, tree), 0o555);
    await packArchive(source, [tree], join(dir, "a.tzst"));
    const target = join(dir, "target");
    await mkdir(join(target, "example.com"), { recursive: true });
    await installArchive(readArchive(join(dir, "a.tzst")), target, { content });
    const modes = await Promise.all(
      ["", "sub", "sub/a.go"].map(
        async (name) => (await stat(join(target, tree, name))).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o555, 0o555, 0o444]);
  });

  test("clears away read-only trees that were there already", async () => {
    const dir = await makeTempDir("archive");
    const source = join(dir, "source");
    await writeTree(source, { "a@v1.0.0/sub/a.go": "a" });
    await chmod(join(source, "a@v1.0.0/sub"), 0o555);
    await chmod(join(source, "a@v1.0.0"), 0o555);
    await packArchive(source, ["a@v1.0.0"], join(dir, "a.tzst"));
    const target = join(dir, "target");
    await writeTree(target, { "a@v1.0.0/a.go": "old" });
    await installArchive(readArchive(join(dir, "a.tzst")), target, { content });
    expect(await readdir(target)).toEqual(["a@v1.0.0"]);
  });

  test("keeps a file where the archive has a folder, and the other way round", async () => {
    const { archive, target } = await makeArchive({ "a/x": "new", b: "new" });
    await writeTree(target, { a: "old", "b/x": "old" });
    await installArchive(readArchive(archive), target, { content });
    expect(await readTree(target)).toEqual({ a: "old", "b/x": "old" });
  });

  test.each([
    ["a file", { "cache/download/a/v1.0.0.zip": "evil" }],
    ["a file beside others", { "a@v1/x": "1", "b/x.info": "1", "b/evil": "2" }],
    ["a unit", { "evil@v1/x": "1", "a@v1/x": "1" }],
  ])("refuses %s that is not expected, and leaves the target as it was", async (_, files) => {
    const { archive, target } = await makeArchive(files);
    await writeTree(target, { "a@v0/x": "old" });
    const installing = installArchive(readArchive(archive), target, {
      content: { ...content, units: /^(?!evil)/, files: /\.info$/ },
    });
    await expect(installing).rejects.toThrow(
      /^the archive holds \S+, which does not belong in a layer$/,
    );
    await expect(installing).rejects.toBeInstanceOf(CacheError);
    expect(await readTree(target)).toEqual({ "a@v0/x": "old" });
    expect(await readdir(target)).toEqual(["a@v0"]);
  });

  test.each(["link", "b/link"])("refuses a link (%s)", async (name) => {
    const { source, target } = await makeArchive({ "b/x": "1" });
    await symlink("/tmp", join(source, name));
    const archive = join(source, "..", "linked.tzst");
    await packArchive(source, [name], archive);
    await expect(installArchive(readArchive(archive), target, { content })).rejects.toBeInstanceOf(
      CacheError,
    );
    expect(await readTree(target)).toEqual({});
  });

  test("leaves out the units and files that are not to be taken", async () => {
    const files = {
      "cache/x.info": "new",
      "cache/y.info": "new",
      "example.com/a@v1/a.go": "new",
      "example.com/b@v1/b.go": "new",
      "other.com/c@v1/c.go": "new",
    };
    const { archive, target } = await makeArchive(files);
    await writeTree(target, { "example.com/b@v1/b.go": "old", "cache/old.info": "old" });
    const asked: string[] = [];
    const takes = (name: string) => {
      asked.push(name);
      return name === "cache/x.info" || name === "example.com/a@v1";
    };
    await installArchive(readArchive(archive), target, { content, takes });
    expect(await readTree(target)).toEqual({
      "cache/old.info": "old",
      "cache/x.info": "new",
      "example.com/a@v1/a.go": "new",
      "example.com/b@v1/b.go": "old",
    });
    expect(asked.sort()).toEqual([
      "cache/x.info",
      "cache/y.info",
      "example.com/a@v1",
      "example.com/b@v1",
      "other.com/c@v1",
    ]);
  });

  test("goes into a folder that lies elsewhere, behind a link", async () => {
    const { archive, target } = await makeArchive({ "cache/x/a-a": "new", "cache/b-a": "new" });
    const elsewhere = await makeTempDir("elsewhere");
    await writeTree(elsewhere, { "b-a": "old" });
    await mkdir(target, { recursive: true });
    await symlink(elsewhere, join(target, "cache"));
    await installArchive(readArchive(archive), target, { content });
    expect(await readTree(elsewhere)).toEqual({ "x/a-a": "new", "b-a": "old" });
  });

  test("copies what a link takes to another disk", async ({ skip }) => {
    if (OTHER_DISK === undefined) return skip("there is no other disk");
    const files = { "cache/x/a-a": "new", "cache/b@v1/b.go": "new", "cache/c-a": "new" };
    const { archive, source, target } = await makeArchive(files);
    await chmod(join(source, "cache/b@v1/b.go"), 0o444);
    await chmod(join(source, "cache/b@v1"), 0o555);
    await packArchive(source, Object.keys(files), archive);
    const elsewhere = await mkdtemp(join(OTHER_DISK, "go-accel-"));
    onTestFinished(() => removeTree(elsewhere));
    await mkdir(target, { recursive: true });
    await symlink(elsewhere, join(target, "cache"));
    await installArchive(readArchive(archive), target, { content });
    expect(await readTree(elsewhere)).toEqual({ "x/a-a": "new", "b@v1/b.go": "new", "c-a": "new" });
    expect((await stat(join(elsewhere, "b@v1/b.go"))).mode & 0o777).toBe(0o444);
    expect((await readdir(elsewhere)).sort()).toEqual(["b@v1", "c-a", "x"]);
    expect(await readdir(target)).toEqual(["cache"]);
  });

  test("takes the same archive twice", async () => {
    const { archive, target, source } = await makeArchive({ "a@v1/x": "1", "00/b-a": "2" });
    await installArchive(readArchive(archive), target, { content });
    await installArchive(readArchive(archive), target, { content });
    expect(await readTree(target)).toEqual(await readTree(source));
  });

  test("takes two archives at the same time, as of two jobs on one machine", async () => {
    const many = (prefix: string) =>
      Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${prefix}${n}/x`, prefix]));
    const [one, two] = [await makeArchive(many("a")), await makeArchive(many("b"))];
    const target = join(await makeTempDir("shared"), "target");
    await Promise.all([
      installArchive(readArchive(one.archive), target, { content }),
      installArchive(readArchive(two.archive), target, { content }),
    ]);
    expect(await readTree(target)).toEqual({ ...many("a"), ...many("b") });
  });

  test("clears away what a process left that was killed long ago, and nothing newer", async () => {
    const { archive, target } = await makeArchive({ "00/a-a": "new" });
    await writeTree(target, { ".go-accel/old/x": "old", ".go-accel/running/x": "running" });
    const longAgo = Date.now() / 1000 - 2 * 24 * 3_600;
    await utimes(join(target, ".go-accel/old"), longAgo, longAgo);
    await installArchive(readArchive(archive), target, { content });
    expect(await readTree(target)).toEqual({ "00/a-a": "new", ".go-accel/running/x": "running" });
  });

  test.each<[string, (archive: string) => Promise<void>]>([
    ["cut by one byte", async (archive) => truncate(archive, (await stat(archive)).size - 1)],
    ["cut in the middle", async (archive) => truncate(archive, (await stat(archive)).size >> 1)],
    ["empty", async (archive) => truncate(archive, 0)],
    ["of another format", async (archive) => writeFile(archive, "PK no archive at all")],
    [
      "with a byte that is wrong",
      async (archive) => {
        const bytes = await readFile(archive);
        const middle = bytes.length >> 1;
        bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
        await writeFile(archive, bytes);
      },
    ],
  ])("changes nothing for an archive that is %s", async (_, damage) => {
    const noise = Array.from({ length: 2_000 }, (_, index) => Math.sin(index)).join();
    const { archive, target } = await makeArchive({ "00/a-a": "new", "00/b-a": noise });
    await writeTree(target, { "00/z-a": "old" });
    await damage(archive);
    const installing = installArchive(readArchive(archive), target, { content });
    await expect(installing).rejects.toMatchObject({ name: "CacheError", code: "ARCHIVE" });
    expect(await readTree(target)).toEqual({ "00/z-a": "old" });
    expect(await readdir(target)).toEqual(["00"]);
  });

  test.each([0, 1, 1_000, 100_000])(
    "changes nothing where no more comes after %i bytes",
    async (sentBytes) => {
      const noise = Array.from({ length: 20_000 }, (_, index) => Math.sin(index)).join();
      const { archive, target } = await makeArchive({ "00/a-a": "new", "00/b-a": noise });
      await writeTree(target, { "00/z-a": "old" });
      const bytes = await readFile(archive);
      expect(bytes.length).toBeGreaterThan(sentBytes);
      const broken = (async function* () {
        yield bytes.subarray(0, sentBytes);
        throw new CacheError("no answer", { code: "BACKEND_UNAVAILABLE" });
      })();
      await expect(installArchive(broken, target, { content })).rejects.toMatchObject({
        message: "no answer",
        code: "BACKEND_UNAVAILABLE",
      });
      expect(await readdir(target)).toEqual(["00"]);
      expect(await readTree(target)).toEqual({ "00/z-a": "old" });
    },
  );

  test("writes nothing outside of the target, whatever names are in the archive", async () => {
    const dir = await makeTempDir("archive");
    const source = join(dir, "deep", "source");
    await writeTree(dir, { "deep/source/in": "in", "deep/canary": "old", "deep/evil": "evil" });
    await symlink(join(dir, "deep"), join(source, "link"));
    const tar = await run(
      "tar",
      ["-cPf", "-", "-C", source, "in", "../evil", "link", join(dir, "deep/evil")],
      { timeoutMs: 10_000 },
    );
    expect(tar.exitCode).toBe(0);
    const target = join(dir, "elsewhere", "target");
    const sealed = addSeal(Readable.from([zstdCompressSync(Buffer.from(tar.stdout))]));
    await expect(installArchive(sealed, target, { content })).rejects.toBeInstanceOf(CacheError);
    expect(await readdir(join(dir, "elsewhere"))).toEqual(["target"]);
    expect(await readdir(join(dir, "deep"))).toEqual(["canary", "evil", "source"]);
  });
});

describe("stageArchive()", () => {
  test("leaves the target as it is until it is told, and then nothing beside it", async () => {
    const { archive, target } = await makeArchive({ "00/a-a": "new" });
    await writeTree(target, { "00/b-a": "old" });
    const staged = await stageArchive(readArchive(archive), target, { content });
    expect((await readdir(join(target, "00"))).sort()).toEqual(["b-a"]);
    staged.install();
    await staged.close();
    expect(await readTree(target)).toEqual({ "00/a-a": "new", "00/b-a": "old" });
  });

  test("leaves nothing where it is not installed", async () => {
    const { archive, target } = await makeArchive({ "00/a-a": "new" });
    await (await stageArchive(readArchive(archive), target, { content })).close();
    expect(await readdir(target)).toEqual([]);
  });
});
