import { hash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { hasNginx, NO_NGINX, startNginx } from "../support/nginx.ts";
import { createZip } from "../support/zip.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const LIB = [{ path: "example.com/lib", version: "v1.0.0" }];
const MOD = "/example.com/lib/@v/v1.0.0.mod";
const TOKEN = "right";
const TOKENS = `tokens: [{ name: ci, sha256: "${hash("sha256", TOKEN, "hex")}", role: admin }]`;
const CANARY = "CANARY-s3cret";

/** All that a server sends back to these bytes until it closes, or has been silent for a moment. */
function exchange(url: string, text: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = "";
    socket.setEncoding("latin1").on("data", (part: string) => {
      answer += part;
    });
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once("error", (error) => (answer === "" ? reject(error) : resolve(answer)));
    socket.once("close", () => resolve(answer));
  });
}

function requestFor(path: string, token?: string): string {
  const authorization = token === undefined ? "" : `Authorization: Bearer ${token}\r\n`;
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${authorization}Connection: close\r\n\r\n`;
}

function statusesOf(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 ([0-9]{3})/gm)].map(([, status]) => Number(status));
}

describe("paths that are tricks", () => {
  const PATHS = [
    "/../canary.mod",
    "/..%2fcanary.mod",
    "/%2e%2e/canary.mod",
    "/%252e%252e/canary.mod",
    "/example.com/%2e%2e/%2e%2e/canary/@v/v1.0.0.mod",
    "/example.com/..%2f..%2fcanary/@v/v1.0.0.mod",
    "/example.com/..%5c..%5ccanary/@v/v1.0.0.mod",
    "/example.com/lib/@v/..%2f..%2f..%2f..%2fcanary.mod",
    "/example.com/lib/@v/%2e%2e%2fv1.0.0.mod",
    "/example.com/lib%00/@v/v1.0.0.mod",
    "/example.com/lib/@v/v1.0.0%00.mod",
    "/example.com/lib/@v/v1.0.0.mod%00.zip",
    "/example.com%252flib/@v/v1.0.0.mod",
    "/example.com//lib/@v/v1.0.0.mod",
    "//example.com/lib/@v/v1.0.0.mod",
    "/example.com/!!lib/@v/v1.0.0.mod",
    "/example.com/lib!/@v/v1.0.0.mod",
    "/example.com/!/@v/v1.0.0.mod",
    "/example.com/LIB/@v/v1.0.0.mod",
    "/.private-paths.json",
    "/.denied.json",
    "/.private/@v/list",
    "/.tmp/@v/list",
    "/sumdb/../../canary.mod",
    "/sumdb/sum.example.com/tile/8/0/..%2f..%2f000",
    "/-/webhook/../../example.com/other/@v/list",
    "/-/webhook/example.com/other/@v/list",
    "/-/webhook/x/../../status",
    "/-/preheat/../status",
    "/%2d/status",
    "/-%2fstatus",
    "/-/status/",
    "/-//status",
    "/-/STATUS",
    "/-/status%00",
    "http://169.254.169.254/latest/meta-data/@v/list",
    `/${"a".repeat(5_000)}/@v/list`,
    `/example.com/${"a/".repeat(2_100)}b/@v/list`,
    `/example.com/lib/@v/${"%2e".repeat(1_300)}.mod`,
  ];

  test("name nothing, ask nobody, and open nothing without a token", async () => {
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({ mirrors: mirror.url, more: TOKENS });
    await writeFile(join(server.dir, "canary.mod"), CANARY);
    await writeFile(join(server.dir, "store", "canary.mod"), CANARY);
    const before = await readdir(join(server.dir, "store"), { recursive: true });
    for (const path of PATHS) {
      for (const [token, allowed] of [
        [undefined, [400, 401, 414]],
        [TOKEN, [400, 403, 404, 414]],
      ] as const) {
        const answer = await exchange(server.url, requestFor(path, token));
        const [status, ...more] = statusesOf(answer);
        expect([path, status, more]).toEqual([path, expect.toBeOneOf([...allowed]), []]);
        expect(answer).not.toContain(CANARY);
      }
    }
    expect(mirror.requests).toEqual([]);
    expect(await readdir(join(server.dir, "store"), { recursive: true })).toEqual(before);
    expect(server.log()).not.toContain(TOKEN);
    expect(
      server
        .log()
        .split("\n")
        .filter((line) => line.length > 1_000),
    ).toEqual([]);
  });
});

/** Bytes that some servers take for one request, and others for two. */
const SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
const AMBIGUOUS: Readonly<Record<string, string>> = {
  "a length and chunks": `POST ${MOD} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  "chunks and a length": `POST ${MOD} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n${SMUGGLED}\r\n0\r\n\r\n`,
  "two lengths": `POST ${MOD} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
  "two encodings": `POST ${MOD} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  "an encoding with a space": `POST ${MOD} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  "an unknown encoding": `POST ${MOD} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  "a negative length": `POST ${MOD} HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n${SMUGGLED}`,
  "a length with a sign": `POST ${MOD} HTTP/1.1\r\nHost: localhost\r\nContent-Length: +0\r\n\r\n${SMUGGLED}`,
  "two hosts": `GET ${MOD} HTTP/1.1\r\nHost: localhost\r\nHost: smuggled\r\n\r\n`,
  "a line without an end": `GET ${MOD} HTTP/1.1\r\nHost: localhost\r\nX: a\nGET /smuggled HTTP/1.1\r\n\r\n`,
  "a folded line": `GET ${MOD} HTTP/1.1\r\nHost: localhost\r\nX: a\r\n GET /smuggled HTTP/1.1\r\n\r\n`,
  "a path with a line end": `GET ${MOD}%0d%0aX:%20GET%20/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n`,
};

