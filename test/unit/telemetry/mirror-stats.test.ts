import { describe, expect, test } from "vitest";
import type { BreakerEvent, FetchEvent } from "../../../src/telemetry/events.ts";
import { aggregateMirrors } from "../../../src/telemetry/mirror-stats.ts";

const MIRROR = "mirror.example.com";

function fetch(event: Partial<FetchEvent>): FetchEvent {
  return {
    kind: "fetch",
    atMs: 0,
    mirror: MIRROR,
    purpose: "foreground",
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

function breaker(state: BreakerEvent["state"], atMs: number): BreakerEvent {
  return { kind: "breaker", mirror: MIRROR, state, atMs };
}

describe("aggregateMirrors()", () => {
  test("counts faults by kind, the most frequent first, each with its first text", () => {
    const failed = (faultKind: FetchEvent["faultKind"] & string, fault: string) =>
      fetch({ outcome: "failed", faultKind, fault });
    const [mirror] = aggregateMirrors(
      [failed("connect", "reset"), failed("timeout", "late"), failed("timeout", "later")],
      [],
      0,
    );
    expect(mirror?.faults).toEqual([
      { kind: "timeout", count: 2, example: "late" },
      { kind: "connect", count: 1, example: "reset" },
    ]);
  });

  test("tells retries, hedges, and those of them that were faster", () => {
    const [mirror] = aggregateMirrors(
      [
        fetch({ attempt: 2 }),
        fetch({ attempt: 3, outcome: "failed" }),
        fetch({ hedge: true }),
        fetch({ hedge: true, outcome: "cancelled" }),
        fetch({ hedge: true, outcome: "failed" }),
      ],
      [],
      0,
    );
    expect(mirror).toMatchObject({ requests: 5, hits: 2, retries: 2, hedges: 3, hedgesWon: 1 });
  });

  test("counts what requests waited for in vain side by side once", () => {
    const failed = (atMs: number, durationMs: number, purpose: FetchEvent["purpose"]) =>
      fetch({ outcome: "failed", atMs, durationMs, purpose });
    const [mirror] = aggregateMirrors(
      [
        failed(100, 50, "foreground"),
        failed(120, 60, "foreground"),
        failed(90, 10, "foreground"),
        failed(300, 100, "foreground"),
        failed(9_000, 5_000, "prefetch"),
        fetch({ atMs: 900, durationMs: 500 }),
      ],
      [],
      0,
    );
    expect(mirror?.outageMs).toBe(70 + 100);
  });

  test("adds up the time for which a breaker was open, failed probes included", () => {
    const events = [
      breaker("open", 10),
      breaker("half-open", 15),
      breaker("open", 16),
      breaker("half-open", 26),
      breaker("closed", 27),
      breaker("open", 40),
    ];
    expect(aggregateMirrors([], events, 50)[0]).toMatchObject({ breakerOpenMs: 17 + 10 });
    expect(aggregateMirrors([], events.slice(0, 5), 50)[0]).toMatchObject({ breakerOpenMs: 17 });
  });

  test("has percentiles of successes only, by nearest rank", () => {
    const successes = Array.from({ length: 100 }, (_, index) => fetch({ durationMs: 100 - index }));
    const events = [...successes, fetch({ outcome: "failed", durationMs: 9_999 })];
    const [mirror] = aggregateMirrors(events, [], 0);
    expect(mirror).toMatchObject({ p50Ms: 50, p95Ms: 95, p99Ms: 99 });
  });
});
