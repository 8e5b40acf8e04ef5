import { expect, test } from "vitest";
import { splitNanoseconds } from "../../../src/lib/nanoseconds.ts";

test.each([
  [0n, 0n, 0n],
  [1_700_000_000_123_456_789n, 1_700_000_000n, 123_456_789n],
  [2_000_000_000n, 2n, 0n],
  [-1n, -1n, 999_999_999n],
  [-2_000_000_000n, -2n, 0n],
])("splitNanoseconds() gives %d as the system does", (timeNs, seconds, nanoseconds) => {
  expect(splitNanoseconds(timeNs)).toEqual({ seconds, nanoseconds });
});
