import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limitManifest } from "../../src/checkout/capture-mtimes.ts";
import { exactSecondsOf, secondsAtLeast } from "../../src/checkout/exact-seconds.ts";
import type { Manifest, MtimeRecord } from "../../src/checkout/manifest.ts";
import { backdate, commitAll, git, looksClean, writeFiles } from "../support/git.ts";
import {
  captureTimes,
  cloneAgain,
  FILES,
  makeClone,
  mtimeOf,
  restoreTimes,
} from "./support/checkout-fixture.ts";

function recordsOf(manifest: Manifest, path: string): MtimeRecord[] {
  return [...manifest.values()].flat().filter((record) => record.path === path);
}

function commitToOrigin(dir: string, files: Record<string, string>): void {
  writeFiles(join(dir, "..", "origin"), files);
  commitAll(join(dir, "..", "origin"));
}

describe("captureMtimes()", () => {
  test("knows each file and folder of the job with its time", async () => {
    const dir = await makeClone();
    await restoreTimes(dir);
    const [[root, records] = ["", []]] = captureTimes(dir);
    expect(root).toBe(dir);
    expect(records.map(({ path }) => path).sort()).toEqual(
      ["", "a", "a/b", "a/b/two.txt", "a/one.txt", "go.mod"].sort(),
    );
    for (const { path, mtimeNs } of records) expect(mtimeNs, path).toBe(mtimeOf(dir, path));
  });

  test("hands the time of a rewritten file to the next job, to the nanosecond", async () => {
    const dir = await makeClone({ ...FILES, "it's\n": "1" });
    await restoreTimes(dir);
    // Times as a clock has them: each is drawn again until a double cannot hold it.
    for (const [name, content] of [
      ["a/one.txt", "one"],
      ["it's\n", "1"],
    ] as const) {
      do writeFileSync(join(dir, name), content);
      while (exactSecondsOf(mtimeOf(dir, name)) !== undefined);
    }
    const [time, other] = [mtimeOf(dir, "a", "one.txt"), mtimeOf(dir, "it's\n")];
    const manifest = captureTimes(dir);
    cloneAgain(dir);
    expect(await restoreTimes(dir, manifest)).toMatchObject({ fresh: 0, leftAlone: 0 });
    expect(mtimeOf(dir, "a", "one.txt")).toBe(time);
    expect(mtimeOf(dir, "it's\n")).toBe(other);
    expect(looksClean(dir)).toBe(true);
  });

  test("has a folder in which something came and went, but none with something new", async () => {
    const dir = await makeClone();
    backdate(dir);
    await restoreTimes(dir);
    const restoredAtMs = Date.now() - 1_000;
    writeFileSync(join(dir, "a", "b", "temporary"), "");
    rmSync(join(dir, "a", "b", "temporary"));
    writeFileSync(join(dir, "a", "output"), "");
    const manifest = captureTimes(dir, undefined, { restoredAtMs });
    expect(recordsOf(manifest, "a/b").map(({ mtimeNs }) => mtimeNs)).toEqual([
      mtimeOf(dir, "a", "b"),
    ]);
    expect(recordsOf(manifest, "a")).toEqual([]);
  });

  test("has a folder with files that were there before the job's first step", async () => {
    const dir = await makeClone();
    const addInput = () => writeFileSync(join(dir, "a", "made-before.txt"), "");
    addInput();
    await restoreTimes(dir);
    const manifest = captureTimes(dir, undefined, { restoredAtMs: Date.now() + 1_000 });
    const time = mtimeOf(dir, "a");
    cloneAgain(dir);
    addInput();
    await restoreTimes(dir, manifest);
    expect(mtimeOf(dir, "a")).toBe(time);
  });

  test("takes the fixed time that a test sets, as a checkout that stays has it", async () => {
    const dir = await makeClone();
    await restoreTimes(dir);
    utimesSync(join(dir, "a", "one.txt"), 1_000_000_000, 1_000_000_000);
    const manifest = captureTimes(dir);
    cloneAgain(dir);
    await restoreTimes(dir, manifest);
    expect(mtimeOf(dir, "a", "one.txt")).toBe(1_000_000_000_000_000_000n);
  });

  test("gives a fixed time to no content if it was seen with two", async () => {
    const dir = await makeClone();
    let manifest: Manifest | undefined;
    for (const content of ["one", "eno"]) {
      commitToOrigin(dir, { "a/one.txt": content });
      cloneAgain(dir);
      await restoreTimes(dir, manifest);
      utimesSync(join(dir, "a", "one.txt"), 1_000_000_000, 1_000_000_000);
      manifest = captureTimes(dir, manifest);
    }
    for (const content of ["one", "eno"]) {
      commitToOrigin(dir, { "a/one.txt": content });
      cloneAgain(dir);
      await restoreTimes(dir, manifest);
      expect(mtimeOf(dir, "a", "one.txt")).toBeGreaterThan(1_700_000_000_000_000_000n);
    }
  });

  test("gives up a time that a step kept while it changed the file", async () => {
    const dir = await makeClone();
    await restoreTimes(dir);
    const time = mtimeOf(dir, "a", "one.txt");
    let manifest = captureTimes(dir);
    cloneAgain(dir);
    await restoreTimes(dir, manifest);
    writeFileSync(join(dir, "a", "one.txt"), "eno");
    utimesSync(join(dir, "a", "one.txt"), secondsAtLeast(time), secondsAtLeast(time));
    manifest = captureTimes(dir, manifest);
    cloneAgain(dir);
    await restoreTimes(dir, manifest);
    expect(mtimeOf(dir, "a", "one.txt")).toBeGreaterThan(time);
  });

  test("lets a branch behind find its own times, and a revert none that is old", async () => {
    const dir = await makeClone();
    await restoreTimes(dir);
    const time = mtimeOf(dir, "a", "one.txt");
    let manifest = captureTimes(dir);
    git(join(dir, "..", "origin"), "tag", "behind");
    commitToOrigin(dir, { "a/one.txt": "eno" });
    cloneAgain(dir);
    await restoreTimes(dir, manifest, { onlyLatest: true });
    const newer = mtimeOf(dir, "a", "one.txt");
    manifest = captureTimes(dir, manifest);

    cloneAgain(dir, "--branch", "behind");
    await restoreTimes(dir, manifest);
    expect(mtimeOf(dir, "a", "one.txt")).toBe(time);
    commitToOrigin(dir, { "a/one.txt": "one" });
    cloneAgain(dir);
    await restoreTimes(dir, manifest, { onlyLatest: true });
    expect(mtimeOf(dir, "a", "one.txt")).toBeGreaterThan(newer);
  });
});

