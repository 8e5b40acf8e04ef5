import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTimer, waitAtMost, within } from "../../../src/lib/within.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

const TOO_LATE = new Error("too late");
const deadline = { timeoutMs: 1_000, error: () => TOO_LATE };
const never = () => new Promise<never>(() => {});

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
}

describe("within()", () => {
  test("returns what the work returns, and stops the timer", async () => {
    const clock = createVirtualClock();
    expect(await within(clock, deadline, async () => 7)).toBe(7);
    expect(clock.pending()).toBe(0);
  });

  test("throws what the work throws, and stops the timer", async () => {
    const clock = createVirtualClock();
    const failure = new Error("EIO");
    await expect(within(clock, deadline, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(clock.pending()).toBe(0);
  });

  test("stops the timer of work that throws before it returns a promise", async () => {
    const clock = createVirtualClock();
    const failure = new Error("EIO");
    const done = within(clock, deadline, () => {
      throw failure;
    });
    await expect(done).rejects.toBe(failure);
    expect(clock.pending()).toBe(0);
  });

  test("throws at the deadline, even if the work ignores the signal", async () => {
    const clock = createVirtualClock();
    await expect(clock.run(within(clock, deadline, never))).rejects.toBe(TOO_LATE);
    expect(clock.nowMs()).toBe(1_000);
    expect(clock.pending()).toBe(0);
  });

  test("aborts the signal with the error, and no earlier", async () => {
    const clock = createVirtualClock();
    let given: AbortSignal | undefined;
    const done = within(clock, deadline, (signal) => {
      given = signal;
      return never();
    });
    const thrown = expect(done).rejects.toBe(TOO_LATE);
    await clock.advance(999);
    expect(given?.aborted).toBe(false);
    await clock.advance(1);
    expect(given?.reason).toBe(TOO_LATE);
    await thrown;
  });

  test("makes no error for work that is in time", async () => {
    let made = 0;
    const counted = { timeoutMs: 1_000, error: () => new Error(String(++made)) };
    await within(createVirtualClock(), counted, async () => {});
    expect(made).toBe(0);
  });

  test("lets aborted work clean up, and throws the deadline's error all the same", async () => {
    const clock = createVirtualClock();
    let isClean = false;
    const done = within(clock, { ...deadline, graceMs: 500 }, async (signal) => {
      await untilAborted(signal);
      await clock.sleep(300);
      isClean = true;
      throw new Error("aborted");
    });
    await expect(clock.run(done)).rejects.toBe(TOO_LATE);
    expect(isClean).toBe(true);
    expect(clock.nowMs()).toBe(1_300);
    expect(clock.pending()).toBe(0);
  });

  test("does not wait longer than the grace", async () => {
    const clock = createVirtualClock();
    const done = within(clock, { ...deadline, graceMs: 500 }, never);
    await expect(clock.run(done)).rejects.toBe(TOO_LATE);
    expect(clock.nowMs()).toBe(1_500);
  });

  test("takes the result of work that ends in the grace", async () => {
    const clock = createVirtualClock();
    const done = within(clock, { ...deadline, graceMs: 500 }, async (signal) => {
      await untilAborted(signal);
      return 7;
    });
    expect(await clock.run(done)).toBe(7);
  });
});

describe("waitAtMost()", () => {
  test("says that the work has ended, and stops the timer", async () => {
    const clock = createVirtualClock();
    expect(await waitAtMost(clock, 1_000, Promise.resolve())).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  test("says that it has not when the time is up", async () => {
    const clock = createVirtualClock();
    expect(await clock.run(waitAtMost(clock, 1_000, never()))).toBe(false);
    expect(clock.nowMs()).toBe(1_000);
  });

  test("rejects as the work does", async () => {
    const clock = createVirtualClock();
    const failure = new Error("EIO");
    await expect(waitAtMost(clock, 1_000, Promise.reject(failure))).rejects.toBe(failure);
    expect(clock.pending()).toBe(0);
  });
});

describe("a rejection after the deadline", () => {
  const unhandled: unknown[] = [];
  const collect = (reason: unknown) => void unhandled.push(reason);
  beforeEach(() => {
    unhandled.length = 0;
    process.on("unhandledRejection", collect);
  });
  afterEach(() => {
    process.off("unhandledRejection", collect);
  });

  test.each<
    [string, (clock: ReturnType<typeof createVirtualClock>, work: Promise<void>) => unknown]
  >([
    ["within()", (clock, work) => within(clock, deadline, () => work).catch(() => {})],
    ["waitAtMost()", (clock, work) => waitAtMost(clock, 1_000, work)],
  ])("is not left unhandled by %s", async (_, start) => {
    const clock = createVirtualClock();
    const { promise: work, reject } = Promise.withResolvers<void>();
    await clock.run(Promise.resolve(start(clock, work)));
    reject(new Error("too late to matter"));
    await clock.advance(0);
    expect(unhandled).toEqual([]);
  });
});

describe("startTimer()", () => {
  test("calls back when the time is up", async () => {
    const clock = createVirtualClock();
    const calls: number[] = [];
    startTimer(clock, 1_000, () => calls.push(clock.nowMs()));
    await clock.advance(5_000);
    expect(calls).toEqual([1_000]);
  });

  test("does not once it is released", async () => {
    const clock = createVirtualClock();
    const calls: number[] = [];
    const release = startTimer(clock, 1_000, () => calls.push(clock.nowMs()));
    release();
    await clock.advance(5_000);
    expect(calls).toEqual([]);
    expect(clock.pending()).toBe(0);
  });
});
