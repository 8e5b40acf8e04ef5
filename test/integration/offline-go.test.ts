import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { offlineVariables } from "../../src/app/start/offline.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";

/* What the variables of an offline job mean to the real go command; the mirror is the sidecar. */

const MODULE = { path: "corp.example.com/lib", version: "v1.0.0" };

/** The last lines that go prints for `go mod download` of the module, without a go.sum. */
async function download(env: Readonly<Record<string, string>>): Promise<string> {
  const home = await makeTempDir("offline-go");
  const settings = { HOME: home, GOENV: "off", GOPATH: home, GOFLAGS: "", GOTOOLCHAIN: "local" };
  return new Promise((resolve) => {
    execFile(
      "go",
      ["mod", "download", `${MODULE.path}@${MODULE.version}`],
      { cwd: home, env: { PATH: process.env["PATH"], ...settings, ...env } },
      (_error, _stdout, stderr) => resolve(stderr),
    );
  });
}

describe("the variables of an offline job", () => {
  test("keep go from asking a checksum database, and from doing without one", async () => {
    // As go comes, whatever this machine is set to.
    const env = { PATH: process.env["PATH"], HOME: await makeTempDir("goenv"), GOENV: "off" };
    const { stdout } = await promisify(execFile)("go", ["env", "GOSUMDB"], { env });
    const GOSUMDB = stdout.trim();
    const mirror = await startMirror({ modules: [MODULE] });
    const stderr = await download(offlineVariables({ GOSUMDB }, mirror.url));
    expect(stderr).toContain("reading file:///go-accel-offline/lookup/");
    expect(mirror.requests.filter(({ path }) => path.startsWith("/sumdb/"))).toEqual([]);
  });

  test("send go to the sidecar for private modules, and not to their origins", async () => {
    const mirror = await startMirror({ modules: [] });
    const variables = offlineVariables({ GOSUMDB: "off" }, mirror.url);
    const stderr = await download({ ...variables, GOPRIVATE: "corp.example.com" });
    expect(stderr).toContain(`${mirror.url}/${MODULE.path}/@v/${MODULE.version}.info`);
    expect(mirror.requests).toHaveLength(1);
  });

  test("without a sidecar have go name the module and why it has none", async () => {
    const stderr = await download(offlineVariables({ GOSUMDB: "off" }, undefined));
    expect(stderr).toContain(`${MODULE.path}@${MODULE.version}`);
    expect(stderr).toContain("GOPROXY=off");
  });
});
