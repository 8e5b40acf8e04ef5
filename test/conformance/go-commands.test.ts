import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { sumLines } from "../support/module-builder.ts";
import { layOutFileProxy } from "./support/file-proxy.ts";
import { GO_TOOLCHAINS, type GoToolchain, isCompiledFor } from "./support/go-toolchains.ts";
import { commitVersion, makeTool, programImporting } from "./support/modules.ts";
import { makeGo } from "./support/run-go.ts";

const DEP = { path: "example.com/Dep", version: "v1.2.0" };
const COMMIT = commitVersion(5);
const MODULES = [
  DEP,
  { path: "example.com/Dep", version: "v1.3.0" },
  { path: "example.com/lib", version: "v1.0.0", requires: [DEP] },
  { path: "example.com/lib", version: "v1.1.0", requires: [DEP] },
  { path: "example.com/lib", version: "v1.2.0-rc.1" },
  {
    path: "example.com/lib",
    version: COMMIT,
    aliases: ["master", COMMIT.slice(-12)],
  },
  makeTool("example.com/tools/tool", "v1.0.0"),
];

const MAIN = {
  "go.mod":
    "module example.com/main\n\ngo 1.21\n\nrequire example.com/lib v1.0.0\n\nrequire example.com/Dep v1.2.0 // indirect\n",
  "go.sum": sumLines(MODULES.slice(0, 3)),
  "main.go": programImporting("example.com/lib"),
  "main_test.go":
    'package main\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) { t.Log("ok") }\n',
};

const COMMANDS: readonly (readonly string[])[] = [
  ["mod", "download"],
  ["mod", "download", "-json"],
  ["build", "-o", "main.exe", "."],
  ["test", "-count=1", "./..."],
  ["get", "example.com/lib@latest"],
  ["get", "example.com/lib@master"],
  ["get", `example.com/lib@${COMMIT.slice(-12)}`],
  ["get", "example.com/lib@v9.9.9"],
  ["list", "-m", "-u", "all"],
  ["install", "example.com/tools/tool@v1.0.0"],
  ["mod", "tidy"],
  ["mod", "vendor"],
];

/** All that a command leaves behind, except for what differs with each machine and run. */
async function observe(toolchain: GoToolchain, goproxy: string, args: readonly string[]) {
  const go = await makeGo(toolchain, goproxy);
  await go.write(MAIN);
  const { exitCode, stdout, stderr } = await go.run(args);
  const read = (name: string) => readFile(join(go.mainDir, name), "utf8").catch(() => "none");
  const neutral = (text: string) =>
    text
      .replaceAll(go.home, "HOME")
      .replaceAll(goproxy, "PROXY")
      .replaceAll(/\t\d+\.\d+s$/gm, "\tTIME");
  return {
    exitCode,
    stdout: neutral(stdout),
    // The reason for an absence is the proxy's own, and downloads are told by the network only.
    stderr: neutral(stderr)
      .split("\n")
      .filter((line) => !line.startsWith("go: downloading ") && !line.startsWith("\t"))
      .map((line) => line.replace(/(PROXY\S*): .*/, "$1"))
      .join("\n"),
    goMod: await read("go.mod"),
    goSum: await read("go.sum"),
    vendored: await read("vendor/modules.txt"),
  };
}

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test("46. every command ends as with a proxy of plain files", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startSidecar({ list: mirror.url });
    const files = await layOutFileProxy(MODULES);
    for (const args of COMMANDS.filter((command) => isCompiledFor(toolchain, command))) {
      const [seen, expected] = await Promise.all([
        observe(toolchain, url, args),
        observe(toolchain, files, args),
      ]);
      expect({ args, ...seen }).toEqual({ args, ...expected });
      expect(seen.exitCode).toBe(args.includes("example.com/lib@v9.9.9") ? 1 : 0);
    }
  });
});
