import { describe, expect, test } from "vitest";
import { boundHitRates, simulate, workingSetBytes } from "../../../bench/serve/simulate.ts";
import { planTrace, type TraceRequest } from "../../../bench/serve/trace.ts";
import { createLfu } from "../../../src/serve/tiers/lfu.ts";
import { createLru } from "../../../src/serve/tiers/lru.ts";
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
    const limitBytes = share * workingSet;
    const limits = { limitBytes, lowWaterBytes: limitBytes * 0.95, graceMs: 0 };
    const bound = boundHitRates(trace, limitBytes);
    const lru = simulate(createLru(limits), trace);
    const s3Fifo = simulate(createS3Fifo(limits), trace);
    for (const rates of [lru, s3Fifo, simulate(createLfu(limits), trace)]) {
      expect(rates.requests).toBeLessThanOrEqual(bound.requests);
      expect(rates.bytes).toBeLessThanOrEqual(bound.bytes);
    }
    if (share === 0.5) expect(s3Fifo.requests).toBeGreaterThan(lru.requests);
  }
});
