import { spawn } from "node:child_process";
import { access, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { run } from "../../src/lib/process.ts";
import { identifyProcess } from "../../src/lib/process-identity.ts";
import { fetchHealth, sidecarUrl, stopSidecar } from "../../src/sidecar/control.ts";
import { launchSidecar } from "../../src/sidecar/launch.ts";
import { sidecarFiles } from "../../src/sidecar/protocol.ts";
import { buildModule } from "../support/module-builder.ts";
import { makeSidecarConfig } from "../support/sidecar-config.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { ask, askAndLeave } from "./support/proxy-fixture.ts";
import { findClosedPort, startServer } from "./support/scripted-server.ts";
import {
  ENTRY,
  isRunning,
  OFTEN,
  runWithPreload,
  startSidecar,
} from "./support/sidecar-fixture.ts";

const MODULE = { path: "example.com/a", version: "v1.0.0" };
const ZIP = "/example.com/a/@v/v1.0.0.zip";
/** Zips are kept and served uncompressed. */
const UNCOMPRESSED_BYTES = buildModule(MODULE, "store").zip.length;
const NO_MIRROR = "https://mirror.example.com";

/** Launches a script in the place of a sidecar, with a short time to answer. */
async function launchScript(script: string, env: NodeJS.ProcessEnv = {}) {
  const root = await makeTempDir("launch");
  const entry = join(root, "entry.mjs");
  await writeFile(entry, script);
  const dir = join(root, "sidecar");
  const launching = launchSidecar({
    entry,
    config: makeSidecarConfig(dir, "off"),
    env: { ...process.env, ...env },
    clock: systemClock,
    timeoutMs: 1_000,
  });
  return { dir, launching };
}

describe("launchSidecar()", () => {
  test("starts one that answers, and tells who it is", async () => {
    const { handle, files } = await startSidecar({ list: NO_MIRROR });
    expect(await fetchHealth(handle)).toEqual({ status: "ok", pid: handle.pid });
    const { pid, port } = handle;
    expect(JSON.parse(await readFile(files.ready, "utf8"))).toEqual({ pid, port });
  });

  test("leaves no configuration behind once it answers", async () => {
    const auth = [{ host: "mirror.example.com", authorization: "Bearer S3CRET" }];
    const { files, log } = await startSidecar({ list: NO_MIRROR, auth });
    await expect(access(files.config)).rejects.toThrow("ENOENT");
    expect(await log()).not.toContain("S3CRET");
  });

  test("hands the configuration over in a file of the user alone", async () => {
    const { dir, launching } = await launchScript(
      `import { statSync, writeFileSync } from "node:fs";
       const mode = statSync(process.argv[3]).mode & 0o777;
       writeFileSync("seen.json", JSON.stringify({ mode, args: process.argv.slice(2, 3) }));`,
    );
    await expect(launching).rejects.toMatchObject({ code: "DIED" });
    expect(JSON.parse(await readFile(join(dir, "seen.json"), "utf8"))).toEqual({
      mode: 0o600,
      args: ["sidecar"],
    });
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
  });

  test("passes on how to reach the network, and no token", async () => {
    const { dir, launching } = await launchScript(
      `import { writeFileSync } from "node:fs";
       writeFileSync("seen.json", JSON.stringify(process.env));`,
      {
        ACTIONS_RUNTIME_TOKEN: "S3CRET",
        GITHUB_TOKEN: "S3CRET",
        "INPUT_MIRROR-AUTH": "S3CRET",
        NETRC: "S3CRET",
        HTTPS_PROXY: "http://127.0.0.1:1",
        RUNNER_TRACKING_ID: "github_1",
      },
    );
    await expect(launching).rejects.toMatchObject({ code: "DIED" });
    const seen = await readFile(join(dir, "seen.json"), "utf8");
    expect(seen).not.toContain("S3CRET");
    expect(JSON.parse(seen)).toMatchObject({
      HTTPS_PROXY: "http://127.0.0.1:1",
      RUNNER_TRACKING_ID: "github_1",
    });
  });

  test("says how one ended that did not start", async () => {
    const { launching } = await launchScript("process.exit(7)");
    await expect(launching).rejects.toThrow("the sidecar did not start: ended with exit code 7");
  });

  test("leaves none running that does not answer in time", async () => {
    const { dir, launching } = await launchScript(
      `import { writeFileSync } from "node:fs";
       writeFileSync("pid", String(process.pid));
       setInterval(() => {}, 1000);`,
    );
    await expect(launching).rejects.toMatchObject({ code: "LAUNCH_TIMEOUT" });
    const pid = Number(await readFile(join(dir, "pid"), "utf8"));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  test("does not take a program that answers in its place for the sidecar", async () => {
    const other = await startServer((_, response) => response.end('{"status":"ok","pid":1}'));
    const port = Number(new URL(other.url).port);
    const { launching } = await launchScript(
      `import { renameSync, writeFileSync } from "node:fs";
       writeFileSync("ready.tmp", JSON.stringify({ pid: process.pid, port: ${port} }));
       renameSync("ready.tmp", "ready.json");
       setInterval(() => {}, 1000);`,
    );
    await expect(launching).rejects.toMatchObject({ code: "LAUNCH_TIMEOUT" });
  });
});

describe("the sidecar", () => {
  test("fails with a message where there is no configuration", async () => {
    const dir = await makeTempDir("sidecar");
    const { exitCode, stderr } = await run(
      process.execPath,
      [ENTRY, "sidecar", join(dir, "absent.json")],
      { cwd: dir, timeoutMs: 20_000 },
    );
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("ENOENT")]);
  });

  test("ends with the reason if its service cannot be loaded", async () => {
    const dir = join(await makeTempDir("sidecar"), "sidecar");
    await mkdir(dir);
    const config = makeSidecarConfig(dir, NO_MIRROR, {
      prefetch: [{ ...MODULE, extension: "mod" }],
    });
    const list = [{ kind: "mirror", url: "https://no host", fallback: "any-error" }];
    await writeFile(join(dir, "config.json"), JSON.stringify({ ...config, list }));
    const { exitCode, stderr } = await run(
      process.execPath,
      [ENTRY, "sidecar", join(dir, "config.json")],
      { cwd: dir, timeoutMs: 20_000 },
    );
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("Invalid URL")]);
  });

  test("warms its store, so that nothing is fetched when it is asked for", async () => {
    const mirror = await startMirror({ modules: [MODULE] });
    const prefetch = (["mod", "zip", "info"] as const).map((extension) => ({
      ...MODULE,
      extension,
    }));
    const { url, stats, events } = await startSidecar({ list: mirror.url, prefetch });
    await expect
      .poll(async () => (await stats()).warm, { timeout: 5_000 })
      .toMatchObject({
        planned: 3,
        fetched: 3,
        failed: 0,
      });
    expect((await ask(url, ZIP)).body).toHaveLength(UNCOMPRESSED_BYTES);
    expect(mirror.requests).toHaveLength(3);
    await expect.poll(stats).toMatchObject({ requests: 1, zipsFromStore: 1, zipsFromMirror: 0 });
    await expect.poll(async () => (await events()).length).toBe(5);
  });

  test("tells a store that cannot be written once, and answers all the same", async () => {
    const mirror = await startMirror({ modules: [MODULE] });
    const { url, files, stats, events } = await startSidecar({ list: mirror.url });
    await writeFile(files.store, "a file where a folder should be");
    expect((await ask(url, ZIP)).body.equals(buildModule(MODULE).zip)).toBe(true);
    expect((await ask(url, ZIP)).status).toBe(200);
    expect((await stats()).storeFault).toMatch(/^(?:ENOTDIR|EEXIST)/);
    const faults = async () => (await events()).filter(({ kind }) => kind === "store-fault");
    await expect.poll(async () => (await faults()).length).toBe(1);
  });

  test("survives a mirror that answers in an encoding of its own", async () => {
    const mirror = await startServer((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(Buffer.alloc(100_000, 1));
    });
    const { url, handle } = await startSidecar({ list: mirror.url });
    // What the first one leaves behind would have ended it before the second is answered.
    expect((await ask(url, ZIP)).status).toBe(502);
    expect((await ask(url, ZIP)).status).toBe(502);
    expect(isRunning(handle.pid)).toBe(true);
  });

  test("survives clients that go away in the middle", async () => {
    const answered = Promise.withResolvers<void>();
    const mirror = await startMirror({ modules: [MODULE], heldUntil: answered.promise });
    const { url, handle } = await startSidecar({ list: mirror.url });
    const isAsked = expect.poll(() => mirror.requests.length).toBe(1);
    const atOnce = Promise.resolve();
    const duringAnswer = isAsked.then(answered.resolve);
    const leaving = [atOnce, isAsked, duringAnswer].map((when) => askAndLeave(url, ZIP, when));
    await Promise.all(leaving);
    expect((await ask(url, ZIP)).status).toBe(200);
    expect(isRunning(handle.pid)).toBe(true);
  });

  test.each([
    ["by a signal", "linux"],
    ["by a request, as on Windows", "win32"],
  ])("lets answers end that are under way when it is told to end %s", async (_, platform) => {
    const answered = Promise.withResolvers<void>();
    const mirror = await startMirror({ modules: [MODULE], heldUntil: answered.promise });
    const { url, handle, events } = await startSidecar({ list: mirror.url });
    const asked = ask(url, ZIP);
    await expect.poll(() => mirror.requests.length).toBe(1);
    const stopped = stopSidecar(handle, systemClock, platform);
    // It has heard of it once it takes no connection any more.
    await expect.poll(() => fetch(`${url}/-/healthz`).catch(() => "refused")).toBe("refused");
    answered.resolve();
    expect(await stopped).toBe("drained");
    expect((await asked).body).toHaveLength(UNCOMPRESSED_BYTES);
    expect((await events()).at(-1)).toMatchObject({ kind: "request", status: 200 });
  });

  test("ends at once when nothing is under way, idle connections or not", async () => {
    // The two seconds that it leaves to answers do not pass here.
    const preload =
      "const t=setTimeout;globalThis.setTimeout=(f,ms,...a)=>t(f,ms===2000?1e9:ms,...a);";
    const { dir, config, ended } = await runWithPreload(preload);
    const readReady = async (): Promise<string> =>
      readFile(sidecarFiles(dir).ready, "utf8").catch(() => "");
    await expect.poll(readReady).not.toBe("");
    const { pid, port } = JSON.parse(await readReady());
    // The client of Node keeps its connection, as go does.
    await (await fetch(`${sidecarUrl({ ...config, port })}/-/healthz`)).text();
    process.kill(pid, "SIGTERM");
    expect((await ended).exitCode).toBe(0);
  });

  test("does not wait for an answer for ever when it is told to end", async () => {
    const mirror = await startMirror({ faults: [{ match: ZIP, kind: "hang" }] });
    const { url, handle } = await startSidecar({ list: mirror.url });
    const asked = ask(url, ZIP).catch((error: Error) => error.message);
    await expect.poll(() => mirror.requests.length).toBe(1);
    expect(await stopSidecar(handle, systemClock)).toBe("drained");
    expect(await asked).toMatch(/hang up|ECONNRESET/);
  });

  test("ends by itself when nobody asks any more", async () => {
    const { ended } = await runWithPreload(OFTEN, { idleTimeoutMs: 300 });
    expect(await ended).toMatchObject({
      exitCode: 0,
      stderr: "the sidecar ends: no request for a long time\n",
    });
  });

  test("ends by itself once it has run for as long as a job may", async () => {
    const { ended } = await runWithPreload(OFTEN, { maxLifetimeMs: 300 });
    expect(await ended).toMatchObject({
      exitCode: 0,
      stderr: "the sidecar ends: it has run for as long as a job may\n",
    });
  });

  test("ends when the runner has ended", async () => {
    const runner = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
    const endsWith = identifyProcess(runner.pid ?? 0);
    const { dir, ended } = await runWithPreload(OFTEN, { endsWith });
    const { ready } = sidecarFiles(dir);
    await expect.poll(() => readFile(ready, "utf8").catch(() => "")).not.toBe("");
    runner.stdin.end();
    expect(await ended).toMatchObject({
      exitCode: 0,
      stderr: "the sidecar ends: the runner has ended\n",
    });
  });

  test("is at the port that it was told, and at another one if that is taken", async () => {
    const first = await startSidecar({ list: NO_MIRROR, port: await findClosedPort() });
    const { port } = first.handle;
    const second = await startSidecar({ list: NO_MIRROR, port });
    expect(second.handle.port).not.toBe(port);
    expect(await fetchHealth(second.handle)).toMatchObject({ pid: second.handle.pid });
  });
});

