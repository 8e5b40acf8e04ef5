import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { as, begin, configure, stateOf, TOKENS, waitForRun } from "./support/preheat-fixture.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";
import { type ServeOptions, startServer } from "./support/serve-fixture.ts";

const MODULES = ["a", "b", "c"].map((name) => ({ path: `example.com/${name}`, version: "v1.0.0" }));
const HASH = `h1:${"A".repeat(43)}=`;
/** The address of a server that answers everything with one text. */
async function serveText(text: string): Promise<string> {
  const server = createServer((_request, response) => response.end(text)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a scheduled preheat", () => {
  test("fetches at the first start what go.sum files and lists name, and not again at the next", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const dir = await makeTempDir("serve");
    await writeFile(join(dir, "go.sum"), `example.com/a v1.0.0 ${HASH}\n`);
    const remote = await serveText(
      `example.com/b v1.0.0/go.mod ${HASH}\ncorp.example.com/x v1.0.0/go.mod ${HASH}\n`,
    );
    const preheat = {
      name: "daily",
      every: "24h",
      "go-sum": [
        "go.sum",
        `${remote}/go.sum`,
        "missing.sum",
        "http://127.0.0.1:1/go.sum?token=s3cret",
      ],
      modules: ["example.com/c"],
    };
    const options = {
      mirrors: mirror.url,
      dir,
      more: configure([preheat], { ...TOKENS, "no-mirror": "corp.example.com" }),
    };
    const server = await startServer(options);
    await waitForRun(server, {
      result: "partial",
      failed: 0,
      skipped: 1,
      problems: [
        expect.stringContaining("missing.sum: ENOENT"),
        expect.stringContaining("127.0.0.1:1/go.sum: "),
      ],
    });
    expect(server.log()).not.toContain("s3cret");
    expect(new Set(mirror.requests.map(({ path }) => path))).toEqual(
      new Set([
        "/example.com/a/@v/v1.0.0.info",
        "/example.com/a/@v/v1.0.0.zip",
        "/example.com/b/@v/v1.0.0.mod",
        "/example.com/c/@latest",
        "/example.com/c/@v/list",
        "/example.com/c/@v/v1.0.0.info",
        "/example.com/c/@v/v1.0.0.mod",
        "/example.com/c/@v/v1.0.0.zip",
      ]),
    );
    expect(server.log()).toMatch(
      /preheat daily: partial: \d fetched, \d there before, 0 not found/,
    );
    const metrics = await (await fetch(`${server.url}/metrics`, as("monitor"))).text();
    expect(metrics).toContain('preheat_runs_total{preheat="daily",result="partial"} 1');
    const status = await (await fetch(`${server.url}/-/status`, as("monitor"))).json();
    expect(status).toMatchObject({
      schedules: [{ name: "daily", lastRun: { result: "partial" } }],
    });
    server.signal("SIGINT");
    expect(await server.ended).toBe(0);

    mirror.clearRequests();
    const second = await startServer(options);
    await expect
      .poll(() => stateOf(second))
      .toMatchObject({ isRunning: false, lastRun: { result: "partial" } });
    expect(mirror.requests).toEqual([]);
  });

  test("begins when a warmer for all modules says so, and is then done again", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const server = await startServer({
      mirrors: mirror.url,
      more: configure([{ name: "tools", modules: ["example.com/a@v1.0.0"] }]),
    });
    expect(await stateOf(server)).toEqual({ name: "tools", isRunning: false });
    expect((await begin(server, "tools", "team")).status).toBe(403);
    expect((await begin(server, "tools", "monitor")).status).toBe(403);
    expect((await begin(server, "tools")).status).toBe(202);
    await waitForRun(server, { result: "done", files: 3, fetched: 3, present: 0 });
    expect((await begin(server, "tools")).status).toBe(202);
    await waitForRun(server, { result: "done", files: 3, fetched: 0, present: 3 });
  });

  test("asks no mirror for what was private once, whatever names it", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const dir = await makeTempDir("serve");
    await mkdir(join(dir, "store"));
    await writeFile(join(dir, "store", ".private-paths.json"), '{"patterns":["example.com/a"]}');
    await writeFile(join(dir, "go.sum"), `example.com/a v1.0.0 ${HASH}\n`);
    const server = await startServer({
      mirrors: mirror.url,
      dir,
      more: configure([
        { name: "all", "go-sum": ["go.sum"], modules: ["example.com/a", "example.com/b@v1.0.0"] },
      ]),
    });
    expect((await begin(server, "all")).status).toBe(202);
    await waitForRun(server, { result: "done", files: 3, skipped: 3 });
    expect(mirror.requests.filter(({ path }) => path.includes("/a/"))).toEqual([]);
  });

  test("fetches again what clients asked for most, once the files are gone", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const options: ServeOptions = {
      mirrors: mirror.url,
      more: configure([{ name: "popular", "most-asked": 3 }]),
    };
    const first = await startServer(options);
    const get = async (path: string) =>
      expect((await fetch(`${first.url}${path}`, as("warmer"))).status).toBe(200);
    const popular = [
      "/example.com/a/@v/v1.0.0.zip",
      "/example.com/b/@v/v1.0.0.mod",
      "/example.com/c/@v/list",
    ];
    for (const path of [...popular, ...popular, "/example.com/b/@v/v1.0.0.zip"]) await get(path);
    first.signal("SIGINT");
    expect(await first.ended).toBe(0);

    for (const name of ["example.com", ".mutable"]) {
      await rm(join(first.dir, "store", name), { recursive: true });
    }
    mirror.clearRequests();
    const second = await startServer({ ...options, dir: first.dir });
    expect((await begin(second, "popular")).status).toBe(202);
    await waitForRun(second, { result: "done", fetched: 3 });
    expect(mirror.requests.map(({ path }) => path).sort()).toEqual(popular);
  });
});

