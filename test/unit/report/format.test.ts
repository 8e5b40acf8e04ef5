import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatBytes, formatCount, formatMs, formatShare } from "../../../src/report/format.ts";

describe("formatBytes()", () => {
  test.each([
    [0, "0 B"],
    [1, "1 B"],
    [999, "999 B"],
    [1_000, "1.0 kB"],
    [1_549, "1.5 kB"],
    [99_400, "99.4 kB"],
    [99_960, "100 kB"],
    [999_499, "999 kB"],
    [999_500, "1.0 MB"],
    [342_000_000, "342 MB"],
    [5_000_000_000, "5.0 GB"],
    [7_200_000_000_000_000, "7200 TB"],
  ])("writes %i bytes", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  test("never needs more than three digits before the point below a petabyte", () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_499_999_999_999 }), (bytes) => {
        expect(formatBytes(bytes)).toMatch(/^(?:\d{1,2}\.\d|\d{1,3}) (?:B|[kMGT]B)$/);
      }),
    );
  });
});

describe("formatMs()", () => {
  test.each([
    [0, "0 ms"],
    [0.4, "0 ms"],
    [999.4, "999 ms"],
    [999.6, "1.0 s"],
    [4_240, "4.2 s"],
    [59_949, "59.9 s"],
    [59_950, "1 min 00 s"],
    [119_600, "2 min 00 s"],
    [125_000, "2 min 05 s"],
    [3_600_000, "60 min 00 s"],
  ])("writes %d ms", (ms, text) => {
    expect(formatMs(ms)).toBe(text);
  });
});

describe("formatShare()", () => {
  test.each([
    [0, 0, "–"],
    [0, 5, "0.0 %"],
    [5, 5, "100.0 %"],
    [1, 3, "33.3 %"],
    [9_999, 10_000, "99.9 %"],
  ])("writes %i of %i", (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });

  test("rounds down, exactly", () => {
    const shares = fc.tuple(fc.nat(100_000), fc.nat(100_000)).filter(([a, b]) => a <= b && b > 0);
    fc.assert(
      fc.property(shares, ([part, whole]) => {
        const tenths = (BigInt(part) * 1000n) / BigInt(whole);
        expect(formatShare(part, whole)).toBe(`${tenths / 10n}.${tenths % 10n} %`);
      }),
      { examples: [[[29, 100]], [[57, 100]], [[569, 1_000]], [[1_001, 1_001]], [[9, 1_000]]] },
    );
  });
});

describe("formatCount()", () => {
  test.each([
    [0, "0 modules"],
    [1, "1 module"],
    [2, "2 modules"],
  ])("writes %i", (count, text) => {
    expect(formatCount(count, "module")).toBe(text);
  });
});
