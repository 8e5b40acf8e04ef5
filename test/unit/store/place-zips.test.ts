import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { createExpectedHashes } from "../../../src/store/expected-hashes.ts";
import { placeZips } from "../../../src/store/place-zips.ts";
import { hashModuleZip } from "../../../src/store/repack-zip.ts";
import { type SyntheticModule, sumLines } from "../../support/module-builder.ts";
import { type WrittenModule, writeModule } from "../../support/module-tree.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { threadPool } from "./thread-pool.ts";

const MODULE: SyntheticModule = {
  path: "git.corp.example/priv.git/M",
  version: "v1.0.0",
  files: { "x.go": "package x\n", "sub/y.go": "package y\n" },
};

async function place(
  change: (module: WrittenModule) => Promise<unknown> = async () => {},
  sum = sumLines([MODULE]),
) {
  const moduleCacheDir = await makeTempDir("zips");
  const written = await writeModule(moduleCacheDir, MODULE);
  await change(written);
  const count = await placeZips({
    moduleCacheDir,
    modules: [MODULE, { path: "git.corp.example/absent", version: "v1.0.0" }],
    expected: createExpectedHashes(parseGoSum(sum, "go.sum")),
    pool: threadPool,
  });
  const zip = `${written.download}.zip`;
  const left = await readdir(moduleCacheDir);
  return { count, zip, zipHash: written.zipHash, left, files: await readdir(dirname(zip)) };
}

describe("placeZips()", () => {
  test("makes of a tree the zip that go.sum names, and leaves nothing else", async () => {
    const { count, zip, zipHash, left } = await place();
    expect(count).toBe(1);
    expect(await hashModuleZip(zip, `${MODULE.path}@${MODULE.version}/`)).toBe(zipHash);
    expect(left.sort()).toEqual(["cache", "git.corp.example"]);
  });

  test.each<[string, (module: WrittenModule) => Promise<unknown>]>([
    ["that a step changed", ({ tree }) => writeFile(join(tree, "x.go"), "package evil\n")],
    ["to which a step added a file", ({ tree }) => writeFile(join(tree, "z.go"), "package x\n")],
    ["that is gone", ({ tree }) => rm(tree, { recursive: true })],
    ["whose zip had no hash", ({ download }) => rm(`${download}.ziphash`)],
    ["that go did not finish", ({ download }) => writeFile(`${download}.partial`, "")],
  ])("makes no zip of a tree %s", async (_, change) => {
    const { count, zip } = await place(change);
    expect(count).toBe(0);
    expect(existsSync(zip)).toBe(false);
  });

  test("makes no zip of a module for which go.sum has no hash of its files", async () => {
    const modLine =
      sumLines([MODULE])
        .split("\n")
        .find((line) => line.includes("/go.mod")) ?? "";
    const { count, files } = await place(undefined, `${modLine}\n`);
    expect(count).toBe(0);
    expect(files.filter((name) => name.endsWith(".zip"))).toEqual([]);
  });

  test("leaves a zip that is there", async () => {
    const { count, zip } = await place(({ download }) => writeFile(`${download}.zip`, "own"));
    expect(count).toBe(0);
    expect(await readFile(zip, "utf8")).toBe("own");
  });
});