/** nginx with the lines of deploy/nginx that are about a replica. */
async function startFront(server: { url: string }): Promise<string> {
  const nginx = await startNginx({
    http: (port) => `
      upstream go_accel { server ${new URL(server.url).host}; keepalive 8; }
      server {
        listen 127.0.0.1:${port};
        merge_slashes off;
        location / {
          proxy_pass http://go_accel;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $host;
          proxy_set_header X-Forwarded-For $remote_addr;
          proxy_set_header X-Request-Id $request_id;
        }
        location ^~ /-/ { return 404; }
      }`,
  });
  onTestFinished(nginx.close);
  return `http://127.0.0.1:${nginx.port}`;
}

describe("requests that can be read in two ways", () => {
  async function expectNone(via: (server: { url: string }) => Promise<string>) {
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({
      mirrors: mirror.url,
      more: 'hosts: [localhost, "127.0.0.1"]',
    });
    const url = await via(server);
    for (const [title, text] of Object.entries(AMBIGUOUS)) {
      const statuses = statusesOf(await exchange(url, text));
      // The module itself may be answered, or the request refused; nothing else is.
      expect([
        title,
        statuses.filter((status) => status === 404 && title !== "a path with a line end"),
      ]).toEqual([title, []]);
      // Whoever comes next over a connection of nginx's gets an answer of its own.
      const [status] = statusesOf(await exchange(url, requestFor(MOD)));
      expect([title, status]).toEqual([title, 200]);
    }
    expect(server.log()).not.toMatch(/ path=\/smuggled/);
  }

  test("are refused, or read in one way", () => expectNone(async ({ url }) => url));

  test("do not get through nginx", async ({ skip }) => {
    skip(!hasNginx(), NO_NGINX);
    await expectNone(startFront);
  });
});

