import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSumsAtEnd } from "../../../../src/app/finish/read-sums.ts";
import { allSumVersions } from "../../../../src/gomod/module-set.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const line = (name: string) => `example.com/${name} v1.0.0 h1:${"A".repeat(43)}=`;

/** Paths of the modules that count at the end of a job that left these files. */
async function pathsAtEnd(files: Readonly<Record<string, string>>): Promise<string[]> {
  const dir = await makeTempDir("sums");
  await mkdir(join(dir, "tools"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  const modules = [
    { path: "example.com/m", dir },
    { path: "example.com/m/tools", dir: join(dir, "tools") },
  ];
  const sums = await readSumsAtEnd({ sumLines: [line("first")], checkout: { dir, modules } });
  return allSumVersions(sums).map(({ path }) => path);
}

describe("readSumsAtEnd()", () => {
  test("has what the job began with, though its file is gone", async () => {
    expect(await pathsAtEnd({})).toEqual(["example.com/first"]);
  });

  test("adds what steps wrote beside modules and the workspace", async () => {
    const files = {
      "go.sum": `${line("a")}\n`,
      "tools/go.sum": `${line("b")}\n`,
      "go.work.sum": `${line("c")}\n`,
    };
    const names = ["a", "b", "c", "first"].map((name) => `example.com/${name}`);
    expect(await pathsAtEnd(files)).toEqual(names);
  });

  test("leaves out a file that it cannot read", async () => {
    const files = { "go.sum": "two fields\n", "tools/go.sum": `${line("b")}\n` };
    expect(await pathsAtEnd(files)).toEqual(["example.com/b", "example.com/first"]);
  });
});
