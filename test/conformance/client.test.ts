import { readFile } from "node:fs/promises";
import { Agent } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { unitFiles } from "../../src/modulecache/unit.ts";
import { stopSidecar } from "../../src/sidecar/control.ts";
import { aggregateMirrors } from "../../src/telemetry/mirror-stats.ts";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { sumLines } from "../support/module-builder.ts";
import { makeModuleGraph } from "../support/module-graph.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { ask } from "./support/ask.ts";
import { copyFiles } from "./support/copy-files.ts";
import { GO_TOOLCHAINS, INSTALLED_GO, isCompiledFor } from "./support/go-toolchains.ts";
import { makeVersions, programImporting } from "./support/modules.ts";
import { startOpenMirror } from "./support/open-mirror.ts";
import { startSidecarIn } from "./support/restarted-sidecar.ts";
import { makeGo } from "./support/run-go.ts";

const LIB = "example.com/lib";
const MODULES = makeVersions(LIB, "v1.0.0");
const MOD = `/${LIB}/@v/v1.0.0.mod`;
const SECRET = "planted-secret-4711";

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test.each([
    ["basic", { user: "robot", password: SECRET }],
    ["bearer", { bearer: SECRET }],
  ] as const)("47. %s credentials go to their mirror only, and nowhere else", async (_, auth) => {
    const open = await startMirror({});
    const closed = await startMirror({ modules: MODULES, auth });
    const { host } = new URL(closed.url);
    const sent =
      "bearer" in auth
        ? auth.bearer
        : Buffer.from(`${auth.user}:${auth.password}`).toString("base64");
    const authorization = `${"bearer" in auth ? "Bearer" : "Basic"} ${sent}`;
    const sidecar = await startSidecar({
      list: `${open.url},${closed.url}`,
      auth: [{ host, authorization }],
    });
    const go = await makeGo(toolchain, sidecar.url);
    const result = await go.run(["mod", "download", `${LIB}@v1.0.0`]);
    expect(result).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(new Set(open.requests.map((request) => request.hasAuthorization))).toEqual(
      new Set([false]),
    );
    expect(new Set(closed.requests.map((request) => request.hasAuthorization))).toEqual(
      new Set([true]),
    );
    const answered = async () =>
      (await sidecar.events()).filter(({ kind }) => kind === "request").length;
    await expect.poll(answered).toBeGreaterThanOrEqual(3);
    const told = [
      await sidecar.log(),
      JSON.stringify(await sidecar.events()),
      JSON.stringify(await sidecar.stats()),
      await readFile(sidecar.files.ready, "utf8"),
    ].join("\n");
    for (const secret of [SECRET, sent]) expect(told).not.toContain(secret);
  });

  test("48. go reaches the sidecar directly, whatever proxy the environment names", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startSidecar({ list: mirror.url });
    const nobody = "http://127.0.0.1:1";
    const go = await makeGo(toolchain, url, { HTTP_PROXY: nobody, HTTPS_PROXY: nobody });
    expect(await go.run(["mod", "download", `${LIB}@v1.0.0`])).toMatchObject({ exitCode: 0 });
  });

  test("52. on a restored module cache go builds without any network", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startSidecar({ list: mirror.url });
    const files = {
      "go.mod": `module example.com/main\n\ngo 1.21\n\nrequire ${LIB} v1.0.0\n`,
      "go.sum": sumLines(MODULES),
      "main.go": programImporting(LIB),
      "main_test.go":
        'package main\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) { t.Log("ok") }\n',
    };
    const saving = await makeGo(toolchain, url);
    await saving.write(files);
    expect(await saving.run(["mod", "download"])).toMatchObject({ exitCode: 0 });
    const layer = unitFiles({ path: LIB, version: "v1.0.0" }, "tmi");

    const go = await makeGo(toolchain, url, { GODEBUG: "cmdgonetlimit=0" });
    await go.write(files);
    await copyFiles(saving.moduleCache, go.moduleCache, layer);
    mirror.clearRequests();
    for (const args of [
      ["build", "-o", "main", "."],
      ["vet", "."],
      ["test", "."],
    ].filter((command) => isCompiledFor(toolchain, command))) {
      expect(await go.run(args)).toMatchObject({ exitCode: 0 });
    }
    // It does keep go from asking: nothing of this module is there.
    expect((await go.run(["mod", "download", "example.com/b@v1.0.0"])).exitCode).not.toBe(0);
    expect(mirror.requests).toEqual([]);
  });
});

