import { describe, expect, test } from "vitest";
import { parseRetryAfter } from "../../../src/upstream/retry-after.ts";

const NOW_MS = Date.parse("2026-08-20T10:00:00Z");

describe("parseRetryAfter()", () => {
  test.each<[string | string[] | undefined, number | undefined]>([
    ["0", 0],
    ["120", 120_000],
    [" 1 ", 1_000],
    ["Thu, 20 Aug 2026 10:00:05 GMT", 5_000],
    ["Thursday, 20-Aug-26 10:00:05 GMT", 5_000],
    ["Thu, 20 Aug 2026 09:00:00 GMT", 0],
    ["-1", undefined],
    ["1.5", undefined],
    ["soon", undefined],
    ["", undefined],
    [undefined, undefined],
    [["1", "2"], undefined],
  ])("reads %j as %j", (value, expected) => {
    expect(parseRetryAfter(value, NOW_MS)).toBe(expected);
  });
});
