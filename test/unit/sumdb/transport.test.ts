import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { UpstreamError } from "../../../src/lib/errors.ts";
import { createDatabaseTransport } from "../../../src/sumdb/transport.ts";
import type { Upstream } from "../../../src/upstream/upstream.ts";

type Reply = string | undefined | UpstreamError;

/** Answers each path by `reply`; undefined is a 404. */
function createUpstreamStub(reply: (path: string) => Reply) {
  const paths: string[] = [];
  const upstream: Upstream = {
    async fetch({ path }, consume) {
      paths.push(path);
      const body = reply(path);
      if (body instanceof UpstreamError) throw body;
      if (body === undefined) return { kind: "not-found" };
      const answer = {
        kind: "ok",
        body: Readable.from([Buffer.from(body)]),
        sizeBytes: 1,
      } as const;
      return { kind: "ok", mirror: "a", value: await consume(answer, () => {}) };
    },
  };
  return { upstream, paths };
}

function start(mirrorReply: (path: string) => Reply, directOnly = false) {
  const mirrors = createUpstreamStub(mirrorReply);
  const direct = createUpstreamStub((path) => `direct ${path}`);
  const fetch = createDatabaseTransport({
    name: "sum.example.com",
    mirrors: mirrors.upstream,
    direct: direct.upstream,
    directOnly,
  });
  return {
    get: (path: string) => fetch(path, (body) => body.toString()),
    mirrors: mirrors.paths,
    direct: direct.paths,
  };
}

const failure = new UpstreamError("down", { code: "STATUS", mirror: "a", retryable: true });

describe("createDatabaseTransport()", () => {
  test("goes through mirrors that support the database, which it asks once", async () => {
    const { get, mirrors, direct } = start((path) => path);
    expect(await Promise.all([get("/latest"), get("/lookup/example.com/!b@v1.0.0")])).toEqual([
      "/sumdb/sum.example.com/latest",
      "/sumdb/sum.example.com/lookup/example.com/!b@v1.0.0",
    ]);
    expect(mirrors.filter((path) => path.endsWith("/supported"))).toHaveLength(1);
    expect(direct).toEqual([]);
  });

  test("goes to the database where no mirror supports it", async () => {
    const { get, mirrors } = start(() => undefined);
    expect([await get("/a"), await get("/b")]).toEqual(["direct /a", "direct /b"]);
    expect(mirrors).toEqual(["/sumdb/sum.example.com/supported"]);
  });

  test("asks no mirror where GOSUMDB has a URL", async () => {
    const { get, mirrors } = start((path) => path, true);
    expect(await get("/a")).toBe("direct /a");
    expect(mirrors).toEqual([]);
  });

  test("throws while nobody can say, and asks again the next time", async () => {
    const replies: Reply[] = [failure, undefined];
    const { get } = start(() => replies.shift());
    await expect(get("/a")).rejects.toBe(failure);
    expect(await get("/a")).toBe("direct /a");
  });

  test("stays with the mirrors when one of them fails later, as go does", async () => {
    const { get, direct } = start((path) => (path.endsWith("/supported") ? "" : failure));
    await expect(get("/a")).rejects.toBe(failure);
    await expect(get("/a")).rejects.toBe(failure);
    expect(direct).toEqual([]);
  });

  test("gives undefined for what is not there", async () => {
    const { get } = start((path) => (path.endsWith("/supported") ? "" : undefined));
    expect(await get("/a")).toBeUndefined();
  });
});
