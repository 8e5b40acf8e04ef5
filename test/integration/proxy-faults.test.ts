import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildModule, type SyntheticModule } from "../support/module-builder.ts";
import type { Fault } from "../support/module-mirror.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { ask, startProxy } from "./support/proxy-fixture.ts";
import { findClosedPort, startRawServer, startServer } from "./support/scripted-server.ts";

const MODULE: SyntheticModule = { path: "example.com/a", version: "v1.0.0" };
const ZIP = "/example.com/a/@v/v1.0.0.zip";
const CONTENT = buildModule(MODULE).zip;
/** So long that a test does not wait, and still longer than what a busy machine takes. */
const SHORT = { connectTimeoutMs: 400, firstByteTimeoutMs: 400, idleTimeoutMs: 400 };

function fault(kind: Fault["kind"], status?: number): Fault {
  return { match: ZIP, kind, ...(status === undefined ? {} : { status }) };
}

/** Names of all files in a store, temporary ones too. */
async function storedFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("a mirror's answer", () => {
  test.each([
    [404, 404],
    [410, 404],
    [400, 502],
    [401, 502],
    [500, 502],
    [503, 502],
    [204, 502],
    [206, 502],
  ])("of %i becomes %i", async (status, seen) => {
    const mirror = await startMirror({ modules: [MODULE], faults: [fault("status", status)] });
    const { url } = await startProxy({ list: `${mirror.url},direct` });
    const answer = await ask(url, ZIP);
    expect([answer.status, answer.headers["content-type"]]).toEqual([
      seen,
      "text/plain; charset=utf-8",
    ]);
  });

  test("that is a failure is told with the mirror's name and the reason", async () => {
    const mirror = await startMirror({ faults: [fault("status", 400)] });
    const { url } = await startProxy({ list: mirror.url });
    expect((await ask(url, ZIP)).body.toString()).toBe(
      `go-accel: example.com/a@v1.0.0.zip: ${new URL(mirror.url).host} answered 400\n`,
    );
  });

  test("29. that is an absence is remembered for ten seconds, and a failure not at all", async () => {
    let nowMs = 0;
    const mirror = await startMirror({
      modules: [MODULE],
      faults: [
        { ...fault("status", 404), times: 1 },
        { ...fault("status", 400), times: 1 },
      ],
    });
    const { url } = await startProxy({ list: mirror.url, nowMs: () => nowMs });
    const seen = [];
    for (nowMs of [0, 9_999, 10_000, 10_000]) seen.push((await ask(url, ZIP)).status);
    expect(seen).toEqual([404, 404, 502, 200]);
    expect(mirror.requests).toHaveLength(3);
  });

  test.each<[string, Fault]>([
    ["an error", fault("status", 503)],
    ["a connection that is reset", fault("reset")],
    ["a body that is cut", fault("truncate")],
  ])("is asked for again after %s", async (_, once) => {
    const mirror = await startMirror({ modules: [MODULE], faults: [{ ...once, times: 2 }] });
    const { url, storeDir } = await startProxy({ list: mirror.url });
    const { status, body } = await ask(url, ZIP);
    expect([status, body.equals(CONTENT)]).toEqual([200, true]);
    expect(mirror.requests).toHaveLength(3);
    expect(await storedFiles(storeDir)).toEqual(["v1.0.0.zip"]);
  });

  test("is asked for eight times at most", async () => {
    const mirror = await startMirror({ faults: [fault("status", 503)] });
    const { url } = await startProxy({ list: mirror.url });
    expect((await ask(url, ZIP)).status).toBe(502);
    expect(mirror.requests).toHaveLength(8);
  });
});

