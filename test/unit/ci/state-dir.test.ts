import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  dropState,
  findState,
  makeStateDir,
  saveState,
  stateDirs,
  userCacheDir,
} from "../../../src/ci/state-dir.ts";
import { ConfigError } from "../../../src/lib/errors.ts";
import { makeRunState } from "../../support/run-state.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const JOB = { workspace: "/builds/app", tempDir: "/builds/app.tmp" };

describe("stateDirs()", () => {
  test("begins with the folder of the CI system", () => {
    const [first = "", second = ""] = stateDirs(undefined, JOB, { XDG_CACHE_HOME: "/cache" });
    expect(first).toMatch(/^\/builds\/app\.tmp\/go-accel-[0-9a-f]{12}$/);
    expect(second).toMatch(/^\/cache\/go-accel\/jobs\/go-accel-[0-9a-f]{12}$/);
  });

  test("depends on the checkout", () => {
    const [one] = stateDirs(undefined, JOB, {});
    const [same] = stateDirs(undefined, JOB, { CI_JOB_ID: "2" });
    const [other] = stateDirs(undefined, { ...JOB, workspace: "/builds/other" }, {});
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  test("is the folder that was asked for, and no other", () => {
    expect(stateDirs("/mine", JOB, {})).toEqual(["/mine"]);
  });
});

test("userCacheDir() passes over a relative XDG_CACHE_HOME, as the standard says", () => {
  expect(userCacheDir({ XDG_CACHE_HOME: "cache" })).toMatch(/\/\.cache$/);
});

describe("makeStateDir()", () => {
  test("makes a folder that others cannot list", async () => {
    const dir = join(await makeTempDir("state"), "a", "b");
    expect(await makeStateDir([dir], "/elsewhere")).toBe(dir);
    expect((await stat(dir)).mode & 0o777).toBe(0o711);
  });

  test("takes the next one if it cannot make the first", async () => {
    const root = await makeTempDir("state");
    await writeFile(join(root, "file"), "");
    const dirs = [join(root, "file", "dir"), join(root, "dir")];
    expect(await makeStateDir(dirs, "/elsewhere")).toBe(dirs[1]);
  });

  test("empties what an earlier job left", async () => {
    const dir = join(await makeTempDir("state"), "dir");
    await mkdir(join(dir, "go-accel", "path-1"), { recursive: true });
    await writeFile(join(dir, "state.json"), "{}");
    await makeStateDir([dir], "/elsewhere");
    expect(await readdir(dir)).toEqual([]);
  });

  test("refuses a folder with other files, and leaves them", async () => {
    const dir = await makeTempDir("state");
    await writeFile(join(dir, "thesis.txt"), "mine");
    await expect(makeStateDir([dir], "/elsewhere")).rejects.toThrow(ConfigError);
    expect(await readdir(dir)).toEqual(["thesis.txt"]);
  });

  test.each(["", "inner"])("refuses the checkout itself and folders in it (%j)", async (inner) => {
    const checkout = await makeTempDir("state");
    await expect(makeStateDir([join(checkout, inner)], checkout)).rejects.toThrow(/outside/);
  });
});

describe("findState()", () => {
  test("finds what was saved, until it is dropped", async () => {
    const root = await makeTempDir("state");
    const dirs = [join(root, "none"), join(root, "dir")];
    const dir = await makeStateDir([join(root, "dir")], "/elsewhere");
    const state = makeRunState(dir, { startedAtMs: 7 });
    await saveState(dir, state);
    expect(await findState(dirs)).toEqual({ dir, state });
    await dropState(dir);
    expect(await findState(dirs)).toBeUndefined();
  });

  test("lets nobody else read it", async () => {
    const dir = await makeStateDir([join(await makeTempDir("state"), "dir")], "/elsewhere");
    await saveState(dir, makeRunState(dir));
    expect((await stat(join(dir, "state.json"))).mode & 0o777).toBe(0o600);
  });
});
