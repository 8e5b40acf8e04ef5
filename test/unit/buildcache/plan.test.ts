import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGE_MS } from "../../../src/buildcache/age.ts";
import { actionName, outputName } from "../../../src/buildcache/layout.ts";
import { isWorthSaving, planBuildLayer } from "../../../src/buildcache/plan.ts";
import type { ActionEntry } from "../../../src/buildcache/scan.ts";
import { idOf } from "./entries.ts";

const AGED_AT_MS = 1_800_000_000_000;
const MINUTE_MS = 60_000;

function entry(name: string, times: Partial<ActionEntry> = {}): ActionEntry {
  return {
    actionId: idOf(`action ${name}`),
    outputId: idOf(`output ${name}`),
    outputBytes: 10,
    computedAtMs: AGED_AT_MS - 10 * AGE_MS,
    usedAtMs: AGED_AT_MS + MINUTE_MS,
    ...times,
  };
}

const computed = (name: string) => entry(name, { computedAtMs: AGED_AT_MS + MINUTE_MS });
const unused = (name: string) => entry(name, { usedAtMs: AGED_AT_MS - AGE_MS });

function namesOf(...entries: readonly ActionEntry[]): string[] {
  return entries
    .flatMap(({ actionId, outputId }) => [actionName(actionId), outputName(outputId)])
    .sort();
}

/**
 * What `ageBuildCache` makes of a restored layer: all actions move by the same amount, the newest
 * to two hours ago.
 */
function restored(entries: readonly ActionEntry[], nowMs: number): ActionEntry[] {
  const newestMs = Math.max(...entries.map(({ usedAtMs }) => usedAtMs));
  const shiftMs = newestMs - (nowMs - AGE_MS);
  return entries.map((one) => ({ ...one, usedAtMs: one.usedAtMs - shiftMs }));
}

/** In how many further layers an entry is that no job uses; each job takes a minute. */
function countLayersOfUnused(): number {
  const forgotten = entry("forgotten");
  let entries = [forgotten, entry("used")];
  for (let layer = 0; layer < 20; layer++) {
    const nowMs = AGED_AT_MS + (layer + 1) * 24 * 60 * MINUTE_MS;
    entries = restored(entries, nowMs).map((one) =>
      one.actionId === forgotten.actionId ? one : { ...one, usedAtMs: nowMs + MINUTE_MS },
    );
    const { names } = planBuildLayer(entries, nowMs);
    if (!names.includes(actionName(forgotten.actionId))) return layer;
  }
  return Number.POSITIVE_INFINITY;
}

describe("planBuildLayer()", () => {
  test("tells apart what was reused, computed and not asked for", () => {
    const entries = [entry("a"), entry("b"), computed("c"), unused("d")];
    expect(planBuildLayer(entries, AGED_AT_MS).use).toEqual({ reused: 2, computed: 1, unused: 1 });
  });

  test("takes an action whose file's time is rounded to the second of the start for a new one", () => {
    const rounded = AGED_AT_MS - 999;
    const entries = [entry("a", { computedAtMs: AGED_AT_MS + 1, usedAtMs: rounded })];
    expect(planBuildLayer(entries, AGED_AT_MS).use).toEqual({ reused: 0, computed: 1, unused: 0 });
  });

  test("takes an action of a job that ended a moment before for a reused one", () => {
    const entries = [entry("a", { computedAtMs: AGED_AT_MS - 500 })];
    expect(planBuildLayer(entries, AGED_AT_MS).use).toEqual({ reused: 1, computed: 0, unused: 0 });
  });

  test("has nothing to say of an empty cache", () => {
    expect(planBuildLayer([], AGED_AT_MS)).toMatchObject({
      use: { reused: 0, computed: 0, unused: 0 },
      dropped: 0,
      names: [],
    });
  });

  test("keeps pairs of action and output, those of this job's unused actions too", () => {
    const entries = [entry("a"), computed("b"), unused("c")];
    expect(planBuildLayer(entries, AGED_AT_MS).names).toEqual(namesOf(...entries));
  });

  test("names an output once that several actions share", () => {
    const shared = { outputId: idOf("shared") };
    const entries = [entry("a", shared), entry("b", shared)];
    const { names } = planBuildLayer(entries, AGED_AT_MS);
    expect(names.filter((name) => name === outputName(shared.outputId))).toHaveLength(1);
  });

  test("keeps an entry through three layers that did not use it, and then drops it", () => {
    expect(countLayersOfUnused()).toBe(3);
  });

  test("counts what it drops, and does not hash it", () => {
    const old = entry("old", { usedAtMs: AGED_AT_MS - 5 * AGE_MS });
    const plan = planBuildLayer([entry("a"), old], AGED_AT_MS);
    expect(plan.dropped).toBe(1);
    expect(plan.contentHash).toBe(planBuildLayer([entry("a")], AGED_AT_MS).contentHash);
  });

  test("hashes content alone: neither the order nor the times", () => {
    const entries = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 2 });
    fc.assert(
      fc.property(entries, fc.nat(MINUTE_MS), (names, laterMs) => {
        const list = names.map((name) => entry(name));
        const other = list.toReversed().map((one) => ({
          ...one,
          usedAtMs: one.usedAtMs + laterMs,
          computedAtMs: one.computedAtMs + laterMs,
        }));
        const hashes = [list, other].map((some) => planBuildLayer(some, AGED_AT_MS).contentHash);
        expect(hashes[1]).toBe(hashes[0]);
      }),
    );
  });

  test.each([
    ["another output", [entry("a", { outputId: idOf("other") })]],
    ["another action", [entry("a", { actionId: idOf("other") })]],
    ["one more entry", [entry("a"), entry("b")]],
  ])("hashes %s to another value", (_, entries) => {
    expect(planBuildLayer(entries, AGED_AT_MS).contentHash).not.toBe(
      planBuildLayer([entry("a")], AGED_AT_MS).contentHash,
    );
  });
});

describe("isWorthSaving()", () => {
  test.each([
    [0, 0, false],
    [1_000, 0, false],
    [980, 20, false],
    [979, 21, true],
    [0, 1, true],
    [10, 1, true],
  ])("judges %i reused and %i computed actions", (reused, computedCount, worth) => {
    expect(isWorthSaving({ reused, computed: computedCount, unused: 9_999 })).toBe(worth);
  });
});
