import { mkdir, readdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import type { ModuleFile } from "../../../src/store/module-file.ts";
import { createDiskStore, StoreWriteError } from "../../../src/store/module-store.ts";
import { ZipPoolError } from "../../../src/store/zip-pool.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const ZIP: ModuleFile = { path: "example.com/B", version: "v1.0.0", extension: "zip" };

/** More than what is written at once. */
const LONG = "long".repeat(300_000);

function bodyOf(...chunks: readonly string[]): Readable {
  return Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
}

/** A body whose last chunk is an error. */
function failingBody(error: Error, begun = "half"): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.from(begun);
      throw error;
    })(),
  );
}

/** All files below a folder, temporary ones too. */
async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("createDiskStore()", () => {
  test.each([
    ["a short one", ["con", "tent"]],
    ["a long one", [LONG, "con", LONG]],
  ])("finds what was written, in the layout of GOMODCACHE: %s", async (_which, chunks) => {
    const root = await makeTempDir("store");
    const store = createDiskStore(root);
    const written = await store.write(ZIP, bodyOf(...chunks));
    const file = join(root, "example.com/!b/@v/v1.0.0.zip");
    expect(written).toEqual({ file, sizeBytes: chunks.join("").length });
    expect(await store.find(ZIP)).toEqual(written);
    expect(await readFile(file, "utf8")).toBe(chunks.join(""));
  });

  test("does not find what was never written", async () => {
    expect(await createDiskStore(await makeTempDir("store")).find(ZIP)).toBeUndefined();
  });

  test("leaves no temporary file behind a success", async () => {
    const root = await makeTempDir("store");
    await createDiskStore(root).write(ZIP, bodyOf("x"));
    expect(await listFiles(root)).toEqual([join(root, "example.com/!b/@v/v1.0.0.zip")]);
  });

  test("stores an empty body as an empty file", async () => {
    const store = createDiskStore(await makeTempDir("store"));
    expect((await store.write(ZIP, Readable.from([]))).sizeBytes).toBe(0);
  });

  test.each([
    ["zip", LONG],
    ["mod", "module example.com/B"],
  ] as const)("does not keep a %s that may only be passed on", async (extension, content) => {
    const root = await makeTempDir("store");
    const minute = Promise.withResolvers<void>();
    const store = createDiskStore(root, { sleep: () => minute.promise });
    const name = { ...ZIP, extension };
    const stored = await store.write(name, bodyOf(content), async (passing) => ({ passing }));
    expect(stored).toMatchObject({ isPassing: true, sizeBytes: content.length });
    expect(await readFile(stored.file, "utf8")).toBe(content);
    expect(await store.find(name)).toBeUndefined();
    minute.resolve();
    await expect.poll(() => listFiles(root)).toEqual([]);
  });

  test("does not lose the file that it has when another one is passed on", async () => {
    const store = createDiskStore(await makeTempDir("store"), { sleep: async () => {} });
    const { file } = await store.write(ZIP, bodyOf("kept"));
    await store.write(ZIP, bodyOf("passed on"), async (passing) => ({ passing }));
    expect(await readFile(file, "utf8")).toBe("kept");
  });

  test.each(["half", LONG])(
    "throws the body's own error, and keeps nothing of it",
    async (begun) => {
      const root = await makeTempDir("store");
      const cut = new Error("cut");
      await expect(createDiskStore(root).write(ZIP, failingBody(cut, begun))).rejects.toBe(cut);
      expect(await listFiles(root)).toEqual([]);
    },
  );

  test("throws the error of a body that failed before the first byte was read", async () => {
    const body = new Readable({ read: () => {} });
    const cut = new Error("cut");
    const store = createDiskStore(await makeTempDir("store"));
    const writing = store.write(ZIP, body);
    body.destroy(cut);
    await expect(writing).rejects.toBe(cut);
  });

  test("does not show a file before it is whole", async () => {
    const store = createDiskStore(await makeTempDir("store"));
    const body = new Readable({ read: () => {} });
    const writing = store.write(ZIP, body);
    body.push("half");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await store.find(ZIP)).toBeUndefined();
    body.push(null);
    expect((await writing).sizeBytes).toBe(4);
  });

  test("keeps the good file when a later write of it fails", async () => {
    const store = createDiskStore(await makeTempDir("store"));
    const { file } = await store.write(ZIP, bodyOf("good"));
    await expect(store.write(ZIP, failingBody(new Error("cut")))).rejects.toThrow("cut");
    expect(await readFile(file, "utf8")).toBe("good");
  });

  test("takes several writers of one file", async () => {
    const store = createDiskStore(await makeTempDir("store"));
    const writes = Array.from({ length: 8 }, () => store.write(ZIP, bodyOf("same")));
    expect((await Promise.all(writes)).map(({ sizeBytes }) => sizeBytes)).toEqual(
      new Array(8).fill(4),
    );
  });

  test("throws a StoreWriteError with its cause where the root is a file", async () => {
    const root = join(await makeTempDir("store"), "root");
    await writeFile(root, "");
    const store = createDiskStore(root);
    const error: unknown = await store.write(ZIP, bodyOf("x")).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(StoreWriteError);
    expect((error as Error).cause).toMatchObject({ code: expect.stringMatching(/ENOTDIR|EEXIST/) });
  });

  test("throws a StoreWriteError where both the disk and the body fail", async () => {
    const root = join(await makeTempDir("store"), "root");
    await writeFile(root, "");
    const body = new Readable({ read: () => {} });
    const writing = createDiskStore(root).write(ZIP, body);
    body.destroy(new Error("cut"));
    await expect(writing).rejects.toBeInstanceOf(StoreWriteError);
  });

  test.each([[["x"]], [[LONG, LONG]]])(
    "throws a StoreWriteError where the disk takes no file",
    async (chunks) => {
      const root = await makeTempDir("store");
      // Nobody can write there, root neither.
      await symlink("/proc/self/fdinfo", join(root, ".tmp"));
      const body = bodyOf(...chunks);
      const writing = createDiskStore(root).write(ZIP, body);
      await expect(writing).rejects.toBeInstanceOf(StoreWriteError);
      expect(body.destroyed).toBe(true);
    },
  );

  test("throws a StoreWriteError where the file cannot be put in its place", async () => {
    const root = await makeTempDir("store");
    await mkdir(join(root, "example.com/!b/@v/v1.0.0.zip/full"), { recursive: true });
    const writing = createDiskStore(root).write(ZIP, bodyOf("x"));
    await expect(writing).rejects.toBeInstanceOf(StoreWriteError);
    expect(await listFiles(root)).toEqual([]);
  });

  test("keeps what the inspection returns, and nothing beside it", async () => {
    const root = await makeTempDir("store");
    const { file, sizeBytes } = await createDiskStore(root).write(ZIP, bodyOf("x"), writeBeside);
    expect(await readFile(file, "utf8")).toBe("other");
    expect(sizeBytes).toBe(5);
    expect(await listFiles(root)).toEqual([file]);
  });

  test("throws the inspection's IntegrityError, and keeps nothing", async () => {
    const root = await makeTempDir("store");
    const refusal = new IntegrityError("not good", { code: "H1_MISMATCH" });
    const writing = createDiskStore(root).write(ZIP, bodyOf("x"), async () => {
      throw refusal;
    });
    await expect(writing).rejects.toBe(refusal);
    expect(await listFiles(root)).toEqual([]);
  });

  test("throws the inspection's ZipPoolError, which is no fault of the disk", async () => {
    const root = await makeTempDir("store");
    const trouble = new ZipPoolError("no worker");
    const writing = createDiskStore(root).write(ZIP, bodyOf("x"), async () => {
      throw trouble;
    });
    await expect(writing).rejects.toBe(trouble);
    expect(await listFiles(root)).toEqual([]);
  });

  test("takes a system's error of the inspection for the disk's", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
    const store = createDiskStore(await makeTempDir("store"));
    const writing = store.write(ZIP, bodyOf("x"), async () => {
      throw full;
    });
    await expect(writing).rejects.toMatchObject({ name: "StoreWriteError", cause: full });
  });

  test("shows a file that is made in place once it is whole", async () => {
    const root = await makeTempDir("store");
    const store = createDiskStore(root);
    const made = await store.make(ZIP, async (file) => {
      await writeFile(file, "half");
      expect(await store.find(ZIP)).toBeUndefined();
      await writeFile(file, "whole");
    });
    expect(await store.find(ZIP)).toEqual(made);
    expect(await readFile(made.file, "utf8")).toBe("whole");
    expect(await listFiles(root)).toEqual([made.file]);
  });

  test("keeps nothing of a file that cannot be made", async () => {
    const root = await makeTempDir("store");
    const refusal = new IntegrityError("not good", { code: "TREE_INVALID" });
    const making = createDiskStore(root).make(ZIP, async (file) => {
      await writeFile(file, "half");
      throw refusal;
    });
    await expect(making).rejects.toBe(refusal);
    expect(await listFiles(root)).toEqual([]);
  });

  test("removes a file, and one that is not there", async () => {
    const store = createDiskStore(await makeTempDir("store"));
    await store.write(ZIP, bodyOf("x"));
    for (const _ of [1, 2]) await store.remove(ZIP);
    expect(await store.find(ZIP)).toBeUndefined();
  });

  test("clears away what a killed process left a day ago, and not what may be in use", async () => {
    const root = await makeTempDir("store");
    await mkdir(join(root, ".tmp"));
    for (const name of ["old", "new"]) await writeFile(join(root, ".tmp", name), "half");
    await utimes(join(root, ".tmp", "old"), 1_000, 1_000);
    createDiskStore(root);
    await expect.poll(() => listFiles(root)).toEqual([join(root, ".tmp", "new")]);
  });

  test("does not leave what the inspection returned where it cannot be put in its place", async () => {
    const root = await makeTempDir("store");
    await mkdir(join(root, "example.com/!b/@v/v1.0.0.zip/full"), { recursive: true });
    const writing = createDiskStore(root).write(ZIP, bodyOf("x"), writeBeside);
    await expect(writing).rejects.toBeInstanceOf(StoreWriteError);
    expect(await listFiles(root)).toEqual([]);
  });
});

/** An inspection that has another file kept. */
async function writeBeside(spooled: string): Promise<string> {
  await writeFile(`${spooled}.other`, "other");
  return `${spooled}.other`;
}