describe("what clients say of themselves", () => {
  const CLAIMS = {
    "X-Forwarded-For": "10.0.0.1",
    "X-Real-IP": "10.0.0.1",
    Forwarded: "for=10.0.0.1",
    "X-Original-URL": "/-/status",
    "X-Rewrite-URL": "/-/status",
    "X-HTTP-Method-Override": "DELETE",
    "X-Forwarded-Host": "localhost",
  };
  const ALLOW = "allow: [10.0.0.0/8]";

  test.each([
    ["without a server in front", ""],
    ["with another server in front", "trusted-proxies: [192.0.2.1]"],
  ])("counts for nothing %s", async (_title, more) => {
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({ mirrors: mirror.url, more: `${ALLOW}\n${more}` });
    const answer = await fetch(`${server.url}${MOD}`, { headers: CLAIMS });
    expect(answer.status).toBe(403);
    await expect.poll(server.log).toMatch(/address=127\.0\.0\.1 refused=address/);
    expect(server.log()).not.toContain("10.0.0.1");
  });

  test("counts for nothing through nginx", async ({ skip }) => {
    skip(!hasNginx(), NO_NGINX);
    const mirror = await startMirror({ modules: LIB });
    const server = await startServer({
      mirrors: mirror.url,
      more: `${ALLOW}\ntrusted-proxies: [127.0.0.1]\nhosts: ["127.0.0.1"]`,
    });
    const front = await startFront(server);
    expect((await fetch(`${front}${MOD}`, { headers: CLAIMS })).status).toBe(403);
  });

  test("opens nothing of the server itself through nginx", async ({ skip }) => {
    skip(!hasNginx(), NO_NGINX);
    const mirror = await startMirror({ modules: [] });
    const server = await startServer({
      mirrors: mirror.url,
      more: `${TOKENS}\nhosts: [localhost]`,
    });
    const front = await startFront(server);
    expect(statusesOf(await exchange(server.url, requestFor("/-/status", TOKEN)))).toEqual([200]);
    for (const path of [
      "/-/status",
      "/%2d/status",
      "/%2D%2Fstatus",
      "//-/status",
      "/./-/status",
      "/x/../-/status",
      "/x/%2e%2e/-/status",
      "/-%2fstatus",
      "/-/status%3f",
      "http://localhost/-/status",
    ]) {
      const [status] = statusesOf(await exchange(front, requestFor(path, TOKEN)));
      expect([path, status]).toEqual([path, 404]);
    }
  });
});

describe("a mirror that is hostile", () => {
  async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
    const requests: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      requests.push(request);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
  }
  const FILES = ["list", "v1.0.0.info", "v1.0.0.mod", "v1.0.0.zip", "main.info"];

  test("cannot have a client read what it redirects to, nor get credentials sent there", async () => {
    const inside = await serve(
      (_request, response) => void response.end(`{"token":"${CANARY}"}\n`),
    );
    const mirror = await serve(({ url }, response) => {
      response.writeHead(302, { location: `${inside.url}${url}` }).end();
    });
    const server = await startServer({
      mirrors: mirror.url.replace("//", "//user:s3cret@"),
    });
    for (const file of FILES) {
      const answer = await fetch(`${server.url}/example.com/lib/@v/${file}`);
      expect(await answer.text()).not.toContain(CANARY);
    }
    expect(mirror.requests.length).toBeGreaterThan(0);
    expect(mirror.requests.every(({ headers }) => headers.authorization !== undefined)).toBe(true);
    expect(inside.requests.length).toBeGreaterThan(0);
    expect(inside.requests.filter(({ headers }) => headers.authorization)).toEqual([]);
    for (const secret of ["s3cret", btoa("user:s3cret")]) {
      expect(server.log()).not.toContain(secret);
      expect(await (await fetch(`${server.url}/metrics`)).text()).not.toContain(secret);
      expect(await (await fetch(`${server.url}/-/status`)).text()).not.toContain(secret);
    }
  });

  test("has no zip unpacked that is larger than it may be", async () => {
    const zeros = Buffer.alloc(100 * 1024 * 1024);
    const entries = ["go.mod", "a", "b", "c", "d", "e", "f"].map((name) => ({
      name: `example.com/lib@v1.0.0/${name}`,
      content: name === "go.mod" ? Buffer.from("module example.com/lib\n") : zeros,
    }));
    const bomb = createZip(entries);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const mirror = await serve(({ url = "" }, response) => {
      response.end(url.endsWith(".zip") ? bomb : "module example.com/lib\n");
    });
    const server = await startServer({ mirrors: mirror.url });
    const answer = await fetch(`${server.url}/example.com/lib/@v/v1.0.0.zip`);
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain("it unpacks to more than 500 MiB");
    const left = await readdir(join(server.dir, "store"), { recursive: true });
    expect(left.filter((name) => name.endsWith(".zip"))).toEqual([]);
  });
});
