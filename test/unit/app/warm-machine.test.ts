import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  describeWarmBuild,
  describeWarmModules,
  recordUse,
} from "../../../src/app/warm-machine.ts";
import { actionName } from "../../../src/buildcache/layout.ts";
import { MACHINE_MARKER } from "../../../src/buildcache/machine-marker.ts";
import type { ActionEntry } from "../../../src/buildcache/scan.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { idOf } from "../buildcache/entries.ts";

const NOW_MS = Date.UTC(2026, 10, 21);

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
  const use = { entries: [entry], sinceMs: NOW_MS, nowMs: NOW_MS };

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

  test("write nothing of a job that left the cache unused", async () => {
    const dir = await makeCache();
    // Our own first step runs go as well, which may renew a time.
    const unused = { ...entry, usedAtMs: NOW_MS - 1 };
    await recordUse(dir, "job-", { ...use, entries: [unused] });
    await expect(readFile(join(dir, MACHINE_MARKER))).rejects.toThrow(/ENOENT/);
  });

  test.each([
    ["an empty file", ""],
    ["garbage", "\u0000{"],
  ])("bear with %s in the marker's place", async (_, content) => {
    const dir = await makeCache();
    await mkdir(join(dir, "00"), { recursive: true });
    await writeFile(join(dir, MACHINE_MARKER), content);
    expect(await describeWarmBuild(dir, "job-", NOW_MS)).toBeUndefined();
    await recordUse(dir, "job-", use);
    expect(await describeWarmBuild(dir, "job-", NOW_MS)).toBeDefined();
  });

  test("bear with a folder in the marker's place, and with no cache at all", async () => {
    const dir = await makeCache();
    await mkdir(join(dir, MACHINE_MARKER), { recursive: true });
    expect(await describeWarmBuild(dir, "job-", NOW_MS)).toBeUndefined();
    expect(await describeWarmBuild(join(dir, "absent"), "job-", NOW_MS)).toBeUndefined();
  });
});
