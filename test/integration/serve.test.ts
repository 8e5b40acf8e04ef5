import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { takeInventory } from "../../src/serve/tiers/inventory.ts";
import { startChecksumDatabase } from "../support/checksum-database.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { createRandom } from "../support/random.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const MODULES = makeModuleGraph({ count: 6 });
const ZIP = "/example.com/lib/@v/v1.0.0.zip";
const LIB = [{ path: "example.com/lib", version: "v1.0.0" }];

beforeAll(() => goProgram("checksum-database"), BUILD_TIMEOUT_MS);

async function startDatabase(modules = MODULES) {
  const database = await startChecksumDatabase({ modules });
  onTestFinished(() => database.close());
  return database;
}

async function build(goproxy: string, settings: Record<string, string> = {}) {
  const client = await makeGoClient(goproxy, settings);
  const cwd = await makeTempDir("consumer");
  await writeConsumer(cwd, MODULES);
  return client.run(["build", "-o", join(client.home, "consumer"), "."], { cwd });
}

/** Resolves once the mirror has been asked for a path. */
async function askedFor(mirror: { requests: readonly { path: string }[] }, path: string) {
  await expect.poll(() => mirror.requests.map((one) => one.path)).toContain(path);
}

function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once("error", reject)
      .end();
  });
}

describe("go-accel serve", () => {
  test("serves go clients, also after the mirror has gone and after a new start", async () => {
    const database = await startDatabase();
    const mirror = await startMirror({ modules: MODULES, sumdb: database.reply });
    const options = { mirrors: mirror.url, database: database.key };
    const server = await startServer(options);
    expect(await build(server.url)).toMatchObject({ exitCode: 0 });
    const paths = mirror.requests.map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith(".zip"))).toHaveLength(MODULES.length);
    expect(new Set(paths).size).toBe(paths.length);

    await mirror.close();
    expect(await build(server.url)).toMatchObject({ exitCode: 0 });
    server.signal("SIGINT");
    expect(await server.ended).toBe(0);
    const again = await startServer({ ...options, dir: server.dir });
    expect(await build(again.url)).toMatchObject({ exitCode: 0 });
  });

  test("gives no client what the checksum database has another hash for", async () => {
    const [evil, right] = ["package evil", "package lib"].map((text) => [
      { path: "example.com/lib", version: "v1.0.0", files: { "lib.go": text } },
    ]);
    const database = await startDatabase(right);
    const liar = await startMirror({ modules: evil ?? [], sumdb: database.reply });
    const alone = await startServer({ mirrors: liar.url, database: database.key });
    expect((await fetch(`${alone.url}${ZIP}`)).status).toBe(502);
    await expect.poll(alone.log).toMatch(/wrong content for example\.com\/lib@v1\.0\.0/);

    const honest = await startMirror({ modules: right ?? [], sumdb: database.reply });
    const both = await startServer({
      mirrors: `${liar.url}|${honest.url}`,
      database: database.key,
      more: "mirror-selection: ordered",
    });
    expect((await fetch(`${both.url}${ZIP}`)).status).toBe(200);
    expect(liar.requests.map(({ path }) => path)).toContain(ZIP);
    expect(honest.requests.map(({ path }) => path)).toEqual([ZIP]);
  });

  test("asks neither mirrors nor database for what the configuration excludes", async () => {
    const database = await startDatabase(LIB);
    const mirror = await startMirror({ modules: LIB, sumdb: database.reply });
    const server = await startServer({
      mirrors: mirror.url,
      database: database.key,
      more: "no-mirror: corp.example.com\nno-checksum: example.com/lib",
    });
    const secret = await fetch(`${server.url}/corp.example.com/secret/@v/list`);
    expect(secret.status).toBe(404);
    expect((await fetch(`${server.url}${ZIP}`)).status).toBe(200);
    expect(mirror.requests.map(({ path }) => path)).toEqual([ZIP]);
    expect(await database.requests()).toEqual([]);
  });

  test("is asked by its own names and those of the configuration only", async () => {
    const mirror = await startMirror({ modules: LIB });
    const { url } = await startServer({
      mirrors: mirror.url,
      more: "hosts: [goproxy.example.com]",
    });
    const { port } = new URL(url);
    const path = `${url}/example.com/lib/@v/list`;
    expect(await statusFor(path, "goproxy.example.com")).toBe(200);
    expect(await statusFor(path, `LOCALHOST:${port}`)).toBe(200);
    expect(await statusFor(path, "rebound.example.net")).toBe(421);
    expect(await statusFor(path, "localhost:1")).toBe(421);
    // A load balancer asks by an address.
    expect(await statusFor(`${url}/healthz`, "192.0.2.1")).toBe(200);
  });
});

