import { describe, expect, test } from "vitest";
import { createPause } from "../../../src/serve/bucket/pause.ts";

function start() {
  const clock = { ms: 1_000_000 };
  return { clock, pause: createPause({ nowMs: () => clock.ms }) };
}

describe("createPause()", () => {
  test("lets everybody try until something fails, and again once something works", () => {
    const { clock, pause } = start();
    expect([pause.mayTry(), pause.mayTry()]).toEqual([true, true]);
    pause.failed();
    expect(pause.mayTry()).toBe(false);
    clock.ms += 5_000;
    expect(pause.mayTry()).toBe(true);
    expect(pause.worked()).toBe(true);
    expect([pause.mayTry(), pause.mayTry()]).toEqual([true, true]);
    expect(pause.worked()).toBe(false);
  });

  test("lets one try after a while, and the others wait for that one", () => {
    const { clock, pause } = start();
    pause.failed();
    clock.ms += 5_000;
    expect([pause.mayTry(), pause.mayTry()]).toEqual([true, false]);
    // Nothing was heard of it.
    clock.ms += 15_000;
    expect([pause.mayTry(), pause.mayTry()]).toEqual([true, false]);
  });

  test("waits longer and longer, up to a minute, and counts what failed together once", () => {
    const { clock, pause } = start();
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      pause.failed();
      pause.failed();
      const fromMs = clock.ms;
      while (!pause.mayTry()) clock.ms += 100;
      waits.push(clock.ms - fromMs);
    }
    for (const [index, waitMs] of waits.entries()) {
      const ceilingMs = Math.min(60_000, 5_000 * 2 ** index);
      expect(waitMs).toBeGreaterThanOrEqual(ceilingMs / 2);
      expect(waitMs).toBeLessThanOrEqual(ceilingMs + 100);
    }
  });
});
