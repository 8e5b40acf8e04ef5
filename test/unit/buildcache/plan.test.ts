import { describe, expect, test } from "vitest";
import { planKeptSet } from "../../../src/buildcache/plan.ts";
import { planBuildLayer } from "../../../src/buildcache/plan-layer.ts";
import type { ActionEntry } from "../../../src/buildcache/scan.ts";
import { idOf } from "./entries.ts";
import { AGED_AT_MS, computed, createLayerCache, entry, listOf, unused } from "./layer-cache.ts";

/** A base that holds these. */
function baseOf(...entries: readonly ActionEntry[]) {
  const plan = planBuildLayer({
    entries: entries.map((one) => ({ ...one, usedAtMs: AGED_AT_MS })),
    agedAtMs: AGED_AT_MS,
    restored: undefined,
    limitBytes: Number.POSITIVE_INFINITY,
  });
  return { base: listOf(plan) };
}

function idsOf(entries: readonly ActionEntry[]): string[] {
  return entries.map(({ actionId }) => actionId).sort();
}

/** In how many further layers an entry is that no job uses. */
function countLayersOfUnused(): number {
  const forgotten = entry("forgotten");
  const cache = createLayerCache();
  for (let layer = -1; layer < 20; layer++) {
    const { entries, restored } = cache.restore();
    const used = entries.map((one) =>
      one.actionId === forgotten.actionId ? one : { ...one, usedAtMs: AGED_AT_MS },
    );
    const all = [...used, computed(`new in ${layer}`), ...(layer < 0 ? [forgotten] : [])];
    const { kept } = planKeptSet(all, AGED_AT_MS, restored);
    if (!idsOf(kept).includes(forgotten.actionId)) return layer;
    const input = { agedAtMs: AGED_AT_MS, limitBytes: Number.POSITIVE_INFINITY };
    cache.save(planBuildLayer({ ...input, entries: all, restored }), all);
  }
  return Number.POSITIVE_INFINITY;
}

describe("planKeptSet()", () => {
  test("tells apart what was reused, computed and not asked for", () => {
    const entries = [entry("a"), entry("b"), computed("c"), unused("d")];
    const { use } = planKeptSet(entries, AGED_AT_MS, undefined);
    expect(use).toEqual({ reused: 2, computed: 1, unused: 1 });
  });

  test("takes an action whose file's time is rounded to the second of the start for a new one", () => {
    const rounded = AGED_AT_MS - 999;
    const entries = [entry("a", { computedAtMs: AGED_AT_MS + 1, usedAtMs: rounded })];
    const { use } = planKeptSet(entries, AGED_AT_MS, undefined);
    expect(use).toEqual({ reused: 0, computed: 1, unused: 0 });
  });

  test("brings no entry closer to its end after a job that was cut short", () => {
    const [used, other] = [computed("a"), unused("b")];
    const restored = baseOf(used, other);
    const idleAfter = (wasCutShort: boolean) =>
      planKeptSet([used, other], AGED_AT_MS, restored, { wasCutShort }).kept.at(-1)?.idle;
    expect([idleAfter(false), idleAfter(true)]).toEqual([1, 0]);
  });

  test("takes an action of a job that ended a moment before for a reused one", () => {
    const entries = [entry("a", { computedAtMs: AGED_AT_MS - 500 })];
    const { use } = planKeptSet(entries, AGED_AT_MS, undefined);
    expect(use).toEqual({ reused: 1, computed: 0, unused: 0 });
  });

  test("counts what no other job can take, and keeps none of it", () => {
    const [used, spent] = [computed("a"), computed("b")];
    const { use, kept, fresh } = planKeptSet([used, spent], AGED_AT_MS, undefined, {
      unshareable: new Set([spent.actionId]),
    });
    expect(use.computed).toBe(2);
    expect(idsOf(kept)).toEqual([used.actionId]);
    expect(fresh).toHaveLength(1);
  });

  test("has nothing to say of an empty cache", () => {
    expect(planKeptSet([], AGED_AT_MS, undefined)).toEqual({
      use: { reused: 0, computed: 0, unused: 0 },
      kept: [],
      dropped: [],
      fresh: [],
    });
  });

  test("keeps what was used, and what was restored and not used this once", () => {
    const entries = [entry("a"), computed("b"), unused("c")];
    const { kept } = planKeptSet(entries, AGED_AT_MS, baseOf(entry("a"), entry("c")));
    expect(idsOf(kept)).toEqual(idsOf(entries));
  });

  test("takes for new what was not restored, also with another output", () => {
    const again = computed("b", { outputId: idOf("other") });
    const entries = [entry("a"), computed("c"), again, unused("d")];
    const restored = baseOf(entry("a"), entry("b"), entry("c"), entry("d"));
    expect(planKeptSet(entries, AGED_AT_MS, restored).fresh).toHaveLength(1);
    expect(planKeptSet(entries, AGED_AT_MS, undefined).fresh).toHaveLength(3);
  });

  test("keeps nothing unused that lay in the cache already, as on a machine that stays", () => {
    const entries = [entry("a"), unused("the machine's")];
    for (const restored of [undefined, baseOf(entry("a"))]) {
      const { kept, dropped } = planKeptSet(entries, AGED_AT_MS, restored);
      expect(idsOf(kept)).toEqual(idsOf([entry("a")]));
      expect(dropped).toEqual([]);
    }
  });

  test("keeps no unused entry that has another output than the restored one", () => {
    const other = unused("a", { outputId: idOf("other") });
    expect(planKeptSet([other], AGED_AT_MS, baseOf(entry("a"))).kept).toEqual([]);
  });

  test("keeps an entry through three layers that did not use it, and then drops it", () => {
    expect(countLayersOfUnused()).toBe(3);
  });
});
