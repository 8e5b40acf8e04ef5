import { chmod, mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { createExpectedHashes } from "../../../src/store/expected-hashes.ts";
import { findAlteredTrees, verifyTrees } from "../../../src/store/verify-trees.ts";
import { buildModule, type SyntheticModule, sumLines } from "../../support/module-builder.ts";
import { type WrittenModule, writeModule } from "../../support/module-tree.ts";
import { makeTempDir, removeTree } from "../../support/temp-dir.ts";
import { threadPool } from "./thread-pool.ts";

const MODULES: SyntheticModule[] = ["a", "B", "c"].map((name) => ({
  path: `example.com/${name}`,
  version: "v1.0.0",
  files: { "x.go": "package x\n", "sub/y.go": "package y\n" },
}));
const ALTERED = MODULES[1] ?? { path: "", version: "" };
const ALTERED_HASH = buildModule(ALTERED).zipHash;
const OTHER_HASH = buildModule({ ...ALTERED, version: "v1.0.1" }).zipHash;

/** A GOMODCACHE with all modules, `spoil` done to one of them, after it was verified. */
async function verify(spoil: (module: WrittenModule) => Promise<unknown>, sum = sumLines(MODULES)) {
  const moduleCacheDir = await makeTempDir("verify");
  for (const module of MODULES) {
    const written = await writeModule(moduleCacheDir, module);
    if (module === ALTERED) await spoil(written);
  }
  const mismatches = await verifyTrees({
    moduleCacheDir,
    modules: MODULES.map(({ path, version }) => ({ path, version })),
    expected: createExpectedHashes(parseGoSum(sum, "go.sum")),
    pool: threadPool,
  });
  return {
    mismatches,
    left: (await readdir(join(moduleCacheDir, "example.com"))).sort(),
    moduleCacheDir,
  };
}

const ALL = ["!b@v1.0.0", "a@v1.0.0", "c@v1.0.0"];

describe("verifyTrees()", () => {
  test("leaves what is right as it is", async () => {
    const { mismatches, left } = await verify(async () => {});
    expect(mismatches).toEqual([]);
    expect(left).toEqual(ALL);
  });

  test("removes a tree that is not, though it is read-only, with its hash and its zip", async () => {
    const { mismatches, left, moduleCacheDir } = await verify(async ({ tree, download }) => {
      await writeFile(join(tree, "sub/y.go"), "package evil\n");
      await writeFile(`${download}.zip`, "evil");
      await chmod(join(tree, "sub"), 0o555);
      await chmod(tree, 0o555);
    });
    expect(mismatches).toEqual([
      {
        module: { path: "example.com/B", version: "v1.0.0" },
        expected: [expect.stringMatching(/^h1:/)],
        found: expect.stringMatching(/^h1:/),
      },
    ]);
    expect(mismatches[0]?.expected).not.toContain(mismatches[0]?.found);
    expect(left).toEqual(["a@v1.0.0", "c@v1.0.0"]);
    expect(
      (await readdir(join(moduleCacheDir, "cache/download/example.com/!b/@v"))).sort(),
    ).toEqual(["v1.0.0.info", "v1.0.0.mod"]);
    expect((await readdir(moduleCacheDir)).sort()).toEqual(["cache", "example.com"]);
  });

  test.each<[string, (module: WrittenModule) => Promise<unknown>]>([
    ["a link in it", ({ tree }) => symlink("x.go", join(tree, "z.go"))],
    [
      "a link in its place",
      async ({ tree, download }) => {
        await rename(tree, `${download}.tree`);
        await symlink(`${download}.tree`, tree);
      },
    ],
  ])("removes a tree with %s, and says why", async (_, spoil) => {
    const { mismatches, left } = await verify(spoil);
    expect(mismatches).toMatchObject([{ found: expect.stringMatching(/^not a module's tree: /) }]);
    expect(left).toEqual(["a@v1.0.0", "c@v1.0.0"]);
  });

  test("passes over a module without a tree", async () => {
    const { mismatches } = await verify(({ tree, download }) => rename(tree, `${download}.tree`));
    expect(mismatches).toEqual([]);
  });

  test("passes over a tree that go has not finished", async () => {
    const { mismatches, left } = await verify(async ({ tree, download }) => {
      await writeFile(join(tree, "x.go"), "half");
      await writeFile(`${download}.partial`, "");
    });
    expect(mismatches).toEqual([]);
    expect(left).toEqual(ALL);
  });

  test.each<[string, (module: WrittenModule) => Promise<unknown>]>([
    ["with another hash", ({ download }) => writeFile(`${download}.ziphash`, OTHER_HASH)],
    [
      "with another hash, beside no tree",
      async ({ tree, download }) => {
        await rename(tree, `${download}.tree`);
        await writeFile(`${download}.ziphash`, OTHER_HASH);
      },
    ],
    [
      "that is a link",
      async ({ download }) => {
        await rename(`${download}.ziphash`, `${download}.other`);
        await symlink(`${download}.other`, `${download}.ziphash`);
      },
    ],
    [
      "that is a folder",
      async ({ download }) => {
        await rm(`${download}.ziphash`);
        await mkdir(join(`${download}.ziphash`, "x"), { recursive: true });
      },
    ],
  ])("removes a module beside a .ziphash %s", async (_, spoil) => {
    const { mismatches, left, moduleCacheDir } = await verify(spoil);
    expect(mismatches).toMatchObject([
      { module: { path: ALTERED.path }, found: expect.stringMatching(/ in its \.ziphash$/) },
    ]);
    expect(left).toEqual(["a@v1.0.0", "c@v1.0.0"]);
    const files = await readdir(join(moduleCacheDir, "cache/download/example.com/!b/@v"));
    expect(files).not.toContain("v1.0.0.ziphash");
  });

  test("removes a tree that one go.sum names, and its .ziphash that another one names", async () => {
    const evil = { ...ALTERED, files: { "x.go": "package evil\n" } };
    const sum = sumLines([...MODULES, evil]);
    const { mismatches, left } = await verify(async ({ tree }) => {
      await removeTree(tree);
      await mkdir(tree);
      await writeFile(join(tree, "go.mod"), buildModule(evil).mod);
      await writeFile(join(tree, "x.go"), "package evil\n");
    }, sum);
    const evilHash = buildModule(evil).zipHash;
    expect(mismatches).toMatchObject([
      { found: `${evilHash}, and ${ALTERED_HASH} in its .ziphash` },
    ]);
    expect(left).toEqual(["a@v1.0.0", "c@v1.0.0"]);
  });

  test("passes over what go.sum does not name", async () => {
    const { mismatches, left } = await verify(({ tree }) => writeFile(join(tree, "x.go"), "?"), "");
    expect(mismatches).toEqual([]);
    expect(left).toEqual(ALL);
  });
});

describe("findAlteredTrees()", () => {
  const find = async (
    spoil: (module: WrittenModule) => Promise<unknown>,
    compareUnknown: boolean,
  ) => {
    const moduleCacheDir = await makeTempDir("altered");
    await spoil(await writeModule(moduleCacheDir, ALTERED));
    const expected = createExpectedHashes({ entries: [], ignored: [] });
    const parts = { moduleCacheDir, modules: [ALTERED], expected, pool: threadPool };
    return (await findAlteredTrees({ ...parts, compareUnknown })).length;
  };
  const change = ({ tree }: WrittenModule) => writeFile(join(tree, "x.go"), "package evil\n");

  test("compares a tree of which no hash is known with its .ziphash, if it is to", async () => {
    expect(await find(async () => {}, true)).toBe(0);
    expect(await find(change, true)).toBe(1);
    expect(await find(change, false)).toBe(0);
  });

  test("finds a tree without any hash altered", async () => {
    expect(await find(({ download }) => rm(`${download}.ziphash`), true)).toBe(1);
  });
});
