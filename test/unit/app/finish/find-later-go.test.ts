import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findLaterGo } from "../../../../src/app/finish/find-later-go.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

async function makeGo(version: string): Promise<string> {
  const root = await makeTempDir("go");
  mkdirSync(path.join(root, "bin"));
  const program = process.platform === "win32" ? "go.exe" : "go";
  writeFileSync(path.join(root, "bin", program), "", { mode: 0o755 });
  if (version !== "") writeFileSync(path.join(root, "VERSION"), version);
  return path.join(root, "bin");
}

describe("findLaterGo()", () => {
  test("gives the version of another Go that is first on PATH", async () => {
    const dirs = [await makeGo("go1.25.5\ntime 2026-01-01\n"), await makeGo("go1.26.1\n")];
    expect(await findLaterGo(dirs.join(path.delimiter), "go1.26.1")).toBe("go1.25.5");
  });

  test("gives nothing if it is the same, experiments or not", async () => {
    const dir = await makeGo("go1.26.1\ntime 2026-01-01\n");
    expect(await findLaterGo(dir, "go1.26.1")).toBeUndefined();
    expect(await findLaterGo(dir, "go1.26.1 X:loopvar")).toBeUndefined();
  });

  test.each(["", "devel go1.27-abcdef\n"])("gives nothing for a Go that says %j", async (text) => {
    expect(await findLaterGo(await makeGo(text), "go1.26.1")).toBeUndefined();
  });

  test("gives nothing without a go command", async () => {
    expect(await findLaterGo(undefined, "go1.26.1")).toBeUndefined();
    expect(await findLaterGo("/nowhere", "go1.26.1")).toBeUndefined();
  });
});
