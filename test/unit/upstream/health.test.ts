import { describe, expect, test } from "vitest";
import { UpstreamError, type UpstreamErrorCode } from "../../../src/lib/errors.ts";
import { createMirrorHealth } from "../../../src/upstream/health.ts";

function createFixture() {
  let nowMs = 0;
  const states: string[] = [];
  const health = createMirrorHealth({ nowMs: () => nowMs }, (state) => void states.push(state));
  return {
    health,
    states,
    pass: (ms: number) => {
      nowMs += ms;
    },
    answerAfter(ms: number) {
      const entry = health.enter();
      nowMs += ms;
      entry.answered();
      entry.succeed();
    },
    fail(code: UpstreamErrorCode, details: { status?: number; retryAfterMs?: number } = {}) {
      const entry = health.enter();
      nowMs += 1;
      entry.fail(new UpstreamError("x", { code, mirror: "m", retryable: true, ...details }));
    },
  };
}

describe("createMirrorHealth()", () => {
  test("knows nothing at first", () => {
    expect(createFixture().health.status()).toEqual({
      availability: "ready",
      waitMs: 0,
      openSinceMs: undefined,
      isOpenByTimeouts: false,
      samples: 0,
      p50Ms: undefined,
      p95Ms: undefined,
      lastAskedMs: undefined,
      waiting: 0,
    });
  });

  test("measures the time to the first byte, of the last 64 answers", () => {
    const { health, answerAfter } = createFixture();
    for (let ms = 1; ms <= 100; ms++) answerAfter(ms);
    expect(health.status()).toMatchObject({ samples: 64, p50Ms: 68, p95Ms: 97 });
  });

  test("takes the time after which it was given up for a latency", () => {
    const { health, pass } = createFixture();
    const entry = health.enter();
    pass(700);
    expect(health.status().waiting).toBe(1);
    entry.abandon();
    expect(health.status()).toMatchObject({ samples: 1, p50Ms: 700, waiting: 0 });
  });

  test("does not measure twice what was given up in the middle of its body", () => {
    const { health, pass } = createFixture();
    const entry = health.enter();
    pass(50);
    entry.answered();
    pass(5_000);
    entry.abandon();
    expect(health.status()).toMatchObject({ samples: 1, p50Ms: 50, waiting: 0 });
  });

  test("takes a mirror that is given up after a second three times in a row for down", () => {
    const { health, pass } = createFixture();
    for (let round = 0; round < 3; round++) {
      expect(health.status().availability).toBe("ready");
      const entry = health.enter();
      pass(1_000);
      entry.abandon();
    }
    expect(health.status()).toMatchObject({ availability: "open", isOpenByTimeouts: true });
  });

  test.each<[UpstreamErrorCode, number | undefined, string]>([
    ["STATUS", 500, "open"],
    ["STATUS", 403, "ready"],
    ["STATUS", 401, "ready"],
    ["CONNECT", undefined, "open"],
    ["TIMEOUT", undefined, "open"],
    ["CUT", undefined, "open"],
    ["PROTOCOL", undefined, "open"],
    ["INTEGRITY", undefined, "open"],
    ["THROTTLED", 429, "paused"],
  ])("is after three times %s %s: %s", (code, status, availability) => {
    const { health, fail } = createFixture();
    const details = status === undefined ? {} : { status };
    for (let round = 0; round < 3; round++) fail(code, details);
    expect(health.status().availability).toBe(availability);
  });

  test("pauses for as long as the mirror asks, a minute at most, and a second by default", () => {
    const waits = [{ retryAfterMs: 2_000 }, { retryAfterMs: 3_600_000 }, {}].map((details) => {
      const { health, fail } = createFixture();
      fail("THROTTLED", details);
      return health.status().waitMs;
    });
    expect(waits).toEqual([2_000, 60_000, 1_000]);
  });

  test("keeps the longest pause, and ends it in time", () => {
    const { health, fail, pass } = createFixture();
    fail("THROTTLED", { retryAfterMs: 5_000 });
    fail("THROTTLED", { retryAfterMs: 1_000 });
    pass(4_998);
    expect(health.status()).toMatchObject({ availability: "paused", waitMs: 1 });
    pass(1);
    expect(health.status()).toMatchObject({ availability: "ready", waitMs: 0 });
  });

  test("tells of its breaker, and waits for the probe of another", () => {
    const { health, states, fail, pass } = createFixture();
    for (let round = 0; round < 2; round++) fail("TIMEOUT");
    expect(health.status()).toMatchObject({ availability: "open", waitMs: 5_000, openSinceMs: 2 });
    pass(5_000);
    expect(health.status()).toMatchObject({ availability: "probe", waitMs: 0 });
    const probe = health.enter();
    expect(health.status()).toMatchObject({ availability: "open", waitMs: 1_000 });
    probe.answered();
    probe.succeed();
    expect(health.status().availability).toBe("ready");
    expect(states).toEqual(["open", "half-open", "closed"]);
  });
});
