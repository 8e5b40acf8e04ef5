import { describe, expect, test } from "vitest";
import { createModuleFetcher } from "../../../src/goproxy/module-fetcher.ts";
import type { Clock } from "../../../src/lib/clock.ts";
import { UpstreamError } from "../../../src/lib/errors.ts";
import { createPriorityLimiter } from "../../../src/lib/priority-limiter.ts";
import { prefetchFiles } from "../../../src/sidecar/prefetch.ts";
import type { ModuleFile } from "../../../src/store/module-file.ts";
import { type ModuleStore, StoreWriteError } from "../../../src/store/module-store.ts";
import type { Upstream } from "../../../src/upstream/upstream.ts";

const clock: Clock = { nowMs: () => 0, sleep: async () => {} };
const STREAMS = 4;

function makeFiles(count: number): ModuleFile[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `example.com/m${index}`,
    version: "v1.0.0",
    extension: "zip",
  }));
}

/** Prefetches files from an upstream whose n-th request does what `answer` says. */
async function prefetch(
  count: number,
  answer: (request: number) => "ok" | "absent" | Error,
  mayAsk: (file: ModuleFile) => boolean = () => true,
) {
  let requests = 0;
  const storeFaults: unknown[] = [];
  const store: ModuleStore = {
    find: async () => undefined,
    write: async () => ({ file: "", sizeBytes: 0 }),
  };
  const upstream: Upstream = {
    async fetch<T>() {
      const outcome = answer(++requests);
      await new Promise((resolve) => setImmediate(resolve));
      if (outcome instanceof Error) throw outcome;
      if (outcome === "absent") return { kind: "not-found" as const };
      const value = { file: "", sizeBytes: 0 } as T;
      return { kind: "ok" as const, mirror: "mirror.example.com", value };
    },
  };
  const limiter = createPriorityLimiter({ foregroundLimit: STREAMS, backgroundLimit: STREAMS });
  const fetcher = createModuleFetcher({
    store,
    upstream,
    limiter,
    inspector: () => async (file) => file,
  });
  const event = await prefetchFiles(makeFiles(count), {
    lanes: STREAMS,
    fetcher,
    clock,
    mayAsk,
    onStoreFault: (error) => storeFaults.push(error),
  });
  return { event, requests, storeFaults };
}

const failure = () =>
  new UpstreamError("late", { code: "TIMEOUT", mirror: "mirror.example.com", retryable: true });

describe("prefetchFiles()", () => {
  test("brings every file", async () => {
    const { event, requests } = await prefetch(100, () => "ok");
    expect(event).toMatchObject({ kind: "prefetch", planned: 100, fetched: 100, failed: 0 });
    expect(requests).toBe(100);
  });

  test("asks for no file that has become private meanwhile", async () => {
    let allowed = 40;
    const { event, requests } = await prefetch(
      100,
      () => "ok",
      () => allowed-- > 0,
    );
    expect(event).toMatchObject({ planned: 40, fetched: 40, failed: 0 });
    expect(requests).toBe(40);
  });

  test("has nothing to do without files", async () => {
    expect((await prefetch(0, () => "ok")).event).toMatchObject({
      planned: 0,
      fetched: 0,
      failed: 0,
    });
  });

  test("goes on past files that no mirror has", async () => {
    const { event } = await prefetch(100, (request) => (request % 2 === 0 ? "ok" : "absent"));
    expect(event).toMatchObject({ planned: 100, fetched: 50, absent: 50, failed: 0 });
  });

  test("goes on past single failures", async () => {
    const { event } = await prefetch(100, (request) => (request % 10 === 0 ? failure() : "ok"));
    expect(event).toMatchObject({ fetched: 90, failed: 10 });
  });

  test("does not take mirrors that have nothing for down", async () => {
    const { event } = await prefetch(100, () => "absent");
    expect(event).toMatchObject({ fetched: 0, absent: 100, failed: 0 });
  });

  test("takes the mirrors for down after sixteen failures in a row", async () => {
    const { requests } = await prefetch(500, failure);
    expect(requests).toBeLessThanOrEqual(16 + STREAMS);
  });

  test("ends early when the store cannot be written, and tells it once", async () => {
    const { requests, storeFaults } = await prefetch(500, () => new StoreWriteError("full"));
    expect(storeFaults).toHaveLength(1);
    expect(requests).toBeLessThanOrEqual(2 * STREAMS);
  });
});
