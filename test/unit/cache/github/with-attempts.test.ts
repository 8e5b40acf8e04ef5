import { describe, expect, test } from "vitest";
import { FinalError, withAttempts } from "../../../../src/cache/github/with-attempts.ts";

const never = new AbortController().signal;
const THREE = { attempts: 3, pauseMs: 1, signal: never };

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
    expect(await withAttempts(THREE, work)).toBe("done");
    expect(state.calls).toBe(1);
  });

  test("does it again where it fails, as often as it may", async () => {
    const { state, work } = failWith(new Error("first"), new Error("second"));
    expect(await withAttempts(THREE, work)).toBe("done");
    expect(state.calls).toBe(3);
  });

  test("throws what the last attempt threw", async () => {
    const { state, work } = failWith(new Error("1"), new Error("2"), new Error("3"));
    await expect(withAttempts(THREE, work)).rejects.toThrow("3");
    expect(state.calls).toBe(3);
  });

  test("takes a final error for the last word", async () => {
    const { state, work } = failWith(new Error("first"), new FinalError("final"));
    await expect(withAttempts(THREE, work)).rejects.toThrow("final");
    expect(state.calls).toBe(2);
  });

  test("ends with the reason of an aborted signal, whatever the work threw", async () => {
    const stop = new AbortController();
    const { state, work } = failWith(new Error("first"));
    const reason = new Error("too late");
    const done = withAttempts({ ...THREE, signal: stop.signal }, async () => {
      stop.abort(reason);
      return work();
    });
    await expect(done).rejects.toBe(reason);
    expect(state.calls).toBe(1);
  });

  test("does not wait to the end of a pause once the signal is aborted", async () => {
    const stop = new AbortController();
    const { state, work } = failWith(new Error("first"));
    const done = withAttempts({ attempts: 2, pauseMs: 3_600_000, signal: stop.signal }, work);
    // The pause has begun when all that was ready has run.
    setImmediate(() => stop.abort(new Error("too late")));
    await expect(done).rejects.toMatchObject({ name: "AbortError" });
    expect(state.calls).toBe(1);
  });
});
