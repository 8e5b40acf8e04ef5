import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/lib/process.ts";
import { goPlatform } from "../../src/toolchain/platform.ts";
import { makeToolchain } from "../support/made-toolchain.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startToolchainDatabase } from "./support/set-up-fixture.ts";

/* `npm run demo` and `npm test` on a machine with Node and npm alone. */

beforeAll(() => goProgram("checksum-database"), BUILD_TIMEOUT_MS);

const SCRIPT = join(import.meta.dirname, "../../scripts/install-go.ts");
const TOOLCHAINS = [makeToolchain("1.27.1", goPlatform())];

async function makeMachine() {
  const { sumdb, GOSUMDB } = await startToolchainDatabase(TOOLCHAINS);
  const mirror = await startMirror({ modules: TOOLCHAINS, sumdb });
  const dir = await makeTempDir("install-go");
  const tools = join(dir, "tools");
  const env = { PATH: "/usr/bin:/bin", HOME: dir, GOENV: "off", GOPROXY: mirror.url, GOSUMDB };
  return {
    dir,
    mirror,
    tools,
    install: (variables: Readonly<Record<string, string>> = {}) =>
      run(process.execPath, [SCRIPT, tools], {
        cwd: dir,
        env: { ...env, ...variables },
        timeoutMs: 50_000,
      }),
  };
}

describe("scripts/install-go.ts", () => {
  test("prints where the Go is that it has installed, and installs it once", async () => {
    const { dir, mirror, tools, install } = await makeMachine();
    const bin = join(tools, "go", "1.27.1", process.arch, "bin");
    expect(await install()).toMatchObject({ exitCode: 0, stdout: bin });
    mirror.clearRequests();
    expect(await install()).toMatchObject({ exitCode: 0, stdout: bin });
    expect(mirror.requests).toEqual([]);
    expect(existsSync(join(dir, "go"))).toBe(false);
  });

  test("prints nothing if the Go on PATH is new enough", async () => {
    const { dir, mirror, install } = await makeMachine();
    const bin = join(dir, "installed", "bin");
    await mkdir(bin, { recursive: true });
    await writeFile(join(bin, "go"), "#!/bin/sh\n", { mode: 0o755 });
    await writeFile(join(dir, "installed", "VERSION"), "go1.26.0\n");
    expect(await install({ PATH: `${bin}:/usr/bin:/bin` })).toMatchObject({
      exitCode: 0,
      stdout: "",
    });
    expect(mirror.requests).toEqual([]);
  });

  test("says why none can be had, and lets the command run without", async () => {
    const { install } = await makeMachine();
    const { exitCode, stdout, stderr } = await install({ GOSUMDB: "off" });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(stderr).toContain("GOSUMDB is off");
  });
});
