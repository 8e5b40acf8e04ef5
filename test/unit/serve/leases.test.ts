import { describe, expect, test } from "vitest";
import type { Clock } from "../../../src/lib/clock.ts";
import { createLeases } from "../../../src/serve/bucket/leases.ts";
import type { LeaseOutcome } from "../../../src/telemetry/events.ts";
import { createFakeObjects } from "./fake-bucket.ts";

const NAME = "leases/example.com/lib/@v/v1.0.0.zip";

/** A time that passes only when all that can run has run. */
function createFakeTime() {
  let nowMs = 0;
  let sleepers: { endMs: number; wake: () => void }[] = [];
  const clock: Clock = {
    nowMs: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        signal?.addEventListener("abort", () => reject(signal.reason));
        sleepers.push({ endMs: nowMs + ms, wake: resolve });
      }),
  };
  return {
    clock,
    async passUntil(isDone: () => boolean): Promise<void> {
      for (let step = 0; step < 10_000 && !isDone(); step++) {
        await new Promise(setImmediate);
        if (isDone()) return;
        const next = Math.min(...sleepers.map(({ endMs }) => endMs));
        if (!Number.isFinite(next)) continue;
        nowMs = Math.max(nowMs, next);
        const awake = sleepers.filter(({ endMs }) => endMs <= nowMs);
        sleepers = sleepers.filter(({ endMs }) => endMs > nowMs);
        for (const { wake } of awake) wake();
      }
      expect(isDone()).toBe(true);
    },
  };
}

function start() {
  const fake = createFakeObjects();
  const time = createFakeTime();
  const outcomes: LeaseOutcome[] = [];
  const open = () => createLeases(fake.objects, time.clock, (one) => void outcomes.push(one));
  /** The outcome once there is one. */
  function claim(leases = open(), isThere = async () => false) {
    const state: { isDone: boolean; release?: (() => void) | undefined; atMs?: number } = {
      isDone: false,
    };
    void leases.claim(NAME, isThere).then((release) => {
      Object.assign(state, { isDone: true, release, atMs: time.clock.nowMs() });
    });
    return state;
  }
  return { ...fake, ...time, open, claim, outcomes };
}

