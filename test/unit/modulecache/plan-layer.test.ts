import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type LayerUnit,
  type ModulesLayerPlan,
  planModulesLayer,
  type RestoredUnits,
  UNUSED_LAYERS_LIMIT,
} from "../../../src/modulecache/plan-layer.ts";
import { partsWith, partsWithout, unitFiles } from "../../../src/modulecache/unit.ts";
import {
  formatUnitList,
  type ListedUnit,
  parseUnitList,
  type UnitList,
} from "../../../src/modulecache/unit-list.ts";
import { unit } from "./units.ts";

/** What the list of a plan is when it comes back from the disk. */
function listOf(plan: ModulesLayerPlan): UnitList {
  const list = parseUnitList(formatUnitList(plan.list("id")));
  if (!list) throw new Error("the list cannot be read");
  return list;
}

function plan(units: readonly LayerUnit[], restored?: RestoredUnits, limitBytes = 2 ** 40) {
  return planModulesLayer({ units, restored, limitBytes });
}

function many(count: number, prefix: string, some: Partial<LayerUnit> = {}): LayerUnit[] {
  return Array.from({ length: count }, (_, index) => unit(`${prefix}${index}`, some));
}

/** The same units, as a job finds them that restored them. */
const restoredOf = (units: readonly LayerUnit[], isUsed = true) =>
  units.map((one) => ({ ...one, isUsed, ownBytes: 0 }));

const TEN = many(10, "m");
const BASE = { base: listOf(plan(TEN)) };
const AGAIN = restoredOf(TEN);

describe("planModulesLayer() without a base", () => {
  test("makes one of all that is kept, with the files of each part", () => {
    const [whole, other] = [unit("a"), unit("b", { parts: "m" })];
    expect(plan([whole, other])).toMatchObject({
      kind: "base",
      compaction: undefined,
      fresh: 2,
      sizeBytes: 2_000,
      names: [...unitFiles(whole.module, "tmi"), ...unitFiles(other.module, "m")].sort(),
    });
  });

  test("has the same hash for the same units in another order, used or not", () => {
    const other = TEN.toReversed().map((one) => ({ ...one, isNamed: true, ownBytes: 1 }));
    expect(plan(other).contentHash).toBe(plan(TEN).contentHash);
  });

  test.each([
    ["one unit more", [...TEN, unit("new")]],
    ["other parts", [...TEN.slice(1), unit("m0", { parts: "mi" })]],
  ])("has another hash with %s", (_, units) => {
    expect(plan(units).contentHash).not.toBe(plan(TEN).contentHash);
  });

  test("leaves out what no go.sum names, then the largest, until the rest fits", () => {
    const named = { isNamed: true };
    const units = [
      unit("tool"),
      unit("large", { ...named, ownBytes: 5_000 }),
      unit("small", { ...named, ownBytes: 600 }),
    ];
    const kept = (limitBytes: number) =>
      plan(units, undefined, limitBytes).units.map((u) => u.name);
    expect(kept(1.3 * 6_599)).toEqual(["example.com/large@v1.0.0", "example.com/small@v1.0.0"]);
    expect(kept(1.3 * 5_599)).toEqual(["example.com/small@v1.0.0"]);
    expect(plan(units, undefined, 1.3 * 5_599).overLimit).toBe(2);
  });
});

describe("planModulesLayer() with a base", () => {
  test("makes a delta of what the base lacks", () => {
    const news = many(2, "new");
    expect(plan([...AGAIN, ...news], BASE)).toMatchObject({
      kind: "delta",
      fresh: 2,
      sizeBytes: 2_000,
      names: news.flatMap(({ module }) => unitFiles(module, "tmi")).sort(),
    });
  });

  test("brings only the tree of a module of which the base has the rest", () => {
    const base = { base: listOf(plan([...TEN, unit("a", { parts: "mi", ownBytes: 10 })])) };
    const built = unit("a", { ownBytes: 990 });
    const delta = plan([...AGAIN, built], base);
    expect(delta).toMatchObject({ fresh: 1, names: unitFiles(built.module, "t").sort() });
    const restored = { ...base, delta: listOf(delta) };
    const all = plan([...restoredOf([...TEN, built]), ...many(5, "new")], restored);
    expect(all).toMatchObject({ kind: "base", sizeBytes: 16_000 });
  });

  test("holds what an earlier delta brought, so that the newest is enough", () => {
    const [one, two] = [unit("one"), unit("two")];
    const restored = { ...BASE, delta: listOf(plan([...AGAIN, one], BASE)) };
    const second = plan([...AGAIN, ...restoredOf([one]), two], restored);
    expect(second).toMatchObject({ fresh: 1, sizeBytes: 2_000 });
    expect(second.units.map(({ name }) => name)).toEqual([one.name, two.name]);
  });

  test("finds nothing new where base and delta have all", () => {
    const restored = { ...BASE, delta: listOf(plan([...AGAIN, unit("one")], BASE)) };
    expect(plan([...AGAIN, ...restoredOf([unit("one")])], restored).fresh).toBe(0);
    expect(plan(AGAIN, BASE)).toMatchObject({ kind: "delta", fresh: 0, names: [] });
  });

  test.each([
    [3, "delta", undefined],
    [4, "base", "new entries are 40 % of the base"],
  ])("makes of %i new units on top of ten a %s", (count, kind, compaction) => {
    expect(plan([...AGAIN, ...many(count, "new")], BASE)).toMatchObject({ kind, compaction });
  });

  test.each([
    [5, "delta", undefined],
    [6, "base", "60 % of the base is no longer used"],
  ])("makes, once %i of ten are dropped, a %s", (dead, kind, compaction) => {
    const units = new Map<string, ListedUnit>(BASE.base.units);
    for (const { name } of TEN.slice(0, dead)) {
      units.set(name, { parts: "tmi", sizeBytes: 1_000, idle: UNUSED_LAYERS_LIMIT });
    }
    const found = [...restoredOf(TEN.slice(0, dead), false), ...AGAIN.slice(dead), unit("new")];
    expect(plan(found, { base: { ...BASE.base, units } })).toMatchObject({ kind, compaction });
  });

  test("makes no new base if another job's base is not whole here", () => {
    const absent = AGAIN.map((one) => ({ ...one, isThere: false, isUsed: undefined }));
    const news = many(9, "new");
    const planned = plan([...absent, ...news], BASE);
    expect(planned).toMatchObject({ kind: "delta", fresh: 9 });
    expect(planned.units.map(({ name }) => name)).toEqual(news.map(({ name }) => name));
  });

  test("counts how long a unit is unused, forgets it with a use, and holds it if nobody can tell", () => {
    const idle = (isUsed: boolean | undefined) => {
      const units = new Map<string, ListedUnit>(BASE.base.units);
      units.set("example.com/m0@v1.0.0", { parts: "tmi", sizeBytes: 1_000, idle: 2 });
      const found = [{ ...unit("m0"), ownBytes: 0, isUsed }, ...AGAIN.slice(1), unit("new")];
      const list = listOf(plan(found, { base: { ...BASE.base, units } }));
      return list.units.get("example.com/m0@v1.0.0")?.idle ?? 0;
    };
    expect([false, true, undefined].map(idle)).toEqual([3, 0, 2]);
  });
});

