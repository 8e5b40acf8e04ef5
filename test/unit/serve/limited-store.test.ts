import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { takeInventory } from "../../../src/serve/tiers/inventory.ts";
import { type FoundFile, withSizeLimit } from "../../../src/serve/tiers/limited-store.ts";
import { createS3Fifo } from "../../../src/serve/tiers/s3-fifo.ts";
import { type ModuleFile, storePath } from "../../../src/store/module-file.ts";
import { createDiskStore, type DiskStore } from "../../../src/store/module-store.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const SIZE_BYTES = 100;

function fileOf(index: number): ModuleFile {
  return { path: `example.com/m${index}`, version: "v1.0.0", extension: "mod" };
}

/** A store with room for three files. */
async function openStore(options: { root?: string; store?: Partial<DiskStore> } = {}) {
  const root = options.root ?? (await makeTempDir("limited-store"));
  const clock = { ms: 0 };
  const faults: unknown[] = [];
  const evicted: { files: number; sizeBytes: number }[] = [];
  const inventory: Promise<FoundFile[]> = takeInventory(root);
  const store = withSizeLimit({
    store: { ...createDiskStore(root), ...options.store },
    policy: createS3Fifo({
      limitBytes: 3 * SIZE_BYTES,
      lowWaterBytes: 3 * SIZE_BYTES,
      graceMs: 10,
    }),
    inventory,
    onFault: (error) => void faults.push(error),
    onEvicted: (gone) => void evicted.push(gone),
    clock: { nowMs: () => clock.ms },
  });
  await inventory;
  const fileAt = (index: number) => path.join(root, storePath(fileOf(index)));
  return {
    root,
    store,
    faults,
    evicted,
    fileAt,
    async write(index: number) {
      clock.ms += 20;
      await store.write(fileOf(index), Readable.from([Buffer.alloc(SIZE_BYTES, "x")]));
    },
    /** Which of the first ten files are on disk. */
    kept: () =>
      Array.from({ length: 10 }, (_, index) => index).filter((n) => existsSync(fileAt(n))),
  };
}

describe("withSizeLimit()", () => {
  test("removes files that nobody asked for again once there is no room", async () => {
    const { write, kept, store, evicted } = await openStore();
    for (const index of [0, 1, 2]) await write(index);
    expect(await store.find(fileOf(0))).toMatchObject({ sizeBytes: SIZE_BYTES });
    for (const index of [3, 4]) await write(index);
    await expect.poll(kept).toEqual([0, 3, 4]);
    expect(evicted).toEqual([
      { files: 1, sizeBytes: SIZE_BYTES },
      { files: 1, sizeBytes: SIZE_BYTES },
    ]);
    expect(await store.find(fileOf(1))).toBeUndefined();
  });

  test("counts what was given from memory as a use", async () => {
    const { write, kept, store } = await openStore();
    for (const index of [0, 1, 2]) await write(index);
    store.use?.(fileOf(1));
    for (const index of [3, 4]) await write(index);
    await expect.poll(kept).toEqual([1, 3, 4]);
  });

  test("counts what was there before, and leaves other files alone", async () => {
    const root = await makeTempDir("limited-store");
    const before = await openStore({ root, store: { remove: async () => {} } });
    for (const index of [0, 1, 2, 3, 4]) await before.write(index);
    await mkdir(path.join(root, ".mutable"));
    const others = [".mutable/list.json", "notes.txt"].map((name) => path.join(root, name));
    for (const other of others) await writeFile(other, "x".repeat(1_000));
    const { kept } = await openStore({ root });
    await expect.poll(() => kept().length).toBe(3);
    expect(others.map((other) => existsSync(other))).toEqual([true, true]);
  });

  test("does not count what another process has removed", async () => {
    const { write, kept, store, fileAt } = await openStore();
    for (const index of [0, 1, 2]) await write(index);
    await rm(fileAt(2));
    expect(await store.find(fileOf(2))).toBeUndefined();
    await write(3);
    await write(4);
    await expect.poll(kept).toEqual([1, 3, 4]);
  });

  test("goes on if a file cannot be removed, and says so", async () => {
    const refused = new Error("EROFS");
    const { write, faults } = await openStore({ store: { remove: () => Promise.reject(refused) } });
    for (const index of [0, 1, 2, 3]) await write(index);
    await expect.poll(() => faults).toEqual([refused]);
    await write(4);
    await expect.poll(() => faults).toEqual([refused, refused]);
  });
});