describe("stopSidecar()", () => {
  test("leaves a process alone that is not the one that was started", async () => {
    const { handle } = await startSidecar({ list: NO_MIRROR });
    expect(await stopSidecar({ ...handle, pid: process.pid }, systemClock)).toBe("gone");
    expect(isRunning(handle.pid)).toBe(true);
  });

  test("finds none where none answers", async () => {
    const handle = { pid: process.pid, port: await findClosedPort(), secret: "s" };
    expect(await stopSidecar(handle, systemClock)).toBe("gone");
  });

  test("kills one that does not go", async () => {
    const root = await makeTempDir("launch");
    const entry = join(root, "entry.mjs");
    await writeFile(
      entry,
      `import { createServer } from "node:http";
       import { renameSync, writeFileSync } from "node:fs";
       process.on("SIGTERM", () => {});
       const server = createServer((_, response) =>
         response.end(JSON.stringify({ status: "ok", pid: process.pid })));
       server.listen(0, "127.0.0.1", () => {
         const ready = { pid: process.pid, port: server.address().port };
         writeFileSync("ready.tmp", JSON.stringify(ready));
         renameSync("ready.tmp", "ready.json");
       });`,
    );
    const handle = await launchSidecar({
      entry,
      config: makeSidecarConfig(join(root, "sidecar"), "off"),
      env: process.env,
      clock: systemClock,
    });
    onTestFinished(async () => {
      await expect.poll(() => isRunning(handle.pid)).toBe(false);
    });
    // Its four seconds pass at once.
    let nowMs = 0;
    const clock = {
      nowMs: () => nowMs,
      sleep: async () => {
        nowMs += 1_000;
      },
    };
    expect(await stopSidecar(handle, clock)).toBe("killed");
  });
});
