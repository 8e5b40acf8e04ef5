import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTION_BYTES, actionName, outputName } from "../../../src/buildcache/layout.ts";
import { planKeptSet, type RestoredLayer } from "../../../src/buildcache/plan.ts";
import { type BuildLayerPlan, planBuildLayer } from "../../../src/buildcache/plan-layer.ts";
import type { ActionEntry } from "../../../src/buildcache/scan.ts";
import { idOf } from "./entries.ts";
import {
  AGED_AT_MS,
  computed,
  createLayerCache,
  entry,
  listOf,
  MINUTE_MS,
  namesOf,
  unused,
} from "./layer-cache.ts";

const NO_LIMIT = Number.POSITIVE_INFINITY;

function plan(
  entries: readonly ActionEntry[],
  restored?: RestoredLayer,
  limitBytes = NO_LIMIT,
): BuildLayerPlan {
  return planBuildLayer({ entries, agedAtMs: AGED_AT_MS, restored, limitBytes });
}

/** Entries `<prefix> 0` and on. */
function many(count: number, make: (name: string) => ActionEntry, prefix = "entry") {
  return Array.from({ length: count }, (_, index) => make(`${prefix} ${index}`));
}

const TEN = many(10, entry);
const BASE = { base: listOf(plan(TEN)) };

describe("planBuildLayer() without a base", () => {
  test("makes a base of all that was used, with its outputs", () => {
    const entries = [entry("a"), computed("b"), unused("c")];
    expect(plan(entries)).toMatchObject({
      kind: "base",
      compaction: undefined,
      names: namesOf(entry("a"), entry("b")),
      count: 2,
      sizeBytes: 2 * (1_000 + ACTION_BYTES),
    });
  });

  test("names and counts an output once that several actions share", () => {
    const shared = { outputId: idOf("shared") };
    const { names, sizeBytes } = plan([entry("a", shared), entry("b", shared)]);
    expect(names.filter((name) => name === outputName(shared.outputId))).toHaveLength(1);
    expect(sizeBytes).toBe(1_000 + 2 * ACTION_BYTES);
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
        expect(plan(other).contentHash).toBe(plan(list).contentHash);
      }),
    );
  });

  test.each([
    ["another output", [entry("a", { outputId: idOf("other") })]],
    ["another action", [entry("a", { actionId: idOf("other") })]],
    ["one more entry", [entry("a"), entry("b")]],
  ])("hashes %s to another value", (_, entries) => {
    expect(plan(entries).contentHash).not.toBe(plan([entry("a")]).contentHash);
  });
});

