import { describe, expect, test } from "vitest";
import { createExpiringMap } from "../../../src/lib/expiring-map.ts";

function makeMap(maxEntries = 10) {
  let nowMs = 0;
  const map = createExpiringMap<string>({ clock: { nowMs: () => nowMs }, maxEntries });
  return {
    map,
    at: (ms: number) => {
      nowMs = ms;
    },
    keys: (...keys: string[]) => keys.filter((key) => map.get(key) !== undefined),
  };
}

describe("createExpiringMap()", () => {
  test("forgets a value when its time is up", () => {
    const { map, at } = makeMap();
    map.set("a", "1", 100);
    at(99);
    expect(map.get("a")).toBe("1");
    at(100);
    expect(map.get("a")).toBeUndefined();
    at(0);
    expect(map.get("a")).toBeUndefined();
  });

  test("takes the time of the value that was set last", () => {
    const { map, at } = makeMap();
    map.set("a", "1", 100);
    map.set("a", "2", 10);
    at(10);
    expect(map.get("a")).toBeUndefined();
  });

  test("drops the oldest of too many", () => {
    const { map, keys } = makeMap(2);
    map.set("a", "1", 100);
    map.set("b", "1", 100);
    map.set("a", "2", 100);
    map.set("c", "1", 100);
    expect(keys("a", "b", "c")).toEqual(["a", "c"]);
  });

  test("drops none of those that last where others are over", () => {
    const { map, at, keys } = makeMap(2);
    map.set("over", "1", 10);
    map.set("a", "1", 100);
    at(50);
    map.set("b", "1", 100);
    expect(keys("over", "a", "b")).toEqual(["a", "b"]);
  });

  test("forgets all keys with the same beginning", () => {
    const { map, keys } = makeMap();
    for (const key of ["/a/1", "/ab/1", "/a/2", "b"]) map.set(key, "1", 100);
    map.deletePrefix("/a/");
    expect(keys("/a/1", "/ab/1", "/a/2", "b")).toEqual(["/ab/1", "b"]);
  });

  test("forgets on request", () => {
    const { map, keys } = makeMap();
    map.set("a", "1", 100);
    map.delete("a");
    map.delete("b");
    expect(keys("a", "b")).toEqual([]);
  });
});
