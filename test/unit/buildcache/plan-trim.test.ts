import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTION_BYTES } from "../../../src/buildcache/layout.ts";
import { type Orphan, planTrim, RECENT_MS } from "../../../src/buildcache/plan-trim.ts";
import type { ActionEntry } from "../../../src/buildcache/scan.ts";
import { idOf } from "./entries.ts";

const NOW_MS = 1_800_000_000_000;
const OLD_MS = NOW_MS - RECENT_MS;

function entry(action: string, output: string, ageMs: number, outputBytes = 1_000): ActionEntry {
  return {
    actionId: idOf(action),
    outputId: idOf(output),
    outputBytes,
    computedAtMs: 0,
    usedAtMs: OLD_MS - ageMs,
  };
}

function trim(
  entries: readonly ActionEntry[],
  limitBytes: number,
  orphans: readonly Orphan[] = [],
) {
  return planTrim({ entries, orphans, limitBytes, nowMs: NOW_MS });
}

describe("planTrim()", () => {
  test("leaves a cache within its limit alone", () => {
    const entries = [entry("a", "x", 1), entry("b", "y", 2)];
    const sizeBytes = 2 * (ACTION_BYTES + 1_000);
    expect(trim(entries, sizeBytes)).toEqual({ sizeBytes, actions: [], outputs: [] });
  });

  test("removes what was used longest ago, and no more than needed", () => {
    const [newer, older, oldest] = [entry("a", "x", 1), entry("b", "y", 2), entry("c", "z", 3)];
    const plan = trim([newer, oldest, older], 3 * (ACTION_BYTES + 1_000) - 1);
    expect(plan.actions).toEqual([oldest]);
    expect(plan.outputs).toEqual([{ outputId: oldest.outputId, sizeBytes: 1_000 }]);
  });

  test("keeps an output that an action which stays has too, and counts it once", () => {
    const [old, recent] = [entry("a", "x", 9), entry("b", "x", -1)];
    const plan = trim([old, recent], 0);
    expect(plan.sizeBytes).toBe(2 * ACTION_BYTES + 1_000);
    expect(plan.actions).toEqual([old]);
    expect(plan.outputs).toEqual([]);
  });

  test("removes outputs without an action before any entry, except recent ones", () => {
    const orphan = (name: string, ageMs: number) => {
      return { outputId: idOf(name), sizeBytes: 500, usedAtMs: OLD_MS - ageMs };
    };
    const plan = trim([entry("a", "x", 9)], ACTION_BYTES + 1_500, [
      orphan("recent", -1),
      orphan("old", 1),
    ]);
    expect(plan.actions).toEqual([]);
    expect(plan.outputs).toEqual([{ outputId: idOf("old"), sizeBytes: 500 }]);
  });

  const anyEntry = fc.record({
    action: fc.nat(60),
    output: fc.nat(25),
    ageMs: fc.integer({ min: -RECENT_MS, max: 10 * RECENT_MS }),
  });
  const anyOrphan = fc.record({
    output: fc.nat(25),
    sizeBytes: fc.nat(3_000),
    ageMs: fc.integer({ min: -RECENT_MS, max: RECENT_MS }),
  });
  const anyCache = fc.record({
    entries: fc.uniqueArray(anyEntry, { selector: ({ action }) => action, maxLength: 50 }),
    orphans: fc.uniqueArray(anyOrphan, { selector: ({ output }) => output, maxLength: 9 }),
    limitBytes: fc.nat(60_000),
  });

  test("fits the limit or leaves recent ones only, and no action without its output", () => {
    fc.assert(
      fc.property(anyCache, (cache) => {
        const entries = cache.entries.map(({ action, output, ageMs }) => {
          return entry(`a${action}`, `o${output}`, ageMs, output * 100);
        });
        const orphans = cache.orphans.map(({ output, sizeBytes, ageMs }) => {
          return { outputId: idOf(`orphan${output}`), sizeBytes, usedAtMs: OLD_MS - ageMs };
        });
        const plan = trim(entries, cache.limitBytes, orphans);
        const gone = new Set(plan.actions);
        const goneOutputs = new Set(plan.outputs.map(({ outputId }) => outputId));
        const left = entries.filter((one) => !gone.has(one));
        const leftOrphans = orphans.filter(({ outputId }) => !goneOutputs.has(outputId));

        // Nothing that is recent.
        expect(plan.actions.filter(({ usedAtMs }) => usedAtMs > OLD_MS)).toEqual([]);
        // Pairs stay whole, and an output goes with its last action.
        expect(left.filter(({ outputId }) => goneOutputs.has(outputId))).toEqual([]);
        const leftIds = new Set(left.map(({ outputId }) => outputId));
        expect(
          plan.actions.filter(({ outputId: id }) => leftIds.has(id) === goneOutputs.has(id)),
        ).toEqual([]);
        expect(goneOutputs.size).toBe(plan.outputs.length);
        // Least recently used first.
        const newestGoneMs = Math.max(...plan.actions.map(({ usedAtMs }) => usedAtMs));
        expect(left.filter(({ usedAtMs }) => usedAtMs < newestGoneMs)).toEqual([]);

        const outputs = new Map(left.map((one) => [one.outputId, one.outputBytes]));
        const sizes = [...outputs.values(), ...leftOrphans.map(({ sizeBytes }) => sizeBytes)];
        const leftBytes = sizes.reduce((sum, size) => sum + size, left.length * ACTION_BYTES);
        const isAllRecent = [...left, ...leftOrphans].every(({ usedAtMs }) => usedAtMs > OLD_MS);
        expect(leftBytes <= cache.limitBytes || isAllRecent).toBe(true);
        const goneBytes = plan.outputs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
        expect(plan.sizeBytes - goneBytes - gone.size * ACTION_BYTES).toBe(leftBytes);
      }),
      { numRuns: 500 },
    );
  });
});
