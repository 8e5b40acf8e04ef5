import path from "node:path";
import { describe, expect, test } from "vitest";
import { fromPortable, toPortable } from "../../../src/buildcache/portable-records.ts";
import type { TestRecord } from "../../../src/buildcache/test-records.ts";

const ONE = path.resolve("/runner/1/repo");
const TWO = path.resolve("/other/work/folder/repo");

function record(...keys: readonly string[]): TestRecord {
  const inputs = new Map(keys.map((key, index) => [key, `${index}`]));
  return {
    package: "example.com/m/p",
    testIds: [],
    resultIds: [],
    inputs,
    verified: true,
    seenIn: 1,
  };
}

const keysOf = (tests: readonly TestRecord[]) => tests.flatMap(({ inputs }) => [...inputs.keys()]);

describe("toPortable() and fromPortable()", () => {
  test("name files as they lie in another work folder", () => {
    const tests = [
      record(`open ${path.join(ONE, "data/in.txt")}`, `stat ${ONE}`),
      record(`content ${path.join(ONE, "../shared/values.yaml")}`),
    ];
    expect(keysOf(fromPortable(toPortable(tests, ONE), TWO))).toEqual([
      `open ${path.join(TWO, "data/in.txt")}`,
      `stat ${TWO}`,
      `content ${path.join(TWO, "../shared/values.yaml")}`,
    ]);
  });

  test("change nothing for the same work folder, nor any state", () => {
    const tests = [record(`open ${path.join(ONE, "a b")}`, "env HOME"), record()];
    expect(fromPortable(toPortable(tests, ONE), ONE)).toEqual(tests);
  });

  test("leave variables as they are, whatever their names look like", () => {
    expect(keysOf(toPortable([record("env data/in.txt")], ONE))).toEqual(["env data/in.txt"]);
  });
});
