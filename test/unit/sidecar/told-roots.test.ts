import { appendFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createToldRoots, readToldRoots } from "../../../src/sidecar/told-roots.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const line = (file: string) => `go1\t${file}\t;\n`;

async function start(...lines: string[]) {
  const dir = await makeTempDir("told");
  const file = join(dir, "go-roots");
  if (lines.length > 0) await writeFile(file, lines.join(""));
  return { dir, file };
}

describe("readToldRoots()", () => {
  test("gives each file once, in the order in which commands told", async () => {
    const { file } = await start(line("/w/go.mod"), line("/w/x.mod"), line("/w/go.mod"));
    expect(readToldRoots(file)).toEqual(["/w/go.mod", "/w/x.mod"]);
  });

  test("gives nothing if no command has told", async () => {
    expect(readToldRoots((await start()).file)).toEqual([]);
  });

  test("gives the file behind links and dots", async () => {
    const { dir, file } = await start();
    await mkdir(join(dir, "real"));
    await writeFile(join(dir, "real/go.mod"), "");
    await symlink(join(dir, "real"), join(dir, "link"));
    await writeFile(file, line(`${dir}/link/go.mod`) + line(`${dir}/link/../real/./go.mod`));
    expect(readToldRoots(file)).toEqual([join(dir, "real/go.mod")]);
  });

  test.each([
    ["another version", "go2\t/w/go.mod\t;\n"],
    ["a name with a tab", line("/w/a\tb/go.mod")],
    ["a name with a line break", line("/w/a\nb/go.mod")],
    ["a relative name", line("go.mod")],
    ["something else", "hello\n"],
  ])("passes over %s", async (_, odd) => {
    const { file } = await start(odd, line("/w/go.mod"));
    expect(readToldRoots(file)).toEqual(["/w/go.mod"]);
  });

  test.each([
    ["as many lines as the wrapper writes", line("/w/go.mod").repeat(256)],
    ["a line that is not whole yet", line("/w/go.mod").slice(0, -1)],
  ])("does not know with %s", async (_, text) => {
    expect(readToldRoots((await start(text)).file)).toBeUndefined();
  });

  test("does not know if the file cannot be read", async () => {
    const { dir } = await start();
    expect(readToldRoots(dir)).toBeUndefined();
  });
});

describe("createToldRoots()", () => {
  test("sees at once what a command adds", async () => {
    const { file } = await start();
    const told = createToldRoots(file);
    expect(told()).toEqual([]);
    await writeFile(file, line("/w/go.mod"));
    expect(told()).toEqual(["/w/go.mod"]);
    await appendFile(file, line("/w/x.mod"));
    expect(told()).toEqual(["/w/go.mod", "/w/x.mod"]);
  });

  test("gives nothing if no command will tell", () => {
    expect(createToldRoots(undefined)()).toEqual([]);
  });
});
