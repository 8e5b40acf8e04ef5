import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { createBucket } from "../../../src/serve/bucket/bucket.ts";
import { withBucket } from "../../../src/serve/bucket/bucket-store.ts";
import { createUploadJournal } from "../../../src/serve/bucket/upload-journal.ts";
import { createUploads } from "../../../src/serve/bucket/uploads.ts";
import { type ModuleFile, storePath } from "../../../src/store/module-file.ts";
import {
  createDiskStore,
  type DiskStore,
  StoreWriteError,
} from "../../../src/store/module-store.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createFakeObjects } from "./fake-bucket.ts";

const MOD: ModuleFile = { path: "example.com/B", version: "v1.0.0", extension: "mod" };
const ZIP: ModuleFile = { ...MOD, extension: "zip" };
const nameOf = (file: ModuleFile) => `modules/${storePath(file)}`;
const bodyOf = (text: string) => Readable.from([Buffer.from(text)]);

/** A store of its own disk, by default a new one. */
async function open(fake = createFakeObjects(), root?: string, disk?: DiskStore) {
  const storeDir = root ?? (await makeTempDir("bucket-store"));
  const clock = { ms: 0, patience: new Promise<void>(() => {}) };
  const faults: unknown[] = [];
  const states: string[] = [];
  const bucket = createBucket({
    objects: fake.objects,
    prefix: "",
    clock: { nowMs: () => clock.ms },
    onState: (state) => void states.push(state),
  });
  const uploads = createUploads({
    storeDir,
    bucket,
    journal: createUploadJournal(storeDir),
    onFault: (error) => void faults.push(error),
    clock: { sleep: () => new Promise(() => {}) },
  });
  const store = withBucket({
    store: disk ?? createDiskStore(storeDir),
    bucket,
    uploads,
    waitsForBucket: true,
    onDiskFault: (error) => void faults.push(error),
    clock: { nowMs: () => clock.ms, sleep: () => clock.patience },
  });
  return {
    ...fake,
    fake,
    root: storeDir,
    store,
    uploads,
    faults,
    states,
    clock,
    fileOf: (file: ModuleFile) => path.join(storeDir, storePath(file)),
    journal: () => readdir(path.join(storeDir, ".uploads")).catch(() => []),
  };
}

