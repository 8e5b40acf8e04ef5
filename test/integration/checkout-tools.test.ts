import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Manifest } from "../../src/checkout/manifest.ts";
import { commitAll, git, writeFiles } from "../support/git.ts";
import {
  captureTimes,
  cloneAgain,
  makeClone,
  mtimeOf,
  restoreTimes,
} from "./support/checkout-fixture.ts";

/*
 * Tools that take what is newer for changed. In a checkout with the times of earlier jobs they do
 * what they do in one that stayed.
 */

/** With make, and a cp that knows -u. */
const onLinux = test.runIf(process.platform === "linux");

function commitToOrigin(dir: string, files: Record<string, string>): void {
  writeFiles(join(dir, "..", "origin"), files);
  commitAll(join(dir, "..", "origin"));
}

/** A job whose steps are `steps`: on a machine that is new, with what the job before knew. */
async function runJob(dir: string, manifest: Manifest | undefined, steps: () => void) {
  cloneAgain(dir);
  await restoreTimes(dir, manifest, { onlyLatest: true });
  steps();
  return captureTimes(dir, manifest);
}

/** Puts a file where it belongs with the time that it had, as `tar -x` does. */
function putBack(from: string, to: string): void {
  const { atime, mtime } = statSync(from);
  copyFileSync(from, to);
  utimesSync(to, atime, mtime);
}

onLinux("make builds again just what changed, with an output of the job before", async () => {
  const dir = await makeClone({
    Makefile: "all: one.out two.out\n%.out: %.txt\n\tcp $< $@\n",
    "one.txt": "one",
    "two.txt": "two",
    ".gitignore": "*.out\n",
  });
  const make = () => execFileSync("make", ["all"], { cwd: dir, encoding: "utf8" });
  const kept = (name: string) => join(dir, "..", name);
  const keep = () => {
    for (const name of ["one.out", "two.out"]) putBack(join(dir, name), kept(name));
  };
  let manifest = await runJob(dir, undefined, () => {
    make();
    keep();
  });

  commitToOrigin(dir, { "one.txt": "eno" });
  manifest = await runJob(dir, manifest, () => {
    for (const name of ["one.out", "two.out"]) putBack(kept(name), join(dir, name));
    expect(make()).toBe("cp one.txt one.out\n");
    expect(readFileSync(join(dir, "one.out"), "utf8")).toBe("eno");
    keep();
  });

  // What was reverted is changed as well.
  commitToOrigin(dir, { "one.txt": "one" });
  await runJob(dir, manifest, () => {
    for (const name of ["one.out", "two.out"]) putBack(kept(name), join(dir, name));
    expect(make()).toBe("cp one.txt one.out\n");
    expect(readFileSync(join(dir, "one.out"), "utf8")).toBe("one");
  });
});

onLinux(
  "cp -u, as rsync -u or a sync to a bucket, sends what changed and what was reverted",
  async () => {
    const dir = await makeClone({ "web/index.html": "0123456789", "web/other.html": "0123456789" });
    const sent = join(dir, "..", "sent");
    mkdirSync(sent);
    const send = () => {
      const names = ["index.html", "other.html"].map((name) => join(dir, "web", name));
      const output = execFileSync("cp", ["-uv", ...names, sent], { encoding: "utf8" });
      return [...output.matchAll(/web\/(\w+)\.html' ->/g)].map(([, name]) => name);
    };
    let manifest = await runJob(dir, undefined, () => expect(send()).toEqual(["index", "other"]));
    manifest = await runJob(dir, manifest, () => expect(send()).toEqual([]));
    for (const content of ["9876543210", "0123456789"]) {
      commitToOrigin(dir, { "web/index.html": content });
      manifest = await runJob(dir, manifest, () => expect(send()).toEqual(["index"]));
      expect(readFileSync(join(sent, "index.html"), "utf8")).toBe(content);
    }
  },
);

test("a file server's Last-Modified stays as long as the content, and moves on with it", async () => {
  const dir = await makeClone({ "web/index.html": "one" });
  let manifest = await runJob(dir, undefined, () => {});
  const first = mtimeOf(dir, "web/index.html");
  manifest = await runJob(dir, manifest, () => {});
  expect(mtimeOf(dir, "web/index.html")).toBe(first);
  commitToOrigin(dir, { "web/index.html": "eno" });
  await runJob(dir, manifest, () => {});
  expect(mtimeOf(dir, "web/index.html")).toBeGreaterThan(first);
  expect(git(dir, "status", "--porcelain")).toBe("");
});
