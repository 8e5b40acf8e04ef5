import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { createModuleFetcher } from "../../../src/goproxy/module-fetcher.ts";
import { createPriorityLimiter } from "../../../src/lib/priority-limiter.ts";
import type { ModuleFile, ModuleStore, StoredFile } from "../../../src/store/module-store.ts";
import { storePath } from "../../../src/store/module-store.ts";
import type { Upstream, UpstreamQuery } from "../../../src/upstream/upstream.ts";

const FILE: ModuleFile = { modulePath: "example.com/a", version: "v1.0.0", extension: "zip" };
const STORED: StoredFile = { file: "example.com/a/@v/v1.0.0.zip", sizeBytes: 3 };

function createMemoryStore(): ModuleStore {
  const files = new Map<string, StoredFile>();
  return {
    find: async (key) => files.get(storePath(key)),
    async write(key) {
      const stored = { file: storePath(key), sizeBytes: 3 };
      files.set(storePath(key), stored);
      return stored;
    },
  };
}

/** An upstream whose answers wait until they are let go. */
function createGatedUpstream(answers: "ok" | "not-found" | "broken" = "ok") {
  const queries: UpstreamQuery[] = [];
  const waiting: (() => void)[] = [];
  const upstream: Upstream = {
    async fetch(query, consume) {
      queries.push(query);
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (answers === "not-found") return { kind: "not-found" };
      if (answers === "broken") throw new Error("broken");
      const body = Readable.from(["zip"]);
      const value = await consume({ kind: "ok", body, sizeBytes: 3 });
      return { kind: "ok", mirror: "mirror.example.com", value };
    },
  };
  return { upstream, queries, release: () => waiting.splice(0).map((resolve) => resolve()) };
}

function createParts(upstream: Upstream) {
  const limiter = createPriorityLimiter({ foregroundLimit: 2, backgroundLimit: 1 });
  return {
    store: createMemoryStore(),
    upstream,
    limiter,
    inspector: () => async (file: string) => file,
  };
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("createModuleFetcher()", () => {
  test("fetches once for all who ask at the same time", async () => {
    const { upstream, queries, release } = createGatedUpstream();
    const fetcher = createModuleFetcher(createParts(upstream));
    const asked = Array.from({ length: 50 }, () => fetcher.ensure(FILE, "foreground"));
    await settle();
    release();
    expect(new Set((await Promise.all(asked)).map(({ kind }) => kind))).toEqual(
      new Set(["stored"]),
    );
    expect(queries).toHaveLength(1);
  });

  test("takes from the store what was fetched before", async () => {
    const { upstream, queries, release } = createGatedUpstream();
    const fetcher = createModuleFetcher(createParts(upstream));
    const first = fetcher.ensure(FILE, "foreground");
    await settle();
    release();
    expect(await first).toEqual({ kind: "stored", stored: STORED, source: "mirror" });
    expect(await fetcher.ensure(FILE, "foreground")).toEqual({
      kind: "stored",
      stored: STORED,
      source: "store",
    });
    expect(queries).toHaveLength(1);
  });

  test.each(["not-found", "broken"] as const)(
    "does not remember an answer that is %s",
    async (answers) => {
      const { upstream, queries, release } = createGatedUpstream(answers);
      const fetcher = createModuleFetcher(createParts(upstream));
      for (const _ of [1, 2]) {
        const asked = fetcher.ensure(FILE, "foreground").catch(() => {});
        await settle();
        release();
        await asked;
      }
      expect(queries).toHaveLength(2);
    },
  );

  test("moves a warm-up that waits to the front when go asks for its file", async () => {
    const { upstream, queries, release } = createGatedUpstream();
    const fetcher = createModuleFetcher(createParts(upstream));
    const versions = ["v1.0.0", "v2.0.0", "v3.0.0"];
    const warm = versions.map((version) => fetcher.ensure({ ...FILE, version }, "warm"));
    await settle();
    const asked = fetcher.ensure({ ...FILE, version: "v3.0.0" }, "foreground");
    await settle();
    expect(queries.map(({ version }) => version)).toEqual(["v1.0.0", "v3.0.0"]);
    release();
    await settle();
    release();
    await Promise.all([...warm, asked]);
    expect(queries.map(({ version }) => version)).toEqual(["v1.0.0", "v3.0.0", "v2.0.0"]);
  });

  test("asks for the path that goes over the wire", async () => {
    const { upstream, queries, release } = createGatedUpstream();
    const fetcher = createModuleFetcher(createParts(upstream));
    const asked = fetcher.ensure({ ...FILE, modulePath: "example.com/B" }, "warm");
    await settle();
    release();
    await asked;
    expect(queries).toEqual([
      {
        path: "/example.com/%21b/@v/v1.0.0.zip",
        endpoint: "zip",
        subject: "example.com/B",
        version: "v1.0.0",
        purpose: "warm",
      },
    ]);
  });
});
