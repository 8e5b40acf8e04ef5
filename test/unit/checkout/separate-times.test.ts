import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlannedTime, separateTimes } from "../../../src/checkout/separate-times.ts";

const next = (_: PlannedTime, earliestNs: bigint) => earliestNs;
const file = (sizeBytes: bigint, mtimeNs: bigint, isRecorded = false): PlannedTime => {
  return { stamp: { sizeBytes }, mtimeNs, isRecorded };
};

test("separateTimes() moves the later of two files of the same size", () => {
  expect(separateTimes([file(4n, 10n), file(4n, 10n), file(5n, 10n)], next)).toEqual([
    file(4n, 10n),
    file(4n, 11n),
    file(5n, 10n),
  ]);
});

test("separateTimes() moves a new time rather than a recorded one", () => {
  expect(separateTimes([file(4n, 10n), file(4n, 10n, true)], next)).toEqual([
    file(4n, 11n),
    file(4n, 10n, true),
  ]);
});

test("separateTimes() gives no size a time twice, and no file an earlier time", () => {
  const files = fc.array(
    fc.record({
      stamp: fc.record({ sizeBytes: fc.bigInt(0n, 2n) }),
      mtimeNs: fc.bigInt(0n, 5n),
      isRecorded: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(files, (list) => {
      const separated = separateTimes(list, next);
      const keys = separated.map(({ stamp, mtimeNs }) => `${stamp.sizeBytes} ${mtimeNs}`);
      expect(new Set(keys).size).toBe(list.length);
      for (const [index, { mtimeNs }] of separated.entries()) {
        expect(mtimeNs).toBeGreaterThanOrEqual(list[index]?.mtimeNs ?? 0n);
      }
    }),
  );
});
