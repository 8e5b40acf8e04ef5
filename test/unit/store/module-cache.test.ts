import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ModuleNeeds } from "../../../src/gomod/module-set.ts";
import { adoptMetadata, findMissing } from "../../../src/store/module-cache.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const MODULE = { path: "example.com/B", version: "v1.0.0-RC1" };
const TREE = "example.com/!b@v1.0.0-!r!c1";
const DOWNLOAD = "cache/download/example.com/!b/@v/v1.0.0-!r!c1";
const WHOLE = [`${TREE}/b.go`, `${DOWNLOAD}.info`, `${DOWNLOAD}.mod`, `${DOWNLOAD}.ziphash`];
const NEEDS: ModuleNeeds = { zips: [MODULE], mods: [MODULE], infos: [MODULE], skippedPrivate: [] };

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