describe("withBucket()", () => {
  test.each([
    [MOD, "module example.com/B\n"],
    [ZIP, "zip".repeat(500_000)],
  ])("uploads what is written, and finds it with another disk", async (file, content) => {
    const { fake, store, journal } = await open();
    await store.write(file, bodyOf(content));
    expect(fake.held.get(nameOf(file))?.content.toString()).toBe(content);
    expect(await journal()).toEqual([]);
    const other = await open(fake);
    const found = await other.store.find(file);
    expect(found).toMatchObject({ file: other.fileOf(file), sizeBytes: content.length });
    expect(await readFile(other.fileOf(file), "utf8")).toBe(content);
    expect(other.uploads.isBehind(storePath(file))).toBe(false);
  });

  test("asks the bucket only for what the disk lacks", async () => {
    const { fake, store } = await open();
    await store.write(MOD, bodyOf("module example.com/B\n"));
    fake.asked.splice(0);
    expect(await store.find(MOD)).toBeDefined();
    expect(await store.find(ZIP)).toBeUndefined();
    expect(fake.asked).toEqual([`get ${nameOf(ZIP)}`]);
  });

  test.each([
    ["another sum", "0".repeat(64)],
    ["no sum", ""],
  ])("does not believe an object with %s, and replaces it", async (_, sum) => {
    const { store, hold, held, states, fileOf } = await open();
    hold(nameOf(MOD), "module example.com/evil\n", sum);
    expect(await store.find(MOD)).toBeUndefined();
    expect(existsSync(fileOf(MOD))).toBe(false);
    expect(states).toEqual(["damaged"]);
    await store.write(MOD, bodyOf("module example.com/B\n"));
    expect(held.get(nameOf(MOD))?.content.toString()).toBe("module example.com/B\n");
  });

  test("replaces an object whose content turned out to be wrong later", async () => {
    const { store, hold, held } = await open();
    hold(nameOf(MOD), "module example.com/evil\n");
    expect(await store.find(MOD)).toBeDefined();
    await store.remove(MOD);
    await store.write(MOD, bodyOf("module example.com/B\n"));
    expect(held.get(nameOf(MOD))?.content.toString()).toBe("module example.com/B\n");
  });

  test("purges a file from the bucket, and takes it for no damage", async () => {
    const { store, hold, held, states } = await open();
    hold(nameOf(MOD), "module example.com/B\n");
    expect(await store.find(MOD)).toBeDefined();
    await store.purge(MOD);
    await store.remove(MOD);
    expect(held.has(nameOf(MOD))).toBe(false);
    expect(await store.find(MOD)).toBeUndefined();
    await store.write(MOD, bodyOf("module example.com/B\n"));
    expect(held.has(nameOf(MOD))).toBe(true);
    expect(states).toEqual([]);
  });

  test("does not replace the object of a file that was damaged on this disk", async () => {
    const { fake, store, held, fileOf } = await open();
    await store.write(MOD, bodyOf("module example.com/B\n"));
    const etag = held.get(nameOf(MOD))?.etag;
    const later = await open(fake, path.join(fileOf(MOD), "../../../.."));
    await later.store.remove(MOD);
    await later.store.write(MOD, bodyOf("module example.com/B\n"));
    expect(held.get(nameOf(MOD))?.etag).toBe(etag);
  });

  test.each(["mod", "zip"] as const)("leaves nothing of a %s that is cut", async (extension) => {
    const { store, hold, state, states, root } = await open();
    hold(nameOf({ ...MOD, extension }), "x".repeat(2_000_000));
    state.bodyError = new Error("cut");
    expect(await store.find({ ...MOD, extension })).toBeUndefined();
    expect(states).toEqual(["down"]);
    const left = await readdir(root, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  test("uploads nothing that is wrong, or only passed on", async () => {
    const { store, asked, journal } = await open();
    const wrong = new IntegrityError("wrong", { code: "MOD_INVALID" });
    const refused = store.write(MOD, bodyOf("x"), () => Promise.reject(wrong));
    await expect(refused).rejects.toBe(wrong);
    await store.write(ZIP, bodyOf("x"), async (passing) => ({ passing }));
    expect(asked).toEqual([]);
    expect(await journal()).toEqual([]);
  });

  test("keeps a file that the bucket does not take, and says that it is behind", async () => {
    const { store, state, uploads, journal } = await open();
    state.fault = "full";
    await store.write(MOD, bodyOf("module example.com/B\n"));
    expect(await store.find(MOD)).toBeDefined();
    expect(uploads.isBehind(storePath(MOD))).toBe(true);
    expect(uploads.countBehind()).toBe(1);
    expect(await journal()).toHaveLength(1);
  });

  test("waits no longer than it has patience for a bucket that takes its time", async () => {
    const { store, objects, held, clock } = await open();
    const { promise, resolve } = Promise.withResolvers<void>();
    const put = objects.put;
    objects.put = async (...asked) => {
      await promise;
      return put(...asked);
    };
    clock.patience = Promise.resolve();
    await store.write(MOD, bodyOf("module example.com/B\n"));
    expect(held.has(nameOf(MOD))).toBe(false);
    resolve();
    await expect.poll(() => held.has(nameOf(MOD))).toBe(true);
  });

  test("throws what the disk does", async () => {
    const { store, hold, root } = await open();
    hold(nameOf(MOD), "module example.com/B\n");
    await writeFile(path.join(root, "example.com"), "in the way");
    await expect(store.find(MOD)).rejects.toThrow(StoreWriteError);
  });
});

describe("withBucket(), of a large zip", () => {
  const LARGE = Buffer.alloc(6_000_000, "large");

  test("gives its beginning while the rest comes, and its end once all of it is right", async () => {
    const { store, hold, state, fileOf, fake } = await open();
    hold(nameOf(ZIP), LARGE);
    const { promise, resolve } = Promise.withResolvers<void>();
    state.secondHalf = promise;
    const found = await store.find(ZIP);
    expect(found?.sizeBytes).toBe(LARGE.length);
    await found?.growing?.reach(2_000_000);
    // A comparison by vitest would take seconds.
    const begun = (await readFile(found?.growing?.path() ?? "")).subarray(0, 2_000_000);
    expect(begun.equals(LARGE.subarray(0, 2_000_000))).toBe(true);
    expect(existsSync(fileOf(ZIP))).toBe(false);
    // Who comes now gets the same, and the bucket is not asked again.
    expect(await store.find(ZIP)).toBe(found);
    expect(fake.asked.filter((what) => what.startsWith("get"))).toHaveLength(1);

    resolve();
    await found?.growing?.reach(LARGE.length);
    expect(found?.growing?.path()).toBe(fileOf(ZIP));
    expect((await readFile(fileOf(ZIP))).equals(LARGE)).toBe(true);
    expect(await store.find(ZIP)).toEqual({ file: fileOf(ZIP), sizeBytes: LARGE.length });
  });

  test.each([
    ["wrong", undefined],
    ["cut", new Error("cut")],
  ])("gives nobody the end of one that is %s, and keeps nothing", async (_, bodyError) => {
    const { store, hold, state, states, root } = await open();
    hold(nameOf(ZIP), LARGE, "0".repeat(64));
    const { promise, resolve } = Promise.withResolvers<void>();
    Object.assign(state, { bodyError, secondHalf: promise });
    const found = await store.find(ZIP);
    resolve();
    await expect(found?.growing?.reach(LARGE.length)).rejects.toThrow("no whole file");
    expect(states).toEqual([bodyError ? "down" : "damaged"]);
    const left = await readdir(root, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  test("throws if the disk takes nothing of it", async () => {
    const { store, hold, root } = await open();
    hold(nameOf(ZIP), LARGE);
    await writeFile(path.join(root, "example.com"), "in the way");
    await expect(store.find(ZIP)).rejects.toThrow(StoreWriteError);
  });

  test("tells what the disk does not take to its end, and gives no beginnings for a while", async () => {
    const disk = createDiskStore(await makeTempDir("bucket-store"));
    const full = new StoreWriteError("full");
    const { store, hold, faults } = await open(createFakeObjects(), undefined, {
      ...disk,
      write: async (_name, body, _inspect, growth) => {
        growth?.open("spooled");
        await body.destroy();
        throw full;
      },
    });
    hold(nameOf(ZIP), LARGE);
    const found = await store.find(ZIP);
    await expect(found?.growing?.reach(LARGE.length)).rejects.toBe(full);
    await expect.poll(() => faults).toEqual([full]);
    await expect(store.find(ZIP)).rejects.toBe(full);
  });
});

describe("createUploads()", () => {
  /** A disk with a file that its process could not upload. */
  async function leaveBehind(content = "module example.com/B\n") {
    const left = await open();
    left.state.fault = "down";
    await left.store.write(MOD, bodyOf(content));
    delete left.state.fault;
    expect(await left.journal()).toHaveLength(1);
    return left;
  }

  test("goes on with what an earlier process left", async () => {
    const left = await leaveBehind();
    const next = await open(left.fake, left.root);
    await next.uploads.resume();
    await expect.poll(next.journal).toEqual([]);
    expect(next.held.get(nameOf(MOD))?.content.toString()).toBe("module example.com/B\n");
    expect(next.uploads.isBehind(storePath(MOD))).toBe(false);
    expect(next.uploads.countBehind()).toBe(0);
  });

  test("does not upload a file that is not what was checked", async () => {
    const left = await leaveBehind();
    await writeFile(left.fileOf(MOD), Buffer.alloc(21));
    const next = await open(left.fake, left.root);
    await next.uploads.resume();
    await expect.poll(next.journal).toEqual([]);
    expect(next.held.has(nameOf(MOD))).toBe(false);
  });

  test("forgets a file that has gone", async () => {
    const left = await leaveBehind();
    await rm(left.fileOf(MOD));
    const next = await open(left.fake, left.root);
    await next.uploads.resume();
    await expect.poll(next.journal).toEqual([]);
    expect(next.faults).toEqual([]);
  });

  test("takes no entry for an upload that it cannot read", async () => {
    const root = await makeTempDir("bucket-store");
    await mkdir(path.join(root, ".uploads"));
    await writeFile(path.join(root, ".uploads", "a.json"), '{"path":"../../etc/passwd","sha256":"');
    const { uploads, faults, asked } = await open(createFakeObjects(), root);
    await uploads.resume();
    expect({ faults, asked }).toEqual({ faults: [], asked: [] });
  });

  test("begins none once it is stopped", async () => {
    const { store, uploads, held, journal } = await open();
    uploads.stop();
    await store.write(MOD, bodyOf("module example.com/B\n"));
    expect(held.has(nameOf(MOD))).toBe(false);
    expect(await journal()).toHaveLength(1);
  });
});
