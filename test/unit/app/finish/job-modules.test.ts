import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { countModules, readJobModules } from "../../../../src/app/finish/job-modules.ts";
import { GO_ROOTS_FILE, type RunState } from "../../../../src/app/handover.ts";
import type { ModuleVersion } from "../../../../src/gomod/module-path.ts";
import { makeJob } from "../../../support/make-job.ts";
import { makeRunState } from "../../../support/run-state.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const module = (name: string, version = "v1.0.0") => ({ path: `example.com/${name}`, version });
const sumLine = (name: string, hash = "A") => `example.com/${name} v1.0.0 h1:${hash.repeat(43)}=`;
const names = (modules: readonly ModuleVersion[]) =>
  modules.map(({ path }) => path.replace("example.com/", ""));

function goMod(name: string, ...required: string[]): string {
  const lines = required.map((path) => `require example.com/${path} v1.0.0\n`);
  return `module example.com/${name}\n\ngo 1.24.0\n\n${lines.join("")}`;
}

/** A checkout of two modules, which need `a` and `b`. */
const FILES = {
  "go.mod": goMod("m", "a"),
  "go.sum": `${sumLine("a")}\n`,
  "tools/go.mod": goMod("tools", "b"),
  "tools/go.sum": `${sumLine("b")}\n`,
};

async function start(state: Partial<RunState> = {}) {
  const root = await makeTempDir("job");
  const [checkout, dir] = [join(root, "checkout"), join(root, "accel")];
  await mkdir(dir);
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(checkout, name)), { recursive: true });
      await writeFile(join(checkout, name), content);
    }
  };
  await write(FILES);
  const left = makeRunState(dir, {
    checkout: { dir: checkout, modules: [] },
    job: makeJob({ workspace: checkout }),
    sumLines: [sumLine("a"), sumLine("b")],
    ...state,
  });
  return {
    write,
    tell: (name: string) =>
      appendFile(join(dir, GO_ROOTS_FILE), `go1\t${join(checkout, name)}\t;\n`),
    read: () => readJobModules(left),
  };
}

describe("readJobModules()", () => {
  test("needs what the roots need by which go commands went", async () => {
    const { tell, read } = await start();
    await tell("tools/go.mod");
    expect(names((await read()).needs.zips)).toEqual(["b"]);
  });

  test("needs what all of several roots need", async () => {
    const { tell, read } = await start();
    for (const name of ["tools/go.mod", "go.mod"]) await tell(name);
    expect(names((await read()).needs.zips)).toEqual(["a", "b"]);
  });

  test("needs what the working directory's module needs if no command has told", async () => {
    const { read } = await start();
    expect(names((await read()).needs.zips)).toEqual(["a"]);
  });

  test("counts a go.sum that a step has made", async () => {
    const { write, tell, read } = await start();
    await write({ "new/go.mod": goMod("new", "c"), "new/go.sum": `${sumLine("c")}\n` });
    await tell("new/go.mod");
    const { needs, sumLines } = await read();
    expect(names(needs.zips)).toEqual(["c"]);
    expect(sumLines).toEqual([sumLine("a"), sumLine("b"), sumLine("c")]);
  });

  test("counts a go.work.sum that a step has made", async () => {
    const { write, read } = await start();
    await write({ "go.work": "go 1.24.0\nuse .\n", "go.work.sum": `${sumLine("d")}\n` });
    expect((await read()).sumLines).toEqual([sumLine("a"), sumLine("b"), sumLine("d")]);
  });

  test("counts a file of -modfile by which a command went", async () => {
    const { write, tell, read } = await start();
    await write({ "ci/x.mod": goMod("x", "e"), "ci/x.sum": `${sumLine("e")}\n` });
    await tell("ci/x.mod");
    const { needs, sumLines } = await read();
    expect(names(needs.zips)).toEqual(["e"]);
    expect(sumLines).toContain(sumLine("e"));
  });

  test("keeps the hashes from when the job began", async () => {
    const { write, read } = await start();
    await write({ "go.sum": `${sumLine("a", "B")}\n` });
    expect((await read()).sumLines).toEqual([sumLine("a"), sumLine("b")]);
  });

  test("keeps what the first step saw if there is no module any more", async () => {
    const missing = await makeTempDir("gone");
    const { read } = await start({ checkout: { dir: join(missing, "x"), modules: [] } });
    expect((await read()).sumLines).toEqual([sumLine("a"), sumLine("b")]);
  });
});

describe("countModules()", () => {
  test("counts as there what the first step knew and did not miss", () => {
    const start = { sumLines: [sumLine("a"), sumLine("b")], missing: [module("b")] };
    const needs = {
      zips: ["a", "b", "c"].map((name) => module(name)),
      mods: [],
      infos: [],
      skippedPrivate: [],
    };
    expect(countModules(start, needs)).toEqual({ needed: 3, fromLayer: 1 });
  });
});
