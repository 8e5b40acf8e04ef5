import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesKeys } from "../../../src/cli/key-pattern.ts";

describe("matchesKeys()", () => {
  it("matches whole keys, with * for any characters and ? for one", () => {
    const matches = matchesKeys(["accel?-build-*"]);
    expect(matches("accel1-build-linux")).toBe(true);
    expect(matches("accel1-build-")).toBe(true);
    expect(matches("accel12-build-")).toBe(false);
    expect(matches("x-accel1-build-")).toBe(false);
  });

  it("matches each key without a pattern, and any of several", () => {
    expect(matchesKeys([])("k")).toBe(true);
    expect(["a", "b", "c"].filter(matchesKeys(["a", "c"]))).toEqual(["a", "c"]);
  });

  it("takes all other characters as they are", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, other) => {
        fc.pre(!/[*?]/.test(key));
        expect(matchesKeys([key])(key)).toBe(true);
        expect(matchesKeys([key])(other)).toBe(key === other);
      }),
    );
  });
});
