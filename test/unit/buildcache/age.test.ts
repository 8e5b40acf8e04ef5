import { mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { AGE_MS, ageBuildCache, isUsedSince } from "../../../src/buildcache/age.ts";
import { actionName, outputName } from "../../../src/buildcache/layout.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { idOf } from "./entries.ts";

const NOW_MS = 1_800_000_000_000;

/** Makes a GOCACHE whose files have these mtimes. */
async function makeCache(mtimesMs: Readonly<Record<string, number>>): Promise<string> {
  const dir = await makeTempDir("gocache");
  for (const [name, mtimeMs] of Object.entries(mtimesMs)) {
    const file = join(dir, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, "");
    await utimes(file, mtimeMs / 1000, mtimeMs / 1000);
  }
  return dir;
}

async function mtimeMs(dir: string, name: string): Promise<number> {
  return Math.round((await stat(join(dir, name))).mtimeMs);
}

describe("ageBuildCache()", () => {
  test("puts actions that are younger back to two hours ago", async () => {
    const [newer, older] = [actionName(idOf("newer")), actionName(idOf("older"))];
    const dir = await makeCache({ [newer]: NOW_MS - 5_000, [older]: NOW_MS - AGE_MS + 1_000 });
    ageBuildCache(dir, NOW_MS);
    expect(await mtimeMs(dir, newer)).toBe(NOW_MS - AGE_MS);
    expect(await mtimeMs(dir, older)).toBe(NOW_MS - AGE_MS);
  });

  test("leaves older ones as they are, so that Go can trim a cache that stays", async () => {
    const name = actionName(idOf("old"));
    const longAgoMs = NOW_MS - 30 * 24 * 3_600_000;
    const dir = await makeCache({ [name]: longAgoMs });
    ageBuildCache(dir, NOW_MS);
    expect(await mtimeMs(dir, name)).toBe(longAgoMs);
  });

  test("brings back actions from a clock that was ahead", async () => {
    const name = actionName(idOf("ahead"));
    const dir = await makeCache({ [name]: NOW_MS + 3_600_000 });
    ageBuildCache(dir, NOW_MS);
    expect(await mtimeMs(dir, name)).toBe(NOW_MS - AGE_MS);
  });

  test("leaves outputs as they are", async () => {
    const name = outputName(idOf("out"));
    const dir = await makeCache({ [name]: NOW_MS - 5_000, [actionName(idOf("a"))]: NOW_MS });
    ageBuildCache(dir, NOW_MS);
    expect(await mtimeMs(dir, name)).toBe(NOW_MS - 5_000);
  });

  test("tells Go that the cache was trimmed just now", async () => {
    const dir = await makeCache({});
    ageBuildCache(dir, NOW_MS + 999);
    expect(await readFile(join(dir, "trim.txt"), "utf8")).toBe(String(NOW_MS / 1000));
  });

  test("leaves a cache that is trimmed by Go to its schedule", async () => {
    const dir = await makeCache({});
    await writeFile(join(dir, "trim.txt"), "1700000000");
    ageBuildCache(dir, NOW_MS);
    expect(await readFile(join(dir, "trim.txt"), "utf8")).toBe("1700000000");
  });
});

describe("isUsedSince()", () => {
  test("counts a use that a clock or a file system put up to two seconds earlier", () => {
    expect(isUsedSince({ usedAtMs: NOW_MS - 2_000 }, NOW_MS)).toBe(true);
    expect(isUsedSince({ usedAtMs: NOW_MS - 2_001 }, NOW_MS)).toBe(false);
  });
});
