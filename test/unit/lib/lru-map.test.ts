import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLruMap } from "../../../src/lib/lru-map.ts";

describe("createLruMap()", () => {
  test("drops what was not used for longest", () => {
    const map = createLruMap<number>(2);
    map.set("a", 1);
    map.set("b", 2);
    expect(map.get("a")).toBe(1);
    map.set("c", 3);
    expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([1, undefined, 3]);
  });

  test("counts a key once, however often it is set", () => {
    const map = createLruMap<number>(2);
    for (const value of [1, 2, 3]) map.set("a", value);
    map.set("b", 4);
    expect([map.get("a"), map.get("b"), map.size()]).toEqual([3, 4, 2]);
  });

  test("keeps what a list of all uses would keep, and never more", () => {
    const step = fc.record({
      key: fc.constantFrom(..."abcdefgh"),
      kind: fc.constantFrom("get", "set", "delete"),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(step), (limit, steps) => {
        const map = createLruMap<string>(limit);
        let model: string[] = [];
        for (const { key, kind } of steps) {
          const isThere = model.includes(key);
          if (kind === "get") expect(map.get(key)).toBe(isThere ? key : undefined);
          if (kind === "set") map.set(key, key);
          if (kind === "delete") map.delete(key);
          const isKept = kind === "set" || (kind === "get" && isThere);
          model = [...model.filter((one) => one !== key), ...(isKept ? [key] : [])];
          if (kind === "get" || kind === "set" || kind === "delete") model = model.slice(-limit);
          expect(map.size()).toBe(model.length);
        }
        expect("abcdefgh".split("").filter((key) => map.get(key) !== undefined)).toEqual(
          model.toSorted(),
        );
      }),
    );
  });
});
