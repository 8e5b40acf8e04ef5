import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  archiveName,
  entryFolder,
  findNewest,
  keepNewest,
  limitEntries,
  removeEntry,
  takeArchive,
  tryReadEntry,
} from "../../../../src/cache/dir/entries.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

/** Longer than the name of a file may be, so that its path has several folders. */
const LONG = `long-${"x".repeat(400)}`;

/** A cache folder with entries of one name, made and used at these times, in seconds. */
async function makeEntries(keys: Readonly<Record<string, { madeAt: number; usedAt?: number }>>) {
  const root = await makeTempDir("entries");
  for (const [key, { madeAt, usedAt = madeAt }] of Object.entries(keys)) {
    const dir = entryFolder(root, "build", key);
    await mkdir(dir, { recursive: true });
    const file = join(dir, archiveName(key.length));
    await writeFile(file, key);
    await utimes(file, madeAt, madeAt);
    await utimes(dir, usedAt, usedAt);
  }
  const left = () => Object.keys(keys).filter((key) => existsSync(entryFolder(root, "build", key)));
  const read = async (key: string) => {
    const entry = await tryReadEntry(key, entryFolder(root, "build", key));
    if (!entry) throw new Error("there is no entry");
    return entry;
  };
  return { root, left, read };
}

describe("tryReadEntry()", () => {
  test("gives size and times", async () => {
    const { read } = await makeEntries({ "k-1": { madeAt: 100, usedAt: 200 } });
    expect(await read("k-1")).toMatchObject({
      key: "k-1",
      sizeBytes: 3,
      createdMs: 100_000,
      usedMs: 200_000,
    });
  });

  test.each<[string, (file: string) => Promise<void>]>([
    ["has another size than its name says", (file) => truncate(file, 1)],
    ["has another file beside it", (file) => writeFile(join(dirname(file), "x"), "")],
    ["has a folder beside it", async (file) => void (await mkdir(join(dirname(file), "x")))],
  ])("finds none if the archive %s", async (_, spoil) => {
    const { root, read } = await makeEntries({ "k-1": { madeAt: 100 } });
    await spoil((await read("k-1")).file);
    expect(await tryReadEntry("k-1", entryFolder(root, "build", "k-1"))).toBeUndefined();
  });

  test("finds none where there is nothing", async () => {
    const { root } = await makeEntries({});
    expect(await tryReadEntry("k-1", entryFolder(root, "build", "k-1"))).toBeUndefined();
  });
});

describe("findNewest()", () => {
  test.each([
    ["k-", "k-2"],
    ["k-1", "k-1"],
    ["", "other"],
    ["long-", LONG],
    [LONG, LONG],
    ["long-y", undefined],
    ["none", undefined],
  ])("of those that begin with %s", async (prefix, expected) => {
    const { root } = await makeEntries({
      "k-1": { madeAt: 100 },
      "k-2": { madeAt: 200 },
      [LONG]: { madeAt: 150 },
      other: { madeAt: 300 },
    });
    expect((await findNewest(root, "build", prefix))?.key).toBe(expected);
    expect(await findNewest(root, "modules", prefix)).toBeUndefined();
  });

  test("takes the last one by key where times are equal", async () => {
    const { root } = await makeEntries({ "k-2": { madeAt: 100 }, "k-1": { madeAt: 100 } });
    expect((await findNewest(root, "build", "k-"))?.key).toBe("k-2");
  });
});

test("keepNewest() removes all but the newest of a prefix", async () => {
  const { root, left } = await makeEntries({
    "k-1": { madeAt: 100 },
    "k-2": { madeAt: 300 },
    "k-3": { madeAt: 200 },
    other: { madeAt: 50 },
  });
  await keepNewest(root, { name: "build", prefix: "k-", count: 2 });
  expect(left()).toEqual(["k-2", "k-3", "other"]);
});

describe("limitEntries()", () => {
  test.each([
    [100, ["a-1", "b-1", "c-1"]],
    [8, ["a-1", "c-1"]],
    [3, ["a-1"]],
    [0, ["a-1"]],
  ])("of %i bytes removes what was used longest ago, but not what is kept", async (limit, rest) => {
    const { root, left } = await makeEntries({
      "a-1": { madeAt: 900, usedAt: 100 },
      "b-1": { madeAt: 800, usedAt: 200 },
      "c-1": { madeAt: 100, usedAt: 300 },
    });
    await limitEntries(root, limit, entryFolder(root, "build", "a-1"));
    expect(left()).toEqual(rest);
  });
});

describe("takeArchive()", () => {
  test("leaves it readable when the entry is removed, and notes the use", async () => {
    const { root, read } = await makeEntries({ "k-1": { madeAt: 100 } });
    const entry = await read("k-1");
    const target = join(root, "taken");
    expect(await takeArchive(entry, target)).toBe(true);
    expect((await stat(entry.dir)).mtimeMs).toBeGreaterThan(entry.usedMs);
    await removeEntry(root, entry.dir);
    expect(await readFile(target, "utf8")).toBe("k-1");
  });

  test("takes none that is gone, or that has another size by then", async () => {
    const { root, read } = await makeEntries({ "k-1": { madeAt: 100 }, "k-2": { madeAt: 100 } });
    const [gone, cut] = [await read("k-1"), await read("k-2")];
    await removeEntry(root, gone.dir);
    await truncate(cut.file, 1);
    const target = join(root, "taken");
    expect(await takeArchive(gone, target)).toBe(false);
    expect(await takeArchive(cut, target)).toBe(false);
    expect(existsSync(target)).toBe(false);
  });
});

test("removeEntry() leaves nothing behind, and bears with another that was faster", async () => {
  const { root, read, left } = await makeEntries({ "k-1": { madeAt: 100 } });
  const { dir } = await read("k-1");
  await removeEntry(root, dir);
  await removeEntry(root, dir);
  expect(left()).toEqual([]);
  expect(await readdir(root)).not.toContain("removed");
});
