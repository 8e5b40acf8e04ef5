import { describe, expect, test } from "vitest";
import { isMarked, markToken } from "../../../src/action/token-mark.ts";

describe("markToken()", () => {
  test("makes a mark that isMarked() knows again", () => {
    expect(isMarked("ghs_abc", markToken("ghs_abc"))).toBe(true);
    expect(isMarked("", markToken(""))).toBe(true);
  });

  test("makes a mark that fits no other token", () => {
    const mark = markToken("ghs_abc");
    for (const other of ["", "ghs_abd", "ghs_ab", mark]) expect(isMarked(other, mark)).toBe(false);
  });

  test("makes another mark each time, without the token in it", () => {
    const [one, two] = [markToken("ghs_abc"), markToken("ghs_abc")];
    expect(one).not.toBe(two);
    expect(one).not.toContain("ghs_abc");
  });
});

test.each(["", ".", "x", "x.", ".x"])("isMarked() takes %j for nobody's mark", (mark) => {
  expect(isMarked("ghs_abc", mark)).toBe(false);
  expect(isMarked("", mark)).toBe(false);
});
