import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { uploadBlob } from "../../src/cache/github/blob-upload.ts";
import { createHttpExchange } from "../../src/cache/github/http-exchange.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { startCacheService } from "../support/cache-service.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startServer } from "./support/scripted-server.ts";

const PART = 1_000;
const never = new AbortController().signal;

interface Put {
  /** `blob`, `list`, or the number of a block. */
  what: string;
  headers: IncomingMessage["headers"];
  query: URLSearchParams;
  body: Buffer;
}

/** A store of one blob; `answer` may answer instead of it, with the body read. */
async function startStore(answer: (put: Put, response: ServerResponse) => boolean = () => false) {
  const puts: Put[] = [];
  const server = await startServer(async (request, response) => {
    const query = new URL(request.url ?? "", "http://store").searchParams;
    const kind = query.get("comp") ?? "blob";
    const id = Buffer.from(query.get("blockid") ?? "", "base64").toString();
    const what = kind === "block" ? String(Number(id)) : kind;
    // Of a client that gives up no more comes.
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const put = { what, headers: request.headers, query, body };
    puts.push(put);
    if (!answer(put, response)) response.writeHead(201, { "content-length": 0 }).end();
  });
  const named = (what: string) => puts.filter((put) => put.what === what);
  return { url: `${server.url}/blob?sp=w&sig=a%2Bb%2F%3D`, puts, named };
}

async function upload(
  url: string,
  content: Buffer,
  { signal = never, silenceMs }: { signal?: AbortSignal; silenceMs?: number } = {},
): Promise<void> {
  const file = join(await makeTempDir("upload"), "file");
  await writeFile(file, content);
  const sizeBytes = content.length;
  const exchange = createHttpExchange(silenceMs);
  await uploadBlob({ exchange, clock: systemClock }, url, file, {
    sizeBytes,
    partBytes: PART,
    parallel: 3,
    signal,
  });
}

const fail = (status: number) => (response: ServerResponse) => {
  response.writeHead(status).end();
  return true;
};

