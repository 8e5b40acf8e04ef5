import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { createDownloads } from "../../../src/serve/private/downloads.ts";
import { createGoMirror } from "../../../src/serve/private/go-mirror.ts";
import type { GoRun, RunGo } from "../../../src/serve/private/go-runs.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

const LONG_MS = 60_000;
const NEVER = new AbortController().signal;

function makeRun(more: Partial<GoRun> = {}): GoRun & { isRemoved: () => boolean } {
  let isRemoved = false;
  return {
    exitCode: 0,
    stdout: "{}",
    stderr: "",
    modulesDir: "/nowhere",
    remove: async () => {
      isRemoved = true;
    },
    isRemoved: () => isRemoved,
    ...more,
  };
}

describe("createDownloads()", () => {
  test("runs once for all who ask, and keeps the result for those who come soon after", async () => {
    const clock = createVirtualClock();
    const downloads = createDownloads(clock);
    const run = makeRun();
    let runs = 0;
    const start = async () => {
      runs++;
      return run;
    };
    const held = await Promise.all([downloads.hold("a", start), downloads.hold("a", start)]);
    for (const { release } of held) release();
    const late = await downloads.hold("a", start);
    expect(runs).toBe(1);

    await clock.advance(LONG_MS);
    expect(run.isRemoved()).toBe(false);
    late.release();
    await clock.advance(LONG_MS);
    expect(run.isRemoved()).toBe(true);
    await downloads.hold("a", start);
    expect(runs).toBe(2);
  });

  test("does not remember a failure", async () => {
    const downloads = createDownloads(createVirtualClock());
    const fail = () => Promise.reject(new Error("no"));
    await expect(downloads.hold("a", fail)).rejects.toThrow("no");
    const run = makeRun();
    expect((await downloads.hold("a", async () => run)).download).toBe(run);
  });

  test("removes what nobody uses when it is closed", async () => {
    const downloads = createDownloads(createVirtualClock());
    const [used, idle] = [makeRun(), makeRun()];
    await downloads.hold("used", async () => used);
    (await downloads.hold("idle", async () => idle)).release();
    await downloads.close();
    expect([used.isRemoved(), idle.isRemoved()]).toEqual([false, true]);
  });
});

describe("createGoMirror()", () => {
  const FILES = path.join("cache", "download", "git.example.com", "!team", "lib", "@v");
  const ZIP = "/git.example.com/%21team/lib/@v/v1.0.0.zip";

  async function make(more: Partial<GoRun> = {}) {
    const modulesDir = await makeTempDir("private-modules");
    await mkdir(path.join(modulesDir, FILES), { recursive: true });
    const asked: (readonly string[])[] = [];
    const runGo: RunGo = async (_wanted, _go, args) => {
      asked.push(args);
      return makeRun({ modulesDir, ...more });
    };
    const mirror = createGoMirror({
      wanted: {
        modules: "git.example.com",
        vcs: "git",
        go: "go",
        credentials: {
          netrcFile: undefined,
          gitCredentialsFile: undefined,
          sshKeyFile: undefined,
          sshKnownHostsFile: undefined,
        },
        gitUrls: new Map(),
        limits: {
          timeoutMs: 1_000,
          maxZipBytes: 1_000,
          maxMemoryBytes: 1_000,
          maxTotalMemoryBytes: 1_000,
          maxDiskBytes: 1_000,
        },
      },
      go: { root: "/go", sandbox: { isIsolated: true, isLimited: true } },
      runGo,
      clock: createVirtualClock(),
    });
    const file = (name: string) => path.join(modulesDir, FILES, name);
    return { mirror, asked, file, get: (wirePath: string) => mirror.get(wirePath, NEVER) };
  }

  test("has go download the module by its name, and gives the file that it made", async () => {
    const { asked, file, get } = await make();
    await writeFile(file("v1.0.0.zip"), "content");
    const answer = await get(ZIP);
    if (answer.kind !== "ok") throw new Error(answer.kind);
    expect(String(await buffer(answer.body))).toBe("content");
    expect(asked).toEqual([["mod", "download", "-json", "git.example.com/Team/lib@v1.0.0"]]);
  });

  test("refuses a link, which may lead to a file that the run could not read", async () => {
    const { file, get } = await make();
    const secret = path.join(await makeTempDir("private-secret"), "tokens");
    await writeFile(secret, "s3cret");
    await symlink(secret, file("v1.0.0.zip"));
    await expect(get(ZIP)).rejects.toThrow(/is a link/);
  });

  test("gives an info of the version that go found", async () => {
    const { file, get } = await make({ stdout: '{"Version":"v2.0.0+incompatible"}' });
    await writeFile(file("v2.0.0+incompatible.info"), "{}");
    const info = await get("/git.example.com/%21team/lib/@v/v2.0.0.info");
    expect(info.kind).toBe("ok");
    if (info.kind === "ok") await buffer(info.body);
  });

  test("says why go has not made a file, unless there is no such version", async () => {
    const broken = await make({ stdout: '{"Error":"fatal: no"}', exitCode: 1 });
    await expect(broken.get(ZIP)).rejects.toThrow("go: fatal: no");
    const absent = await make({ stdout: '{"Error":"x: unknown revision v1.0.0"}', exitCode: 1 });
    expect(await absent.get(ZIP)).toEqual({ kind: "not-found" });
  });
});
