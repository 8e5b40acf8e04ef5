import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createS3Fifo, type EvictionPolicy } from "../../../src/serve/tiers/s3-fifo.ts";
import { createRandom } from "../../support/random.ts";

const GRACE_MS = 10;

function makePolicy(limitBytes: number, lowWaterBytes = limitBytes) {
  return createS3Fifo({ limitBytes, lowWaterBytes, graceMs: GRACE_MS });
}

/** Asks for files one after the other, each long after the one before; returns what was not there. */
function askFor(policy: EvictionPolicy, keys: Iterable<string>, sizeBytes = 1): string[] {
  let nowMs = 0;
  const missed: string[] = [];
  for (const key of keys) {
    nowMs += 2 * GRACE_MS;
    if (policy.has(key)) policy.use(key, nowMs);
    else {
      missed.push(key);
      policy.add(key, sizeBytes, nowMs);
      policy.takeOverflow(nowMs);
    }
  }
  return missed;
}

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

describe("createS3Fifo()", () => {
  test("lets nothing go as long as there is no more than the limit", () => {
    const policy = makePolicy(3);
    for (const key of names("a", 3)) policy.add(key, 1, 0);
    expect(policy.takeOverflow(1_000)).toEqual([]);
    expect(policy.keptBytes()).toBe(3);
  });

  test("goes down to the low water once there is more than the limit", () => {
    const policy = makePolicy(10, 5);
    for (const key of names("a", 11)) policy.add(key, 1, 0);
    expect(policy.takeOverflow(1_000)).toEqual(names("a", 6));
    expect(policy.keptBytes()).toBe(5);
  });

  test("keeps what may not go, and has others go for it", () => {
    const policy = createS3Fifo({
      limitBytes: 3,
      lowWaterBytes: 3,
      graceMs: GRACE_MS,
      mayGo: (key) => key !== "a0",
    });
    for (const key of names("a", 5)) policy.add(key, 1, 0);
    expect(policy.takeOverflow(1_000)).toEqual(["a1", "a2"]);
    for (const key of names("b", 3)) policy.add(key, 1, 1_000);
    policy.takeOverflow(2_000);
    expect(policy.has("a0")).toBe(true);
  });

  test("keeps what is in use while a client reads many files once", () => {
    const policy = makePolicy(100);
    const hot = names("hot", 50);
    askFor(policy, [...hot, ...hot]);
    askFor(policy, names("scan", 1_000));
    expect(askFor(policy, hot)).toEqual([]);
  });

  test("takes what comes back soon for what is in use", () => {
    const policy = makePolicy(100);
    const hot = names("hot", 80);
    askFor(policy, [...hot, ...hot]);
    // Two hundred others push it out of the small queue, and a hundred names are remembered.
    askFor(policy, ["back", ...names("first", 40), "back", ...names("second", 40)]);
    expect(policy.has("back")).toBe(true);
  });

  test("does not let go what was used a moment ago, even if there is too much of it", () => {
    const policy = makePolicy(10);
    policy.add("large", 1_000, 0);
    expect(policy.takeOverflow(GRACE_MS - 1)).toEqual([]);
    expect(policy.takeOverflow(GRACE_MS)).toEqual(["large"]);
  });

  test("lets files go that were there before, when others prove more useful", () => {
    const policy = makePolicy(10);
    for (const key of names("old", 10)) policy.addKnown(key, 1);
    const fresh = names("new", 5);
    askFor(policy, [...fresh, ...fresh, ...fresh, ...fresh]);
    expect(askFor(policy, fresh)).toEqual([]);
  });

  test("has more hits than least recently used, on requests of which few are popular", () => {
    const [working, limit, requests] = [2_000, 400, 40_000];
    const random = createRandom(1);
    const asked = Array.from({ length: requests }, (_, index) =>
      // One in four reads something once; the others ask by a long-tailed distribution.
      random.chance(0.25) ? `once${index}` : `m${Math.floor(working ** random.next()) - 1}`,
    );
    const recent = new Map<string, true>();
    let lruMisses = 0;
    for (const key of asked) {
      if (!recent.delete(key)) lruMisses++;
      recent.set(key, true);
      const [oldest] = recent.keys();
      if (recent.size > limit && oldest !== undefined) recent.delete(oldest);
    }
    expect(askFor(makePolicy(limit), asked).length).toBeLessThan(lruMisses * 0.95);
  });

  test("counts what it keeps rightly, whatever happens, and never goes below the low water by more than a file", () => {
    const key = fc.integer({ min: 0, max: 12 }).map((n) => `k${n}`);
    const size = fc.integer({ min: 0, max: 60 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant("add" as const), key, size }),
      fc.record({ kind: fc.constant("known" as const), key, size }),
      fc.record({ kind: fc.constant("use" as const), key, size }),
      fc.record({ kind: fc.constant("remove" as const), key, size }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const [limit, low] = [100, 80];
        const policy = makePolicy(limit, low);
        const model = new Map<string, number>();
        const sum = () => [...model.values()].reduce((total, one) => total + one, 0);
        for (const [index, { kind, key: name, size: bytes }] of steps.entries()) {
          const nowMs = index * 2 * GRACE_MS;
          if (kind === "add") policy.add(name, bytes, nowMs);
          if (kind === "known") policy.addKnown(name, bytes);
          if (kind === "use") policy.use(name, nowMs);
          if (kind === "remove") policy.remove(name);
          if (kind === "add" || (kind === "known" && !model.has(name))) model.set(name, bytes);
          if (kind === "remove") model.delete(name);
          const wasOver = sum() > limit;
          const gone = policy.takeOverflow(nowMs + GRACE_MS);
          if (!wasOver) expect(gone).toEqual([]);
          let before = sum();
          for (const victim of gone) {
            expect(before).toBeGreaterThan(low);
            expect(model.delete(victim)).toBe(true);
            before = sum();
          }
          expect(policy.keptBytes()).toBe(sum());
          expect(sum()).toBeLessThanOrEqual(wasOver ? low : limit);
          for (const one of model.keys()) expect(policy.has(one)).toBe(true);
          for (const victim of gone) expect(policy.has(victim)).toBe(false);
        }
      }),
    );
  });
});
