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
    purpose: "warm",
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
      zipsFromMirror: 0,
      mirrors: [],
      fetchedModules: [],
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

  test("puts the most frequent fault of a mirror first", () => {
    const faults = ["reset", "late", "late"].map((fault) => fetch({ outcome: "failed", fault }));
    expect(aggregateEvents(faults).mirrors[0]?.faults).toEqual([
      { fault: "late", count: 2 },
      { fault: "reset", count: 1 },
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

  test("tells the warm-up and the first fault of the store", () => {
    const stats = aggregateEvents([
      { kind: "warm", atMs: 9, planned: 3, fetched: 2, failed: 1, durationMs: 5 },
      { kind: "store-fault", atMs: 1, fault: "full" },
      { kind: "store-fault", atMs: 2, fault: "fuller" },
    ]);
    expect(stats.warm).toEqual({ planned: 3, fetched: 2, failed: 1, durationMs: 5 });
    expect(stats.storeFault).toBe("full");
  });
});
