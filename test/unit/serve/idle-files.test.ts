import { existsSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { withoutIdleFiles } from "../../../src/serve/tiers/idle-files.ts";
import { takeInventory } from "../../../src/serve/tiers/inventory.ts";
import { type ModuleFile, storePath } from "../../../src/store/module-file.ts";
import { createDiskStore, type DiskStore } from "../../../src/store/module-store.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const TTL_MS = 100_000;

function fileOf(index: number): ModuleFile {
  return { path: `example.com/m${index}`, version: "v1.0.0", extension: "mod" };
}

async function openStore(options: { root?: string; store?: Partial<DiskStore> } = {}) {
  const root = options.root ?? (await makeTempDir("idle-files"));
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const faults: unknown[] = [];
  const evicted: { files: number; sizeBytes: number }[] = [];
  let nowMs = 0;
  let wake = Promise.withResolvers<void>();
  const pinned = storePath(fileOf(9));
  const inventory = takeInventory(root);
  const store = withoutIdleFiles({
    store: { ...createDiskStore(root), ...options.store },
    ttlMs: TTL_MS,
    inventory,
    mayGo: (key) => key !== pinned,
    onFault: (error) => void faults.push(error),
    onEvicted: (gone) => void evicted.push(gone),
    clock: {
      nowMs: () => nowMs,
      sleep: (_ms, signal) => {
        signal?.addEventListener("abort", () => wake.reject(signal.reason));
        return wake.promise;
      },
    },
    signal: stop.signal,
  });
  await inventory;
  await setImmediate();
  return {
    root,
    store,
    faults,
    evicted,
    write: (index: number) => store.write(fileOf(index), Readable.from([Buffer.from("x")])),
    kept: () =>
      Array.from({ length: 10 }, (_, index) => index).filter((index) =>
        existsSync(path.join(root, storePath(fileOf(index)))),
      ),
    pass(ms: number) {
      nowMs += ms;
      const { resolve } = wake;
      wake = Promise.withResolvers();
      resolve();
    },
  };
}

describe("withoutIdleFiles()", () => {
  test("tells how much went, and counts no file that was gone already", async () => {
    const { store, write, evicted, pass } = await openStore();
    for (const index of [0, 1, 2]) await write(index);
    await store.remove(fileOf(1));
    // Somebody had it from memory.
    store.use?.(fileOf(1));
    pass(TTL_MS);
    await expect.poll(() => evicted).toEqual([{ files: 2, sizeBytes: 2 }]);
    pass(TTL_MS);
    await setImmediate();
    expect(evicted).toHaveLength(1);
  });

  test("removes what nobody has asked for in that time, and nothing else", async () => {
    const { store, write, kept, pass } = await openStore();
    for (const index of [0, 1, 2, 9]) await write(index);
    pass(TTL_MS - 1);
    await store.find(fileOf(1));
    store.use?.(fileOf(2));
    pass(1);
    await expect.poll(kept).toEqual([1, 2, 9]);
    pass(TTL_MS);
    await expect.poll(kept).toEqual([9]);
  });

  test("counts what was there before from the start on", async () => {
    const before = await openStore();
    await before.write(0);
    const { kept, pass } = await openStore({ root: before.root });
    pass(TTL_MS - 1);
    await setImmediate();
    expect(kept()).toEqual([0]);
    pass(1);
    await expect.poll(kept).toEqual([]);
  });

  test("goes on if a file cannot be removed, and says so", async () => {
    const refused = new Error("EROFS");
    const { write, faults, pass } = await openStore({
      store: { remove: () => Promise.reject(refused) },
    });
    await write(0);
    pass(TTL_MS);
    await expect.poll(() => faults).toEqual([refused]);
    await write(1);
    pass(TTL_MS);
    await expect.poll(() => faults).toEqual([refused, refused]);
  });
});