describe("store.size", () => {
  const random = createRandom(1);
  const large = Array.from({ length: 8 }, (_, index) => ({
    path: `example.com/large${index}`,
    version: "v1.0.0",
    files: { "data.txt": Array.from({ length: 50_000 }, () => random.below(1e9)).join() },
  }));
  const zipOf = ({ path }: { path: string }) => `/${path}/@v/v1.0.0.zip`;

  test("has files go that were there before, and serves them again from the mirror", async () => {
    const mirror = await startMirror({ modules: large });
    const first = await startServer({ mirrors: mirror.url });
    for (const module of large) await (await fetch(`${first.url}${zipOf(module)}`)).arrayBuffer();
    const store = join(first.dir, "store");
    const all = await takeInventory(store);
    expect(sizeOf(all)).toBeGreaterThan(1_200_000);
    first.signal("SIGINT");
    await first.ended;

    mirror.clearRequests();
    const second = await startServer({ mirrors: mirror.url, size: "1MB", dir: first.dir });
    await expect.poll(async () => sizeOf(await takeInventory(store))).toBeLessThan(950_000);
    const left = await takeInventory(store);
    // Those that were written last are there.
    expect(left).toEqual(all.slice(all.length - left.length));
    expect(left.length).toBeGreaterThan(0);
    const [kept, gone] = [all.at(-1), all[0]].map((file) => zipOf(file?.name ?? { path: "" }));
    expect((await fetch(`${second.url}${kept}`)).status).toBe(200);
    expect(mirror.requests).toEqual([]);
    expect((await fetch(`${second.url}${gone}`)).status).toBe(200);
    expect(mirror.requests.map(({ path }) => path)).toEqual([gone]);
  });

  function sizeOf(files: readonly { sizeBytes: number }[]): number {
    return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  }
});

describe("tokens", () => {
  const [token, sha256] = ["right", hash("sha256", "right", "hex")];
  const access = `tokens: [{ name: ci, sha256: "${sha256}" }]`;

  test("open the server to a client that has one, and to no other", async () => {
    const mirror = await startMirror({ modules: LIB });
    const { url, log } = await startServer({ mirrors: mirror.url, more: access });
    const statusWith = async (authorization: string, path = ZIP) =>
      (await fetch(`${url}${path}`, { headers: { authorization } })).status;
    expect(await statusWith("Bearer wrong")).toBe(401);
    expect(mirror.requests).toEqual([]);
    expect(await statusWith(`Bearer ${token}`)).toBe(200);
    expect(await statusWith(`Basic ${btoa(`any:${token}`)}`)).toBe(200);
    expect(await statusWith("Bearer wrong", "/readyz")).toBe(200);
    // By whatever name it is asked.
    expect(await statusFor(`${url}${ZIP}`, "goproxy.example.com")).toBe(401);
    expect(log()).not.toContain(token);
  });

  test("count no more once they are taken out, and what is denied is served no more", async () => {
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({ mirrors: mirror.url, more: access });
    const status = async (path: string) =>
      (await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } }))
        .status;
    expect(await status(ZIP)).toBe(200);
    const reload = async (more: string, count: number) => {
      await server.configure({ mirrors: mirror.url, more });
      server.signal("SIGHUP");
      await expect
        .poll(() => server.log().split("reloaded the configuration"))
        .toHaveLength(count + 1);
    };
    await reload(`${access}\ndeny: ["example.com/lib@v1.0.0"]`, 1);
    expect(await status(ZIP)).toBe(403);
    expect(await status("/example.com/lib/@v/list")).toBe(200);
    await reload("tokens: []", 2);
    expect(await status("/example.com/lib/@v/list")).toBe(401);
  });
});

