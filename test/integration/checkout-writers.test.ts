import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { lutimesSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { secondsAtLeast } from "../../src/checkout/exact-seconds.ts";
import { findGitCheckout } from "../../src/checkout/git-checkout.ts";
import type { Manifest } from "../../src/checkout/manifest.ts";
import { type CheckoutTarget, settleMtimes } from "../../src/checkout/settle-mtimes.ts";
import { surveyCheckouts } from "../../src/checkout/survey.ts";
import { git, looksClean } from "../support/git.ts";
import {
  captureTimes,
  cloneAgain,
  makeClone,
  mtimeOf,
  restoreTimes,
} from "./support/checkout-fixture.ts";

/*
 * A generator, a watcher or a compose stack that an earlier step left running writes tracked files
 * while their times are restored. What it wrote must look changed to git and have no time that
 * stands for the content of before.
 */

const COUNT = 600;
const NAMES = Array.from({ length: COUNT }, (_, index) => `f${String(index).padStart(4, "0")}`);
const BEFORE = "AAAA";
const AFTER = "BBBB";

/** A checkout whose files have times of an earlier job. */
async function makeKnownClone(): Promise<{ dir: string; manifest: Manifest }> {
  const dir = await makeClone(Object.fromEntries(NAMES.map((name) => [name, BEFORE])));
  await restoreTimes(dir);
  const manifest = captureTimes(dir);
  cloneAgain(dir);
  return { dir, manifest };
}

/** Starts a real process in `dir` that runs this script, and waits until it does. */
async function startWriter(dir: string, script: string): Promise<ChildProcess> {
  const preamble = `
    const { existsSync, lstatSync, writeFileSync } = require("node:fs");
    const names = Array.from({ length: ${COUNT} }, (_, i) => "f" + String(i).padStart(4, "0"));
    const timeOf = (name) => lstatSync(name, { bigint: true }).mtimeNs;
    process.stdout.write("ready");
  `;
  const args = ["-e", preamble + script];
  const writer = spawn(process.execPath, args, { cwd: dir, stdio: ["pipe", "pipe", "inherit"] });
  await once(writer.stdout, "data");
  return writer;
}

function expectHonest(dir: string, known: Manifest, writable: readonly string[]): void {
  const times = new Map([...known.values()].flat().map(({ path, mtimeNs }) => [path, mtimeNs]));
  const written = writable.filter((name) => readFileSync(join(dir, name), "utf8") !== BEFORE);
  const status = git(dir, "status", "--porcelain")
    .split("\n")
    .filter((line) => line !== "");
  expect(status.sort()).toEqual(written.map((name) => ` M ${name}`).sort());
  expect(written.filter((name) => mtimeOf(dir, name) === times.get(name))).toEqual([]);
}

test.each([
  ["in our order", "names.slice(1)"],
  ["against our order", "names.slice(1).reverse()"],
  ["just one behind the first", "names.slice(1, 2)"],
])(
  "a writer that begins with our first time, %s, is found",
  { timeout: 60_000 },
  async (_, list) => {
    const { dir, manifest } = await makeKnownClone();
    const writer = await startWriter(
      dir,
      `const before = timeOf(names[0]);
     while (timeOf(names[0]) === before) {}
     for (const name of ${list}) writeFileSync(name, "${AFTER}");`,
    );
    const ended = once(writer, "exit");
    await restoreTimes(dir, manifest);
    await ended;
    expect(readFileSync(join(dir, "f0001"), "utf8")).toBe(AFTER);
    expectHonest(dir, manifest, NAMES);
  },
);

test.each([1, 2])(
  "a writer that never rests is found (seed %i)",
  { timeout: 60_000 },
  async (seed) => {
    const { dir, manifest } = await makeKnownClone();
    const writer = await startWriter(
      dir,
      `let random = ${seed};
     const draw = () => (random = (random * 1103515245 + 12345) % 2147483648);
     while (!existsSync("../stop")) {
       for (let i = 0; i < 20; i++) {
         writeFileSync(names[draw() % names.length], draw() % 2 ? "${AFTER}" : "${BEFORE}");
       }
     }`,
    );
    const ended = once(writer, "exit");
    await restoreTimes(dir, manifest);
    writeFileSync(join(dir, "..", "stop"), "");
    await ended;
    expectHonest(dir, manifest, NAMES);
  },
);

test("settleMtimes() withdraws a time that was set right after another process wrote", async () => {
  const dir = await makeClone({ quiet: BEFORE, raced: BEFORE });
  const checkout = findGitCheckout(dir);
  const [survey] = surveyCheckouts([dir], {});
  if (!checkout || typeof survey?.worktree !== "object") throw new Error("no checkout");
  const mtimeNs = 1_700_000_000_000_000_000n;
  const targets = survey.worktree.files.map(({ fileName, stamp, entry }): CheckoutTarget => {
    return { fileName, stamp, entry, mtimeNs, isRecorded: true };
  });
  writeFileSync(join(dir, "raced"), AFTER);
  for (const { fileName } of targets) lutimesSync(fileName, 1, secondsAtLeast(mtimeNs));
  const set = targets.map((target) => ({ target, setAtMs: Date.now(), byProcess: false }));
  const [other] = targets;
  if (!other) throw new Error("no target");

  const settled = settleMtimes(checkout, { set, changed: [other], denied: false });
  expect(settled.map(({ target }) => target.entry?.path)).toEqual(["quiet"]);
  expect(mtimeOf(dir, "quiet")).toBe(mtimeNs);
  expect(mtimeOf(dir, "raced")).toBeGreaterThan(mtimeNs);
});

test("without a writer, all files have their times and none is read again", async () => {
  const { dir, manifest } = await makeKnownClone();
  expect(await restoreTimes(dir, manifest)).toMatchObject({ recorded: COUNT + 1, leftAlone: 0 });
  expect(looksClean(dir)).toBe(true);
});
