import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { parseProxyList } from "../../src/gomod/proxy-list.ts";
import { goPlatform } from "../../src/toolchain/platform.ts";
import { canMount, NO_MOUNT } from "../support/can-mount.ts";
import { startIdTokenService } from "../support/id-token-service.ts";
import { startJobServer } from "../support/job-server.ts";
import { makeToolchain } from "../support/made-toolchain.ts";
import type { ModuleMirrorOptions } from "../support/module-mirror.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { makeSetUpMachine, startToolchainDatabase } from "./support/set-up-fixture.ts";

/* Made toolchains: small zips with a script named `go`, for this platform and for others. */

beforeAll(() => goProgram("checksum-database"), BUILD_TIMEOUT_MS);

const HERE = goPlatform();
const TOOLCHAINS = ["1.27.1", "1.27.0", "1.26.8"].map((release) => makeToolchain(release, HERE));
const ELSEWHERE = makeToolchain("1.27.4", "plan9-mips");
const REFUSED = { match: "toolchain/@v/v0.0.1", kind: "status", status: 403 } as const;

/** A mirror of the toolchains, behind which their checksum database is. */
async function startToolchainMirror(options: ModuleMirrorOptions = {}) {
  const modules = [...TOOLCHAINS, ELSEWHERE];
  const { sumdb, GOSUMDB } = await startToolchainDatabase(modules);
  const mirror = await startMirror({ modules, sumdb, ...options });
  return { mirror, env: { GOPROXY: mirror.url, GOSUMDB } };
}

/** Files and folders of a tool cache, without what is in a Go. */
function namesIn(toolCacheDir: string): string[] {
  const dir = join(toolCacheDir, "go");
  if (!existsSync(dir)) return [];
  return readdirSync(dir).flatMap((version) =>
    readdirSync(join(dir, version)).map((name) => `${version}/${name}`),
  );
}

