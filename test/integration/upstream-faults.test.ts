import type { Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildModule, type SyntheticModule } from "../support/module-builder.ts";
import type { Fault, FaultAction } from "../support/module-mirror.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { findClosedPort, startRawServer, startServer } from "./support/scripted-server.ts";
import { createClient, PATH, startForwardProxy } from "./support/upstream-fixture.ts";

const MODULE: SyntheticModule = { path: "example.com/a", version: "v1.0.0" };
const CONTENT = buildModule(MODULE).zip.toString();
/** So long that nothing takes it by chance, so short that a test can wait for it. */
const SHORT = {
  connectTimeoutMs: 400,
  firstByteTimeoutMs: 400,
  lastFirstByteTimeoutMs: 400,
  idleTimeoutMs: 400,
  // Nothing is waited for.
  throttleWaitMs: 100,
  soleThrottleWaitMs: 100,
  soleAttempts: 3,
};

const always = (action: FaultAction): Fault[] => [{ match: /./, ...action }];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a mirror's fault", () => {
  const faults: [string, FaultAction, string][] = [
    ["500", { kind: "status", status: 500 }, "status"],
    ["502", { kind: "status", status: 502 }, "status"],
    ["503", { kind: "status", status: 503 }, "status"],
    ["504", { kind: "status", status: 504 }, "status"],
    ["403", { kind: "status", status: 403 }, "status"],
    ["401", { kind: "status", status: 401 }, "status"],
    ["429", { kind: "status", status: 429 }, "throttled"],
    ["503 with Retry-After", { kind: "status", status: 503, retryAfter: "5" }, "throttled"],
    ["a reset connection", { kind: "reset" }, "connect"],
    ["no headers", { kind: "hang" }, "timeout"],
    ["a body cut short of its length", { kind: "truncate" }, "cut"],
    ["a chunked body that is cut", { kind: "chunked-cut" }, "cut"],
    ["a reset in the body", { kind: "reset-in-body" }, "cut"],
    ["a body that stalls", { kind: "stall" }, "timeout"],
    ["an encoded body", { kind: "encoded" }, "protocol"],
    ["a redirect to itself", { kind: "redirect" }, "protocol"],
  ];

  test.each(faults)("of %j brings the next mirror in, at once", async (_, action, faultKind) => {
    const bad = await startMirror({ modules: [MODULE], faults: always(action) });
    const good = await startMirror({ modules: [MODULE] });
    const { get, fetches } = createClient(`${bad.url}|${good.url}`, { budgets: SHORT });
    expect(await get()).toBe(CONTENT);
    expect(fetches().at(0)).toMatchObject({ outcome: "failed", faultKind, attempt: 1 });
    expect(fetches().at(-1)).toMatchObject({ outcome: "ok", mirror: new URL(good.url).host });
    expect(good.requests).toHaveLength(1);
  });

  test.each(faults)(
    "of %j is never an absence, and no reason to go on behind a comma",
    async (_, action, faultKind) => {
      const bad = await startMirror({ modules: [MODULE], faults: always(action) });
      const good = await startMirror({ modules: [MODULE] });
      const { fail, fetches } = createClient(`${bad.url},${good.url}`, { budgets: SHORT });
      expect(await fail()).toMatchObject({ mirror: new URL(bad.url).host });
      expect(fetches()[0]).toMatchObject({ outcome: "failed", faultKind });
      expect(good.requests).toEqual([]);
    },
  );

  test.each([
    [
      "a port where nobody listens",
      () => findClosedPort().then((port) => `http://127.0.0.1:${port}`),
    ],
    [
      "no TLS where TLS is spoken",
      () => startRawServer("hello").then(({ url }) => url.replace("http:", "https:")),
    ],
  ])("of %s brings the next mirror in", async (_, start) => {
    const good = await startMirror({ modules: [MODULE] });
    const { get, fetches } = createClient(`${await start()}|${good.url}`);
    expect(await get()).toBe(CONTENT);
    expect(fetches()[0]).toMatchObject({ outcome: "failed", faultKind: "connect" });
  });

  test("is told for each mirror in the end", async () => {
    const first = await startMirror({ faults: always({ kind: "status", status: 401 }) });
    const second = await startMirror({ faults: always({ kind: "reset" }) });
    const hosts = [first, second].map(({ url }) => new URL(url).host);
    const error = await createClient(`${first.url}|${second.url}`).fail();
    expect(error.failures).toEqual([
      { mirror: hosts[0], message: `${hosts[0]} answered 401` },
      { mirror: hosts[1], message: expect.stringMatching(/connection (reset|closed)/) },
    ]);
    expect(error.message).toBe(error.failures.map(({ message }) => message).join("\n"));
  });
});

