import fc from "fast-check";
import type { MtimeRecord } from "../../../src/checkout/manifest.ts";

const byteName = fc
  .array(fc.integer({ min: 1, max: 255 }))
  .map((bytes) => Buffer.from(bytes).toString("latin1"));

/** Any record that a manifest can hold. */
export const anyRecord: fc.Arbitrary<MtimeRecord> = fc.record({
  path: byteName,
  contentId: fc.stringMatching(/^[0-9a-f]{32}$/),
  mode: fc.constantFrom(0o040000, 0o100644, 0o100755, 0o120000),
  mtimeNs: fc.bigInt(-(10n ** 18n), 10n ** 19n),
  idle: fc.nat(9_999),
  standing: fc.constantFrom("current" as const, "former" as const, "contested" as const),
});

/** A record of `a.txt`, whose content is named by one letter. */
export function recordOf(letter: string, mtimeNs: bigint, more: Partial<MtimeRecord> = {}) {
  const record: MtimeRecord = {
    path: "a.txt",
    contentId: letter.repeat(32),
    mode: 0o100644,
    mtimeNs,
    idle: 0,
    standing: "current",
    ...more,
  };
  return record;
}

/** The same as git names it. */
export function contentOf(letter: string, path = "a.txt") {
  return { path, contentId: letter.repeat(40), mode: 0o100644 };
}
