import { access, mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { createExpectedHashes } from "../../../src/store/expected-hashes.ts";
import type { ModuleFile } from "../../../src/store/module-file.ts";
import { createDiskStore } from "../../../src/store/module-store.ts";
import { hashModuleZip } from "../../../src/store/repack-zip.ts";
import { createTreeSource } from "../../../src/store/tree-source.ts";
import { type ModulePool, ZipPoolError } from "../../../src/store/zip-pool.ts";
import { buildModule, type SyntheticModule, sumLines } from "../../support/module-builder.ts";
import { type WrittenModule, writeModule } from "../../support/module-tree.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { threadPool } from "./thread-pool.ts";

const MODULE: SyntheticModule = {
  path: "example.com/B",
  version: "v1.0.0-RC1",
  files: { "b.go": "package b\n", "sub/c.go": "package c\n" },
};
const ZIP = fileOf("zip");

function fileOf(extension: ModuleFile["extension"]): ModuleFile {
  return { path: MODULE.path, version: MODULE.version, extension };
}

interface Options {
  sum?: string;
  packTree?: ModulePool["packTree"];
}

/** A GOMODCACHE with the module, `spoil` done to it, and a source in front of it. */
async function createSource(
  spoil: (module: WrittenModule) => Promise<unknown> = async () => {},
  { sum = sumLines([MODULE]), packTree = threadPool.packTree }: Options = {},
) {
  const dir = await makeTempDir("tree-source");
  const moduleCacheDir = join(dir, "mod");
  const module = await writeModule(moduleCacheDir, MODULE);
  await spoil(module);
  const corrupt: string[] = [];
  let packed = 0;
  const store = createDiskStore(join(dir, "store"));
  const trees = createTreeSource({
    moduleCacheDir,
    store,
    expected: createExpectedHashes(parseGoSum(sum, "go.sum")),
    pool: {
      packTree: (request) => {
        packed++;
        return packTree(request);
      },
    },
    onCorrupt: ({ extension }, fault) => void corrupt.push(`${extension}: ${fault}`),
  });
  return { trees, corrupt, module, dir, packedTrees: () => packed };
}

describe("createTreeSource(), for a zip", () => {
  test("makes one with the hash of go.sum, and puts it into the store", async () => {
    const { trees, corrupt, module, dir } = await createSource();
    const brought = await trees.bring(ZIP);
    expect(brought?.file.startsWith(join(dir, "store"))).toBe(true);
    expect(await hashModuleZip(brought?.file ?? "", `${MODULE.path}@${MODULE.version}/`)).toBe(
      module.zipHash,
    );
    expect((await readFile(brought?.file ?? "")).length).toBe(brought?.sizeBytes);
    expect(corrupt).toEqual([]);
  });

  test.each<[string, (module: WrittenModule) => Promise<unknown>]>([
    ["another file", ({ tree }) => writeFile(join(tree, "evil.go"), "package b\n")],
    ["a changed file", ({ tree }) => writeFile(join(tree, "b.go"), "package evil\n")],
    ["a file less", ({ tree, download }) => rename(join(tree, "b.go"), `${download}.tmp`)],
    ["a link", ({ tree }) => symlink("b.go", join(tree, "d.go"))],
  ])("tells a tree with %s, once, and makes nothing of it", async (_, spoil) => {
    const { trees, corrupt, dir, packedTrees } = await createSource(spoil);
    expect([await trees.bring(ZIP), await trees.bring(ZIP)]).toEqual([undefined, undefined]);
    expect(corrupt).toEqual([
      expect.stringMatching(/^zip: (its tree has the hash h1:|not a module's tree)/),
    ]);
    expect(packedTrees()).toBe(1);
    await expect(access(join(dir, "store/example.com/!b/@v/v1.0.0-!r!c1.zip"))).rejects.toThrow();
  });

  test("does not read a tree that nothing names a hash for", async () => {
    const { trees, corrupt, packedTrees } = await createSource(undefined, { sum: "" });
    expect(await trees.bring(ZIP)).toBeUndefined();
    expect([packedTrees(), corrupt]).toEqual([0, []]);
  });

  test.each<[string, (module: WrittenModule) => Promise<unknown>]>([
    ["is not there", ({ tree }) => rename(tree, `${tree}.away`)],
    ["go has not finished", ({ download }) => writeFile(`${download}.partial`, "")],
  ])("does not read a tree that %s", async (_, spoil) => {
    const { trees, corrupt, packedTrees } = await createSource(spoil);
    expect(await trees.bring(ZIP)).toBeUndefined();
    expect([packedTrees(), corrupt]).toEqual([0, []]);
  });

  test.each<[string, (module: WrittenModule) => Promise<unknown>]>([
    ["removes", ({ tree }) => rename(tree, `${tree}.away`)],
    ["unpacks again", ({ download }) => writeFile(`${download}.partial`, "")],
  ])("says nothing of a tree that go %s while it is read, and reads it again", async (_, act) => {
    let module: WrittenModule | undefined;
    const { trees, corrupt, packedTrees } = await createSource(
      async (written) => {
        module = written;
        await writeFile(join(written.tree, "b.go"), "half");
      },
      {
        async packTree(request) {
          const packed = await threadPool.packTree(request);
          if (module) await act(module);
          return packed;
        },
      },
    );
    expect(await trees.bring(ZIP)).toBeUndefined();
    expect([packedTrees(), corrupt]).toEqual([1, []]);
  });

  test("leaves a zip that go would not take by its size to the mirrors", async () => {
    const packTree: ModulePool["packTree"] = async (request) => ({
      ...(await threadPool.packTree(request)),
      sizeBytes: 500 * 2 ** 20 + 1,
    });
    const { trees, corrupt } = await createSource(undefined, { packTree });
    expect(await trees.bring(ZIP)).toBeUndefined();
    expect(corrupt).toEqual([]);
  });

  test("leaves the module to the mirrors where no worker works or the disk is full", async () => {
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    for (const trouble of [new ZipPoolError("no worker"), full]) {
      const packTree = async () => Promise.reject(trouble);
      const { trees, corrupt } = await createSource(undefined, { packTree });
      expect(await trees.bring(ZIP)).toBeUndefined();
      expect(corrupt).toEqual([]);
    }
  });
});

describe("createTreeSource(), for the smaller files", () => {
  test.each(["mod", "info"] as const)("takes the %s that go downloaded", async (extension) => {
    const { trees, module } = await createSource();
    const brought = await trees.bring(fileOf(extension));
    expect(await readFile(brought?.file ?? "")).toEqual(module[extension]);
  });

  test.each([
    ["mod", "module example.com/evil\n", /^mod: its go\.mod has the hash/],
    [
      "info",
      buildModule({ ...MODULE, version: "v9.9.9" }).info,
      /^info: .* is of version v9\.9\.9$/,
    ],
    ["info", Buffer.alloc(20), /is not JSON/],
  ] as const)("tells a wrong %s, and takes it not", async (extension, content, fault) => {
    const { trees, corrupt } = await createSource(({ download }) =>
      writeFile(`${download}.${extension}`, content),
    );
    expect(await trees.bring(fileOf(extension))).toBeUndefined();
    expect(corrupt).toEqual([expect.stringMatching(fault)]);
  });

  test("takes no go.mod that nothing names a hash for, but an info", async () => {
    const { trees, corrupt } = await createSource(undefined, { sum: "" });
    expect(await trees.bring(fileOf("mod"))).toBeUndefined();
    expect(await trees.bring(fileOf("info"))).toBeDefined();
    expect(corrupt).toEqual([]);
  });

  test.each(["mod", "info"] as const)("has no %s where go has none", async (extension) => {
    const { trees, corrupt } = await createSource(({ download }) =>
      rename(`${download}.${extension}`, `${download}.away`),
    );
    expect(await trees.bring(fileOf(extension))).toBeUndefined();
    expect(corrupt).toEqual([]);
  });

  test("follows no link, and reads no folder", async () => {
    const { trees, corrupt } = await createSource(async ({ download }) => {
      await rename(`${download}.mod`, `${download}.away`);
      await symlink(`${download}.away`, `${download}.mod`);
      await rename(`${download}.info`, `${download}.gone`);
      await mkdir(`${download}.info`);
    });
    expect(await trees.bring(fileOf("mod"))).toBeUndefined();
    expect(await trees.bring(fileOf("info"))).toBeUndefined();
    expect(corrupt).toHaveLength(2);
  });
});