describe("Retry-After", () => {
  test("of one second is waited for", async () => {
    const throttling: Fault = {
      match: PATH,
      kind: "status",
      status: 429,
      retryAfter: "1",
      times: 1,
    };
    const mirror = await startMirror({ modules: [MODULE], faults: [throttling] });
    const { get, fetches } = createClient(mirror.url);
    expect(await get()).toBe(CONTENT);
    const [first, second] = mirror.requests;
    expect((second?.startedAtMs ?? 0) - (first?.startedAtMs ?? 0)).toBeGreaterThanOrEqual(990);
    expect(fetches().map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  test("of a minute is not, and the mirror is left alone", async () => {
    const retryAfter = new Date(Date.now() + 60_000).toUTCString();
    const mirror = await startMirror({
      faults: always({ kind: "status", status: 503, retryAfter }),
    });
    const { fail } = createClient(mirror.url);
    expect(await fail()).toMatchObject({ code: "THROTTLED", status: 503 });
    expect((await fail()).message).toMatch(/not asked: it wants a pause of \d+ s more$/);
    expect(mirror.requests).toHaveLength(1);
  });
});

describe("a mirror that never answers", () => {
  test("costs 60 requests in turn no more than two time-outs", async () => {
    const dead = await startMirror({ faults: always({ kind: "hang" }) });
    const good = await startServer((_, response) => response.end("good"));
    const budgets = { ...SHORT, lastFirstByteTimeoutMs: 5_000 };
    const { get, fetches, breakers } = createClient(`${dead.url}|${good.url}`, { budgets });
    for (let count = 0; count < 60; count++) expect(await get(`/m${count}`)).toBe("good");
    expect(dead.requests).toHaveLength(2);
    expect(fetches().filter(({ faultKind }) => faultKind === "timeout")).toHaveLength(2);
    expect(breakers()).toMatchObject([{ state: "open" }]);
  });

  test("costs 60 requests at once no more than one", async () => {
    const dead = await startMirror({ faults: always({ kind: "hang" }) });
    const good = await startServer((_, response) => response.end("good"));
    const budgets = { ...SHORT, lastFirstByteTimeoutMs: 5_000 };
    const { get, fetches } = createClient(`${dead.url}|${good.url}`, { budgets });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => get(`/m${n}`)));
    expect(new Set(answers)).toEqual(new Set(["good"]));
    const faults = fetches().filter(({ faultKind }) => faultKind === "timeout");
    expect(faults).toHaveLength(60);
    // Side by side, so that the wait is that of one.
    const ends = faults.map(({ atMs }) => atMs);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(400);
  });

  test("is overtaken, and its connection is closed", async () => {
    const closed = Promise.withResolvers<void>();
    const slow = await startServer((request) => request.socket.once("close", closed.resolve));
    const good = await startServer((_, response) => response.end("good"));
    const { get, fetches } = createClient(`${slow.url}|${good.url}`);
    expect(await get()).toBe("good");
    await closed.promise;
    expect(fetches()).toMatchObject([
      { mirror: slow.host, outcome: "cancelled" },
      { mirror: good.host, outcome: "ok", hedge: true },
    ]);
  });
});

describe("an answer", () => {
  test.each(["list", "info", "mod", "latest", "sumdb"] as const)(
    "to %s without an end is refused while it is read",
    async (endpoint) => {
      const closed = Promise.withResolvers<void>();
      const piece = Buffer.alloc(1 << 20, "x");
      const endless = await startServer((_, response) => {
        response.once("close", closed.resolve);
        const more = () => {
          while (!response.destroyed && response.write(piece)) {
            // Until the connection is full.
          }
        };
        response.on("drain", more);
        more();
      });
      const { fetchBytes } = createClient(endless.url);
      await expect(fetchBytes(PATH, endpoint)).rejects.toMatchObject({
        code: "PROTOCOL",
        message: `${endless.host}: the answer is longer than ${16 << 20} bytes`,
      });
      await closed.promise;
    },
  );

  test("that says it is longer than any zip is refused before it is read", async () => {
    const huge = await startServer((_, response) => {
      response.writeHead(200, { "content-length": 502 << 20 });
      response.write("PK");
    });
    expect(await createClient(huge.url).fail()).toMatchObject({ code: "PROTOCOL" });
  });

  test("of a mirror that is tidy is kept where it is just short enough", async () => {
    const mirror = await startServer((_, response) => response.end("12345678"));
    const { fetchBytes } = createClient(mirror.url);
    expect(await fetchBytes(PATH, "mod", 8)).toMatchObject({ kind: "ok" });
    await expect(fetchBytes(PATH, "mod", 7)).rejects.toMatchObject({ code: "PROTOCOL" });
  });
});

describe("a redirect", () => {
  test("that takes its time counts for the first byte as a whole", async () => {
    let asked = 0;
    const mirror = await startServer((request, response) => {
      asked++;
      setTimeout(() => response.writeHead(302, { location: request.url ?? "" }).end(), 150);
    });
    const { fail, fetches } = createClient(mirror.url, { budgets: SHORT });
    expect(await fail()).toMatchObject({ code: "TIMEOUT" });
    expect(asked).toBeLessThan(11);
    expect(fetches()).toMatchObject([{ faultKind: "timeout" }, { faultKind: "timeout" }]);
  });

  test("to another origin is followed without the credentials", async () => {
    const files = await startServer((request, response) =>
      response.end(request.headers.authorization ?? "none"),
    );
    const mirror = await startServer((_, response) => {
      response.writeHead(302, { location: `${files.url}/a.zip` }).end();
    });
    const auth = [{ host: mirror.host, authorization: "Bearer token" }];
    expect(await createClient(mirror.url, { auth }).get()).toBe("none");
  });
});

describe("a proxy of the environment", () => {
  test("is asked in place of the mirror, but not for hosts of NO_PROXY", async () => {
    const proxy = await startForwardProxy("from the proxy");
    const mirror = await startServer((_, response) => response.end("from the mirror"));
    vi.stubEnv("HTTP_PROXY", proxy.url);
    vi.stubEnv("NO_PROXY", "");
    expect(await createClient(mirror.url).get()).toBe("from the proxy");
    expect(proxy.asked).toEqual([`${mirror.url}${PATH}`]);
    vi.stubEnv("NO_PROXY", "127.0.0.1");
    expect(await createClient(mirror.url).get()).toBe("from the mirror");
  });

  test("that refuses a tunnel is a failure of the mirror", async () => {
    const proxy = await startForwardProxy("", (socket: Socket) => {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    vi.stubEnv("HTTPS_PROXY", proxy.url);
    vi.stubEnv("NO_PROXY", "");
    const { fail } = createClient("https://mirror.example.com");
    expect(await fail()).toMatchObject({ code: "CONNECT", mirror: "mirror.example.com" });
  });
});
