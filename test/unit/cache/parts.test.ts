import fc from "fast-check";
import { expect, test } from "vitest";
import { splitParts } from "../../../src/cache/parts.ts";

test("splitParts() cuts a file without gaps into at most 10,000 parts", () => {
  const sizes = fc.oneof(fc.nat(1_000), fc.nat(10 ** 12));
  fc.assert(
    fc.property(sizes, fc.integer({ min: 10 ** 6, max: 10 ** 8 }), (sizeBytes, partBytes) => {
      const parts = splitParts(sizeBytes, partBytes);
      expect(parts.length).toBeLessThanOrEqual(10_000);
      const misplaced = parts.filter(({ number, offset }, index) => {
        const before = parts[index - 1];
        const end = before ? before.offset + before.sizeBytes : 0;
        return number !== index + 1 || offset !== end;
      });
      const small = parts.slice(0, -1).filter((part) => part.sizeBytes < partBytes);
      expect([misplaced, small]).toEqual([[], []]);
      const last = parts.at(-1);
      expect(last ? last.offset + last.sizeBytes : 0).toBe(sizeBytes);
    }),
    { numRuns: 50 },
  );
});

test("splitParts() makes no part of nothing", () => {
  expect(splitParts(0, 10)).toEqual([]);
  expect(splitParts(10, 10)).toEqual([{ number: 1, offset: 0, sizeBytes: 10 }]);
});