describe("a list of two mirrors", () => {
  const cases: [string, Fault][] = [
    ["an error", fault("status", 500)],
    ["a refusal", fault("status", 403)],
    ["a connection that is reset", fault("reset")],
    ["a body that is cut", fault("truncate")],
  ];

  test.each([...cases, ["no answer", fault("hang")] as const])(
    "goes on behind | after %s",
    async (_, first) => {
      const bad = await startMirror({ modules: [MODULE], faults: [first] });
      const good = await startMirror({ modules: [MODULE] });
      const { url, storeDir } = await startProxy({ list: `${bad.url}|${good.url}`, http: SHORT });
      const { status, body } = await ask(url, ZIP);
      expect([status, body.equals(CONTENT)]).toEqual([200, true]);
      expect(await storedFiles(storeDir)).toEqual(["v1.0.0.zip"]);
    },
  );

  test.each(cases)("ends behind , after %s", async (_, first) => {
    const bad = await startMirror({ modules: [MODULE], faults: [first] });
    const good = await startMirror({ modules: [MODULE] });
    const { url } = await startProxy({ list: `${bad.url},${good.url}`, http: SHORT });
    expect((await ask(url, ZIP)).status).toBe(502);
    expect(good.requests).toEqual([]);
  });

  test.each([",", "|"])("goes on behind %s after an absence", async (separator) => {
    const empty = await startMirror({});
    const good = await startMirror({ modules: [MODULE] });
    const { url } = await startProxy({ list: `${empty.url}${separator}${good.url}` });
    expect((await ask(url, ZIP)).status).toBe(200);
  });

  test("is a failure where one has nothing and the other fails", async () => {
    const empty = await startMirror({});
    const bad = await startMirror({ faults: [fault("status", 400)] });
    for (const list of [`${empty.url},${bad.url}`, `${bad.url}|${empty.url}`]) {
      const { url } = await startProxy({ list });
      expect((await ask(url, ZIP)).status).toBe(502);
    }
  });

  test("goes on behind | after a connection that is refused", async () => {
    const good = await startMirror({ modules: [MODULE] });
    const { url } = await startProxy({
      list: `http://127.0.0.1:${await findClosedPort()}|${good.url}`,
    });
    expect((await ask(url, ZIP)).status).toBe(200);
  });

  test.each(["direct", "off"])(
    "leaves what stands behind it to go where it ends in %s",
    async (end) => {
      const empty = await startMirror({});
      const { url } = await startProxy({ list: `${empty.url},${end}` });
      expect((await ask(url, ZIP)).status).toBe(404);
    },
  );
});

describe("a mirror that hangs", () => {
  test("costs no more than the time for one request", async () => {
    const mirror = await startMirror({ faults: [fault("hang")] });
    const { url } = await startProxy({ list: mirror.url, totalTimeoutMs: 300 });
    const { status, body } = await ask(url, ZIP);
    expect([status, body.toString()]).toEqual([
      504,
      expect.stringContaining("the time for the request was up"),
    ]);
    expect(mirror.requests).toHaveLength(1);
  });

  test("is a failure of the mirror where the time ends between two attempts", async () => {
    const mirror = await startMirror({ faults: [fault("status", 503)] });
    const { url } = await startProxy({
      list: mirror.url,
      totalTimeoutMs: 50,
      retryDelayFactor: 1,
    });
    expect((await ask(url, ZIP)).status).toBe(502);
  });

  test("in the middle of a body is a failure in time", async () => {
    const mirror = await startServer((_, response) => {
      response.writeHead(200, { "content-length": 1_000 });
      response.write("half");
    });
    const { url, storeDir } = await startProxy({ list: mirror.url, http: SHORT });
    expect((await ask(url, ZIP)).status).toBe(504);
    expect(await storedFiles(storeDir)).toEqual([]);
  });
});

describe("a mirror that breaks the rules of HTTP", () => {
  test.each([
    ["no HTTP at all", "hello\r\n\r\n"],
    ["no answer at all", ""],
    ["a chunked body that is cut", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhel"],
    ["chunks of no number", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nhello\r\n"],
    ["a body that is too short", "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhello"],
    ["a length that is none", "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\nhello"],
  ])("is a failing one: %s", async (_, answer) => {
    const mirror = await startRawServer(answer);
    const { url, storeDir } = await startProxy({ list: mirror.url, http: SHORT });
    expect((await ask(url, ZIP)).status).toBe(502);
    expect(await storedFiles(storeDir).catch(() => [])).toEqual([]);
  });

  test.each(["gzip", "br", "x-odd"])("is a failing one: a body in %s", async (encoding) => {
    const mirror = await startServer((_, response) => {
      response.writeHead(200, { "content-encoding": encoding });
      response.end(Buffer.alloc(100_000, 1));
    });
    const { url } = await startProxy({ list: mirror.url });
    expect((await ask(url, ZIP)).status).toBe(502);
    // What was refused is let go of in the background, where an error would end the process.
    expect((await ask(url, ZIP)).status).toBe(502);
  });

  test("is a good one with a chunked body", async () => {
    const mirror = await startServer((_, response) => {
      response.write("hel");
      response.end("lo");
    });
    const { url } = await startProxy({ list: mirror.url });
    const { headers, body } = await ask(url, ZIP);
    expect([headers["content-length"], body.toString()]).toEqual(["5", "hello"]);
  });
});

describe("a mirror that redirects", () => {
  test("is followed to another origin, which does not see its credentials", async () => {
    const seen: (string | undefined)[] = [];
    const files = await startServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end(CONTENT);
    });
    const mirror = await startServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: `${files.url}/a.zip` }).end("see there");
    });
    const auth = [{ host: mirror.host, authorization: "Bearer token" }];
    const { url } = await startProxy({ list: mirror.url, auth });
    expect((await ask(url, ZIP)).body.equals(CONTENT)).toBe(true);
    expect(seen).toEqual(["Bearer token", undefined]);
  });

  test("for ever is a failing one", async () => {
    let requests = 0;
    const mirror = await startServer((request, response) => {
      requests++;
      response.writeHead(302, { location: request.url ?? "" }).end();
    });
    const { url } = await startProxy({ list: mirror.url });
    expect((await ask(url, ZIP)).status).toBe(502);
    expect(requests).toBe(11);
  });
});

