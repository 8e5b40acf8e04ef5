import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { openBlob } from "../../src/cache/github/blob-download.ts";
import { createHttpExchange } from "../../src/cache/github/http-exchange.ts";
import { createRangeReceiver } from "../../src/cache/github/range-receiver.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { startBlobServer } from "./support/blob-server.ts";
import { findClosedPort, startRawServer, startServer } from "./support/scripted-server.ts";

const PART = 1_000;
const PARALLEL = 3;
const SILENCE_MS = 150;
const never = new AbortController().signal;

interface Asked {
  signal?: AbortSignal;
  silenceMs?: number;
  partBytes?: number;
}

function open(url: string, { signal = never, silenceMs, partBytes = PART }: Asked = {}) {
  const client = {
    exchange: createHttpExchange(silenceMs),
    receiver: createRangeReceiver(silenceMs),
    clock: systemClock,
  };
  return openBlob(client, `${url}/blob?sig=SECRET`, { partBytes, parallel: PARALLEL, signal });
}

async function download(url: string, asked?: Asked): Promise<Buffer> {
  return buffer((await open(url, asked)).read());
}

const range = (start: number, end: number) => `bytes=${start}-${end - 1}`;

describe("openBlob()", () => {
  test.each([1, 2, PART - 1, PART, PART + 1, 2 * PART, 3 * PART + 1, 25 * PART + 17])(
    "brings %i bytes in parts, in their order",
    async (sizeBytes) => {
      const content = randomBytes(sizeBytes);
      const server = await startBlobServer(content);
      const blob = await open(server.url);
      expect(blob.sizeBytes).toBe(sizeBytes);
      const pieces: Buffer[] = [];
      for await (const piece of blob.read()) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(content)).toBe(true);
      expect(server.ranges).toHaveLength(Math.ceil(sizeBytes / PART));
      expect(new Set(server.ranges).size).toBe(server.ranges.length);
      expect(server.mostOpen()).toBeLessThanOrEqual(PARALLEL);
    },
  );

  test("asks for several parts at once, and keeps their order whichever comes first", async () => {
    const content = randomBytes(8 * PART);
    const { promise: isThird, resolve: third } = Promise.withResolvers<void>();
    const server = await startBlobServer(content, async ({ start, serve, response }) => {
      if (start === PART) await isThird;
      serve();
      if (start === 2 * PART) response.once("finish", () => third());
    });
    expect((await download(server.url)).equals(content)).toBe(true);
  });

  test("gives buffers that are the reader's: nothing comes into them later", async () => {
    const content = randomBytes(6 * PART);
    const server = await startBlobServer(content);
    const pieces: Buffer[] = [];
    for await (const piece of (await open(server.url)).read()) {
      pieces.push(Buffer.from(piece));
      piece.fill(0);
    }
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
  });

  test.each([
    ["the first part", 0],
    ["another part", 2 * PART],
    ["the last part", 4 * PART],
  ])("goes on where the answer with %s was cut", async (_, at) => {
    const content = randomBytes(4 * PART + 700);
    const server = await startBlobServer(content, ({ start, cut, serve }) =>
      start === at ? cut(400) : serve(),
    );
    expect((await download(server.url)).equals(content)).toBe(true);
    expect(server.ranges).toContain(range(at + 400, Math.min(at + PART, content.length)));
    expect(server.ranges.filter((asked) => asked.startsWith(`bytes=${at}-`))).toHaveLength(1);
  });

  test("goes on where an answer ended too early as if that were all", async () => {
    const content = randomBytes(2 * PART);
    const server = await startBlobServer(content, ({ start, end, send }) =>
      send(content.subarray(start, start + Math.ceil((end - start) / 2))),
    );
    await expect(download(server.url)).rejects.toThrow("ended too early");
    expect(server.ranges).toContain(range(PART / 2, PART));
    expect(server.ranges).toContain(range((3 * PART) / 4, PART));
  });

  test("takes what the receiver does not understand from Node's client", async () => {
    const content = randomBytes(3 * PART);
    const server = await startBlobServer(content, ({ start, end, serve, response }) => {
      if (start === 0) return serve();
      const range = `bytes ${start}-${end - 1}/${content.length}`;
      response.writeHead(206, { "content-range": range, "transfer-encoding": "chunked" });
      response.end(content.subarray(start, end));
    });
    expect((await download(server.url)).equals(content)).toBe(true);
    expect(server.ranges).toHaveLength(5);
  });

  test.each([500, 503, 429, 408])("asks again where the answer is %i", async (status) => {
    const content = randomBytes(3 * PART);
    const failed = new Set<number>();
    const server = await startBlobServer(content, ({ start, fail, serve }) => {
      if (failed.has(start)) return serve();
      failed.add(start);
      fail(status);
    });
    expect((await download(server.url)).equals(content)).toBe(true);
    expect(server.ranges).toHaveLength(6);
  });

  test("gives up after three attempts", async () => {
    const server = await startBlobServer(randomBytes(PART), ({ fail }) => fail(500));
    await expect(open(server.url)).rejects.toThrow("answered 500");
    expect(server.ranges).toHaveLength(3);
  });

  test.each([403, 404, 416, 302])("does not ask again where the answer is %i", async (status) => {
    const server = await startBlobServer(randomBytes(PART), ({ fail }) => fail(status));
    await expect(open(server.url)).rejects.toThrow(`answered ${status}`);
    expect(server.ranges).toHaveLength(1);
  });

  test("does not ask again where a later part is refused, and asks for no more", async () => {
    const content = randomBytes(10 * PART);
    const server = await startBlobServer(content, ({ start, fail, serve }) =>
      start === PART ? fail(403) : serve(),
    );
    await expect(download(server.url)).rejects.toThrow("answered 403");
    expect(server.ranges.length).toBeLessThanOrEqual(1 + PARALLEL);
    await server.idle();
  });

  test("takes the whole from a server that knows no ranges", async () => {
    const content = randomBytes(20 * PART);
    const server = await startServer((_, response) => {
      response.writeHead(200, { "content-length": content.length });
      response.end(content);
    });
    const blob = await open(server.url);
    expect(blob.sizeBytes).toBe(content.length);
    expect((await buffer(blob.read())).equals(content)).toBe(true);
  });

  test("takes no part for the whole from such a server", async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, { "content-length": 2 * PART });
      response.write(randomBytes(PART), () => response.socket?.destroy());
    });
    await expect(download(server.url)).rejects.toThrow();
  });

  test("refuses the whole where it asked for a part", async () => {
    const content = randomBytes(3 * PART);
    const server = await startBlobServer(content, ({ index, serve, response }) =>
      index === 0 ? serve() : void response.writeHead(200).end(content),
    );
    await expect(download(server.url)).rejects.toThrow("sent a different part than was asked for");
  });

  test("refuses another part than the one it asked for", async () => {
    const content = randomBytes(3 * PART);
    const server = await startBlobServer(content, ({ index, serve, send }) =>
      index === 0 ? serve() : send(content.subarray(0, PART), 0),
    );
    await expect(download(server.url)).rejects.toThrow("sent a different part than was asked for");
    expect(server.ranges.filter((asked) => asked === range(PART, 2 * PART))).toHaveLength(1);
  });

  test("refuses more than it asked for", async () => {
    const content = randomBytes(3 * PART);
    const server = await startBlobServer(content, ({ index, start, serve, send }) =>
      index === 0 ? serve() : send(content.subarray(start, start + PART + 1)),
    );
    await expect(download(server.url)).rejects.toThrow("sent too much");
  });

  test.each([
    ["206 without a range", 206, {}],
    ["206 with a range of no size", 206, { "content-range": "bytes 0-9/*" }],
    ["206 with a range from elsewhere", 206, { "content-range": "bytes 10-19/30" }],
    ["200 without a length", 200, {}],
  ])("refuses %s, and leaves no request open", async (_, status, headers) => {
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const server = await startServer((_request, response) => {
      response.once("close", () => resolve());
      response.writeHead(status, headers);
      // And more would come.
      response.write("x");
    });
    await expect(open(server.url)).rejects.toThrow("does not say how large it is");
    await closed;
  });

  test("fails with a server that is not there, or speaks no HTTP", async () => {
    await expect(open(`http://127.0.0.1:${await findClosedPort()}`)).rejects.toThrow(
      "ECONNREFUSED",
    );
    await expect(open((await startRawServer("garbage\r\n\r\n")).url)).rejects.toThrow();
  });

  test("gives up a server that is silent, each time", async () => {
    const server = await startBlobServer(randomBytes(PART), () => {});
    await expect(open(server.url, { silenceMs: SILENCE_MS })).rejects.toThrow(
      `127.0.0.1 was silent for ${SILENCE_MS} ms`,
    );
    expect(server.ranges).toHaveLength(3);
    await server.idle();
  });

  test.each([
    ["the first part", 0],
    ["another part", PART],
  ])("asks again for the rest if %s falls silent in its middle", async (_, at) => {
    const content = randomBytes(3 * PART);
    const server = await startBlobServer(content, ({ start, end, serve, response }) => {
      if (start !== at) return serve();
      response.writeHead(206, {
        "content-length": end - start,
        "content-range": `bytes ${start}-${end - 1}/${content.length}`,
      });
      response.write(content.subarray(start, start + 300));
    });
    expect((await download(server.url, { silenceMs: SILENCE_MS })).equals(content)).toBe(true);
    expect(server.ranges).toContain(range(at + 300, at + PART));
    await server.idle();
  });

  test("lets a reader begin late, when nothing of the first part moves any more", async () => {
    const content = randomBytes(2 * PART);
    const server = await startBlobServer(content, ({ start, end, serve, response }) => {
      if (start !== 0) return serve();
      response.writeHead(206, {
        "content-length": end,
        "content-range": `bytes 0-${end - 1}/${content.length}`,
      });
      response.write(content.subarray(0, 300));
    });
    const blob = await open(server.url, { silenceMs: SILENCE_MS });
    expect(server.open()).toBe(1);
    await server.idle();
    expect((await buffer(blob.read())).equals(content)).toBe(true);
    expect(server.ranges.length).toBeGreaterThan(2);
  });

  test("asks for small parts first, so that something is there soon", async () => {
    const partBytes = 4 * 1024 * 1024;
    const content = randomBytes(3 * partBytes);
    const server = await startBlobServer(content);
    const sizes: number[] = [];
    for await (const piece of (await open(server.url, { partBytes })).read())
      sizes.push(piece.length);
    const [kib, mib] = [1024, 1024 * 1024];
    expect(sizes).toEqual([512 * kib, mib, 2 * mib, 4 * mib, 4 * mib, 512 * kib]);
    expect(server.ranges).toHaveLength(sizes.length);
  });

  test("leaves no request open where the reader stops early", async () => {
    const content = randomBytes(10 * PART);
    const { promise: isStuck, resolve: stuck } = Promise.withResolvers<void>();
    const server = await startBlobServer(content, ({ start, serve }) => {
      if (start === 0) serve();
      else stuck();
    });
    const blob = await open(server.url);
    for await (const piece of blob.read()) {
      expect(piece.equals(content.subarray(0, PART))).toBe(true);
      await isStuck;
      expect(server.open()).toBeGreaterThan(0);
      break;
    }
    await server.idle();
    expect(server.ranges.length).toBeLessThanOrEqual(PARALLEL + 1);
  });

  test.each([
    ["before the first part", -1],
    ["after the first part", 0],
    ["in the middle", 3 * PART],
  ])(
    "ends with the reason of its signal, %s, and leaves no request open",
    async (_, lastServed) => {
      const content = randomBytes(10 * PART);
      const stop = new AbortController();
      const reason = new Error("too late");
      const { promise: isStuck, resolve: stuck } = Promise.withResolvers<void>();
      const server = await startBlobServer(content, ({ start, serve }) => {
        if (start <= lastServed) serve();
        else stuck();
      });
      const done = download(server.url, { signal: stop.signal });
      done.catch(() => {});
      await isStuck;
      stop.abort(reason);
      await expect(done).rejects.toBe(reason);
      await server.idle();
    },
  );

  test("uses a connection again", async () => {
    const content = randomBytes(20 * PART);
    const sockets = new Set<unknown>();
    const server = await startBlobServer(content, ({ serve, response }) => {
      sockets.add(response.socket);
      serve();
    });
    await download(server.url);
    expect(sockets.size).toBeLessThanOrEqual(PARALLEL + 1);
  });

  test("is not harmed by a connection that the server closes between requests", async () => {
    const content = randomBytes(4 * PART);
    const server = await startBlobServer(content, ({ serve, response }) => {
      response.setHeader("connection", "close");
      serve();
    });
    expect((await download(server.url)).equals(content)).toBe(true);
    expect(server.ranges).toHaveLength(4);
  });

  test("says no signature in its errors", async () => {
    const server = await startBlobServer(randomBytes(PART), async ({ response }) => {
      response.destroy();
      await once(response, "close");
    });
    const error = await open(server.url).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String((error as Error).stack)).not.toContain("SECRET");
  });
});
