import { basename, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import {
  BASE_LIST,
  DELTA_LIST,
  listAccountedNames,
  MODULES_LAYER_CONTENT,
  replacesInModuleCache,
} from "../../../src/modulecache/layout.ts";
import { unitFiles } from "../../../src/modulecache/unit.ts";
import { createExpectedHashes } from "../../../src/store/expected-hashes.ts";
import { downloadName, treeName } from "../../../src/store/module-cache.ts";
import { moduleVersions } from "./units.ts";

const MODULE = { path: "example.com/B", version: "v1.0.0-RC1" };
const TREE = "example.com/!b@v1.0.0-!r!c1";
const DOWNLOAD = "cache/download/example.com/!b/@v/v1.0.0-!r!c1";
const LISTS = [BASE_LIST, DELTA_LIST];

describe("MODULES_LAYER_CONTENT", () => {
  const { unit, units, files: expectedFiles } = MODULES_LAYER_CONTENT;

  test("knows all that a layer is made of", () => {
    const [tree = "", ...files] = unitFiles(MODULE, "tmi");
    expect(unit.test(basename(tree)) && units.test(tree)).toBe(true);
    const all = [...files, BASE_LIST, DELTA_LIST];
    expect(all.filter((name) => !expectedFiles.test(name))).toEqual([]);
    expect(files).toHaveLength(3);
  });

  test.each([
    `${DOWNLOAD}.zip`,
    `${DOWNLOAD}.lock`,
    `${DOWNLOAD}.partial`,
    "cache/download/example.com/!b/@v/list",
    "cache/download/sumdb/sum.example.com/lookup/example.com/b@v1.0.0",
    "cache/lock",
    "cache/accel-other",
    "cache/accel-base/x",
    "cache/download/accel-base",
    "accel-base",
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
      [...LISTS, TREE, `${DOWNLOAD}.info`, `${DOWNLOAD}.mod`, `${DOWNLOAD}.ziphash`].sort(),
    );
  });

  test("has no tree, nor a hash of one, of a module whose go.mod alone go.sum names", () => {
    expect(names(`${MODULE.path} ${MODULE.version}/go.mod h1:a=\n`)).toEqual(
      [...LISTS, `${DOWNLOAD}.info`, `${DOWNLOAD}.mod`].sort(),
    );
  });
});

describe("replacesInModuleCache()", () => {
  test("replaces our lists, and nothing that go reads", () => {
    expect(LISTS.filter(replacesInModuleCache)).toEqual(LISTS);
    expect(unitFiles(MODULE, "tmi").filter(replacesInModuleCache)).toEqual([]);
  });
});
