import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../src/lib/errors.ts";
import { createZipPool, type ZipPool, ZipPoolError } from "../../src/store/zip-pool.ts";
import { buildModule } from "../support/module-builder.ts";
import { makeModuleGraph } from "../support/module-graph.ts";
import { writeModule } from "../support/module-tree.ts";
import { endOfNextThread } from "../support/next-thread.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const REPACKED = { h1: "h1:", sizeBytes: 0 };

/** Spools a module's zip; returns what to ask of a pool. */
async function spool(dir: string, name: string, zip: Buffer, prefix: string) {
  const source = join(dir, name);
  await writeFile(source, zip);
  return { source, target: `${source}.stored`, prefix };
}

/** A good module, and what is wrong with nothing. */
const GOOD = buildModule({ path: "example.com/a", version: "v1.0.0" });

async function repackGood(pool: ZipPool, dir: string): Promise<string> {
  const request = await spool(dir, "good", GOOD.zip, "example.com/a@v1.0.0/");
  return (await pool.repack(request)).h1;
}

/**
 * A pool whose workers do as they are told by `source`: `answer`, `exit` without an answer, `throw`
 * without one, or answer and `leave` at once.
 */
async function createScriptedPool(size: number): Promise<ZipPool> {
  const entry = join(await makeTempDir("zip-pool"), "worker.mjs");
  const script = `
    import { parentPort } from "node:worker_threads";
    import { existsSync, writeFileSync } from "node:fs";
    const answer = { kind: "done", result: ${JSON.stringify(REPACKED)} };
    parentPort.on("message", ({ source, target }) => {
      if (source === "exit-once") {
        if (existsSync(target + ".told")) {
          if (existsSync(target)) throw new Error("the half-made target is still there");
          return parentPort.postMessage(answer);
        }
        writeFileSync(target + ".told", "");
        writeFileSync(target, "half");
        process.exit(1);
      }
      if (source === "confused") parentPort.postMessage({ kind: "failed", message: "odd" });
      if (source === "throw") throw new Error("told to throw");
      if (source !== "exit" && source !== "confused") parentPort.postMessage(answer);
      if (source === "leave-with-error") setTimeout(() => { throw new Error("late"); });
      if (source === "exit" || source === "leave") process.exit(1);
    });
  `;
  await writeFile(entry, script);
  return createZipPool(entry, size);
}

function ask(source: string) {
  return { source, target: "", prefix: "" };
}

