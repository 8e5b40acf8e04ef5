import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { withMemory } from "../../../src/store/memory-tier.ts";
import type { ModuleFile } from "../../../src/store/module-file.ts";
import { createDiskStore } from "../../../src/store/module-store.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const INFO: ModuleFile = { path: "example.com/lib", version: "v1.0.0", extension: "info" };
const ZIP: ModuleFile = { ...INFO, extension: "zip" };

/** A store on disk that has files of an earlier process. */
async function openStore(files: readonly [ModuleFile, string][]) {
  const root = await makeTempDir("memory-tier");
  const disk = createDiskStore(root);
  for (const [name, text] of files) await disk.write(name, Readable.from([Buffer.from(text)]));
  const used: ModuleFile[] = [];
  return { root, used, store: withMemory({ ...disk, use: (name) => void used.push(name) }) };
}

describe("withMemory()", () => {
  test("gives from memory what it has read from the disk once, and says that it is used", async () => {
    const { root, store, used } = await openStore([[INFO, "one"]]);
    expect((await store.find(INFO))?.content?.toString()).toBe("one");
    expect(used).toEqual([]);
    await rm(root, { recursive: true });
    expect((await store.find(INFO))?.content?.toString()).toBe("one");
    expect(used).toEqual([INFO]);
  });

  test("leaves zips on the disk", async () => {
    const { store } = await openStore([[ZIP, "zip"]]);
    expect(await store.find(ZIP)).not.toHaveProperty("content");
  });

  test("leaves on the disk what changed between the look and the read", async () => {
    const { root, store } = await openStore([[INFO, "one"]]);
    const disk = createDiskStore(root);
    const cut = withMemory({
      ...disk,
      async find(name) {
        const found = await disk.find(name);
        await writeFile(path.join(root, "example.com/lib/@v/v1.0.0.info"), "");
        return found;
      },
    });
    expect(await cut.find(INFO)).not.toHaveProperty("content");
    expect(await store.find({ ...INFO, version: "v2.0.0" })).toBeUndefined();
  });

  test("drops what was not asked for the longest beyond its size", async () => {
    const content = Buffer.alloc(60 * 1024, "x");
    const store = withMemory({
      find: async () => undefined,
      write: async () => ({ file: "nowhere", sizeBytes: content.length, content }),
    });
    const names = Array.from({ length: 1_100 }, (_, index) => ({
      ...INFO,
      version: `v1.${index}.0`,
    }));
    for (const name of names) {
      await store.write(name, Readable.from([]));
      await store.find({ ...INFO, version: "v1.0.0" });
    }
    const isHeld = async (index: number) => (await store.find(names[index] ?? INFO)) !== undefined;
    expect(await Promise.all([0, 1, 2, 1_099].map(isHeld))).toEqual([true, false, false, true]);
  });
});
