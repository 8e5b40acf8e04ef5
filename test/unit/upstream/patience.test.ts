import { describe, expect, test } from "vitest";
import { startPatience } from "../../../src/upstream/patience.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

/** When the time is up, in ms; undefined if it never is. */
async function timeUp(
  lastFirstByteTimeoutMs: number,
  canAskAnother: () => boolean,
  releaseAtMs?: number,
) {
  const clock = createVirtualClock();
  let upAtMs: number | undefined;
  const release = startPatience(
    clock,
    { firstByteTimeoutMs: 5, lastFirstByteTimeoutMs, canAskAnother },
    () => {
      upAtMs = clock.nowMs();
    },
  );
  if (releaseAtMs !== undefined) {
    await clock.advance(releaseAtMs);
    release();
  }
  await clock.advance(100);
  expect(clock.pending()).toBe(0);
  return upAtMs;
}

describe("startPatience()", () => {
  test("ends after the first time if another mirror can be asked", async () => {
    expect(await timeUp(20, () => true)).toBe(5);
  });

  test("ends after the whole time if none can be asked", async () => {
    expect(await timeUp(20, () => false)).toBe(20);
  });

  test("asks whether another can be asked when the first time is up, not before", async () => {
    let asked = 0;
    await timeUp(20, () => ++asked > 1);
    expect(asked).toBe(1);
  });

  test("ends after the first time if the whole time is no longer", async () => {
    expect(await timeUp(5, () => false)).toBe(5);
    expect(await timeUp(4, () => false)).toBe(5);
  });

  test.each([3, 10])("never ends once it is released after %i ms", async (releaseAtMs) => {
    expect(await timeUp(20, () => false, releaseAtMs)).toBeUndefined();
  });
});