const UNITS = 25;
const ALL_PARTS = fc.constantFrom("tmi", "mi", "m");
const jobs = fc.array(
  fc.record({
    named: fc.array(fc.nat(UNITS - 1), { maxLength: 12 }),
    uses: fc.array(fc.nat(UNITS - 1), { maxLength: 12 }),
    gains: fc.array(fc.tuple(fc.nat(UNITS - 1), ALL_PARTS), { maxLength: 8 }),
  }),
  { maxLength: 25 },
);
const sizeOf = (parts: string) => (parts.includes("t") ? 1_000 : 0) + parts.length * 10;
const union = (a: string, b: string) => partsWith((part) => a.includes(part) || b.includes(part));

/** Bases and deltas as a cache keeps them; each job starts on a machine with nothing else. */
function createUnitCache() {
  interface Stored {
    list: UnitList;
    parts: Map<string, string>;
  }
  let base: Stored | undefined;
  let delta: Stored | undefined;
  return {
    parts(): Map<string, string> {
      const all = new Map(base?.parts);
      for (const [name, parts] of delta?.parts ?? [])
        all.set(name, union(all.get(name) ?? "", parts));
      return all;
    },
    restored: (): RestoredUnits | undefined => base && { base: base.list, delta: delta?.list },
    baseParts: () => base?.parts ?? new Map<string, string>(),
    sizeBytes: () => (base?.list.sizeBytes ?? 0) + (delta?.list.sizeBytes ?? 0),
    save(planned: ModulesLayerPlan) {
      const stored = {
        list: listOf(planned),
        parts: new Map(planned.units.map(({ name, parts }) => [name, parts])),
      };
      if (planned.kind === "base") [base, delta] = [stored, undefined];
      else delta = stored;
    },
  };
}

describe("bases and deltas of jobs that follow one another", () => {
  test("bring back exactly what is kept, and stay within the limit", () => {
    fc.assert(
      fc.property(jobs, fc.option(fc.integer({ min: 1_000, max: 30_000 })), (history, limit) => {
        const limitBytes = limit ?? Number.POSITIVE_INFINITY;
        const cache = createUnitCache();
        const idle = new Map<string, number>();
        for (const job of history) {
          const there = cache.parts();
          const found = new Map(there);
          const gained = new Set<string>();
          for (const [index, parts] of job.gains) {
            const { name } = unit(`m${index}`);
            found.set(name, union(found.get(name) ?? "", parts));
            gained.add(name);
          }
          const named = new Set(job.named.map((index) => unit(`m${index}`).name));
          const used = new Set([...job.uses.map((index) => unit(`m${index}`).name), ...gained]);
          const units = [...found].map(([name, parts]): LayerUnit => {
            const path = name.slice(0, -"@v1.0.0".length);
            const isNamed = named.has(name);
            return {
              module: { path, version: "v1.0.0" },
              name,
              parts,
              isThere: true,
              isNamed,
              isUsed: isNamed || used.has(name),
              ownBytes: sizeOf(partsWithout(parts, there.get(name) ?? "")),
            };
          });
          const planned = plan(units, cache.restored(), limitBytes);
          if (planned.fresh === 0) continue;
          const kept = new Map<string, string>();
          for (const { name, parts, isUsed } of units) {
            idle.set(name, isUsed ? 0 : (idle.get(name) ?? 0) + 1);
            if ((idle.get(name) ?? 0) <= UNUSED_LAYERS_LIMIT) kept.set(name, parts);
          }
          cache.save(planned);
          const back = cache.parts();
          if (planned.overLimit === 0) {
            for (const [name, parts] of kept) expect(back.get(name)).toBe(parts);
          }
          const beyond = [...back.keys()].filter((name) => !kept.has(name));
          expect(beyond.filter((name) => !cache.baseParts().has(name))).toEqual([]);
          if (planned.kind === "base") expect(beyond).toEqual([]);
          expect(cache.sizeBytes()).toBeLessThanOrEqual(limitBytes);
        }
      }),
    );
  });
});
