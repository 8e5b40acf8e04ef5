import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { createModuleFetcher } from "../../../src/goproxy/module-fetcher.ts";
import { UpstreamError } from "../../../src/lib/errors.ts";
import { createPriorityLimiter } from "../../../src/lib/priority-limiter.ts";
import { fileName, type ModuleFile, storePath } from "../../../src/store/module-file.ts";
import type { ModuleStore, StoredFile } from "../../../src/store/module-store.ts";
import type { Upstream, UpstreamQuery } from "../../../src/upstream/upstream.ts";

const FILE: ModuleFile = { path: "example.com/a", version: "v1.0.0", extension: "zip" };
const STORED: StoredFile = { file: "example.com/a/@v/v1.0.0.zip", sizeBytes: 3 };

function createMemoryStore(): ModuleStore {
  const files = new Map<string, StoredFile>();
  return {
    find: async (name) => files.get(fileName(name)),
    async write(name) {
      const stored = { file: storePath(name), sizeBytes: 3 };
      files.set(fileName(name), stored);
      return stored;
    },
  };
}

/** An upstream whose answers wait until they are let go. */
type Answers = "ok" | "not-found" | "broken";
function createGatedUpstream(
  answers: Answers | ((query: UpstreamQuery) => Answers | Error) = "ok",
) {
  const queries: UpstreamQuery[] = [];
  const waiting: (() => void)[] = [];
  const upstream: Upstream = {
    async fetch(query, consume) {
      queries.push(query);
      await new Promise<void>((resolve) => waiting.push(resolve));
      const answer = typeof answers === "function" ? answers(query) : answers;
      if (answer instanceof Error) throw answer;
      if (answer === "not-found") return { kind: "not-found" };
      if (answer === "broken") throw new Error("broken");
      const body = Readable.from(["zip"]);
      const value = await consume({ kind: "ok", body, sizeBytes: 3 }, () => {});
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

  test("fetches once where one comes while another has looked and not yet asked", async () => {
    const { upstream, queries, release } = createGatedUpstream();
    const parts = createParts(upstream);
    const looks: (() => void)[] = [];
    const store: ModuleStore = {
      ...parts.store,
      async find(name) {
        const found = await parts.store.find(name);
        await new Promise<void>((resolve) => looks.push(resolve));
        return found;
      },
    };
    const fetcher = createModuleFetcher({ ...parts, store });
    const first = fetcher.ensure(FILE, "foreground");
    await settle();
    // This one looks before the first has fetched, and is told only afterwards.
    const second = fetcher.ensure(FILE, "foreground");
    await settle();
    looks.shift()?.();
    await settle();
    release();
    await first;
    for (const look of looks) look();
    await settle();
    release();
    await second;
    expect(queries).toHaveLength(1);
  });

  test("moves a warm-up to the front that go asks for while it looks into the store", async () => {
    const { upstream, queries, release } = createGatedUpstream();
    const parts = createParts(upstream);
    const fetcher = createModuleFetcher(parts);
    const other = fetcher.ensure({ ...FILE, version: "v2.0.0" }, "prefetch");
    await settle();
    const warm = fetcher.ensure(FILE, "prefetch");
    const asked = fetcher.ensure(FILE, "foreground");
    await settle();
    expect(queries.map(({ version }) => version)).toEqual(["v2.0.0", "v1.0.0"]);
    release();
    await Promise.all([other, warm, asked]);
  });

  test("takes from a tree what the store lacks, and asks no mirror", async () => {
    const { upstream, queries } = createGatedUpstream();
    const brought: ModuleFile[] = [];
    const trees = {
      async bring(file: ModuleFile) {
        brought.push(file);
        return STORED;
      },
    };
    const fetcher = createModuleFetcher({ ...createParts(upstream), trees });
    const asked = await Promise.all([1, 2, 3].map(() => fetcher.ensure(FILE, "foreground")));
    expect(asked).toEqual(asked.map(() => ({ kind: "stored", stored: STORED, source: "tree" })));
    expect(brought).toEqual([FILE]);
    expect(queries).toEqual([]);
  });

  test("asks a mirror where there is no tree", async () => {
    const { upstream, release } = createGatedUpstream();
    const trees = { bring: async () => undefined };
    const fetcher = createModuleFetcher({ ...createParts(upstream), trees });
    const asked = fetcher.ensure(FILE, "foreground");
    await settle();
    release();
    expect(await asked).toMatchObject({ source: "mirror" });
  });

  test("rejects, and does not throw, for a path that cannot be", async () => {
    const { upstream } = createGatedUpstream();
    const fetcher = createModuleFetcher(createParts(upstream));
    const asked = fetcher.ensure({ ...FILE, path: "" }, "foreground");
    await expect(asked).rejects.toThrow();
  });

  test("moves a warm-up that waits to the front when go asks for its file", async () => {
    const { upstream, queries, release } = createGatedUpstream();
    const fetcher = createModuleFetcher(createParts(upstream));
    const versions = ["v1.0.0", "v2.0.0", "v3.0.0"];
    const warm = versions.map((version) => fetcher.ensure({ ...FILE, version }, "prefetch"));
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

  describe("a prefetch that fails while go waits for its file", () => {
    const failure = (retryable: boolean) =>
      new UpstreamError("down", { code: "STATUS", mirror: "mirror.example.com", retryable });

    test("is followed by one request for all who wait, with more patience", async () => {
      const { upstream, queries, release } = createGatedUpstream(({ purpose }) =>
        purpose === "prefetch" ? failure(true) : "ok",
      );
      const fetcher = createModuleFetcher(createParts(upstream));
      const prefetched = fetcher.ensure(FILE, "prefetch").catch((error: unknown) => error);
      await settle();
      const asked = [1, 2, 3].map(() => fetcher.ensure(FILE, "foreground"));
      await settle();
      release();
      expect(await prefetched).toBeInstanceOf(UpstreamError);
      await settle();
      release();
      expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(asked.map(() => "stored"));
      expect(queries.map(({ purpose }) => purpose)).toEqual(["prefetch", "foreground"]);
    });

    test("is the answer if the same would come again", async () => {
      const { upstream, queries, release } = createGatedUpstream(() => failure(false));
      const fetcher = createModuleFetcher(createParts(upstream));
      const prefetched = fetcher.ensure(FILE, "prefetch").catch(() => {});
      await settle();
      const asked = fetcher.ensure(FILE, "foreground").catch((error: unknown) => error);
      await settle();
      release();
      await prefetched;
      expect(await asked).toBeInstanceOf(UpstreamError);
      expect(queries).toHaveLength(1);
    });
  });

  test("asks for the path that goes over the wire", async () => {
    const { upstream, queries, release } = createGatedUpstream();
    const fetcher = createModuleFetcher(createParts(upstream));
    const asked = fetcher.ensure({ ...FILE, path: "example.com/B" }, "prefetch");
    await settle();
    release();
    await asked;
    expect(queries).toEqual([
      {
        path: "/example.com/%21b/@v/v1.0.0.zip",
        endpoint: "zip",
        subject: "example.com/B",
        version: "v1.0.0",
        purpose: "prefetch",
      },
    ]);
  });
});
