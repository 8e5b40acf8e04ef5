import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { isOnPath } from "../../../src/lib/executable.ts";
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