describe("uploadBlob()", () => {
  test.each([0, 1, PART - 1, PART])("puts %i bytes in one piece", async (sizeBytes) => {
    const store = await startStore();
    const content = randomBytes(sizeBytes);
    await upload(store.url, content);
    expect(store.puts).toMatchObject([
      {
        what: "blob",
        headers: { "content-length": String(sizeBytes), "x-ms-blob-type": "BlockBlob" },
      },
    ]);
    expect(store.puts[0]?.body.equals(content)).toBe(true);
    expect(store.puts[0]?.headers.authorization).toBeUndefined();
  });

  test.each([PART + 1, 2 * PART, 12 * PART + 3])("puts %i bytes in blocks", async (sizeBytes) => {
    const store = await startStore();
    const content = randomBytes(sizeBytes);
    await upload(store.url, content);
    const list = store.puts.at(-1);
    expect(list?.what).toBe("blocklist");
    const ids = [...String(list?.body).matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id]) => id);
    expect(ids).toHaveLength(Math.ceil(sizeBytes / PART));
    // Rules of the store: of one length, and base64 of no more than 64 bytes.
    expect(new Set(ids.map((id) => id?.length)).size).toBe(1);
    expect(ids.every((id) => Buffer.from(id ?? "", "base64").toString("base64") === id)).toBe(true);
    const blocks = ids.map((id) => store.puts.find(({ query }) => query.get("blockid") === id));
    const joined = Buffer.concat(blocks.map((block) => block?.body ?? Buffer.alloc(0)));
    expect(joined.equals(content)).toBe(true);
    expect(store.puts).toHaveLength(ids.length + 1);
    for (const { query, headers, body } of store.puts) {
      expect(query.get("sig")).toBe("a+b/=");
      expect(query.get("sp")).toBe("w");
      expect(headers["content-length"]).toBe(String(body.length));
      expect(headers["transfer-encoding"]).toBeUndefined();
    }
  });

  test.each([500, 503, 429, 408])("puts a block again that was answered %i", async (status) => {
    const store = await startStore(({ what }, response) => {
      if (what !== "2" || store.named("2").length > 1) return false;
      return fail(status)(response);
    });
    await upload(store.url, randomBytes(4 * PART));
    const [first, second] = store.named("2");
    expect(first && second && first.body.equals(second.body)).toBe(true);
    expect(store.named("blocklist")).toHaveLength(1);
  });

  test("puts a block again whose answer was lost", async () => {
    const store = await startStore(({ what }, response) => {
      if (what !== "1" || store.named("1").length > 1) return false;
      response.destroy();
      return true;
    });
    await upload(store.url, randomBytes(2 * PART));
    expect(store.named("1")).toHaveLength(2);
    expect(store.named("blocklist")).toHaveLength(1);
  });

  test("gives up after three attempts, and makes no blob of what is there", async () => {
    const store = await startStore(({ what }, response) => what === "2" && fail(500)(response));
    await expect(upload(store.url, randomBytes(4 * PART))).rejects.toThrow("answered 500");
    expect(store.named("2")).toHaveLength(3);
    expect(store.named("blocklist")).toEqual([]);
  });

  test.each([403, 404, 409])("does not put again what was answered %i", async (status) => {
    const store = await startStore((_, response) => fail(status)(response));
    await expect(upload(store.url, randomBytes(PART))).rejects.toThrow(`answered ${status}`);
    expect(store.puts).toHaveLength(1);
  });

  test("puts no further blocks where one is refused", async () => {
    const store = await startStore(({ what }, response) => what === "1" && fail(403)(response));
    await expect(upload(store.url, randomBytes(50 * PART))).rejects.toThrow("answered 403");
    expect(store.puts.length).toBeLessThan(50);
    expect(store.named("blocklist")).toEqual([]);
  });

  test("takes no other answer for success", async () => {
    const store = await startStore((_, response) => fail(200)(response));
    await expect(upload(store.url, randomBytes(PART))).rejects.toThrow("answered 200");
  });

  test("is refused where the list of blocks is", async () => {
    const store = await startStore(
      ({ what }, response) => what === "blocklist" && fail(400)(response),
    );
    await expect(upload(store.url, randomBytes(2 * PART))).rejects.toThrow("answered 400");
  });

  test("gives up a store that is silent", async () => {
    const store = await startStore(() => true);
    await expect(upload(store.url, randomBytes(PART), { silenceMs: 150 })).rejects.toThrow(
      "was silent for 150 ms",
    );
    expect(store.puts).toHaveLength(3);
  });

  test("survives a store that answers before it has read, and hangs up", async () => {
    const server = await startServer((_, response) => {
      response.writeHead(403, { connection: "close" }).end();
      response.socket?.end();
    });
    const big = randomBytes(PART * 900);
    const file = join(await makeTempDir("upload"), "file");
    await writeFile(file, big);
    const uploading = uploadBlob(
      { exchange: createHttpExchange(), clock: systemClock },
      `${server.url}/blob`,
      file,
      {
        sizeBytes: big.length,
        partBytes: big.length,
        parallel: 1,
        signal: never,
      },
    );
    // Either is what a client may see of it.
    await expect(uploading).rejects.toThrow(/answered 403|ECONNRESET|EPIPE|socket hang up/);
  });

  test("ends with the reason of its signal", async () => {
    const stop = new AbortController();
    const reason = new Error("too late");
    const store = await startStore(({ what }) => {
      if (what !== "2") return false;
      stop.abort(reason);
      return true;
    });
    const uploading = upload(store.url, randomBytes(4 * PART), { signal: stop.signal });
    await expect(uploading).rejects.toBe(reason);
    expect(store.named("blocklist")).toEqual([]);
  });

  test("fails where the file is not there", async () => {
    const store = await startStore();
    const file = join(await makeTempDir("upload"), "absent");
    const uploading = uploadBlob(
      { exchange: createHttpExchange(), clock: systemClock },
      store.url,
      file,
      {
        sizeBytes: 10,
        partBytes: PART,
        parallel: 1,
        signal: never,
      },
    );
    await expect(uploading).rejects.toThrow("ENOENT");
  });

  test("is understood by the cache service, in one piece and in blocks", async () => {
    const service = await startCacheService();
    try {
      const authorization = `Bearer ${service.issueToken({ ref: "refs/heads/main" })}`;
      const call = async (method: string, request: object) => {
        const url = `${service.url}twirp/github.actions.results.api.v1.CacheService/${method}`;
        const headers = { authorization, "content-type": "application/json" };
        const reply = await fetch(url, { method: "POST", headers, body: JSON.stringify(request) });
        return (await reply.json()) as Record<string, unknown>;
      };
      for (const sizeBytes of [PART, 7 * PART + 1]) {
        const entry = { key: `k-${sizeBytes}`, version: "v" };
        const { signed_upload_url: url } = await call("CreateCacheEntry", entry);
        const content = randomBytes(sizeBytes);
        await upload(String(url), content);
        const request = { ...entry, size_bytes: String(sizeBytes) };
        expect(await call("FinalizeCacheEntryUpload", request)).toMatchObject({ ok: true });
        expect((await readFile(service.readEntry(entry.key))).equals(content)).toBe(true);
      }
    } finally {
      await service.close();
    }
  });
});
