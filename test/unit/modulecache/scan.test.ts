import { mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { collectUnits } from "../../../src/modulecache/collect.ts";
import type { RestoredUnits } from "../../../src/modulecache/plan-layer.ts";
import { measureParts, notesReads, scanModuleCache } from "../../../src/modulecache/scan.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const DOWNLOAD = "cache/download/example.com/!b/@v/v1.0.0-!r!c1";
const TREE = "example.com/!b@v1.0.0-!r!c1";
const NAME = TREE;
const WHOLE = [`${TREE}/b.go`, `${DOWNLOAD}.info`, `${DOWNLOAD}.mod`, `${DOWNLOAD}.ziphash`];
const MODULE = { path: "example.com/B", version: "v1.0.0-RC1" };

async function makeModuleCache(names: readonly string[], written = new Date()): Promise<string> {
  const dir = await makeTempDir("modcache");
  for (const name of names) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), "1234567890");
    await utimes(join(dir, name), written, written);
  }
  return dir;
}

describe("scanModuleCache()", () => {
  const partsIn = async (names: readonly string[]) =>
    scanModuleCache(await makeModuleCache(names)).map(({ name, parts }) => [name, parts]);

  test("finds a whole module, and what go downloaded besides it is no part of it", async () => {
    const dir = await makeModuleCache([...WHOLE, `${DOWNLOAD}.zip`, `${DOWNLOAD}.lock`]);
    expect(scanModuleCache(dir)).toEqual([{ module: MODULE, name: NAME, parts: "tmi" }]);
  });

  test.each([
    ["its go.mod alone", [`${DOWNLOAD}.mod`], "m"],
    ["a tree that was cut while it was unpacked", [...WHOLE, `${DOWNLOAD}.partial`], "mi"],
    ["a tree without the hash of its zip", WHOLE.slice(0, 3), "mi"],
    ["a hash of a zip without a tree", WHOLE.slice(1), "mi"],
  ])("finds of a module with %s what can be used", async (_, names, parts) => {
    expect(await partsIn(names)).toEqual([[NAME, parts]]);
  });

  test.each([
    ["a branch that stands for a version", "cache/download/example.com/b/@v/main.info"],
    ["lists of versions", "cache/download/example.com/b/@v/list"],
    ["what the checksum database said", "cache/download/sumdb/sum.example.com/x/@v/v1.0.0.info"],
    ["a toolchain", "cache/download/golang.org/toolchain/@v/v0.0.1-go1.26.1.linux-amd64.mod"],
    ["names that go would not write", "cache/download/example.com/B/@v/v1.0.0.info"],
  ])("finds no unit in %s", async (_, name) => {
    expect(await partsIn([name])).toEqual([]);
  });

  test("finds nothing where there is no cache", () => {
    expect(scanModuleCache("/absent")).toEqual([]);
  });
});

describe("measureParts()", () => {
  test("adds up the files of a tree and of the metadata", async () => {
    const dir = await makeModuleCache([...WHOLE, `${TREE}/sub/c.go`]);
    expect(["tmi", "t", "m", "mi"].map((parts) => measureParts(dir, MODULE, parts))).toEqual([
      50, 30, 10, 20,
    ]);
  });
});

describe("collectUnits()", () => {
  const EARLIER = new Date("2024-01-02T03:04:05Z");
  const SINCE_MS = new Date("2025-01-01").getTime();
  const RESTORED: RestoredUnits = {
    base: {
      id: "id",
      sizeBytes: 50,
      units: new Map([[NAME, { parts: "tmi", sizeBytes: 50, idle: 0 }]]),
    },
  };

  function collect(dir: string, some: Partial<Parameters<typeof collectUnits>[0]> = {}) {
    return collectUnits({
      dir,
      restored: undefined,
      isBaseMissing: false,
      named: new Set(),
      sinceMs: SINCE_MS,
      wasReadByUs: false,
      isOwn: true,
      ...some,
    });
  }

  test("takes what go.sum names, whenever it came", async () => {
    const dir = await makeModuleCache(WHOLE, EARLIER);
    expect(collect(dir, { named: new Set([NAME]) })).toEqual([
      {
        module: MODULE,
        name: NAME,
        parts: "tmi",
        isThere: true,
        isNamed: true,
        isUsed: true,
        ownBytes: 40,
      },
    ]);
  });

  test("takes what came while the job ran, unless other jobs use the machine", async () => {
    const dir = await makeModuleCache(WHOLE);
    expect(collect(dir)).toMatchObject([{ name: NAME, isNamed: false, isUsed: true }]);
    expect(collect(dir, { isOwn: false })).toEqual([]);
  });

  test("leaves an info that came alone, as go writes one for each commit that it builds", async () => {
    const dir = await makeModuleCache([`${DOWNLOAD}.info`]);
    expect(collect(dir)).toEqual([]);
    expect(collect(dir, { named: new Set([NAME]) })).toMatchObject([{ parts: "i" }]);
  });

  test("leaves what the machine had before", async () => {
    expect(collect(await makeModuleCache(WHOLE, EARLIER))).toEqual([]);
  });

  test("measures of a restored module only what no layer has", async () => {
    const dir = await makeModuleCache(WHOLE, EARLIER);
    const units = new Map([[NAME, { parts: "mi", sizeBytes: 20, idle: 0 }]]);
    const restored = { base: { ...RESTORED.base, units } };
    expect(collect(dir, { restored })).toMatchObject([{ parts: "tmi", ownBytes: 20 }]);
    expect(collect(dir, { restored: RESTORED })).toMatchObject([{ ownBytes: 0 }]);
  });

  test("tells by the time of its last read whether a restored tool was used", async (context) => {
    const dir = await makeModuleCache(WHOLE, EARLIER);
    context.skip(!notesReads(dir), "this disk keeps no access times");
    const isUsed = () => collect(dir, { restored: RESTORED }).map((one) => one.isUsed);
    expect(isUsed()).toEqual([false]);
    await readFile(join(dir, `${DOWNLOAD}.mod`));
    expect(isUsed()).toEqual([false]);
    await readFile(join(dir, `${DOWNLOAD}.ziphash`));
    expect(isUsed()).toEqual([true]);
  });

  test("tells by its go.mod whether a module without a tree was used", async (context) => {
    const dir = await makeModuleCache([`${DOWNLOAD}.mod`], EARLIER);
    context.skip(!notesReads(dir), "this disk keeps no access times");
    const isUsed = () => collect(dir, { restored: RESTORED }).map((one) => one.isUsed);
    expect(isUsed()).toEqual([false]);
    await readFile(join(dir, `${DOWNLOAD}.mod`));
    expect(isUsed()).toEqual([true]);
  });

  test("cannot tell it once we have read the files ourselves", async () => {
    const dir = await makeModuleCache(WHOLE, EARLIER);
    const [found] = collect(dir, { restored: RESTORED, wasReadByUs: true });
    expect(found?.isUsed).toBeUndefined();
  });
});

describe("notesReads()", () => {
  test("leaves nothing behind, and is false where nothing can be written", async () => {
    const dir = await makeTempDir("probe");
    notesReads(dir);
    await rm(dir, { recursive: true });
    expect(notesReads(dir)).toBe(false);
  });
});