describe("setUpGo()", () => {
  test("installs what an input names where other set-up actions have it", async () => {
    const { mirror, env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    const { result, path, warnings } = await machine.setUp("1.27.1");
    const goRoot = join(machine.toolCacheDir, "go", "1.27.1", process.arch);
    expect(result?.goSetUp).toEqual({
      source: "input go-version",
      wanted: "1.27.1",
      release: "1.27.1",
      from: new URL(mirror.url).host,
      candidates: "PATH 1.26.8",
    });
    expect(path.split(":")[0]).toBe(join(goRoot, "bin"));
    expect(warnings).toEqual([]);
    expect(namesIn(machine.toolCacheDir).sort()).toEqual([
      `1.27.1/${process.arch}`,
      `1.27.1/${process.arch}.complete`,
    ]);
    expect(execFileSync(join(goRoot, "bin/go"), { encoding: "utf8" })).toContain("go1.27.1");
    expect(readFileSync(join(goRoot, "src/go.mod"), "utf8")).toBe("module std\n");
    expect(statSync(join(goRoot, "src/fmt/print.go")).mtimeMs).toBe(
      Date.UTC(2026, 8, 1, 17, 33, 13),
    );
  });

  test("installs from a server that lets the job in by a token of its CI system", async () => {
    const { mirror, env } = await startToolchainMirror();
    const ci = await startIdTokenService();
    onTestFinished(() => ci.close());
    const server = await startJobServer({
      entry: ENTRY,
      dir: await makeTempDir("job-server"),
      mirrors: mirror.url,
      database: env.GOSUMDB,
      issuer: ci.issuer,
    });
    onTestFinished(() => server.close());
    const machine = await makeSetUpMachine({ ...env, GOPROXY: "off" });
    const mirrors = { mirrors: parseProxyList(server.url) };
    const without = await machine.setUp("1.27.1", mirrors);
    expect(without.warnings.join()).toMatch(
      /answered 401: .*`permissions: id-token: write` is missing/,
    );
    const { result } = await machine.setUp("1.27.1", mirrors, {
      ACTIONS_ID_TOKEN_REQUEST_URL: ci.access.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: ci.access.token,
    });
    expect(result?.goSetUp).toMatchObject({ release: "1.27.1", from: new URL(server.url).host });
    expect(ci.requests).toEqual([{ status: 200, audience: server.url }]);
  });

  test("takes what it has installed in a later job without asking anyone", async () => {
    const { mirror, env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env);
    await machine.setUp("1.27");
    mirror.clearRequests();
    const later = await machine.setUp("~1.27.0");
    expect(later.result?.goSetUp).toMatchObject({ release: "1.27.1", from: "PATH" });
    expect(mirror.requests).toEqual([]);
  });

  test("gives a second use in the job the same Go, whatever the mirrors have by then", async () => {
    const { env } = await startToolchainMirror({ modules: TOOLCHAINS.slice(1) });
    const machine = await makeSetUpMachine(env, { goMod: "module m\n\ngo 1.27.1\n" });
    const first = await machine.setUp("stable");
    const newer = await startToolchainMirror();
    const second = await machine.setUp("stable", {}, newer.env);
    const third = await machine.setUp(undefined, {}, newer.env);
    expect([first, second, third].map(({ result }) => result?.goSetUp?.release)).toEqual([
      "1.27.0",
      "1.27.0",
      "1.27.0",
    ]);
  });

  test("goes on to what is listed for this platform if the newest is for another one alone", async () => {
    const { mirror, env } = await startToolchainMirror();
    const { result } = await (await makeSetUpMachine(env)).setUp("1.27.x");
    expect(result?.goSetUp?.release).toBe("1.27.1");
    expect(mirror.requests.map(({ path }) => path)).toContain(
      `/golang.org/toolchain/@v/v0.0.1-go1.27.4.${HERE}.zip`,
    );
  });

  test("installs what go.mod asks for on a machine without Go", async () => {
    const { env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env, { goMod: "module m\n\ngo 1.27.0\n" });
    const { result, path } = await machine.setUp();
    expect(result?.goSetUp).toMatchObject({ source: "go.mod, go line", release: "1.27.0" });
    expect(path).toContain(join(machine.toolCacheDir, "go", "1.27.0"));
  });

  test("leaves PATH and the network alone if its Go is new enough for go.mod", async () => {
    const { mirror, env } = await startToolchainMirror();
    const goMod = "module m\n\ngo 1.26\n";
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8", goMod });
    const { result } = await machine.setUp();
    expect(result).toMatchObject({ addedToPath: [], goSetUp: { from: "PATH" } });
    expect(mirror.requests).toEqual([]);
  });

  test("leaves the Go of PATH if GOTOOLCHAIN lets go use no other", async () => {
    const { mirror, env } = await startToolchainMirror();
    const goMod = "module m\n\ngo 1.27.1\n";
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8", goMod });
    const { result } = await machine.setUp(undefined, {}, { GOTOOLCHAIN: "local" });
    expect(result).toMatchObject({ addedToPath: [], goSetUp: { release: "1.26.8" } });
    expect(mirror.requests).toEqual([]);
  });

  test("sends the mirrors the credentials of the job", async () => {
    const auth = { user: "ci", password: "secret" };
    const { env } = await startToolchainMirror({ auth });
    const url = env.GOPROXY.replace("://", "://ci:secret@");
    const { result } = await (await makeSetUpMachine(env)).setUp("1.27.1", {
      mirrors: parseProxyList(url),
    });
    expect(result?.goSetUp?.release).toBe("1.27.1");
  });

  test("is done twice at once without harm", async () => {
    const { env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env);
    const both = await Promise.all([machine.setUp("1.27.1"), machine.setUp("1.27.1")]);
    expect(both.map(({ result }) => result?.goSetUp?.release)).toEqual(["1.27.1", "1.27.1"]);
    expect(namesIn(machine.toolCacheDir)).toHaveLength(2);
  });

  test("notices a Go with a hole in its checks, and names the one to take", async () => {
    const { env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env, { onPath: "1.26.5", goMod: "module m\ngo 1.26\n" });
    expect((await machine.setUp()).notices).toEqual([
      expect.stringMatching(/take 1\.26\.6 or newer$/),
    ]);
    const unset = { GOPROXY: "", GOSUMDB: "" };
    expect((await machine.setUp(undefined, {}, unset)).notices).toEqual([]);
  });
});

describe("a toolchain that is not what it should be", () => {
  test.each([
    ["wrong-content", /has the hash h1:\S+, but the checksum database has h1:/],
    ["garbage", /not a valid module zip/],
    ["flipped-bit", /not a valid module zip|has the hash/],
  ] as const)("is refused and leaves nothing (%s)", async (kind, words) => {
    const faults = [{ match: /1\.27\.1.*\.zip$/, kind }];
    const { env } = await startToolchainMirror({ faults });
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    const setting = machine.setUp("1.27.1");
    await expect(setting).rejects.toThrow(words);
    await expect(setting).rejects.toThrow(
      /^input go-version is "1\.27\.1"; .*on PATH is 1\.26\.8\)$/s,
    );
    expect(namesIn(machine.toolCacheDir)).toEqual([]);
  });

  test("is replaced by that of the next mirror", async () => {
    const { mirror, env } = await startToolchainMirror();
    const faults = [{ match: /\.zip$/, kind: "wrong-content" }] as const;
    const bad = await startMirror({ modules: TOOLCHAINS, faults });
    const machine = await makeSetUpMachine({ ...env, GOPROXY: `${bad.url}|${mirror.url}` });
    const { result } = await machine.setUp("1.27.1");
    expect(result?.goSetUp?.from).toBe(new URL(mirror.url).host);
  });

  test.each([
    [
      "GOSUMDB is off",
      { GOSUMDB: "off" },
      "GOSUMDB is off, and a toolchain that nothing can check",
    ],
    [
      "GOPRIVATE covers it",
      { GOPRIVATE: "golang.org/*" },
      "keeps golang.org/toolchain from the mirrors",
    ],
    ["GOPROXY is off", { GOPROXY: "off" }, "GOPROXY is off, and toolchains come from mirrors only"],
    [
      "the database's key is not known",
      { GOSUMDB: "sum.example.org" },
      "key of the checksum database",
    ],
  ])("is not even asked for if %s", async (_, variables, words) => {
    const { mirror, env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    await expect(machine.setUp("1.27.1", {}, variables)).rejects.toThrow(words);
    expect(mirror.requests).toEqual([]);
  });

  test("is not asked for offline", async () => {
    const { mirror, env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    await expect(machine.setUp("1.27.1", { offline: true })).rejects.toThrow("the job is offline");
    expect(mirror.requests).toEqual([]);
  });

  test("is refused if the checksum database does not know it", async () => {
    const { sumdb, GOSUMDB } = await startToolchainDatabase(TOOLCHAINS.slice(1));
    const mirror = await startMirror({ modules: TOOLCHAINS, sumdb });
    const env = { GOPROXY: mirror.url, GOSUMDB };
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    await expect(machine.setUp("1.27.1")).rejects.toThrow(
      `can be had (the checksum database does not know golang.org/toolchain@v0.0.1-go1.27.1.${HERE}`,
    );
    expect(namesIn(machine.toolCacheDir)).toEqual([]);
  });
});

describe("mirrors that fail", () => {
  const CHECKED = { checkLatest: true };

  test("leave a job the Go that satisfies it, with a warning", async () => {
    const { env } = await startToolchainMirror({
      faults: [REFUSED, { ...REFUSED, match: "list" }],
    });
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    const { result, warnings } = await machine.setUp("1.26", CHECKED);
    expect(result?.goSetUp).toMatchObject({ release: "1.26.8", from: "PATH" });
    expect(warnings).toEqual([
      expect.stringMatching(
        /^go-accel: Go could not be installed: .*403.*; continuing with Go 1\.26\.8 of PATH$/s,
      ),
    ]);
  });

  test("leave go itself to switch if only go.mod asks for a newer Go", async () => {
    const { env } = await startToolchainMirror({ faults: [REFUSED] });
    const goMod = "module m\n\ngo 1.27.1\n";
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8", goMod });
    const { result, warnings } = await machine.setUp();
    expect(result).toMatchObject({ addedToPath: [], goSetUp: { release: "1.26.8" } });
    expect(warnings).toHaveLength(1);
  });

  test("leave a machine without Go as it is, with a warning", async () => {
    const { env } = await startToolchainMirror({ faults: [REFUSED] });
    const { result, warnings } = await (await makeSetUpMachine(env)).setUp("1.27.1");
    expect(result).toBeUndefined();
    expect(warnings).toEqual([
      expect.stringMatching(
        /no go command found .*none could be installed: .*without acceleration$/s,
      ),
    ]);
  });
});

describe("a tool cache that cannot be written", () => {
  test("leaves a job the Go that satisfies it, with a warning", async () => {
    const { env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    await writeFile(machine.toolCacheDir, "a file in the place of the folder");
    const { result, warnings } = await machine.setUp("^1.26", { checkLatest: true });
    expect(result?.goSetUp).toMatchObject({ release: "1.26.8", from: "PATH" });
    expect(warnings).toEqual([expect.stringMatching(/tools\/go cannot be written: \w+/)]);
  });
});

describe("a tool cache on a disk that is too small", () => {
  const isMountable = canMount();
  beforeEach(({ skip }) => skip(!isMountable, NO_MOUNT));

  test.each([
    ["the zip", "512k"],
    ["what is in the zip", "1500k"],
  ])("is left empty if there is no room for %s", async (_, size) => {
    const padding = randomBytes(1_000_000).toString("hex");
    const large = makeToolchain("1.27.1", HERE, { "src/large.go": `// ${padding}` });
    const { sumdb, GOSUMDB } = await startToolchainDatabase([large]);
    const mirror = await startMirror({ modules: [large], sumdb });
    const machine = await makeSetUpMachine({ GOPROXY: mirror.url, GOSUMDB }, { onPath: "1.26.8" });
    await mkdir(machine.toolCacheDir);
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", machine.toolCacheDir]);
    try {
      await expect(machine.setUp("1.27.1")).rejects.toThrow(/cannot be written: ENOSPC/);
      expect(namesIn(machine.toolCacheDir)).toEqual([]);
      // Not once for each attempt that a mirror is worth.
      expect(mirror.requests.filter(({ path }) => path.endsWith(".zip"))).toHaveLength(1);
    } finally {
      execFileSync("umount", [machine.toolCacheDir]);
    }
  });
});

describe("a job whose GOTOOLCHAIN names another release", () => {
  test("is told that its go commands run that one", async () => {
    const { env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    const forced = { GOTOOLCHAIN: "go1.25.3" };
    expect((await machine.setUp("1.26", {}, forced)).warnings).toEqual([
      expect.stringMatching(/^go-accel: GOTOOLCHAIN is go1\.25\.3, so go commands run Go 1\.25\.3/),
    ]);
    expect((await machine.setUp("1.26", { toolchain: "local" }, forced)).warnings).toEqual([]);
  });
});

describe("a version that no mirror has", () => {
  test("fails the step, and names what there is", async () => {
    const { env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env);
    await expect(machine.setUp("1.99.0")).rejects.toThrow(
      `input go-version is "1.99.0"; expected a Go that can be had (the mirrors have 1.27.1, 1.27.0, 1.26.8 for ${HERE})`,
    );
    await expect(machine.setUp("1.99")).rejects.toThrow("the mirrors have 1.27.1");
  });

  test("fails the step, and names the platforms that have it", async () => {
    const { env } = await startToolchainMirror();
    const machine = await makeSetUpMachine(env, { onPath: "1.26.8" });
    await expect(machine.setUp("1.27.4")).rejects.toThrow(
      `the mirrors have 1.27.4 for plan9-mips, and not for ${HERE}; the Go on PATH is 1.26.8`,
    );
  });
});
