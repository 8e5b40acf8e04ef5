import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTestCheckout } from "../../src/app/tests/test-checkout.ts";
import {
  backdate,
  commitAll,
  type Files,
  git,
  looksClean,
  makeRepository,
} from "../support/git.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  captureTimes,
  cloneAgain,
  FILES,
  makeClone,
  mtimeOf,
  NO_TIMES,
  restoreTimes,
} from "./support/checkout-fixture.ts";

const SPEC: Files = { "spec.json": "{}", "deep/more.json": "{}", "spec.go": "package spec\n" };

/** A clone whose `a/spec` is a submodule, which has a submodule `inner` of its own. */
async function makeCloneWithSubmodule(): Promise<string> {
  const dir = await makeClone();
  const [origin, spec, inner] = ["origin", "spec", "inner"].map((name) => join(dir, "..", name));
  if (!origin || !spec || !inner) throw new Error("three names");
  makeRepository(inner, { "inner.txt": "inner" });
  makeRepository(spec, SPEC);
  git(spec, "submodule", "--quiet", "add", inner, "inner");
  commitAll(spec);
  git(origin, "submodule", "--quiet", "add", spec, "a/spec");
  commitAll(origin);
  cloneAgain(dir, "--recurse-submodules");
  return dir;
}

const NAMES = [
  "a/one.txt",
  "a/spec",
  "a/spec/spec.json",
  "a/spec/deep",
  "a/spec/deep/more.json",
  "a/spec/inner",
  "a/spec/inner/inner.txt",
];

describe("a submodule", () => {
  test("has the times that it had in the job before, and so has one inside it", async () => {
    const dir = await makeCloneWithSubmodule();
    await restoreTimes(dir);
    const times = NAMES.map((name) => mtimeOf(dir, name));
    const manifest = captureTimes(dir);
    cloneAgain(dir, "--recurse-submodules");
    expect(await restoreTimes(dir, manifest)).toMatchObject({ fresh: 0, leftAlone: 0 });
    expect(NAMES.map((name) => mtimeOf(dir, name))).toEqual(times);
    for (const name of ["", "a/spec", "a/spec/inner"]) {
      expect(looksClean(join(dir, name)), name).toBe(true);
      expect(git(join(dir, name), "status", "--porcelain"), name).toBe("");
    }
  });

  test("that is at another commit keeps the times of what is as before", async () => {
    const dir = await makeCloneWithSubmodule();
    await restoreTimes(dir);
    const time = mtimeOf(dir, "a/spec/spec.json");
    const manifest = captureTimes(dir);
    cloneAgain(dir, "--recurse-submodules");
    writeFileSync(join(dir, "a", "spec", "deep", "more.json"), "[]");
    git(join(dir, "a", "spec"), "commit", "--quiet", "--all", "--message", "change");
    await restoreTimes(dir, manifest);
    expect(mtimeOf(dir, "a/spec/spec.json")).toBe(time);
    expect(mtimeOf(dir, "a/spec/deep/more.json")).toBeGreaterThan(time);
  });

  test("that is not checked out is a folder with its time", async () => {
    const dir = await makeCloneWithSubmodule();
    cloneAgain(dir);
    await restoreTimes(dir);
    const times = ["a", "a/spec"].map((name) => mtimeOf(dir, name));
    const manifest = captureTimes(dir);
    cloneAgain(dir);
    expect(await restoreTimes(dir, manifest)).toMatchObject({ fresh: 0 });
    expect(["a", "a/spec"].map((name) => mtimeOf(dir, name))).toEqual(times);
  });

  test("that holds the only module has its times, and nothing around it", async () => {
    const dir = await makeCloneWithSubmodule();
    const before = mtimeOf(dir, "a/one.txt");
    const folders = [join(dir, "a", "spec", "deep")];
    const restored = await restoreTimes(dir, NO_TIMES, { folders });
    expect(restored).toMatchObject({ fresh: 2 });
    expect(mtimeOf(dir, "a/one.txt")).toBe(before);
  });
});

test("several checkouts below a workspace each have their times", async () => {
  const workspace = await makeTempDir("workspace");
  const names = ["app", "libs/one"];
  for (const name of names) makeRepository(join(workspace, "origin", name), FILES);
  const checkOut = () => {
    for (const name of names) {
      mkdirSync(join(workspace, name, ".."), { recursive: true });
      git(workspace, "clone", "--quiet", join(workspace, "origin", name), join(workspace, name));
    }
  };
  checkOut();
  const folders = names.map((name) => join(workspace, name));
  expect(await restoreTimes("", NO_TIMES, { folders })).toMatchObject({ fresh: 12 });
  const times = folders.map((dir) => mtimeOf(dir, "a/one.txt"));
  const manifest = captureTimes("", NO_TIMES, { folders });
  expect([...manifest.keys()].sort()).toEqual(folders.toSorted());
  for (const dir of folders) writeFileSync(join(dir, "a", "one.txt"), "one");
  expect(await restoreTimes("", manifest, { folders })).toMatchObject({ recorded: 12, fresh: 0 });
  expect(folders.map((dir) => mtimeOf(dir, "a/one.txt"))).toEqual(times);
});

describe("readTestCheckout()", () => {
  const look = (dir: string, timedAtMs: number | undefined) =>
    readTestCheckout({ dir, within: [dir], env: {}, timedAtMs });
  const standings = (dir: string, timedAtMs: number | undefined, names: readonly string[]) => {
    const checkout = look(dir, timedAtMs);
    return Object.fromEntries(names.map((name) => [name, checkout.standingOf(join(dir, name))]));
  };

  test("knows files of a submodule as it knows those of the checkout", async () => {
    const dir = await makeCloneWithSubmodule();
    writeFileSync(join(dir, "a", "spec", "new.txt"), "");
    expect(
      standings(dir, Date.now() + 1_000, [...NAMES, "a/spec/new.txt", "../elsewhere"]),
    ).toEqual({
      ...Object.fromEntries(NAMES.map((name) => [name, "timed"])),
      "a/spec": "mixed",
      "a/spec/new.txt": "untracked",
      "../elsewhere": "outside",
    });
    expect(standings(dir, undefined, ["a/spec/spec.json"])).toEqual({
      "a/spec/spec.json": "untimed",
    });
  });

  test("tells a file that the job wrote again from one that it changed", async () => {
    const dir = await makeClone();
    backdate(dir);
    const timedAtMs = Date.now() - 1_000;
    writeFileSync(join(dir, "a", "one.txt"), "one");
    writeFileSync(join(dir, "go.mod"), "module n\n");
    expect(standings(dir, timedAtMs, ["a/one.txt", "go.mod"])).toEqual({
      "a/one.txt": "rewritten",
      "go.mod": "changed",
    });
  });

  test("has digests of sources for each folder, relative to the checkout of the job", async () => {
    const dir = await makeCloneWithSubmodule();
    expect([...look(dir, undefined).sources.keys()].sort()).toEqual(["", "a/spec"]);
  });
});