describe("createLeases()", () => {
  test("lets one begin, and the next one once it has ended", async () => {
    const { claim, held, passUntil, outcomes } = start();
    const [first, second] = [claim(), claim()];
    await passUntil(() => first.isDone);
    expect(held.has(NAME)).toBe(true);
    expect(second.isDone).toBe(false);
    first.release?.();
    await passUntil(() => second.isDone);
    second.release?.();
    await passUntil(() => !held.has(NAME));
    expect(outcomes).toEqual(["taken", "taken"]);
  });

  test("sends those who wait to look for the file once it is there", async () => {
    const { claim, open, passUntil, outcomes } = start();
    const there = { value: false };
    const first = claim();
    await passUntil(() => first.isDone);
    const second = claim(open(), async () => there.value);
    there.value = true;
    await passUntil(() => second.isDone);
    expect(second.release).toBeUndefined();
    expect(outcomes).toEqual(["taken", "waited"]);
  });

  test("sends one to look again that comes when the other server has just ended", async () => {
    const { claim, held, open, passUntil } = start();
    const first = claim();
    await passUntil(() => first.isDone);
    first.release?.();
    await passUntil(() => !held.has(NAME));
    const second = claim(open(), async () => true);
    await passUntil(() => second.isDone);
    expect(second.release).toBeUndefined();
    await passUntil(() => !held.has(NAME));
  });

  test("waits for a server that is at work, however long a term is", async () => {
    const { claim, clock, passUntil } = start();
    const first = claim();
    await passUntil(() => first.isDone);
    const second = claim();
    await passUntil(() => clock.nowMs() > 60_000);
    expect(second.isDone).toBe(false);
    first.release?.();
    await passUntil(() => second.isDone);
  });

  test("gives up waiting after two minutes", async () => {
    const { claim, passUntil, outcomes } = start();
    const first = claim();
    await passUntil(() => first.isDone);
    const second = claim();
    await passUntil(() => second.isDone);
    expect(outcomes).toEqual(["taken", "timeout"]);
    expect(second.atMs).toBeGreaterThanOrEqual(120_000);
    expect(second.release).toBeDefined();
  });

  test("takes over the lease of a server that is gone, and only one does", async () => {
    const { claim, hold, passUntil } = start();
    hold(NAME, "of a process that was killed");
    const waiting = [claim(), claim(), claim()];
    await passUntil(() => waiting.some(({ isDone }) => isDone));
    const [first] = waiting.filter(({ isDone }) => isDone);
    expect(first?.atMs).toBeGreaterThanOrEqual(15_000);
    expect(first?.atMs).toBeLessThan(20_000);
    expect(waiting.filter(({ isDone }) => isDone)).toHaveLength(1);
  });

  test("lets everybody begin if the bucket fails, and does not ask it for a while", async () => {
    const { claim, open, state, asked, passUntil, outcomes } = start();
    state.fault = "down";
    const leases = open();
    const claims = [claim(leases)];
    await passUntil(() => claims.every(({ isDone }) => isDone));
    claims.push(claim(leases));
    await passUntil(() => claims.every(({ isDone }) => isDone));
    expect(claims.map(({ release }) => release === undefined)).toEqual([false, false]);
    expect(asked).toHaveLength(1);
    expect(outcomes).toEqual(["unavailable", "unavailable"]);
  });

  test("tells that a lease was lost which another server took over", async () => {
    const { claim, hold, passUntil, outcomes } = start();
    const first = claim();
    await passUntil(() => first.isDone);
    hold(NAME, "of another server");
    await passUntil(() => outcomes.includes("lost"));
  });

  test("asks again if another request came at the same moment", async () => {
    const { claim, open, state, asked, passUntil } = start();
    const leases = open();
    state.fault = "conflict";
    const first = claim(leases);
    await passUntil(() => asked.length > 0);
    state.fault = undefined;
    await passUntil(() => first.isDone);
    // The lease is held, and the next one waits for it.
    const second = claim(leases);
    await passUntil(() => asked.filter((one) => one.startsWith("read")).length > 2);
    expect(second.isDone).toBe(false);
    first.release?.();
    await passUntil(() => second.isDone);
  });

  test("keeps a lease that could not be renewed because of another request", async () => {
    const { claim, clock, state, asked, passUntil } = start();
    const first = claim();
    await passUntil(() => first.isDone);
    const before = asked.length;
    state.fault = "conflict";
    await passUntil(() => asked.length > before);
    state.fault = undefined;
    const second = claim();
    await passUntil(() => clock.nowMs() > 60_000);
    expect(second.isDone).toBe(false);
    first.release?.();
    await passUntil(() => second.isDone);
  });

  describe("tryTake()", () => {
    test("gives a lease to one server at a time, without waiting", async () => {
      const { open, held, passUntil } = start();
      const [first, second] = [open(), open()];
      const release = await first.tryTake(NAME);
      expect(release).toBeDefined();
      expect(await second.tryTake(NAME)).toBeUndefined();
      release?.();
      await passUntil(() => !held.has(NAME));
      expect(await second.tryTake(NAME)).toBeDefined();
    });

    test("takes over a lease that was not renewed between two tries, and no other", async () => {
      const { open, hold, clock, passUntil } = start();
      const [first, second] = [open(), open()];
      expect(await first.tryTake(NAME)).toBeDefined();
      expect(await second.tryTake(NAME)).toBeUndefined();
      await passUntil(() => clock.nowMs() > 60_000);
      expect(await second.tryTake(NAME)).toBeUndefined();

      const other = `${NAME}.other`;
      hold(other, "of a process that was killed");
      expect(await second.tryTake(other)).toBeUndefined();
      await passUntil(() => clock.nowMs() > 120_000);
      expect(await second.tryTake(other)).toBeDefined();
    });

    test("says so if the bucket fails", async () => {
      const { open, state } = start();
      state.fault = "down";
      await expect(open().tryTake(NAME)).rejects.toThrow("s3://fake: down");
    });
  });
});
