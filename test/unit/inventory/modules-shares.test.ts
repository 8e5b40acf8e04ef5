import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { measureModules } from "../../../src/inventory/modules-shares.ts";
import { formatUnitList } from "../../../src/modulecache/unit-list.ts";
import { writeModule } from "../../support/module-tree.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const TOOL = { path: "example.com/Tool", version: "v1.0.0", files: { "x.go": "package x\n" } };

async function makeLayer(list: string) {
  const dir = await makeTempDir("layer");
  await writeModule(dir, TOOL);
  const text = formatUnitList({
    id: "ab.cd",
    sizeBytes: 1,
    units: new Map([["example.com/!tool@v1.0.0", { parts: "tmi", sizeBytes: 1, idle: 3 }]]),
  });
  const mod = "cache/download/example.com/only/@v/v2.0.0+incompatible.mod";
  for (const [name, content] of [
    [mod, "module example.com/only\n"],
    [list, text],
  ] as const) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  return measureModules(dir);
}

describe("measureModules()", () => {
  test("adds up each module, with or without its tree", async () => {
    const { byName, sizeBytes } = await makeLayer("cache/accel-base");
    expect(byName).toEqual([
      { name: "example.com/Tool@v1.0.0", sizeBytes: expect.any(Number), count: 1 },
      { name: "example.com/only@v2.0.0+incompatible", sizeBytes: 24, count: 1 },
    ]);
    expect(byName.reduce((sum, share) => sum + share.sizeBytes, 0)).toBe(sizeBytes);
  });

  test.each(["cache/accel-base", "cache/accel-delta"])(
    "tells by the list in %s how long jobs did without",
    async (list) => {
      const { byAge } = await makeLayer(list);
      expect(byAge.map(({ name, count }) => [name, count])).toEqual([
        ["unused in 3 saved layers", 1],
        ["used when it was saved", 1],
      ]);
    },
  );
});
