import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatManifest,
  parseManifest,
  type RecordedMtime,
  recordKey,
} from "../../../src/checkout/manifest.ts";

const byteName = fc
  .array(fc.integer({ min: 1, max: 255 }))
  .map((bytes) => Buffer.from(bytes).toString("latin1"));
const record: fc.Arbitrary<RecordedMtime> = fc.record({
  kind: fc.constantFrom("file" as const, "dir" as const),
  path: byteName,
  contentId: fc.stringMatching(/^([0-9a-f]{40}|[0-9a-f]{64})$/),
  mode: fc.constantFrom(0, 0o100644, 0o100755, 0o120000),
  mtimeNs: fc.bigInt(0n, 10n ** 19n),
});
const records = fc.uniqueArray(record, { selector: recordKey });

describe("parseManifest()", () => {
  test("reads back what was written, whatever bytes a name has", () => {
    fc.assert(
      fc.property(records, (list) => {
        const sorted = (found: RecordedMtime[] | undefined) =>
          found
            ?.map((found) => ({ ...found, key: recordKey(found) }))
            .sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(sorted(parseManifest(formatManifest(list)))).toEqual(sorted(list));
      }),
    );
  });

  test("reads nothing from a manifest that was cut, nor from other content", () => {
    fc.assert(
      fc.property(records, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const whole = formatManifest(list);
        const found = parseManifest(whole.subarray(0, Math.floor((whole.length - 1) * part)));
        // Cut behind a record it is a manifest of fewer: those that are there are right.
        const known = new Map(list.map((entry) => [recordKey(entry), entry.mtimeNs]));
        for (const entry of found ?? []) expect(entry.mtimeNs).toBe(known.get(recordKey(entry)));
      }),
    );
    expect(parseManifest(Buffer.from(""))).toBeUndefined();
    expect(parseManifest(Buffer.from("go-accel mtimes 2\n"))).toBeUndefined();
    expect(parseManifest(Buffer.from("go-accel mtimes 1\nf 12 0 0 x\0"))).toBeUndefined();
    expect(parseManifest(Buffer.from("go-accel mtimes 1\n"))).toEqual([]);
  });
});

test("formatManifest() does not depend on the order", () => {
  fc.assert(
    fc.property(records, (list) => {
      expect(formatManifest([...list].reverse())).toEqual(formatManifest(list));
    }),
  );
});