describe("SIGTERM", () => {
  test("ends readiness first, then waits for the requests under way", async () => {
    const held = Promise.withResolvers<void>();
    const mirror = await startMirror({ modules: LIB, heldUntil: held.promise });
    const server = await startServer({ mirrors: mirror.url, more: "shutdown: { notice: 1h }" });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const under = fetch(`${server.url}${ZIP}`);
    await askedFor(mirror, ZIP);

    server.signal("SIGTERM");
    const readiness = async () => (await fetch(`${server.url}/readyz`)).status;
    await expect.poll(readiness).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/no/such`)).headers.get("connection")).toBe("close");

    // A second signal ends the notice.
    server.signal("SIGTERM");
    await expect.poll(server.log).toContain("waiting for the requests under way");
    await expect.poll(() => fetch(`${server.url}/healthz`).catch(() => "refused")).toBe("refused");
    held.resolve();
    const answer = await under;
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    expect(await server.ended).toBe(0);
    expect(server.log()).toMatch(/ ended\n$/);
  });

  test("cuts what takes longer than the configuration allows", async () => {
    const mirror = await startMirror({ modules: LIB, heldUntil: new Promise(() => {}) });
    const server = await startServer({
      mirrors: mirror.url,
      more: "shutdown: { notice: 0s, drain: 100ms }",
    });
    const under = fetch(`${server.url}${ZIP}`).catch(() => "cut");
    await askedFor(mirror, ZIP);
    server.signal("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(await under).toBe("cut");
    expect(server.log()).toMatch(/requests that took too long were cut: 1$/m);
  });
});

describe("SIGHUP", () => {
  test("takes a new configuration, and drops no request of the old one", async () => {
    const held = Promise.withResolvers<void>();
    const old = await startMirror({ modules: LIB, heldUntil: held.promise });
    const next = await startMirror({
      modules: [{ path: "example.com/new", version: "v1.0.0" }],
    });
    const server = await startServer({ mirrors: old.url });
    const under = fetch(`${server.url}${ZIP}`);
    await askedFor(old, ZIP);

    await server.configure({ mirrors: next.url });
    server.signal("SIGHUP");
    await expect.poll(server.log).toContain("reloaded the configuration");
    expect((await fetch(`${server.url}/example.com/new/@v/v1.0.0.mod`)).status).toBe(200);
    held.resolve();
    const answer = await under;
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  test("keeps the old configuration if the new one is wrong, and says what is wrong", async () => {
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({ mirrors: mirror.url });
    await server.configure({ mirrors: mirror.url, more: "colour: blue" });
    server.signal("SIGHUP");
    await expect.poll(server.log).toContain("the configuration stays as it was");
    expect(server.log()).toMatch(/serve\.yaml:5:1: colour is not a key of this configuration/);
    expect((await fetch(`${server.url}${ZIP}`)).status).toBe(200);
  });
});

describe("the exit code", () => {
  async function runServe(text: string, ...args: string[]) {
    const file = join(await makeTempDir("serve"), "serve.yaml");
    await writeFile(file, text);
    const command = [ENTRY, "serve", "--config", file, ...args];
    return promisify(execFile)(process.execPath, command).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
    );
  }
  const config = (listen: string) =>
    `listen: ${listen}\nmirrors: https://mirror.example.com\nchecksum-database: off\nstore: { directory: store }\n`;

  test("is 0 for a configuration that is right, and 2 for one that is not", async () => {
    const right = await runServe(config("127.0.0.1:8080"), "--check-config");
    expect(right).toEqual({ code: 0, out: "", err: "" });
    const wrong = await runServe(config("0.0.0.0:8080"), "--check-config");
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toMatch(/^go-accel: .*serve\.yaml:1:9: listen is "0\.0\.0\.0:8080"/);
  });

  test("is 1 if another process listens already", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const result = await runServe(config(`127.0.0.1:${port}`));
    expect(result).toMatchObject({ code: 1, out: "" });
    expect(result.err).toMatch(/EADDRINUSE/);
  });
});