test("48. 1000 requests over 64 connections with pauses between them have no error", async () => {
  const mirror = await startMirror({ modules: MODULES });
  const { url } = await startSidecar({ list: mirror.url });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let seed = 48;
  const nextGapMs = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 200;
  };
  const statuses: number[] = [];
  const client = async (requests: number, lastGapMs: number) => {
    for (let count = 1; count <= requests; count++) {
      statuses.push((await ask(url, MOD, { agent })).status);
      await sleep(count === requests - 1 ? lastGapMs : nextGapMs());
    }
  };
  // Some stay idle for longer than the 5 s after which a server of Node closes by itself.
  const clients = Array.from({ length: 64 }, (_, index) => client(16, index % 8 === 0 ? 6_500 : 0));
  await Promise.all(clients);
  agent.destroy();
  expect(statuses).toHaveLength(1024);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test("50. the counters of /-/stats are those of the mirrors' own logs", async () => {
  const graph = makeModuleGraph({ count: 12 });
  const flaky = await startMirror({
    modules: graph.slice(0, 6),
    faults: [{ match: "dep01/@v/v1.0.0.zip", kind: "status", status: 500, times: 1 }],
  });
  const second = await startMirror({ modules: graph });
  const { url, stats } = await startSidecar({ list: `${flaky.url},${second.url}` });
  for (const { path, version } of graph) {
    for (const extension of ["mod", "zip"]) {
      const escaped = path.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
      expect((await ask(url, `/${escaped}/@v/${version}.${extension}`)).status).toBe(200);
    }
  }
  // A request counts once its answer has gone out, which the client may notice first.
  await expect.poll(async () => (await stats()).requests).toBe(24);
  const { mirrors, requestErrors, zipsFromMirror } = await stats();
  expect([requestErrors, zipsFromMirror]).toEqual([0, 12]);
  for (const mirror of [flaky, second]) {
    const seen = mirror.requests.map(({ status }) => status);
    const counted = mirrors.find((entry) => entry.mirror === new URL(mirror.url).host);
    expect(counted).toMatchObject({
      requests: seen.length,
      hits: seen.filter((status) => status === 200).length,
      notFound: seen.filter((status) => status === 404).length,
      failed: seen.filter((status) => status === 500).length,
    });
    const sent = mirror.requests.filter(({ status }) => status === 200);
    expect(counted?.sizeBytes).toBe(sent.reduce((total, { bytes }) => total + bytes, 0));
  }
});

test("50. percentiles of known latencies are within 5 %", () => {
  const event = {
    kind: "fetch",
    mirror: "mirror.example.com",
    purpose: "foreground",
    endpoint: "mod",
    subject: LIB,
    outcome: "ok",
    attempt: 1,
    sizeBytes: 1,
  } as const;
  // 1 to 1000 ms, each once, in an order that is none.
  const fetches = Array.from({ length: 1_000 }, (_, index) => ({
    ...event,
    atMs: index,
    durationMs: ((index * 617) % 1_000) + 1,
  }));
  const [mirror] = aggregateMirrors(fetches, [], 1_000);
  for (const [seen, exact] of [
    [mirror?.p50Ms, 500],
    [mirror?.p95Ms, 950],
    [mirror?.p99Ms, 990],
  ] as const) {
    expect(Math.abs((seen ?? 0) - exact) / exact).toBeLessThan(0.05);
  }
});

describe("51. the sidecar's end", () => {
  test("51. lets the answers under way end, and is over in time", async () => {
    const mirror = await startOpenMirror(MODULES);
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    mirror.answer(/\.mod$/, async (response, body) => {
      asked.resolve();
      await released.promise;
      response.end(body);
    });
    const { url, handle, events } = await startSidecar({ list: mirror.url });
    const answer = ask(url, MOD);
    await asked.promise;
    const stopped = stopSidecar(handle, systemClock);
    released.resolve();
    expect((await answer).status).toBe(200);
    expect(await stopped).toBe("drained");
    await expect(ask(url, MOD)).rejects.toThrow("ECONNREFUSED");
    expect((await events()).filter(({ kind }) => kind === "request")).toHaveLength(1);
  });

  test("51. does not wait for a mirror that hangs", async () => {
    const mirror = await startMirror({ faults: [{ match: "/", kind: "hang" }] });
    const { url, handle } = await startSidecar({ list: mirror.url });
    const cut = ask(url, MOD).then(
      () => "answered",
      () => "cut",
    );
    await expect.poll(() => mirror.requests.length).toBe(1);
    // Its own limit is 2 s; "killed" would mean that it took 4 s.
    expect(await stopSidecar(handle, systemClock)).toBe("drained");
    expect(await cut).toBe("cut");
  });

  test("51. a second start has a port of its own, and files left behind mean nothing", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const dir = await makeTempDir("sidecar");
    const first = await startSidecarIn(dir, mirror.url);
    process.kill(first.handle.pid, "SIGKILL");
    await expect.poll(() => fetch(`${first.url}/-/healthz`).catch(() => "gone")).toBe("gone");
    const second = await startSidecarIn(dir, mirror.url);
    const third = await startSidecar({ list: mirror.url });
    expect(second.handle.pid).not.toBe(first.handle.pid);
    expect(third.url).not.toBe(second.url);
    for (const { url } of [second, third]) expect((await ask(url, MOD)).status).toBe(200);
    // A pid that is in use again is not ours to end.
    const stale = { ...second.handle, pid: process.pid };
    expect(await stopSidecar(stale, systemClock)).toBe("gone");
    const go = await makeGo(INSTALLED_GO, second.url);
    expect(await go.run(["mod", "download", `${LIB}@v1.0.0`])).toMatchObject({ exitCode: 0 });
    expect(join(second.storeDir, "..")).toBe(join(first.storeDir, ".."));
  });
});
