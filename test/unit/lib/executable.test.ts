import { mkdir, symlink, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { findOnPath, isOnPath } from "../../../src/lib/executable.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const NAME = process.platform === "win32" ? "tool.exe" : "tool";

test("isOnPath() looks into each folder", async () => {
  const dir = await makeTempDir("path");
  await mkdir(join(dir, "b"));
  await writeFile(join(dir, "b", NAME), "");
  const folders = [join(dir, "absent"), "", join(dir, "b")];
  expect(await isOnPath("tool", folders.join(delimiter))).toBe(true);
  expect(await isOnPath("other", folders.join(delimiter))).toBe(false);
});

test.each([undefined, ""])("isOnPath() finds nothing in a PATH of %j", async (pathVariable) => {
  expect(await isOnPath("go", pathVariable)).toBe(false);
});

test("findOnPath() gives the first file that can be executed, as PATH spells it", async () => {
  const dir = await makeTempDir("path");
  for (const name of ["folder/tool", "text", "first", "second"]) {
    await mkdir(join(dir, name), { recursive: true });
  }
  await writeFile(join(dir, "text", "tool"), "", { mode: 0o644 });
  await symlink(process.execPath, join(dir, "first", "tool"));
  await writeFile(join(dir, "second", "tool"), "", { mode: 0o755 });
  const folders = ["absent", "folder", "text", "first", "second"].map((name) => join(dir, name));
  const pathVariable = ["", "relative", ...folders].join(delimiter);
  expect(await findOnPath("tool", pathVariable)).toBe(join(dir, "first", "tool"));
  expect(await findOnPath("other", pathVariable)).toBeUndefined();
});
