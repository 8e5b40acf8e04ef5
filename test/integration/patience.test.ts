import { createCipheriv } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { ask, startProxy } from "./support/proxy-fixture.ts";
import { startServer } from "./support/scripted-server.ts";
import { startSidecar } from "./support/sidecar-fixture.ts";

/* What happens if go has nobody else to ask: with one mirror, or with the last one behind a comma. */

const MIB = 1 << 20;
const ZIP = "/example.com/large/@v/v1.0.0.zip";
const CONTENT = createCipheriv("aes-128-ctr", Buffer.alloc(16), Buffer.alloc(16)).update(
  Buffer.alloc(6 * MIB),
);

describe("a mirror that answers one request in three with 502", () => {
  const modules = makeModuleGraph({ count: 30 });

  test.each([
    ["alone", ""],
    ["in front of the origin", ",direct"],
  ])("does not end the job if it stands %s", async (_, end) => {
    const mirror = await startMirror({ modules });
    let requests = 0;
    const front = await startServer(async ({ url = "" }, response) => {
      if (requests++ % 3 === 0) {
        response.writeHead(502).end();
        return;
      }
      const answer = await fetch(`${mirror.url}${url}`);
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
    const sidecar = await startSidecar({ list: `${front.url}${end}` });
    const go = await makeGoClient(sidecar.url);
    const cwd = join(go.home, "consumer");
    await writeConsumer(cwd, modules);
    expect(await go.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0 });
    expect(requests).toBeGreaterThan(60);
  });
});

describe("a mirror that takes its time", () => {
  test("until the first byte is asked once, by prefetch and go together", async () => {
    let asked = 0;
    const mirror = await startServer((_, response) => {
      asked++;
      setTimeout(() => response.end("zip"), 1_500);
    });
    const { url } = await startProxy({
      list: mirror.url,
      http: { firstByteTimeoutMs: 200, lastFirstByteTimeoutMs: 20_000 },
    });
    const answers = await Promise.all([ask(url, ZIP), ask(url, ZIP)]);
    expect(answers.map(({ status, body }) => [status, body.toString()])).toEqual([
      [200, "zip"],
      [200, "zip"],
    ]);
    expect(asked).toBe(1);
  });

  test("for a large zip is not cut, though it takes longer than a request may take", async () => {
    let asked = 0;
    const mirror = await startServer((_, response) => {
      asked++;
      response.writeHead(200, { "content-length": CONTENT.length });
      sendSlowly(response, CONTENT);
    });
    const { url } = await startProxy({ list: mirror.url, totalTimeoutMs: 400 });
    const { status, body } = await ask(url, ZIP);
    expect([status, body.equals(CONTENT), asked]).toEqual([200, true, 1]);
  });
});

describe("a download that breaks off", () => {
  /** A server of the content that cuts each answer after so many bytes. */
  async function startCutting(
    cutBytes: number,
    options: { headers?: Record<string, string>; ranges?: boolean } = {},
  ) {
    const { headers = { etag: '"one"' }, ranges = true } = options;
    const asked: (string | undefined)[] = [];
    const server = await startServer((request, response) => {
      const { range, "if-range": ifRange } = request.headers;
      asked.push(range);
      const isRest = ranges && range !== undefined && Object.values(headers).includes(`${ifRange}`);
      const from = isRest ? Number(/^bytes=(\d+)-$/.exec(range)?.[1]) : 0;
      const rest = CONTENT.subarray(from);
      const contentRange = `bytes ${from}-${CONTENT.length - 1}/${CONTENT.length}`;
      response.writeHead(isRest ? 206 : 200, {
        ...headers,
        "content-length": rest.length,
        ...(isRest ? { "content-range": contentRange } : {}),
      });
      if (rest.length <= cutBytes) response.end(rest);
      else cutAfter(response, rest.subarray(0, cutBytes));
    });
    return { server, asked };
  }

  test.each<[string, Record<string, string>]>([
    ["an entity tag", { etag: '"one"' }],
    ["a date", { "last-modified": "Wed, 01 Jul 2026 10:00:00 GMT" }],
  ])("goes on where it was if the mirror names %s", async (_, headers) => {
    const { server, asked } = await startCutting(2 * MIB, { headers });
    const { url } = await startProxy({ list: server.url });
    const { status, body } = await ask(url, ZIP);
    expect([status, body.equals(CONTENT)]).toEqual([200, true]);
    const [first, ...others] = asked;
    expect(first).toBeUndefined();
    expect(others.length).toBeGreaterThanOrEqual(2);
    expect(others).toEqual(others.map(() => expect.stringMatching(/^bytes=[1-9]\d*-$/)));
  });

  test.each<[string, { headers?: Record<string, string>; ranges?: boolean }]>([
    ["takes no ranges", { ranges: false }],
    ["says so", { headers: { etag: '"one"', "accept-ranges": "none" } }],
    ["names only a weak tag", { headers: { etag: 'W/"one"' } }],
    ["names nothing", { headers: {} }],
  ])("is asked for as a whole again if the mirror %s", async (_, options) => {
    const { server, asked } = await startCutting(2 * MIB, options);
    const { url } = await startProxy({ list: server.url });
    expect((await ask(url, ZIP)).status).toBe(502);
    expect(asked.filter((range) => range === undefined)).toHaveLength(8);
  });

  test("is never made of two contents", async () => {
    const other = Buffer.from(CONTENT).reverse();
    let version = 1;
    const server = await startServer((_, response) => {
      const isOld = version === 1;
      const content = isOld ? CONTENT : other;
      response.writeHead(200, { etag: `"${version}"`, "content-length": content.length });
      version = 2;
      if (isOld) cutAfter(response, content.subarray(0, 3 * MIB));
      else response.end(content);
    });
    const { url } = await startProxy({ list: server.url });
    const { status, body } = await ask(url, ZIP);
    expect([status, body.equals(other)]).toEqual([200, true]);
  });
});

/** In pieces, over about a second. */
function sendSlowly(response: ServerResponse<IncomingMessage>, content: Buffer): void {
  const pieces = 20;
  const size = Math.ceil(content.length / pieces);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(content.subarray(sent, sent + size));
    sent += size;
    if (sent < content.length) return;
    clearInterval(timer);
    response.end();
  }, 50);
}

/** Sends a beginning, and closes the connection once it has left. */
function cutAfter(response: ServerResponse<IncomingMessage>, beginning: Buffer): void {
  response.write(beginning, () => response.socket?.end());
}
