import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLfu, createLru } from "../../../bench/serve/policies.ts";
import { boundHitRates, simulate, workingSetBytes } from "../../../bench/serve/simulate.ts";
import { planTrace, type TraceRequest } from "../../../bench/serve/trace.ts";
import { createS3Fifo } from "../../../src/serve/tiers/s3-fifo.ts";

const OPTIONS = { seed: 1, projects: 24, jobs: 600, scale: 0.2 };

function ask(keys: string, sizeBytes = 1): TraceRequest[] {
  return [...keys].map((key) => ({ key, sizeBytes }));
}

describe("planTrace()", () => {
  test("makes the same requests for the same seed, and others for another", () => {
    const small = { ...OPTIONS, jobs: 10 };
    expect(planTrace(small)).toEqual(planTrace(small));
    expect(planTrace(small)).not.toEqual(planTrace({ ...small, seed: 2 }));
  });

  test("asks most often for few of the files, and for many of them once", () => {
    const counts = new Map<string, number>();
    const trace = planTrace(OPTIONS);
    for (const { key } of trace) counts.set(key, (counts.get(key) ?? 0) + 1);
    const descending = [...counts.values()].sort((a, b) => b - a);
    const tenth = descending.slice(0, Math.ceil(descending.length / 10));
    const requestsForTenth = tenth.reduce((sum, count) => sum + count, 0);
    expect(requestsForTenth / trace.length).toBeGreaterThan(0.5);
    const once = descending.filter((count) => count === 1);
    expect(once.length / descending.length).toBeGreaterThan(0.3);
  });

  test("gives a file the same size in each request", () => {
    const sizes = new Map<string, Set<number>>();
    for (const { key, sizeBytes } of planTrace(OPTIONS)) {
      sizes.set(key, (sizes.get(key) ?? new Set()).add(sizeBytes));
    }
    expect([...sizes.values()].filter(({ size }) => size > 1)).toEqual([]);
  });
});

describe("the policies that S3-FIFO is compared with", () => {
  const room = { limitBytes: 2, lowWaterBytes: 2 };

  test("LRU lets go what was not asked for the longest", () => {
    expect(simulate(createLru(room), ask("abacab")).requests).toBeCloseTo(2 / 6);
    expect(simulate(createLru(room), ask("abcabc")).requests).toBe(0);
  });

  test("LFU lets go what was asked for the least often", () => {
    expect(simulate(createLfu(room), ask("aaabcbca")).requests).toBeCloseTo(3 / 8);
  });

  test("keep no more than the room, whatever is asked for", () => {
    const key = fc.constantFrom(..."abcdef");
    const requests = fc.array(fc.record({ key, sizeBytes: fc.constant(3) }), { maxLength: 60 });
    fc.assert(
      fc.property(requests, (trace) => {
        for (const create of [createLru, createLfu]) {
          const policy = create({ limitBytes: 10, lowWaterBytes: 8 });
          simulate(policy, trace);
          expect(policy.keptBytes()).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});

describe("boundHitRates()", () => {
  test("is what fits if all of it fits", () => {
    const trace = ask("abab");
    expect(boundHitRates(trace, 2)).toEqual({ requests: 0.5, bytes: 0.5 });
  });

  test("counts in part what fits in part", () => {
    // Two hits of two steps each, and room for two bytes and steps.
    expect(boundHitRates(ask("abab"), 0.5)).toEqual({ requests: 0.25, bytes: 0.25 });
  });
});

test("S3-FIFO has more hits than LRU in half of the working set, and no policy exceeds the bound", () => {
  const trace = planTrace(OPTIONS);
  const workingSet = workingSetBytes(trace);
  for (const share of [0.1, 0.25, 0.5]) {
    const room = { limitBytes: share * workingSet, lowWaterBytes: share * workingSet * 0.95 };
    const bound = boundHitRates(trace, room.limitBytes);
    const lru = simulate(createLru(room), trace);
    const s3Fifo = simulate(createS3Fifo({ ...room, graceMs: 0 }), trace);
    for (const rates of [lru, s3Fifo, simulate(createLfu(room), trace)]) {
      expect(rates.requests).toBeLessThanOrEqual(bound.requests);
      expect(rates.bytes).toBeLessThanOrEqual(bound.bytes);
    }
    if (share === 0.5) expect(s3Fifo.requests).toBeGreaterThan(lru.requests);
  }
});
