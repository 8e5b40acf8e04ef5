import { once } from "node:events";
import {
  constants,
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { makeCertificate } from "../support/certificate.ts";
import { createClient, startForwardProxy } from "./support/upstream-fixture.ts";

const { key, cert } = makeCertificate();

type Handler = (request: Http2ServerRequest, response: Http2ServerResponse) => void;

/** A mirror that speaks HTTP/2 and HTTP/1.1 over TLS; it closes with the running test. */
async function startSecureMirror(handler: Handler) {
  // Node would refuse streams once 10 MB wait to be sent.
  const options = { key, cert, allowHTTP1: true, maxSessionMemory: 500 };
  const server = createSecureServer(options, handler);
  const sessions = new Set<ServerHttp2Session>();
  const sockets = new Set<Socket>();
  let opened = 0;
  server.on("session", (session) => {
    opened++;
    sessions.add(session);
    session.on("error", () => {
      // A client that goes away in the middle.
    });
    session.once("close", () => sessions.delete(session));
  });
  server.on("secureConnection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}`, port, sessions, opened: () => opened };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a mirror that speaks HTTP/2", () => {
  test("answers 100 requests at once over one connection", async () => {
    const protocols = new Set<string>();
    const body = (path: string) => path.padEnd(300_000, "x");
    const mirror = await startSecureMirror((request, response) => {
      protocols.add(request.httpVersion);
      response.end(body(request.url));
    });
    const { get } = createClient(mirror.url, { ca: cert });
    const paths = Array.from({ length: 100 }, (_, index) => `/example.com/m${index}/@v/v1.0.0.zip`);
    const answers = await Promise.all(paths.map((path) => get(path)));
    expect(answers).toEqual(paths.map(body));
    expect([[...protocols], mirror.opened()]).toEqual([["2.0"], 1]);
  });

  test("does not lose other requests with one that is given up", async () => {
    const hanging = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    const slow = await startSecureMirror((request, response) => {
      if (request.url.startsWith("/slow")) {
        request.stream.once("close", cancelled.resolve);
        hanging.resolve();
        return;
      }
      void released.promise.then(() => response.end("from slow"));
    });
    const quick = await startSecureMirror((request, response) => {
      response.statusCode = request.url.startsWith("/slow") ? 200 : 404;
      response.end("from quick");
    });
    const { get, fetches } = createClient(`${slow.url}|${quick.url}`, { ca: cert });
    const others = Array.from({ length: 20 }, (_, index) => get(`/other${index}`));
    const overtaken = get("/slow");
    await hanging.promise;
    expect(await overtaken).toBe("from quick");
    await cancelled.promise;
    released.resolve();
    expect(new Set(await Promise.all(others))).toEqual(new Set(["from slow"]));
    expect(slow.opened()).toBe(1);
    const outcomes = fetches().filter(({ outcome }) => outcome === "cancelled");
    expect(outcomes).toHaveLength(1);
  });

  type Break = (request: Http2ServerRequest, response: Http2ServerResponse) => void;
  const breaks: [string, Break][] = [
    ["a stream that is reset", ({ stream }) => stream.close(constants.NGHTTP2_INTERNAL_ERROR)],
    ["a connection that is closed", ({ stream }) => stream.session?.socket.destroy()],
    [
      "a GOAWAY with an error",
      ({ stream }) => stream.session?.destroy(undefined, constants.NGHTTP2_INTERNAL_ERROR),
    ],
    ["a body that is too short", (_, response) => response.end()],
  ];

  test.each(breaks)("is asked again after %s in the middle of a body", async (_, breakIt) => {
    let asked = 0;
    const mirror = await startSecureMirror((request, response) => {
      asked++;
      response.writeHead(200, { "content-length": 8 });
      if (asked > 1) response.end("complete");
      else response.write("half", () => setImmediate(() => breakIt(request, response)));
    });
    const { get, fetches } = createClient(mirror.url, { ca: cert });
    expect(await get()).toBe("complete");
    expect(fetches()).toMatchObject([
      { outcome: "failed", faultKind: "cut", attempt: 1 },
      { outcome: "ok", attempt: 2, sizeBytes: 8 },
    ]);
  });

  test("ends what it has begun after a GOAWAY, and is asked over another connection", async () => {
    const mirror = await startSecureMirror((request, response) => {
      response.write("half ");
      if (mirror.opened() === 1) request.stream.session?.goaway(constants.NGHTTP2_NO_ERROR);
      setImmediate(() => response.end("and half"));
    });
    const { get, fetches } = createClient(mirror.url, { ca: cert });
    expect([await get(), await get()]).toEqual(["half and half", "half and half"]);
    expect(mirror.opened()).toBe(2);
    expect(fetches().map(({ outcome }) => outcome)).toEqual(["ok", "ok"]);
  });

  test("that stalls in the middle of a body is a failure in time", async () => {
    const mirror = await startSecureMirror((_, response) => {
      response.write("half");
    });
    const { fail } = createClient(mirror.url, { ca: cert, budgets: { idleTimeoutMs: 200 } });
    expect(await fail()).toMatchObject({ code: "TIMEOUT" });
  });

  test("is reached through the proxy of the environment", async () => {
    const protocols = new Set<string>();
    const mirror = await startSecureMirror((request, response) => {
      protocols.add(request.httpVersion);
      response.end("through the tunnel");
    });
    const proxy = await startForwardProxy("", (client: Socket) => {
      const target = connect(mirror.port, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        target.pipe(client).pipe(target);
      });
      for (const socket of [client, target]) socket.on("error", () => socket.destroy());
    });
    vi.stubEnv("HTTPS_PROXY", proxy.url);
    vi.stubEnv("NO_PROXY", "");
    const { get } = createClient(mirror.url, { ca: cert });
    expect(await get()).toBe("through the tunnel");
    expect(proxy.asked).toEqual([`CONNECT 127.0.0.1:${mirror.port}`]);
    expect([...protocols]).toEqual(["2.0"]);
  });
});

describe("a mirror over TLS", () => {
  test("is spoken to in HTTP/1.1 where it knows no other", async () => {
    const server = createHttpsServer({ key, cert }, (request, response) => {
      response.end(request.httpVersion);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const { get } = createClient(`https://127.0.0.1:${port}`, { ca: cert });
    expect(await get()).toBe("1.1");
  });

  test("that is not trusted is a failing one at once, and the next is asked", async () => {
    const bad = await startSecureMirror((_, response) => {
      response.end("bad");
    });
    const { cert: otherAuthority } = makeCertificate();
    const { fail } = createClient(bad.url, { ca: otherAuthority });
    expect(await fail()).toMatchObject({ code: "CONNECT", retryable: false });
    expect(bad.opened()).toBe(0);
  });

  test("is not left for one without by a redirect", async () => {
    let asked = 0;
    const mirror = await startSecureMirror((_, response) => {
      asked++;
      response.writeHead(302, { location: "http://127.0.0.1:9/a" }).end();
    });
    expect(await createClient(mirror.url, { ca: cert }).fail()).toMatchObject({
      code: "PROTOCOL",
      message: expect.stringContaining("redirect from https: to http:"),
    });
    expect(asked).toBe(1);
  });
});
