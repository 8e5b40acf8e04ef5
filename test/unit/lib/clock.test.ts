import { expect, test } from "vitest";
import { systemClock } from "../../../src/lib/clock.ts";

test("systemClock tells the time since the epoch", () => {
  expect(Math.abs(systemClock.nowMs() - Date.now())).toBeLessThan(1_000);
});

test("systemClock.sleep() rejects with the signal's reason", async () => {
  const reason = new Error("enough");
  const controller = new AbortController();
  const sleeping = systemClock.sleep(60_000, controller.signal);
  controller.abort(reason);
  await expect(sleeping).rejects.toBe(reason);
});