test("limitManifest() forgets what went unused in too many saved layers", async () => {
  const dir = await makeClone();
  let manifest = captureTimes(dir);
  commitToOrigin(dir, { "a/one.txt": "eno" });
  cloneAgain(dir);
  for (let layer = 1; layer <= 4; layer++) manifest = captureTimes(dir, manifest);
  expect(recordsOf(manifest, "a/one.txt")).toHaveLength(2);
  expect(recordsOf(limitManifest(manifest, 4), "a/one.txt")).toHaveLength(2);
  expect(recordsOf(limitManifest(manifest, 3), "a/one.txt")).toHaveLength(1);
});

test("a name has a time twice just when it has the same content twice, whatever is edited", async () => {
  const dir = await makeClone();
  const names = ["a/one.txt", "a/b/two.txt", "go.mod", "a/new.txt", "c/d/e.txt"];
  const edits = fc.array(
    fc.record({ name: fc.constantFrom(...names), content: fc.constantFrom("xxx", "yyy", "zz") }),
    { minLength: 1, maxLength: 3 },
  );
  const contentOf = new Map<string, string>();
  const timeOf = new Map<string, bigint>();
  let manifest: Manifest | undefined;
  for (const step of fc.sample(edits, { numRuns: 12, seed: 7 })) {
    commitToOrigin(dir, Object.fromEntries(step.map(({ name, content }) => [name, content])));
    cloneAgain(dir);
    await restoreTimes(dir, manifest);
    expect(looksClean(dir)).toBe(true);
    for (const line of git(dir, "ls-files", "-s").trimEnd().split("\n")) {
      const [, id = "", name = ""] = /^\d+ (\w+) 0\t(.*)$/.exec(line) ?? [];
      const time = mtimeOf(dir, name);
      expect(contentOf.get(`${name} ${time}`) ?? id).toBe(id);
      expect(timeOf.get(`${name} ${id}`) ?? time).toBe(time);
      contentOf.set(`${name} ${time}`, id);
      timeOf.set(`${name} ${id}`, time);
    }
    manifest = captureTimes(dir, manifest);
  }
});
