import { describe, expect, test } from "vitest";
import { withDeadline } from "../../../src/cache/deadline.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

describe("withDeadline()", () => {
  const late = "the disk did not answer within 1000 ms";

  test("gives up work that pays no heed", async () => {
    const clock = createVirtualClock();
    const done = withDeadline(clock, "the disk", { timeoutMs: 1_000 }, () => new Promise(() => {}));
    const thrown = { code: "BACKEND_UNAVAILABLE", message: late };
    await expect(clock.run(done)).rejects.toMatchObject(thrown);
  });

  test("lets work clean up, and says why it ended", async () => {
    const clock = createVirtualClock();
    const times = { timeoutMs: 1_000, graceMs: 60_000 };
    let isClean = false;
    const done = withDeadline(clock, "the disk", times, async (signal) => {
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      await Promise.resolve();
      isClean = true;
      throw new Error("aborted");
    });
    await expect(clock.run(done)).rejects.toThrow(late);
    expect(isClean).toBe(true);
    expect(clock.nowMs()).toBe(1_000);
  });

  test("hands on what work gives and throws", async () => {
    const clock = createVirtualClock();
    expect(await withDeadline(clock, "the disk", { timeoutMs: 1_000 }, async () => 7)).toBe(7);
    const fails = withDeadline(clock, "the disk", { timeoutMs: 1_000 }, async () => {
      throw new Error("EIO");
    });
    await expect(fails).rejects.toThrow("EIO");
  });
});
