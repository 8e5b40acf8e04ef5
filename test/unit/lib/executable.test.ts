import { mkdir, symlink, writeFile } from "node:fs/promises";
import { delimiter, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { findOnPath } from "../../../src/lib/executable.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const isWindows = process.platform === "win32";
const NAME = isWindows ? "tool.exe" : "tool";

/** Makes a program in a folder of its own; returns the folder. */
async function makeProgram(mode = 0o755): Promise<string> {
  const dir = await makeTempDir("path");
  await writeFile(join(dir, NAME), "", { mode });
  return dir;
}

describe("findOnPath()", () => {
  test("gives the first program of that name, as PATH spells its folder", async () => {
    const [first, second] = [await makeProgram(), await makeProgram()];
    const folders = [join(first, "missing"), "", first, second];
    expect(await findOnPath("tool", folders.join(delimiter))).toBe(join(first, NAME));
  });

  test("finds nothing if no folder has it", async () => {
    expect(await findOnPath("other", await makeProgram())).toBeUndefined();
  });

  test.each([undefined, ""])("finds nothing in a PATH of %j", async (pathVariable) => {
    expect(await findOnPath("go", pathVariable)).toBeUndefined();
  });

  test("passes over a folder of that name", async () => {
    const [dir, program] = [await makeTempDir("path"), await makeProgram()];
    await mkdir(join(dir, NAME));
    expect(await findOnPath("tool", [dir, program].join(delimiter))).toBe(join(program, NAME));
  });

  test.skipIf(isWindows)("passes over a file that cannot be executed", async () => {
    const [text, program] = [await makeProgram(0o644), await makeProgram()];
    expect(await findOnPath("tool", [text, program].join(delimiter))).toBe(join(program, NAME));
  });

  test.skipIf(isWindows)("follows a symbolic link", async () => {
    const dir = await makeTempDir("path");
    await symlink(process.execPath, join(dir, "tool"));
    expect(await findOnPath("tool", dir)).toBe(join(dir, "tool"));
  });

  test.skipIf(isWindows)("passes over a relative folder", async () => {
    const dir = relative(process.cwd(), await makeProgram());
    expect(await findOnPath("tool", dir)).toBeUndefined();
  });
});
