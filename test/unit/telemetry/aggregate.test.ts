import { describe, expect, test } from "vitest";
import { aggregateEvents } from "../../../src/telemetry/aggregate.ts";
import type { FetchEvent, RequestEvent } from "../../../src/telemetry/events.ts";

function request(event: Partial<RequestEvent>): RequestEvent {
  return {
    kind: "request",
    atMs: 0,
    endpoint: "zip",
    subject: "example.com/a",
    version: "v1.0.0",
    status: 200,
    source: "store",
    sizeBytes: 10,
    durationMs: 1,
    ...event,
  };
}

function fetch(event: Partial<FetchEvent>): FetchEvent {
  return {
    kind: "fetch",
    atMs: 0,
    mirror: "mirror.example.com",
    purpose: "prefetch",
    endpoint: "zip",
    subject: "example.com/a",
    version: "v1.0.0",
    outcome: "ok",
    attempt: 1,
    sizeBytes: 100,
    durationMs: 1,
    ...event,
  };
}

describe("aggregateEvents()", () => {
  test("makes zeros of no events", () => {
    expect(aggregateEvents([])).toEqual({
      requests: 0,
      requestErrors: 0,
      servedBytes: 0,
      zipsFromStore: 0,
      zipsFromTree: 0,
      zipsFromMirror: 0,
      unpackedAhead: 0,
      stale: { count: 0, oldestMs: 0 },
      mirrors: [],
      fetchedModules: [],
      verified: { goSum: 0, sumdb: 0, unknown: 0 },
      corrupt: [],
      denied: [],
      unanswered: [],
      warm: undefined,
      storeFault: undefined,
    });
  });

  test("counts zips by where they came from, and nothing else as a zip", () => {
    const stats = aggregateEvents([
      request({ source: "store" }),
      request({ source: "mirror" }),
      request({ source: "mirror", endpoint: "mod" }),
      request({ source: "none", status: 404 }),
      request({ source: "none", status: 502 }),
    ]);
    expect(stats).toMatchObject({ requests: 5, zipsFromStore: 1, zipsFromMirror: 1 });
  });

  test("counts the modules that were unpacked ahead", () => {
    const unpacked = ["v1.0.0", "v1.1.0"].map(
      (version) => ({ kind: "unpacked", atMs: 1, subject: "example.com/a", version }) as const,
    );
    expect(aggregateEvents([...unpacked, request({})]).unpackedAhead).toBe(2);
  });

  test("takes failures for errors, and absences not", () => {
    const statuses = [200, 404, 405, 500, 502, 504].map((status) => request({ status }));
    expect(aggregateEvents(statuses).requestErrors).toBe(3);
  });

  test("names each fetched module once, sorted", () => {
    const stats = aggregateEvents([
      fetch({ subject: "example.com/b" }),
      fetch({ subject: "example.com/a", version: "v2.0.0" }),
      fetch({ subject: "example.com/a" }),
      fetch({ subject: "example.com/a", mirror: "other.example.com" }),
      fetch({ subject: "example.com/c", outcome: "failed" }),
      fetch({ subject: "example.com/d", endpoint: "mod" }),
    ]);
    expect(stats.fetchedModules).toEqual([
      "example.com/a@v1.0.0",
      "example.com/a@v2.0.0",
      "example.com/b@v1.0.0",
    ]);
  });

  test("keeps mirrors apart", () => {
    const stats = aggregateEvents([
      fetch({}),
      fetch({ endpoint: "mod", sizeBytes: 5 }),
      fetch({ outcome: "not-found", sizeBytes: 0 }),
      fetch({ mirror: "other.example.com", outcome: "failed", fault: "reset", sizeBytes: 7 }),
    ]);
    expect(stats.mirrors).toMatchObject([
      { mirror: "mirror.example.com", requests: 3, modules: 1, sizeBytes: 105, notFound: 1 },
      { mirror: "other.example.com", requests: 1, modules: 0, sizeBytes: 0, failed: 1 },
    ]);
  });

  test("takes percentiles of successes by nearest rank", () => {
    const events = Array.from({ length: 100 }, (_, index) => fetch({ durationMs: 100 - index }));
    const stats = aggregateEvents([...events, fetch({ outcome: "failed", durationMs: 9_999 })]);
    expect(stats.mirrors[0]).toMatchObject({ p50Ms: 50, p95Ms: 95 });
  });

  test("has no percentiles of a mirror that never succeeded", () => {
    const [mirror] = aggregateEvents([fetch({ outcome: "failed" })]).mirrors;
    expect([mirror?.p50Ms, mirror?.p95Ms]).toEqual([undefined, undefined]);
  });

  test("says what zips and go.mod files were checked against", () => {
    const { verified } = aggregateEvents([
      fetch({ verifiedBy: "go.sum" }),
      fetch({ verifiedBy: "sumdb", endpoint: "mod" }),
      fetch({}),
      fetch({ endpoint: "list" }),
      fetch({ outcome: "failed", verifiedBy: "go.sum" }),
    ]);
    expect(verified).toEqual({ goSum: 1, sumdb: 1, unknown: 1 });
  });

  test("names files that go did not get, and no list, probe or branch that is absent", () => {
    const { unanswered } = aggregateEvents([
      request({ status: 502 }),
      request({ status: 404, endpoint: "info" }),
      request({ status: 404, endpoint: "list" }),
      request({ status: 404, endpoint: "latest" }),
      request({ status: 200, endpoint: "mod" }),
    ]);
    expect(unanswered).toEqual(["example.com/a@v1.0.0.info", "example.com/a@v1.0.0.zip"]);
  });

  test("tells damaged files, private paths and answers from before", () => {
    const stats = aggregateEvents([
      { kind: "corrupt", atMs: 1, where: "tree", subject: "a", version: "v1.0.0", fault: "other" },
      { kind: "denied", atMs: 1, endpoint: "list", subject: "corp.example.com/b" },
      { kind: "denied", atMs: 2, endpoint: "zip", subject: "corp.example.com/a" },
      { kind: "denied", atMs: 3, endpoint: "mod", subject: "corp.example.com/a" },
      request({ endpoint: "list", source: "stale", ageMs: 5 }),
      request({ endpoint: "list", source: "stale", ageMs: 9 }),
    ]);
    expect(stats).toMatchObject({
      corrupt: [{ where: "tree", subject: "a", version: "v1.0.0", fault: "other" }],
      denied: ["corp.example.com/a", "corp.example.com/b"],
      stale: { count: 2, oldestMs: 9 },
    });
  });

  test("tells the warm-up and the first fault of the store", () => {
    const stats = aggregateEvents([
      { kind: "prefetch", atMs: 9, planned: 3, fetched: 2, failed: 1, durationMs: 5 },
      { kind: "store-fault", atMs: 1, fault: "full" },
      { kind: "store-fault", atMs: 2, fault: "fuller" },
    ]);
    expect(stats.warm).toEqual({ planned: 3, fetched: 2, failed: 1, durationMs: 5 });
    expect(stats.storeFault).toBe("full");
  });

  test("names the first mirror that got no token of the job, and why", () => {
    const fault = (mirror: string) => ({
      kind: "token-fault" as const,
      atMs: 1,
      mirror,
      fault: "it wants one",
    });
    const stats = aggregateEvents([fault("a.example.com"), fault("b.example.com")]);
    expect(stats.tokenFault).toBe("a.example.com answered 401: it wants one");
  });

  test("sums up what was prefetched in several turns", () => {
    const turn = {
      kind: "prefetch",
      atMs: 9,
      planned: 3,
      fetched: 2,
      failed: 1,
      durationMs: 5,
    } as const;
    const { warm } = aggregateEvents([turn, { ...turn, planned: 4, absent: 1 }]);
    expect(warm).toEqual({ planned: 7, fetched: 4, absent: 1, failed: 2, durationMs: 10 });
  });
});
