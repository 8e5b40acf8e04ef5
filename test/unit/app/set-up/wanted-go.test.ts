import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWantedGo } from "../../../../src/app/set-up/wanted-go.ts";
import { parseSpec } from "../../../../src/toolchain/spec.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

interface Wanting {
  goVersion?: string;
  goVersionFile?: string;
  /** Relative to the checkout. */
  workingDirectory?: string;
  goWork?: string;
}

async function readWanted(files: Readonly<Record<string, string>>, wanting: Wanting = {}) {
  const workspace = await makeTempDir("wanted-go");
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  const { goVersion, goVersionFile = "", workingDirectory = ".", goWork = "" } = wanting;
  return readWantedGo(
    {
      goVersion:
        goVersion === undefined ? undefined : { text: goVersion, spec: parseSpec(goVersion) },
      goVersionFile,
      workingDirectory: join(workspace, workingDirectory),
    },
    { workspace },
    goWork,
  );
}

const MOD = "module example.com/app\n\ngo 1.26\n";

describe("readWantedGo()", () => {
  test("takes the input go-version before all else", async () => {
    const wanted = await readWanted(
      { "go.mod": MOD, ".go-version": "1.25.3" },
      { goVersion: "1.27.1", goVersionFile: ".go-version" },
    );
    expect(wanted).toEqual({
      source: "input go-version",
      text: "1.27.1",
      spec: { kind: "exact", release: "1.27.1" },
      input: "go-version",
    });
  });

  test("reads the file that an input names, from the checkout's own folder", async () => {
    const wanted = await readWanted(
      { "sub/go.mod": MOD, "tools/go.tool.mod": "module t\ngo 1.25.3\n" },
      { goVersionFile: "tools/go.tool.mod", workingDirectory: "sub" },
    );
    expect(wanted).toEqual({
      source: "input go-version-file: tools/go.tool.mod, go line",
      text: "1.25.3",
      spec: { kind: "exact", release: "1.25.3" },
      input: "go-version-file",
    });
  });

  test("takes two numbers of a file for the newest release with them", async () => {
    const wanted = await readWanted({ "go.mod": MOD }, { goVersionFile: "go.mod" });
    expect(wanted?.spec).toEqual(parseSpec("1.26"));
  });

  test.each([
    ["is not there", {}, /input go-version-file is "\.go-version"; .*\(it is not there\)/],
    ["names no version", { ".go-version": "tip\n" }, /\(a Go version such as/],
    ["is a folder", { ".go-version/x": "" }, /EISDIR/],
  ])("refuses a file that %s", async (_, files, message) => {
    await expect(readWanted(files, { goVersionFile: ".go-version" })).rejects.toThrow(message);
  });

  test("takes go.mod for a lower bound if no input names a Go", async () => {
    expect(await readWanted({ "go.mod": MOD })).toEqual({
      source: "go.mod, go line",
      text: "1.26",
      spec: { kind: "minimum", version: "1.26" },
      input: undefined,
    });
  });

  test("takes a go.work above before the go.mod", async () => {
    const wanted = await readWanted(
      { "go.work": "go 1.26\n\ntoolchain go1.27.1\n\nuse ./app\n", "app/go.mod": MOD },
      { workingDirectory: "app" },
    );
    expect(wanted).toMatchObject({ source: "go.work, toolchain line", text: "1.27.1" });
  });

  test("takes the go.mod if GOWORK is off", async () => {
    const files = { "go.work": "go 1.27\n\nuse .\n", "go.mod": MOD };
    expect(await readWanted(files, { goWork: "off" })).toMatchObject({ source: "go.mod, go line" });
  });

  test("takes the newest version of the modules below a folder without one", async () => {
    const files = {
      "a/go.mod": MOD,
      "b/go.mod": "module b\ngo 1.27.1\n",
      "c/go.mod": "module c\n",
    };
    expect(await readWanted(files)).toMatchObject({ source: "b/go.mod, go line", text: "1.27.1" });
  });

  test("leaves a go.mod that is malformed to the plan of the job", async () => {
    expect(await readWanted({ "go.mod": "module (\n" })).toBeUndefined();
  });
});
