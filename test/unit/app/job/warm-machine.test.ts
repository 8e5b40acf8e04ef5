import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  describeWarmBuild,
  describeWarmModules,
  recordUse,
} from "../../../../src/app/job/warm-machine.ts";
import { actionName } from "../../../../src/buildcache/layout.ts";
import { markerName } from "../../../../src/buildcache/machine-marker.ts";
import type { ActionEntry } from "../../../../src/buildcache/scan.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";
import { idOf } from "../../buildcache/entries.ts";

const NOW_MS = Date.UTC(2026, 10, 21);
const DAY_MS = 24 * 60 * 60 * 1_000;

describe("describeWarmModules()", () => {
  test.each([
    [10, 0, "10 of 10 needed modules are on this machine"],
    [10, 1, "9 of 10 needed modules are on this machine"],
    [10, 2, undefined],
    [0, 0, undefined],
  ])("of %d modules with %d missing is %s", (needed, missing, words) => {
    expect(describeWarmModules(needed, missing)).toBe(words);
  });
});

describe("recordUse() and describeWarmBuild()", () => {
  const entry: ActionEntry = {
    actionId: idOf("a"),
    outputId: idOf("b"),
    outputBytes: 1,
    computedAtMs: NOW_MS,
    usedAtMs: NOW_MS,
  };
  const use = { entries: [entry], actions: 1, sinceMs: NOW_MS, nowMs: NOW_MS };

  async function makeCache(): Promise<string> {
    const dir = await makeTempDir("gocache");
    const file = join(dir, actionName(entry.actionId));
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, "");
    return dir;
  }

  test("agree on a job that ran", async () => {
    const dir = await makeCache();
    await recordUse(dir, "job-", use);
    expect(await describeWarmBuild(dir, "job-", NOW_MS)).toBe(
      "this machine ran this job before, on 2026-11-21",
    );
    expect(await describeWarmBuild(dir, "other-", NOW_MS)).toBeUndefined();
  });

  test("remember what other jobs wrote", async () => {
    const dir = await makeCache();
    await recordUse(dir, "job-", use);
    await recordUse(dir, "other-", use);
    expect(await describeWarmBuild(dir, "job-", NOW_MS)).toBeDefined();
    expect(await describeWarmBuild(dir, "other-", NOW_MS)).toBeDefined();
  });

  test("remember each of many jobs that end at once", async () => {
    const dir = await makeCache();
    const scopes = Array.from({ length: 20 }, (_, index) => `job${index}-`);
    await Promise.all(scopes.map((scope) => recordUse(dir, scope, use)));
    for (const scope of scopes) {
      expect(await describeWarmBuild(dir, scope, NOW_MS)).toBeDefined();
    }
  });

  test("remove what is too old to tell anything", async () => {
    const dir = await makeCache();
    await recordUse(dir, "old-", use);
    await recordUse(dir, "young-", use);
    const times = (scope: string, ageMs: number) => {
      const atSeconds = (NOW_MS - ageMs) / 1_000;
      return utimes(join(dir, markerName(scope)), atSeconds, atSeconds);
    };
    await times("old-", 5 * DAY_MS + 1_000);
    await times("young-", 4 * DAY_MS);
    await recordUse(dir, "job-", use);
    expect((await readdir(join(dir, "00"))).length).toBe(2);
    expect(await describeWarmBuild(dir, "young-", NOW_MS)).toBeDefined();
    expect(await describeWarmBuild(dir, "old-", NOW_MS)).toBeUndefined();
  });

  test("write nothing of a job that left the cache unused", async () => {
    const dir = await makeCache();
    // Our own first step runs go as well, which may renew a time.
    const unused = { ...entry, usedAtMs: NOW_MS - 1 };
    await recordUse(dir, "job-", { ...use, entries: [unused] });
    await expect(readFile(join(dir, markerName("job-")))).rejects.toThrow(/ENOENT/);
  });

  test.each([
    ["an empty file", ""],
    ["garbage", "\u0000{"],
  ])("bear with %s in the marker's place", async (_, content) => {
    const dir = await makeCache();
    await mkdir(join(dir, "00"), { recursive: true });
    await writeFile(join(dir, markerName("job-")), content);
    expect(await describeWarmBuild(dir, "job-", NOW_MS)).toBeUndefined();
    await recordUse(dir, "job-", use);
    expect(await describeWarmBuild(dir, "job-", NOW_MS)).toBeDefined();
  });

  test("bear with a folder in the marker's place, and with no cache at all", async () => {
    const dir = await makeCache();
    await mkdir(join(dir, markerName("job-")), { recursive: true });
    expect(await describeWarmBuild(dir, "job-", NOW_MS)).toBeUndefined();
    expect(await describeWarmBuild(join(dir, "absent"), "job-", NOW_MS)).toBeUndefined();
  });
});
