import { expect, test } from "vitest";
import { findMendedRelease } from "../../../src/toolchain/known-holes.ts";

test.each([
  ["1.25.12", "1.25.13"],
  ["1.26.0", "1.26.6"],
  ["1.26rc1", "1.26.6"],
  ["1.27rc2", "1.27rc3"],
  ["1.24.13", "1.25.13"],
  ["1.20", "1.25.13"],
])("findMendedRelease() sends %s to %s", (release, mended) => {
  expect(findMendedRelease(release)).toBe(mended);
});

test.each(["1.25.13", "1.26.6", "1.26.10", "1.27rc3", "1.27.0", "1.28.1"])(
  "findMendedRelease() has nothing against %s",
  (release) => {
    expect(findMendedRelease(release)).toBeUndefined();
  },
);
