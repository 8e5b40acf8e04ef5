import { execFile } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { actionName, outputName } from "../../src/buildcache/layout.ts";
import { findMissing } from "../support/invisible/needs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { actionFile, idOf } from "../unit/buildcache/entries.ts";

/** A user who owns nothing on this machine; its group too. */
const USER = 61_234;
const WHY_NOT = findMissing(["other-user"]) ?? whyNoSources();

function whyNoSources(): string | undefined {
  for (let dir = import.meta.dirname; dir !== dirname(dir); dir = dirname(dir)) {
    if ((statSync(dir).mode & 0o001) === 0) return `other users may not enter ${dir}`;
  }
  return undefined;
}

/** The user's GOCACHE: each name stands for an action and its output, some of them root's. */
async function makeCache(owners: Readonly<Record<string, number>>): Promise<string> {
  const dir = await makeTempDir("shared-gocache");
  chownSync(dir, USER, USER);
  for (const [name, owner] of Object.entries(owners)) {
    const [action, output] = [idOf(`${name} action`), idOf(`${name} output`)];
    for (const [file, content] of [
      [actionName(action), actionFile(action, output)],
      [outputName(output), "output"],
    ] as const) {
      const folder = join(dir, dirname(file));
      mkdirSync(folder, { recursive: true });
      chownSync(folder, USER, USER);
      writeFileSync(join(dir, file), content);
      chownSync(join(dir, file), owner, owner);
    }
  }
  return dir;
}

/** Evaluates an expression as the user, with the functions of these modules. */
async function evaluate(expression: string): Promise<unknown> {
  const modules = ["age", "scan", "trim", "plan-trim"].map(
    (name) =>
      `...await import(${JSON.stringify(new URL(`../../src/buildcache/${name}.ts`, import.meta.url))})`,
  );
  const program = `const m = { ${modules.join(", ")} }; console.log(JSON.stringify(await (${expression})));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { uid: USER, gid: USER, env: {} },
  );
  return JSON.parse(stdout);
}

describe("entries of another user in GOCACHE", () => {
  test("keep their times, and all of the user's own are aged", async ({ skip }) => {
    skip(WHY_NOT !== undefined, WHY_NOT);
    const names = Array.from({ length: 24 }, (_, index) => `entry ${index}`);
    const dir = await makeCache(
      Object.fromEntries(names.map((name, index) => [name, index % 3 === 0 ? 0 : USER])),
    );
    const nowMs = Date.now();
    const young = await evaluate(
      `(m.ageBuildCache(${JSON.stringify(dir)}, ${nowMs}), m.scanBuildCache(${JSON.stringify(dir)})
        .filter(({ usedAtMs }) => usedAtMs > ${nowMs} - m.AGE_MS).map(({ actionId }) => actionId).sort())`,
    );
    const ofRoot = names.filter((_, index) => index % 3 === 0);
    expect(young).toEqual(ofRoot.map((name) => idOf(`${name} action`)).sort());
  });

  test("in a folder of their own are passed over, and the rest is aged and trimmed", async ({
    skip,
  }) => {
    skip(WHY_NOT !== undefined, WHY_NOT);
    const dir = await makeCache({ own: USER, closed: 0, open: 0 });
    const folderOf = (name: string) => join(dir, dirname(actionName(idOf(`${name} action`))));
    const outputFolderOf = (name: string) => join(dir, dirname(outputName(idOf(`${name} output`))));
    for (const [name, mode] of [
      ["closed", 0o700],
      ["open", 0o755],
    ] as const) {
      for (const folder of [folderOf(name), outputFolderOf(name)]) {
        chownSync(folder, 0, 0);
        chmodSync(folder, mode);
      }
    }
    const inADay = Date.now() + 24 * 60 * 60 * 1000;
    const trimmed = await evaluate(`(async (dir) => {
      m.ageBuildCache(dir, Date.now());
      const entries = m.scanBuildCache(dir);
      const orphans = m.listOrphans(dir, entries);
      const plan = m.planTrim({ entries, orphans, limitBytes: 0, nowMs: ${inADay} });
      return { planned: plan.actions.length, ...(await m.trimBuildCache(dir, plan, ${inADay})) };
    })(${JSON.stringify(dir)})`);
    expect(trimmed).toMatchObject({ planned: 2, actions: 1 });
    expect(statSync(join(folderOf("open"))).isDirectory()).toBe(true);
  });
});
