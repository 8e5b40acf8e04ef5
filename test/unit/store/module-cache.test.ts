import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { isValidModulePath } from "../../../src/gomod/module-path.ts";
import type { ModuleNeeds } from "../../../src/gomod/module-set.ts";
import { createExpectedHashes } from "../../../src/store/expected-hashes.ts";
import {
  adoptMetadata,
  downloadName,
  findMissing,
  listAccountedNames,
  listLayerFiles,
  MODULES_LAYER_CONTENT,
  treeName,
} from "../../../src/store/module-cache.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const MODULE = { path: "example.com/B", version: "v1.0.0-RC1" };
const TREE = "example.com/!b@v1.0.0-!r!c1";
const DOWNLOAD = "cache/download/example.com/!b/@v/v1.0.0-!r!c1";
const WHOLE = [`${TREE}/b.go`, `${DOWNLOAD}.info`, `${DOWNLOAD}.mod`, `${DOWNLOAD}.ziphash`];
const NEEDS: ModuleNeeds = { zips: [MODULE], mods: [MODULE], infos: [MODULE], skippedPrivate: [] };

const element = fc.stringMatching(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,8}$/);
const moduleVersions = fc.record({
  path: fc
    .tuple(fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}\.[a-z]{2}$/), fc.array(element))
    .map(([host, elements]) => [host, ...elements].join("/"))
    .filter(isValidModulePath),
  version: fc.stringMatching(/^v[0-9]\.[0-9]\.[0-9](?:-[0-9A-Za-z-]{1,8})?(?:\+incompatible)?$/),
});

async function makeModuleCache(names: readonly string[]): Promise<string> {
  const dir = await makeTempDir("modcache");
  for (const name of names) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), name);
  }
  return dir;
}

describe("findMissing()", () => {
  test("misses nothing in a whole cache", async () => {
    const dir = await makeModuleCache(WHOLE);
    expect(findMissing(dir, NEEDS)).toEqual({ zips: [], mods: [], infos: [] });
  });

  test("misses everything where there is no cache", async () => {
    const dir = join(await makeTempDir("modcache"), "absent");
    expect(findMissing(dir, NEEDS)).toEqual({ zips: [MODULE], mods: [MODULE], infos: [MODULE] });
  });

  test.each([
    ["the tree", TREE],
    ["the hash of the zip", `${DOWNLOAD}.ziphash`],
  ])("misses a zip without %s", async (_, name) => {
    const dir = await makeModuleCache(WHOLE.filter((file) => !file.startsWith(name)));
    expect(findMissing(dir, NEEDS).zips).toEqual([MODULE]);
  });

  test("misses a zip whose tree was cut while it was unpacked", async () => {
    const dir = await makeModuleCache([...WHOLE, `${DOWNLOAD}.partial`]);
    expect(findMissing(dir, NEEDS)).toEqual({ zips: [MODULE], mods: [], infos: [] });
  });

  test.each(["mod", "info"] as const)("misses a .%s file alone", async (extension) => {
    const dir = await makeModuleCache(WHOLE.filter((file) => !file.endsWith(`.${extension}`)));
    const missing = findMissing(dir, NEEDS);
    expect(missing).toEqual({ zips: [], mods: [], infos: [], [`${extension}s`]: [MODULE] });
  });
});

describe("listLayerFiles()", () => {
  test("names the tree and the metadata, and never the zip", async () => {
    const dir = await makeModuleCache([...WHOLE, `${DOWNLOAD}.zip`, `${DOWNLOAD}.lock`]);
    expect(listLayerFiles(dir, [MODULE]).sort()).toEqual(
      [TREE, `${DOWNLOAD}.info`, `${DOWNLOAD}.mod`, `${DOWNLOAD}.ziphash`].sort(),
    );
  });

  test("leaves out a tree that was cut while it was unpacked", async () => {
    const dir = await makeModuleCache([...WHOLE, `${DOWNLOAD}.partial`]);
    expect(listLayerFiles(dir, [MODULE])).not.toContain(TREE);
  });

  test("leaves out the hash of a zip that has no tree", async () => {
    const dir = await makeModuleCache(WHOLE.filter((file) => !file.startsWith(TREE)));
    expect(listLayerFiles(dir, [MODULE])).toEqual([`${DOWNLOAD}.info`, `${DOWNLOAD}.mod`]);
  });

  test("names what is there of a module that is needed for its go.mod alone", async () => {
    const dir = await makeModuleCache([`${DOWNLOAD}.mod`]);
    expect(listLayerFiles(dir, [MODULE])).toEqual([`${DOWNLOAD}.mod`]);
  });

  test("names nothing of other modules", async () => {
    const dir = await makeModuleCache(WHOLE);
    expect(listLayerFiles(dir, [{ ...MODULE, version: "v1.0.0" }])).toEqual([]);
  });
});