describe("credentials", () => {
  test("go to the mirror that they are for, and to no other", async () => {
    const seen = new Map<string, string | undefined>();
    const start = (name: string) =>
      startServer((request, response) => {
        seen.set(name, request.headers.authorization);
        response.writeHead(404).end();
      });
    const [first, second] = [await start("first"), await start("second")];
    const auth = [{ host: second.host, authorization: "Basic secret" }];
    const { url } = await startProxy({ list: `${first.url},${second.url}`, auth });
    await ask(url, ZIP);
    expect([seen.get("first"), seen.get("second")]).toEqual([undefined, "Basic secret"]);
  });

  test("open a private mirror", async () => {
    const mirror = await startMirror({ modules: [MODULE], auth: { user: "me", password: "pw" } });
    const authorization = `Basic ${Buffer.from("me:pw").toString("base64")}`;
    const auth = [{ host: new URL(mirror.url).host, authorization }];
    const { url } = await startProxy({ list: mirror.url, auth });
    expect((await ask(url, ZIP)).status).toBe(200);
  });
});

describe("a store that cannot be written", () => {
  async function startProxyWithoutStore(list: string, http = {}) {
    const storeDir = join(await makeTempDir("no-store"), "store");
    await writeFile(storeDir, "a file where a folder should be");
    return startProxy({ list, storeDir, http });
  }

  test("does not stand in the way of the answer", async () => {
    const mirror = await startMirror({ modules: [MODULE] });
    const { url, events } = await startProxyWithoutStore(mirror.url);
    const { status, body, headers } = await ask(url, ZIP);
    expect([status, body.equals(CONTENT)]).toEqual([200, true]);
    expect(headers["content-length"]).toBe(String(CONTENT.length));
    expect(events.filter(({ kind }) => kind === "store-fault")).toMatchObject([
      { fault: expect.stringMatching(/^(?:ENOTDIR|EEXIST)/) },
    ]);
  });

  test("answers an absence and a failure as what they are", async () => {
    const mirror = await startMirror({ modules: [MODULE], faults: [fault("status", 400)] });
    const { url } = await startProxyWithoutStore(mirror.url);
    expect((await ask(url, ZIP)).status).toBe(502);
    expect((await ask(url, "/example.com/a/@v/v2.0.0.zip")).status).toBe(404);
  });

  test("answers HEAD without a body", async () => {
    const mirror = await startMirror({ modules: [MODULE] });
    const { url } = await startProxyWithoutStore(mirror.url);
    const { status, headers, body } = await ask(url, ZIP, "HEAD");
    expect([status, headers["content-length"], body.length]).toEqual([
      200,
      String(CONTENT.length),
      0,
    ]);
  });

  test("cuts the answer where the mirror cuts it, so that go goes on", async () => {
    const mirror = await startMirror({ modules: [MODULE], faults: [fault("truncate")] });
    const { url, events } = await startProxyWithoutStore(mirror.url);
    await expect(ask(url, ZIP)).rejects.toThrow(/aborted|hang up/);
    const told = () => events.filter((event) => event.kind === "request");
    await expect.poll(told).toMatchObject([{ endpoint: "zip", status: 502, source: "mirror" }]);
    expect(told()[0]?.sizeBytes).toBeLessThan(CONTENT.length);
  });

  test("does not use up the connections to the mirror", async () => {
    const files = { "padding.txt": "x".repeat(4 << 20), "module.go": "package a\n" };
    const modules = Array.from({ length: 6 }, (_, index) => ({
      path: `example.com/m${index}`,
      version: "v1.0.0",
      files,
    }));
    const big = Buffer.alloc(8 << 20, 7);
    const mirror = await startServer((_, response) => response.end(big));
    const { url } = await startProxyWithoutStore(mirror.url, { connectionsPerOrigin: 2 });
    for (const { path } of modules) {
      expect((await ask(url, `/${path}/@v/v1.0.0.zip`)).body).toHaveLength(big.length);
    }
  });
});
