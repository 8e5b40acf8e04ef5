import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import { readFile, rename } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findOnPath } from "../../src/lib/executable.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { type RunningServer, startServer } from "./support/serve-fixture.ts";

const LIB = [{ path: "example.com/lib", version: "v1.0.0" }];
const MOD = "/example.com/lib/@v/v1.0.0.mod";
const PROMTOOL = await findOnPath("promtool", process.env["PATH"]);

async function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  return answer;
}

/** The status of a request under another name of the server. */
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

async function scrape(url: string): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}

/** The requests that a server has logged as JSON. */
function requestsIn(server: RunningServer): Record<string, unknown>[] {
  return server
    .log()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter(({ msg }) => msg === "request");
}

test("answers go on while nobody reads the log", async () => {
  const mirror = await startMirror({ modules: LIB });
  const server = await startServer({ mirrors: mirror.url });
  server.pauseLog();
  // Several times what a pipe holds.
  const query = "/x".repeat(240);
  for (let index = 0; index < 1_000; index++) {
    expect((await ask(`${server.url}${query}`)).status).toBe(404);
  }
  server.resumeLog();
  await expect.poll(() => server.log().split(" request ").length - 1).toBe(1_000);
  server.signal("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(server.log()).toMatch(/ ended\n$/);
});

describe("/metrics", () => {
  test("counts what clients asked for, and where it came from", async () => {
    const mirror = await startMirror({ modules: LIB });
    const { host } = new URL(mirror.url);
    const { url } = await startServer({ mirrors: mirror.url, size: "1GB" });
    for (const path of [MOD, MOD, "/example.com/none/@v/v1.0.0.mod"]) await ask(`${url}${path}`);
    // A request is counted when its answer has ended, which the client may see a moment earlier.
    await expect
      .poll(() => scrape(url))
      .toContain('go_accel_serve_requests_total{endpoint="mod",code="404"} 1');
    const text = await scrape(url);
    for (const line of [
      'requests_total{endpoint="mod",code="200"} 2',
      'request_duration_seconds_count{endpoint="mod"} 3',
      'tier_lookups_total{tier="memory",result="hit"} 1',
      'tier_lookups_total{tier="mirror",result="hit"} 1',
      'tier_lookups_total{tier="mirror",result="miss"} 1',
      `mirror_requests_total{mirror="${host}",result="ok"} 1`,
      `mirror_requests_total{mirror="${host}",result="not-found"} 1`,
      `mirror_breaker_open{mirror="${host}"} 0`,
    ]) {
      expect(text).toContain(`go_accel_serve_${line}\n`);
    }
    expect(text).toMatch(/go_accel_serve_tier_bytes\{tier="disk"\} [1-9]/);
    expect(text).not.toContain("example.com/lib");
  });

  test("counts as found where it was, and nothing as asked that was not", async () => {
    const mirror = await startMirror({ modules: LIB });
    const options = { mirrors: mirror.url, more: "no-mirror: secret.example.com" };
    const before = await startServer(options);
    await ask(`${before.url}${MOD}`);
    before.signal("SIGINT");
    await before.ended;
    // The one that comes after it has the file on its disk, and nothing in memory.
    const { url } = await startServer({ ...options, dir: before.dir });
    for (const path of [MOD, MOD, "/secret.example.com/lib/@v/v1.0.0.mod"]) {
      await ask(`${url}${path}`);
    }
    const lookups = async () =>
      (await scrape(url)).match(/(?<=tier_lookups_total\{)tier=.*/g)?.sort();
    await expect
      .poll(lookups)
      .toEqual([
        'tier="disk",result="hit"} 1',
        'tier="memory",result="hit"} 1',
        'tier="memory",result="miss"} 1',
      ]);
    const none = "/example.com/none/@v/v1.0.0.mod";
    for (const path of [none, none]) await ask(`${url}${path}`);
    await expect.poll(lookups).toContain('tier="memory",result="hit"} 2');
    expect(await lookups()).toContain('tier="mirror",result="miss"} 1');
  });

  test("has an address of its own if it is given one", async () => {
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({
      mirrors: mirror.url,
      more: 'metrics: { listen: "127.0.0.1:0" }',
    });
    const [, own = ""] = /metrics on (http:\S+)\/metrics/.exec(server.log()) ?? [];
    expect(await scrape(own)).toContain("go_accel_serve_build_info");
    expect((await ask(`${own}${MOD}`)).status).toBe(404);
    expect((await ask(`${server.url}/metrics`)).status).toBe(404);
  });

  test("passes the lint of Prometheus", async ({ skip }) => {
    skip(PROMTOOL === undefined, "promtool is not on this machine");
    const mirror = await startMirror({ modules: LIB });
    const { url } = await startServer({ mirrors: mirror.url, size: "1GB" });
    await ask(`${url}${MOD}`);
    const input = await scrape(url);
    // It ends with another exit code if it finds something.
    const found = execFileSync("promtool", ["check", "metrics"], { input, encoding: "utf8" });
    expect(found).toBe("");
  });
});

describe("the log", () => {
  test("has a line for each request, under the ID that the client got", async () => {
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({ mirrors: mirror.url, more: "log: { format: json }" });
    const given = await ask(`${server.url}${MOD}`, { "x-request-id": "front-1" });
    expect(given.headers.get("x-request-id")).toBe("front-1");
    const made = await ask(`${server.url}/no/such`, { "x-request-id": "two words" });
    const id = made.headers.get("x-request-id");
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await expect
      .poll(() => requestsIn(server))
      .toMatchObject([
        { level: "info", id: "front-1", method: "GET", path: MOD, status: 200 },
        { id, path: "/no/such", status: 404 },
      ]);
    expect(requestsIn(server)[0]?.["sentBytes"]).toBeGreaterThan(100);
  });

  test("takes another form and level on SIGHUP", async () => {
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({ mirrors: mirror.url });
    await server.configure({ mirrors: mirror.url, more: "log: { format: json, level: debug }" });
    server.signal("SIGHUP");
    await expect.poll(server.log).toContain('"msg":"reloaded the configuration"');
    await ask(`${server.url}/healthz`);
    await expect
      .poll(() => requestsIn(server))
      .toMatchObject([{ level: "debug", path: "/healthz" }]);
  });

  test("holds no token, no query and no credentials of mirrors", async () => {
    const auth = { user: "mirror-user", password: "mirror-password" };
    const mirror = await startMirror({ modules: LIB, auth });
    const token = "client-token";
    const { host } = new URL(mirror.url);
    const server = await startServer({
      mirrors: `http://${auth.user}:${auth.password}@${host}`,
      more: [
        `tokens: [{ name: ci, sha256: "${hash("sha256", token, "hex")}" }]`,
        "log: { format: json, level: debug }",
      ].join("\n"),
    });
    const bearer = { authorization: `Bearer ${token}` };
    expect((await ask(`${server.url}${MOD}`, bearer)).status).toBe(200);
    expect((await ask(`${server.url}${MOD}?token=${token}`, bearer)).status).toBe(200);
    expect((await ask(`${server.url}${MOD}`, { authorization: "Bearer other-token" })).status).toBe(
      401,
    );
    await expect.poll(() => requestsIn(server)).toHaveLength(3);
    expect(requestsIn(server).map(({ reader }) => reader)).toEqual(["ci", "ci", undefined]);
    const metrics = await (await fetch(`${server.url}/metrics`, { headers: bearer })).text();
    for (const secret of [
      token,
      "other-token",
      ...Object.values(auth),
      btoa(`${auth.user}:${auth.password}`),
    ]) {
      expect(server.log()).not.toContain(secret);
      expect(metrics).not.toContain(secret);
    }
  });
});

describe("the audit log", () => {
  test("has what was refused before anybody looked who asks, and so has the metric", async () => {
    const mirror = await startMirror({ modules: LIB });
    const more = "audit: { file: audit.jsonl }";
    const server = await startServer({ mirrors: mirror.url, more });
    expect(await statusFor(`${server.url}${MOD}`, "rebound.example.net")).toBe(421);
    expect((await ask(`${server.url}/${"a".repeat(5_000)}/@v/list`)).status).toBe(414);
    const lines = async () =>
      (await readFile(join(server.dir, "audit.jsonl"), "utf8")).trim().split("\n");
    await expect.poll(lines).toHaveLength(2);
    expect((await lines()).map((line): unknown => JSON.parse(line))).toMatchObject([
      { action: "refused", status: 421, reason: "host", address: "127.0.0.1" },
      { action: "refused", status: 414, reason: "path", address: "127.0.0.1" },
    ]);
    const text = await scrape(server.url);
    for (const reason of ["host", "path"]) {
      expect(text).toContain(`go_accel_serve_refused_requests_total{reason="${reason}"} 1\n`);
    }
  });

  test("has reads, refusals and what was done to the server, and moves on with SIGHUP", async () => {
    const mirror = await startMirror({ modules: LIB });
    const [token, admin] = ["client-token", "admin-token"];
    const more = [
      "tokens:",
      `  - { name: ci, sha256: "${hash("sha256", token, "hex")}" }`,
      `  - { name: ops, sha256: "${hash("sha256", admin, "hex")}", role: admin }`,
      "audit: { file: audit.jsonl }",
    ].join("\n");
    const server = await startServer({ mirrors: mirror.url, more });
    const file = join(server.dir, "audit.jsonl");
    const linesOf = async (name: string): Promise<unknown[]> =>
      (await readFile(name, "utf8"))
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const lines = () => linesOf(file);
    const bearer = (value: string) => ({ authorization: `Bearer ${value}` });
    await ask(`${server.url}${MOD}`, bearer(token));
    await ask(`${server.url}${MOD}`, bearer("wrong"));
    const purge = `${server.url}/-/purge?module=example.com/lib&token=${admin}`;
    await (await fetch(purge, { method: "POST", headers: bearer(admin) })).text();
    await expect.poll(lines).toMatchObject([
      { action: "read", reader: "ci", path: MOD, status: 200, address: "127.0.0.1" },
      { action: "refused", path: MOD, status: 401, reason: "token" },
      { action: "admin", reader: "ops", path: "/-/purge", module: "example.com/lib" },
    ]);
    await rename(file, `${file}.1`);
    server.signal("SIGHUP");
    await expect.poll(server.log).toContain("reloaded the configuration");
    await ask(`${server.url}${MOD}`, bearer(token));
    await expect.poll(lines).toHaveLength(1);
    const all = [...(await lines()), ...(await linesOf(`${file}.1`))];
    expect(all).toHaveLength(4);
    for (const secret of [token, admin, "wrong"]) {
      expect(JSON.stringify(all)).not.toContain(secret);
    }
  });
});