describe("MODULES_LAYER_CONTENT", () => {
  const { unit, units, files: expectedFiles } = MODULES_LAYER_CONTENT;

  test("knows all that a layer is made of", async () => {
    const dir = await makeModuleCache(WHOLE);
    const [tree = "", ...files] = listLayerFiles(dir, [MODULE]);
    expect(unit.test(basename(tree)) && units.test(tree)).toBe(true);
    expect(files.filter((name) => !expectedFiles.test(name))).toEqual([]);
    expect(files).toHaveLength(3);
  });

  test.each([
    `${DOWNLOAD}.zip`,
    `${DOWNLOAD}.lock`,
    `${DOWNLOAD}.partial`,
    "cache/download/example.com/!b/@v/list",
    "cache/download/sumdb/sum.example.com/lookup/example.com/b@v1.0.0",
    "cache/lock",
    "cache/vcs/config",
    TREE,
    "example.com/b.info",
    "@v/v1.0.0.info",
  ])("knows no file %s", (name) => {
    expect(expectedFiles.test(name)).toBe(false);
  });

  test.each([
    "cache/download/example.com/b@v1.0.0",
    "cache/vcs/a@b",
    "a@v1.0.0/b@v1.0.0",
    // A disk that knows no case would put them where go looks for downloads.
    "CACHE/download/example.com/b/@V",
    "Cache/download/example.com/b/@V",
    "cache/download/example.com/b/@V",
    "cache/Download/example.com/b/@v@v",
    "EXAMPLE.com/b@v1.0.0",
    "example.com/B@v1.0.0",
    "example.com/b@V1.0.0",
    "example.com/!B@v1.0.0",
    "example.com/b!@v1.0.0",
    "localhost/b@v1.0.0",
    "example.com//b@v1.0.0",
    "example.com/b/@v1.0.0",
    "ex\u212aample.com/b@v1.0.0",
  ])("knows no folder %s", (name) => {
    const folder = basename(name);
    expect(unit.test(folder)).toBe(true);
    expect(units.test(name)).toBe(false);
  });

  test.each([
    "CACHE/download/example.com/b/@v/v1.0.0.zip",
    "Cache/download/example.com/b/@v/v1.0.0.info",
    "cache/DOWNLOAD/example.com/b/@v/v1.0.0.info",
    "cache/download/example.com/B/@v/v1.0.0.info",
    "cache/download/example.com/b/@v/v1.0.0.INFO",
  ])("knows no file %s, whatever the disk makes of it", (name) => {
    expect(expectedFiles.test(name)).toBe(false);
  });

  test("knows each tree and each file of every valid module", () => {
    fc.assert(
      fc.property(moduleVersions, (module) => {
        const tree = treeName(module).split(sep).join("/");
        expect(unit.test(basename(tree)) && units.test(tree)).toBe(true);
        for (const extension of ["info", "mod", "ziphash"]) {
          const file = downloadName(module, extension).split(sep).join("/");
          expect(expectedFiles.test(file)).toBe(true);
        }
      }),
    );
  });

  test("takes the folder for files of several versions for no unit", () => {
    expect(["@v", "b@v1.0.0", "b"].map((name) => unit.test(name))).toEqual([false, true, false]);
  });
});

describe("listAccountedNames()", () => {
  const names = (sum: string) =>
    [...listAccountedNames([MODULE], createExpectedHashes(parseGoSum(sum, "go.sum")))].sort();

  test("has all of a module whose files go.sum names", () => {
    expect(names(`${MODULE.path} ${MODULE.version} h1:a=\n`)).toEqual(
      [TREE, `${DOWNLOAD}.info`, `${DOWNLOAD}.mod`, `${DOWNLOAD}.ziphash`].sort(),
    );
  });

  test("has no tree, nor a hash of one, of a module whose go.mod alone go.sum names", () => {
    expect(names(`${MODULE.path} ${MODULE.version}/go.mod h1:a=\n`)).toEqual(
      [`${DOWNLOAD}.info`, `${DOWNLOAD}.mod`].sort(),
    );
  });
});

describe("adoptMetadata()", () => {
  test("copies what the store has into its place, and says how much", async () => {
    const store = await makeTempDir("store");
    const file = join(store, "example.com/!b/@v/v1.0.0-!r!c1.mod");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, "module example.com/B\n");
    const dir = await makeTempDir("modcache");
    expect(await adoptMetadata(store, dir, { mods: [MODULE], infos: [MODULE] })).toBe(1);
    expect(await readFile(join(dir, `${DOWNLOAD}.mod`), "utf8")).toBe("module example.com/B\n");
    expect(await readdir(dirname(join(dir, DOWNLOAD)))).toEqual(["v1.0.0-!r!c1.mod"]);
  });
});
