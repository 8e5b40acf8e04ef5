import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { MockAgent } from "undici";
import { describe, expect, test } from "vitest";
import { UpstreamError } from "../../../src/lib/errors.ts";
import { createMirror } from "../../../src/upstream/create-mirror.ts";
import type { MirrorAnswer } from "../../../src/upstream/mirror.ts";
import type { MirrorAuth } from "../../../src/upstream/mirror-auth.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const BASE = "https://mirror.example.com/go";
const AUTH = [{ host: "mirror.example.com", authorization: "Bearer token" }];
const PATH = "/example.com/a/@v/v1.0.0.mod";

interface Reply {
  status: number;
  body?: string;
  headers?: Record<string, string>;
}

/** A mirror in front of answers by URL; remembers the headers of each request. */
function createFixture(
  replies: Readonly<Record<string, Reply>>,
  auth: readonly MirrorAuth[] = AUTH,
) {
  const agent = new MockAgent();
  agent.disableNetConnect();
  const asked: { url: string; authorization: string | undefined }[] = [];
  for (const [url, { status, body = "", headers = {} }] of Object.entries(replies)) {
    const { origin, pathname, search } = new URL(url);
    agent
      .get(origin)
      .intercept({ path: `${pathname}${search}` })
      .reply(({ headers: sent }) => {
        const authorization = (sent as Record<string, string>)["authorization"];
        asked.push({ url, authorization });
        return { statusCode: status, data: body, responseOptions: { headers } };
      })
      .persist();
  }
  const mirror = createMirror(BASE, auth, agent);
  return { asked, get: () => mirror.get(PATH, AbortSignal.timeout(5_000)) };
}

const redirectTo = (location: string): Reply => ({ status: 302, headers: { location } });

async function bodyOf(answer: MirrorAnswer): Promise<string> {
  if (answer.kind !== "ok") throw new Error("no body");
  return text(answer.body);
}

async function errorOf(getting: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await getting.catch((thrown: unknown) => thrown);
  if (!(error instanceof UpstreamError)) throw new Error("no UpstreamError", { cause: error });
  return error;
}

