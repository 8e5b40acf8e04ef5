import { describe, expect, test } from "vitest";
import { startTotalTime } from "../../../src/upstream/total-time.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

describe("startTotalTime()", () => {
  test("aborts once the time is up", async () => {
    const clock = createVirtualClock();
    const { signal } = startTotalTime(clock, 500);
    await clock.advance(499);
    expect(signal.aborted).toBe(false);
    await clock.advance(1);
    expect(signal.aborted).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  test("does not count work that takes its time", async () => {
    const clock = createVirtualClock();
    const { signal, without } = startTotalTime(clock, 500);
    await clock.advance(300);
    const work = without(() => clock.sleep(10_000));
    await clock.advance(10_000);
    await work;
    expect(signal.aborted).toBe(false);
    await clock.advance(199);
    expect(signal.aborted).toBe(false);
    await clock.advance(1);
    expect(signal.aborted).toBe(true);
  });

  test("goes on after work that fails", async () => {
    const clock = createVirtualClock();
    const { signal, without } = startTotalTime(clock, 500);
    await expect(without(() => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
    await clock.advance(500);
    expect(signal.aborted).toBe(true);
  });

  test("never aborts once it is released", async () => {
    const clock = createVirtualClock();
    const { signal, release } = startTotalTime(clock, 500);
    release();
    await clock.advance(1_000);
    expect([signal.aborted, clock.pending()]).toEqual([false, 0]);
  });
});