describe("createZipPool()", () => {
  test("repacks more zips at the same time than it has workers", async () => {
    const dir = await makeTempDir("zip-pool");
    const pool = createZipPool(ENTRY, 2);
    const modules = makeModuleGraph({ count: 20, paddingBytes: 50_000 }).map((module) =>
      buildModule(module),
    );
    const repacked = await Promise.all(
      modules.map(async ({ path, version, zip }, index) =>
        pool.repack(await spool(dir, `${index}`, zip, `${path}@${version}/`)),
      ),
    );
    expect(repacked.map(({ h1 }) => h1)).toEqual(modules.map(({ zipHash }) => zipHash));
    const files = await Promise.all(
      modules.map((_, index) => readFile(join(dir, `${index}.stored`))),
    );
    expect(files.map(({ length }) => length)).toEqual(repacked.map(({ sizeBytes }) => sizeBytes));
  });

  test("throws IntegrityError for an invalid zip, and goes on", async () => {
    const dir = await makeTempDir("zip-pool");
    const pool = createZipPool(ENTRY, 1);
    const request = await spool(
      dir,
      "bad",
      Buffer.from("<!doctype html>"),
      "example.com/a@v1.0.0/",
    );
    const error: unknown = await pool.repack(request).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IntegrityError);
    expect(error).toMatchObject({ code: "ZIP_INVALID", message: expect.stringContaining("zip") });
    expect(await repackGood(pool, dir)).toBe(GOOD.zipHash);
  });

  test("throws a plain error for a source that is not there, and goes on", async () => {
    const dir = await makeTempDir("zip-pool");
    const pool = createZipPool(ENTRY, 1);
    const request = { source: join(dir, "absent"), target: join(dir, "target"), prefix: "" };
    const error: unknown = await pool.repack(request).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(IntegrityError);
    expect(error).toMatchObject({
      name: "Error",
      code: "ENOENT",
      message: expect.stringContaining("ENOENT"),
    });
    expect(await repackGood(pool, dir)).toBe(GOOD.zipHash);
  });

  test("throws where the entry is not there, for each that asks", async () => {
    const pool = createZipPool(join(await makeTempDir("zip-pool"), "absent.mjs"), 1);
    const asked = await Promise.allSettled([1, 2, 3].map(() => pool.repack(ask("answer"))));
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    for (const each of asked) {
      expect(each.status === "rejected" && each.reason).toBeInstanceOf(ZipPoolError);
    }
  });

  test("has another worker try where one dies, without what the first one left", async () => {
    const pool = await createScriptedPool(1);
    const target = join(await makeTempDir("zip-pool"), "target");
    expect(await pool.repack({ source: "exit-once", target, prefix: "" })).toEqual(REPACKED);
  });

  test("takes an answer that names no system's error for the worker's own trouble", async () => {
    const pool = await createScriptedPool(1);
    await expect(pool.repack(ask("confused"))).rejects.toBeInstanceOf(ZipPoolError);
  });

  test("hashes zips and trees, and packs trees, as on one's own thread", async () => {
    const moduleCacheDir = await makeTempDir("zip-pool");
    const module = { path: "example.com/b", version: "v1.0.0", files: { "b.go": "package b\n" } };
    const { tree: dir, zipHash, zip } = await writeModule(moduleCacheDir, module);
    const prefix = "example.com/b@v1.0.0/";
    const pool = createZipPool(ENTRY, 2);
    const { source } = await spool(moduleCacheDir, "b.zip", zip, prefix);
    const target = join(moduleCacheDir, "target");
    expect(await pool.hashZip({ source, prefix })).toBe(zipHash);
    expect(await pool.hashTree({ dir, prefix })).toBe(zipHash);
    const packed = await pool.packTree({ dir, target, prefix });
    expect(packed).toEqual({ h1: zipHash, sizeBytes: (await readFile(target)).length });
    expect(await pool.hashZip({ source: target, prefix })).toBe(zipHash);
  });

  test("tells a tree that is none, and a target that cannot be written, apart", async () => {
    const dir = await makeTempDir("zip-pool");
    const pool = createZipPool(ENTRY, 1);
    const absent = join(dir, "absent");
    await expect(pool.hashTree({ dir: absent, prefix: "" })).rejects.toMatchObject({
      name: "IntegrityError",
      code: "TREE_INVALID",
    });
    await expect(
      pool.packTree({ dir, target: join(absent, "target"), prefix: "" }),
    ).rejects.toMatchObject({ name: "Error", code: "ENOENT" });
  });

  test.each([
    ["exit", "the zip worker ended"],
    ["throw", "told to throw"],
  ])(
    "replaces a worker that dies over a zip (%s), for those who wait too",
    async (how, message) => {
      const pool = await createScriptedPool(1);
      const asked = await Promise.allSettled(
        ["answer", how, "answer", how, "answer"].map((source) => pool.repack(ask(source))),
      );
      expect(asked.map(({ status }) => status)).toEqual([
        "fulfilled",
        "rejected",
        "fulfilled",
        "rejected",
        "fulfilled",
      ]);
      expect(asked[1]).toMatchObject({
        reason: { name: "ZipPoolError", message: `a file could not be checked: ${message}` },
      });
      expect(await pool.repack(ask("answer"))).toEqual(REPACKED);
    },
  );

  test.each(["leave", "leave-with-error"])(
    "replaces a worker that dies between two zips (%s)",
    async (how) => {
      const pool = await createScriptedPool(1);
      const ended = endOfNextThread();
      expect(await pool.repack(ask(how))).toEqual(REPACKED);
      await ended;
      expect(await pool.repack(ask("answer"))).toEqual(REPACKED);
    },
  );
});