describe("createMirror()", () => {
  test("asks below its base URL, with the mirror's credentials", async () => {
    const { get, asked } = createFixture({ [`${BASE}${PATH}`]: { status: 200, body: "module a" } });
    expect(await bodyOf(await get())).toBe("module a");
    expect(asked).toEqual([{ url: `${BASE}${PATH}`, authorization: "Bearer token" }]);
  });

  test.each([404, 410])("takes %i for an absence", async (status) => {
    const { get } = createFixture({ [`${BASE}${PATH}`]: { status } });
    expect(await get()).toEqual({ kind: "not-found" });
  });

  test.each([
    [400, false],
    [401, false],
    [403, true],
    [408, true],
    [500, true],
    [503, true],
    [204, false],
    [206, false],
    [304, false],
  ])("takes %i for a failure", async (status, retryable) => {
    const { get } = createFixture({ [`${BASE}${PATH}`]: { status } });
    expect(await errorOf(get())).toMatchObject({
      code: "STATUS",
      mirror: "mirror.example.com",
      status,
      retryable,
    });
  });

  test.each<[number, Record<string, string>, object]>([
    [429, {}, { code: "THROTTLED", retryAfterMs: undefined }],
    [429, { "retry-after": "2" }, { code: "THROTTLED", retryAfterMs: 2_000 }],
    [503, { "retry-after": "0" }, { code: "THROTTLED", retryAfterMs: 0 }],
    [503, { "retry-after": "soon" }, { code: "STATUS", retryAfterMs: undefined }],
    [500, { "retry-after": "2" }, { code: "STATUS", retryAfterMs: undefined }],
  ])("reads %i with %j as a wish for a pause or not", async (status, headers, expected) => {
    const { get } = createFixture({ [`${BASE}${PATH}`]: { status, headers } });
    expect(await errorOf(get())).toMatchObject({ status, retryable: true, ...expected });
  });

  test("follows a redirect to another origin without the credentials", async () => {
    const { get, asked } = createFixture({
      [`${BASE}${PATH}`]: redirectTo("https://files.example.com/a.mod?sig=1"),
      "https://files.example.com/a.mod?sig=1": { status: 200, body: "module a" },
    });
    expect(await bodyOf(await get())).toBe("module a");
    expect(asked.map(({ authorization }) => authorization)).toEqual(["Bearer token", undefined]);
  });

  test("sends no credentials to where another server redirects on their own host", async () => {
    const { get, asked } = createFixture({
      [`${BASE}${PATH}`]: redirectTo("https://files.example.com/a"),
      "https://files.example.com/a": redirectTo("https://mirror.example.com/b"),
      "https://mirror.example.com/b": { status: 200 },
    });
    await bodyOf(await get());
    expect(asked.map(({ authorization }) => authorization)).toEqual([
      "Bearer token",
      undefined,
      undefined,
    ]);
  });

  test("sends the credentials along with a redirect on their host", async () => {
    const { get, asked } = createFixture({
      [`${BASE}${PATH}`]: redirectTo("/files/a"),
      "https://mirror.example.com/files/a": { status: 200 },
    });
    await bodyOf(await get());
    expect(asked.map(({ authorization }) => authorization)).toEqual([
      "Bearer token",
      "Bearer token",
    ]);
  });

  test("sends the credentials of a URL no further than below that URL", async () => {
    const { get, asked } = createFixture(
      {
        [`${BASE}${PATH}`]: redirectTo("/go/files/a"),
        "https://mirror.example.com/go/files/a": redirectTo("/other/a"),
        "https://mirror.example.com/other/a": { status: 200 },
      },
      [
        { host: "mirror.example.com", url: BASE, authorization: "Bearer ours" },
        {
          host: "mirror.example.com",
          url: "https://mirror.example.com/other",
          authorization: "Bearer theirs",
        },
      ],
    );
    await bodyOf(await get());
    expect(asked.map(({ authorization }) => authorization)).toEqual([
      "Bearer ours",
      "Bearer ours",
      undefined,
    ]);
  });

  test("sends no credentials of another mirror to where this one redirects", async () => {
    const { get, asked } = createFixture(
      {
        [`${BASE}${PATH}`]: redirectTo("https://second.example.com/private"),
        "https://second.example.com/private": { status: 200 },
      },
      [...AUTH, { host: "second.example.com", authorization: "Bearer second" }],
    );
    await bodyOf(await get());
    expect(asked.map(({ authorization }) => authorization)).toEqual(["Bearer token", undefined]);
  });

  test("follows a redirect that is relative to where it came from", async () => {
    const { get } = createFixture({
      [`${BASE}${PATH}`]: redirectTo("v1.0.1.mod"),
      [`${BASE}/example.com/a/@v/v1.0.1.mod`]: { status: 200, body: "module a" },
    });
    expect(await bodyOf(await get())).toBe("module a");
  });

  test.each([
    ["plain http", "http://mirror.example.com/a"],
    ["a file", "file:///etc/passwd"],
    ["no URL", "https://[broken"],
  ])("refuses a redirect from https to %s", async (_, location) => {
    const { get, asked } = createFixture({ [`${BASE}${PATH}`]: redirectTo(location) });
    expect(await errorOf(get())).toMatchObject({ code: "PROTOCOL", retryable: false });
    expect(asked).toHaveLength(1);
  });

  test("gives up a chain of more than ten redirects", async () => {
    const { get, asked } = createFixture({
      [`${BASE}${PATH}`]: redirectTo("https://mirror.example.com/loop"),
      "https://mirror.example.com/loop": redirectTo("https://mirror.example.com/loop"),
    });
    expect((await errorOf(get())).message).toBe("mirror.example.com: more than 10 redirects");
    expect(asked).toHaveLength(11);
  });

  test("takes a redirect without a location for a failure", async () => {
    const { get } = createFixture({ [`${BASE}${PATH}`]: { status: 302 } });
    expect(await errorOf(get())).toMatchObject({ code: "STATUS", status: 302 });
  });

  test.each(["gzip", "br", "x-odd"])(
    "refuses a body in %s, which it did not ask for",
    async (encoding) => {
      const { get } = createFixture({
        [`${BASE}${PATH}`]: { status: 200, body: "x", headers: { "content-encoding": encoding } },
      });
      expect(await errorOf(get())).toMatchObject({ code: "PROTOCOL" });
    },
  );

  test.each([
    ["5", 5],
    ["0", 0],
    ["5, 5", undefined],
  ])("reads the length %j", async (length, sizeBytes) => {
    const { get } = createFixture({
      [`${BASE}${PATH}`]: { status: 200, headers: { "content-length": length } },
    });
    expect(await get()).toMatchObject({ kind: "ok", sizeBytes });
  });
});

describe("createMirror() of a folder", () => {
  async function createFolderMirror() {
    const dir = await makeTempDir("mirror with space");
    await mkdir(join(dir, "example.com/!b/@v"), { recursive: true });
    await writeFile(join(dir, "example.com/!b/@v/v1.0.0.mod"), "module b");
    const mirror = createMirror(pathToFileURL(dir).href, [], new MockAgent());
    return (path: string) => mirror.get(path, AbortSignal.timeout(5_000));
  }

  test("reads a file by its path over the wire", async () => {
    const get = await createFolderMirror();
    const answer = await get("/example.com/%21b/@v/v1.0.0.mod");
    expect(answer).toMatchObject({ kind: "ok", sizeBytes: 8 });
    expect(await bodyOf(answer)).toBe("module b");
  });

  test.each(["/example.com/%21b/@v/v2.0.0.mod", "/example.com/%21b/@v/v1.0.0.mod/x"])(
    "has no %s",
    async (path) => {
      expect(await (await createFolderMirror())(path)).toEqual({ kind: "not-found" });
    },
  );
});