describe("planBuildLayer() with a base", () => {
  test("makes a delta of what the base lacks", () => {
    const fresh = many(2, computed, "new");
    expect(plan([...TEN, ...fresh], BASE)).toMatchObject({
      kind: "delta",
      count: 2,
      names: namesOf(...fresh),
      sizeBytes: 2 * (1_000 + ACTION_BYTES),
    });
  });

  test("brings an action with its new output where the base has it with another", () => {
    const again = computed("entry 0", { outputId: idOf("other") });
    const { names } = plan([...TEN.slice(1), again], BASE);
    expect(names).toEqual([actionName(again.actionId), outputName(again.outputId)].sort());
  });

  test("leaves out an output that the base has for another action", () => {
    const again = computed("new", { outputId: TEN[0]?.outputId ?? "" });
    expect(plan([...TEN, again], BASE)).toMatchObject({
      names: [actionName(again.actionId)],
      sizeBytes: ACTION_BYTES,
    });
  });

  test("holds what an earlier delta brought, so that the newest is enough", () => {
    const first = plan([...TEN, computed("one")], BASE);
    const restored = { ...BASE, delta: listOf(first) };
    const second = plan([...TEN, entry("one"), computed("two")], restored);
    expect(second.names).toEqual(namesOf(entry("one"), entry("two")));
  });

  test("has nothing to bring where the base has all", () => {
    expect(plan(TEN, BASE)).toMatchObject({ kind: "delta", count: 0, names: [] });
  });

  test.each([
    [3, "delta"],
    [4, "base"],
  ])("makes of %i new entries on top of ten a %s", (count, kind) => {
    expect(plan([...TEN, ...many(count, computed, "new")], BASE).kind).toBe(kind);
  });

  test("says how much was new where it makes a base", () => {
    const { compaction } = plan([...TEN, ...many(4, computed, "new")], BASE);
    expect(compaction).toBe("new entries are 40 % of the base");
  });

  test.each([
    [5, "delta", undefined],
    [6, "base", "60 % of the base is no longer used"],
  ])("makes, once %i of ten are no longer used, a %s", (dead, kind, compaction) => {
    const idle = new Map(TEN.slice(0, dead).map((one) => [one.actionId.slice(0, 16), 3]));
    const entries = [...many(dead, unused), ...TEN.slice(dead), computed("new")];
    const result = plan(entries, { base: { ...BASE.base, idle } });
    expect(result).toMatchObject({ kind, compaction, dropped: dead });
  });

  test("remembers of what the base still brings that it is no longer kept", () => {
    const idle = new Map([[TEN[0]?.actionId.slice(0, 16) ?? "", 3]]);
    const entries = [unused("entry 0"), unused("entry 1"), ...TEN.slice(2), computed("new")];
    const list = listOf(plan(entries, { base: { ...BASE.base, idle } }));
    const counts = TEN.map((one) => list.idle.get(one.actionId.slice(0, 16)) ?? 0);
    expect(counts).toEqual([4, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("forgets the count of an entry that is used again", () => {
    const idle = new Map(TEN.map((one) => [one.actionId.slice(0, 16), 2]));
    expect(listOf(plan(TEN, { base: { ...BASE.base, idle } })).idle).toEqual(new Map());
  });
});

describe("planBuildLayer() with a limit", () => {
  const SIZE = 1_000 + ACTION_BYTES;

  test("leaves room in a base for its largest delta", () => {
    expect(plan(TEN, undefined, 10 * SIZE)).toMatchObject({ count: 7, overLimit: 3 });
    expect(plan(TEN, undefined, 13 * SIZE)).toMatchObject({ count: 10, overLimit: 0 });
  });

  test("leaves out what went unused for most layers, then what was used longest ago", () => {
    const idle = new Map([[TEN[0]?.actionId.slice(0, 16) ?? "", 2]]);
    const used = many(10, entry).map((one, index) => ({
      ...one,
      usedAtMs: AGED_AT_MS + index * MINUTE_MS,
    }));
    const fresh = many(4, computed, "new").map((one) => ({ ...one, usedAtMs: Number.MAX_VALUE }));
    const entries = [unused("entry 0"), unused("entry 1"), ...used.slice(2), ...fresh];
    const names = (limit: number) =>
      plan(entries, { base: { ...BASE.base, idle } }, limit * 1.3 * SIZE + 1).names;
    expect(names(13)).toEqual(namesOf(entry("entry 1"), ...used.slice(2), ...fresh));
    expect(names(12)).toEqual(namesOf(...used.slice(2), ...fresh));
    expect(names(9)).toEqual(namesOf(...used.slice(5), ...fresh));
  });

  test("keeps an output as long as an action needs it", () => {
    const shared = { outputId: idOf("shared"), outputBytes: 500_000 };
    const old = entry("old", { ...shared, usedAtMs: AGED_AT_MS });
    const young = entry("young", shared);
    const { names } = plan([old, young], undefined, 1.3 * (500_000 + ACTION_BYTES));
    expect(names).toEqual(namesOf(young));
  });

  test("makes a new base where a base was made under a higher one", () => {
    const result = plan([...TEN, computed("new")], BASE, 10 * SIZE);
    expect(result).toMatchObject({
      kind: "base",
      compaction: "the base and its new entries exceed the limit",
      count: 7,
      overLimit: 4,
    });
  });

  test("keeps nothing where nothing fits", () => {
    expect(plan(TEN, undefined, 1)).toMatchObject({ count: 0, overLimit: 10, names: [] });
  });
});

describe("a small job after a large one in the same scope", () => {
  test("leaves the large one all its actions", () => {
    const cache = createLayerCache();
    const large = many(50, computed, "test");
    cache.save(plan(large), large);

    for (let run = 0; run < 3; run++) {
      const lint = cache.restore();
      const small = [...lint.entries, computed("lint"), computed(`lint of run ${run}`)];
      cache.save(plan(small, lint.restored), small);
    }
    const ids = cache.restore().entries.map(({ actionId }) => actionId);
    expect(ids).toEqual(expect.arrayContaining(large.map(({ actionId }) => actionId)));
  });
});

/** What a job does: uses some of what is there, and computes some actions, for the first time or again. */
const jobs = fc.array(
  fc.record({
    uses: fc.array(fc.nat(39)),
    computes: fc.array(fc.record({ action: fc.nat(39), output: fc.nat(49) }), { maxLength: 12 }),
  }),
  { maxLength: 12 },
);

describe("a base and its delta, restored on another machine", () => {
  test("bring back exactly what was kept, with its outputs, within the limit", () => {
    fc.assert(
      fc.property(jobs, fc.option(fc.integer({ min: 1_000, max: 40_000 })), (history, limit) => {
        const limitBytes = limit ?? NO_LIMIT;
        const cache = createLayerCache();
        for (const { uses, computes } of history) {
          const { entries: found, restored } = cache.restore();
          const disk = new Map(found.map((one) => [one.actionId, one]));
          for (const number of uses) {
            const { actionId } = entry(String(number));
            const there = disk.get(actionId);
            if (there) disk.set(actionId, { ...there, usedAtMs: AGED_AT_MS });
          }
          for (const { action, output } of computes) {
            const outputBytes = 100 * (output + 1);
            const made = { outputId: idOf(`output ${output}`), outputBytes };
            const one = computed(String(action), made);
            disk.set(one.actionId, one);
          }
          const entries = [...disk.values()];
          const next = plan(entries, restored, limitBytes);
          cache.save(next, entries);

          const after = cache.restore();
          const size = after.entries.length * ACTION_BYTES + sizeOfOutputs(after.entries);
          expect(size).toBeLessThanOrEqual(limitBytes);
          if (next.overLimit > 0) continue;
          const { kept, dropped } = planKeptSet(entries, AGED_AT_MS, restored);
          const brought = after.entries.map(pairOf);
          const isKept = new Set(kept.map(pairOf));
          expect(brought).toEqual(expect.arrayContaining([...isKept]));
          // A base that stays still brings what is no longer kept.
          const others = brought.filter((pair) => !isKept.has(pair));
          const allowed = next.kind === "delta" ? dropped.map(pairOf) : [];
          expect(allowed).toEqual(expect.arrayContaining(others));
        }
      }),
    );
  });
});

function pairOf({ actionId, outputId }: ActionEntry): string {
  return `${actionId} ${outputId}`;
}

function sizeOfOutputs(entries: readonly ActionEntry[]): number {
  const outputs = new Map(entries.map(({ outputId, outputBytes }) => [outputId, outputBytes]));
  return [...outputs.values()].reduce((sum, bytes) => sum + bytes, 0);
}
