import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clock } from "../../../src/lib/clock.ts";
import { type RetryOptions, retry } from "../../../src/lib/retry.ts";

interface Outcome {
  attempts: number;
  waitsMs: number[];
  error: unknown;
}

/** Runs work that never succeeds. */
async function runFailing(options: Partial<RetryOptions>): Promise<Outcome> {
  const waitsMs: number[] = [];
  let attempts = 0;
  const clock: Clock = {
    nowMs: () => 0,
    sleep: async (ms) => {
      waitsMs.push(ms);
    },
  };
  const work = (attempt: number) => {
    attempts = attempt;
    return Promise.reject(new Error(`attempt ${attempt}`));
  };
  const error: unknown = await retry(work, {
    attempts: 3,
    baseDelayMs: 100,
    maxDelayMs: 1_000,
    isRetryable: () => true,
    clock,
    ...options,
  }).catch((thrown: unknown) => thrown);
  return { attempts, waitsMs, error };
}

describe("retry()", () => {
  test("returns the first success", async () => {
    const work = async (attempt: number) => {
      if (attempt < 2) throw new Error("not yet");
      return attempt;
    };
    const clock: Clock = { nowMs: () => 0, sleep: async () => {} };
    const options = { attempts: 5, baseDelayMs: 1, maxDelayMs: 1, isRetryable: () => true, clock };
    expect(await retry(work, options)).toBe(2);
  });

  test("throws the last error when its attempts are used up", async () => {
    const { attempts, error } = await runFailing({ attempts: 3 });
    expect([attempts, error]).toEqual([3, new Error("attempt 3")]);
  });

  test("does not try again what cannot be cured", async () => {
    const { attempts, waitsMs } = await runFailing({ isRetryable: () => false });
    expect([attempts, waitsMs]).toEqual([1, []]);
  });

  test("never makes more than 8 attempts", async () => {
    expect((await runFailing({ attempts: 1_000 })).attempts).toBe(8);
  });

  test("doubles the wait up to the maximum", async () => {
    // Just below 1 is the longest wait.
    const { waitsMs } = await runFailing({
      attempts: 6,
      random: () => 1 - Number.EPSILON,
      maxDelayMs: 500,
    });
    expect(waitsMs.map(Math.round)).toEqual([100, 200, 400, 500, 500]);
  });

  test("waits between half of the ceiling and all of it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (x) => {
        const { waitsMs } = await runFailing({ attempts: 2, random: () => x });
        expect(waitsMs[0]).toBeGreaterThanOrEqual(50);
        expect(waitsMs[0]).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("throws the last error when the wait is cut short", async () => {
    const clock: Clock = {
      nowMs: () => 0,
      sleep: () => Promise.reject(new DOMException("aborted", "AbortError")),
    };
    const { attempts, error } = await runFailing({ clock });
    expect([attempts, error]).toEqual([1, new Error("attempt 1")]);
  });
});