describe("servers over one bucket", () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway();
  }, BUILD_TIMEOUT_MS);
  afterAll(() => gateway?.close());

  test("run a preheat that is due once, and know of each other's run", async () => {
    const bucket = await makeServeBucket(gateway);
    const held = Promise.withResolvers<void>();
    const mirror = await startMirror({ modules: MODULES, heldUntil: held.promise });
    const options = {
      mirrors: mirror.url,
      store: { durable: "s3" },
      more: configure([{ name: "daily", every: "24h", modules: ["example.com/a@v1.0.0"] }]),
    };
    const servers = await Promise.all([bucket.start(options), bucket.start(options)]);
    await expect.poll(() => mirror.requests.length).toBeGreaterThan(0);
    const states = await Promise.all(servers.map(stateOf));
    expect(states.filter((one) => one?.isRunning)).toHaveLength(1);
    const idle = servers[states.findIndex((one) => !one?.isRunning)];
    expect(idle && (await begin(idle, "daily")).status).toBe(409);
    held.resolve();
    const busy = servers.find((one) => one !== idle);
    if (busy) await waitForRun(busy, { result: "done", fetched: 3 });

    const asked = mirror.requests.length;
    // It has no disk of the others.
    const third = await bucket.start(options);
    await expect.poll(() => stateOf(third)).toMatchObject({ lastRun: { result: "done" } });
    expect(mirror.requests).toHaveLength(asked);
  });

  test("know what clients asked for most of any of them", async () => {
    const bucket = await makeServeBucket(gateway);
    const mirror = await startMirror({ modules: MODULES });
    const options = {
      mirrors: mirror.url,
      more: configure([{ name: "popular", "most-asked": 10 }]),
    };
    for (const name of ["a", "b"]) {
      const server = await bucket.start(options);
      const answer = await fetch(`${server.url}/example.com/${name}/@v/list`, as("warmer"));
      expect(answer.status).toBe(200);
      server.signal("SIGINT");
      await server.ended;
    }
    mirror.clearRequests();
    const third = await bucket.start(options);
    await begin(third, "popular");
    await waitForRun(third, { result: "done", fetched: 2 });
    expect(mirror.requests.map(({ path }) => path).sort()).toEqual([
      "/example.com/a/@v/list",
      "/example.com/b/@v/list",
    ]);
  });
});
