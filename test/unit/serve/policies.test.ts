import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPolicy, type PolicyName } from "../../../src/serve/tiers/create-policy.ts";

const GRACE_MS = 10;
const [LIMIT, LOW] = [100, 80];

/** A file as the model sees it: what a policy must know to say which one goes first. */
interface Known {
  sizeBytes: number;
  uses: number;
  /** Counts up, so that the order of uses in one millisecond is known, too. */
  used: number;
  usedMs: number;
}

type Order = (a: Known, b: Known) => number;
const LEAST_RECENT: Order = (a, b) => a.used - b.used;
const LEAST_FREQUENT: Order = (a, b) => a.uses - b.uses || a.used - b.used;

const key = fc.constantFrom(..."abcdefghijklm");
const step = fc.record({
  kind: fc.constantFrom("add", "known", "use", "remove"),
  key,
  size: fc.integer({ min: 0, max: 60 }),
  waitMs: fc.integer({ min: 0, max: 2 * GRACE_MS }),
});

/** Files that stay, whatever happens. */
const PINNED = ["a", "b"];

/** By going through all files each time. */
function overflowOf(model: Map<string, Known>, order: Order, nowMs: number): string[] {
  const sum = () => [...model.values()].reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  const gone: string[] = [];
  if (sum() <= LIMIT) return gone;
  for (const [name, { usedMs }] of [...model].sort(([, a], [, b]) => order(a, b))) {
    if (sum() <= LOW) break;
    if (nowMs - usedMs < GRACE_MS || PINNED.includes(name)) continue;
    model.delete(name);
    gone.push(name);
  }
  return gone;
}

describe.each([
  ["lru", LEAST_RECENT],
  ["lfu", LEAST_FREQUENT],
] as const)("the policy %s", (policyName: PolicyName, order) => {
  test("lets go what the model does, in its order", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const policy = createPolicy(policyName, {
          limitBytes: LIMIT,
          lowWaterBytes: LOW,
          graceMs: GRACE_MS,
          mayGo: (name) => !PINNED.includes(name),
        });
        const model = new Map<string, Known>();
        let nowMs = 0;
        for (const [used, { kind, key: name, size: sizeBytes, waitMs }] of steps.entries()) {
          nowMs += waitMs;
          const known = model.get(name);
          switch (kind) {
            case "add":
              policy.add(name, sizeBytes, nowMs);
              model.set(name, { sizeBytes, uses: known?.uses ?? 0, used, usedMs: nowMs });
              break;
            case "known":
              policy.addKnown(name, sizeBytes);
              if (!known) {
                model.set(name, { sizeBytes, uses: 0, used, usedMs: Number.NEGATIVE_INFINITY });
              }
              break;
            case "use":
              policy.use(name, nowMs);
              if (known) model.set(name, { ...known, uses: known.uses + 1, used, usedMs: nowMs });
              break;
            default:
              policy.remove(name);
              model.delete(name);
          }
          expect(policy.takeOverflow(nowMs)).toEqual(overflowOf(model, order, nowMs));
          const sizes = [...model.values()].map((one) => one.sizeBytes);
          expect(policy.keptBytes()).toBe(sizes.reduce((sum, one) => sum + one, 0));
        }
        expect([..."abcdefghijklm"].filter(policy.has)).toEqual([...model.keys()].sort());
      }),
    );
  });
});

describe("the policy s3-fifo", () => {
  test("lets nothing go that is pinned or in use, and stops at the low water", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const policy = createPolicy("s3-fifo", {
          limitBytes: LIMIT,
          lowWaterBytes: LOW,
          graceMs: GRACE_MS,
          mayGo: (name) => !PINNED.includes(name),
        });
        const usedMs = new Map<string, number>();
        let nowMs = 0;
        for (const { kind, key: name, size, waitMs } of steps) {
          nowMs += waitMs;
          if (kind === "add") policy.add(name, size, nowMs);
          if (kind === "known") policy.addKnown(name, size);
          if (kind === "use") policy.use(name, nowMs);
          if (kind === "remove") policy.remove(name);
          if (kind === "add" || (kind === "use" && policy.has(name))) usedMs.set(name, nowMs);
          const gone = policy.takeOverflow(nowMs);
          for (const one of gone) {
            expect(PINNED).not.toContain(one);
            expect(nowMs - (usedMs.get(one) ?? -GRACE_MS)).toBeGreaterThanOrEqual(GRACE_MS);
            usedMs.delete(one);
          }
          if (kind === "remove") usedMs.delete(name);
        }
      }),
    );
  });
});
