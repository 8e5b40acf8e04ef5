import { describe, expect, test } from "vitest";
import { FinalError } from "../../../../src/cache/github/http-status.ts";
import { type Attempts, withAttempts } from "../../../../src/cache/github/with-attempts.ts";
import { createVirtualClock } from "../../../support/virtual-clock.ts";

const never = new AbortController().signal;
const THREE: Attempts = {
  attempts: 3,
  backoff: { baseDelayMs: 1_000, maxDelayMs: 60_000 },
  signal: never,
  random: () => 1,
};

/** As `withAttempts()`, on a clock whose pauses take no real time. */
function attempt<T>(work: () => Promise<T>, clock = createVirtualClock()): Promise<T> {
  return clock.run(withAttempts(clock, THREE, work));
}

/** Throws these in turn, and then gives a value. */
function failWith(...errors: readonly unknown[]) {
  const state = { calls: 0 };
  const work = async () => {
    if (state.calls < errors.length) throw errors[state.calls++];
    state.calls++;
    return "done";
  };
  return { state, work };
}

describe("withAttempts()", () => {
  test("does it once where that goes well", async () => {
    const { state, work } = failWith();
    expect(await attempt(work)).toBe("done");
    expect(state.calls).toBe(1);
  });

  test("does it again where it fails, as often as it may", async () => {
    const { state, work } = failWith(new Error("first"), new Error("second"));
    expect(await attempt(work)).toBe("done");
    expect(state.calls).toBe(3);
  });

  test("pauses in between, twice as long each time", async () => {
    const clock = createVirtualClock();
    const times: number[] = [];
    const done = attempt(async () => {
      times.push(clock.nowMs());
      throw new Error("down");
    }, clock);
    await expect(done).rejects.toThrow("down");
    expect(times).toEqual([0, 1_000, 3_000]);
  });

  test("throws what the last attempt threw", async () => {
    const { state, work } = failWith(new Error("1"), new Error("2"), new Error("3"));
    await expect(attempt(work)).rejects.toThrow("3");
    expect(state.calls).toBe(3);
  });

  test("takes a final error for the last word", async () => {
    const { state, work } = failWith(new Error("first"), new FinalError("final"));
    await expect(attempt(work)).rejects.toThrow("final");
    expect(state.calls).toBe(2);
  });

  test("ends with the reason of an aborted signal, whatever the work threw", async () => {
    const stop = new AbortController();
    const { state, work } = failWith(new Error("first"));
    const reason = new Error("too late");
    const clock = createVirtualClock();
    const done = withAttempts(clock, { ...THREE, signal: stop.signal }, async () => {
      stop.abort(reason);
      return work();
    });
    await expect(done).rejects.toBe(reason);
    expect(state.calls).toBe(1);
  });

  test("does not wait to the end of a pause once the signal is aborted", async () => {
    const stop = new AbortController();
    const reason = new Error("too late");
    const { state, work } = failWith(new Error("first"));
    const clock = createVirtualClock();
    const done = withAttempts(clock, { ...THREE, signal: stop.signal }, work);
    const thrown = expect(done).rejects.toBe(reason);
    await clock.advance(999);
    stop.abort(reason);
    await thrown;
    expect(state.calls).toBe(1);
    expect(clock.pending()).toBe(0);
  });
});
