import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareReleases,
  fromSemver,
  isLanguageOnly,
  languageOf,
  toSemver,
} from "../../../src/toolchain/release.ts";

describe("toSemver()", () => {
  test.each([
    ["1.26.8", "1.26.8"],
    ["1.26.0", "1.26.0"],
    ["1.20", "1.20.0"],
    ["1.27rc1", "1.27.0-rc.1"],
    ["1.21beta2", "1.21.0-beta.2"],
    ["1.9.2rc2", "1.9.2-rc.2"],
  ])("spells %s as %s, and fromSemver() takes it back", (release, version) => {
    expect(toSemver(release)).toBe(version);
    expect(fromSemver(version)).toBe(release);
  });

  test.each(["", "go1.26.8", "1", "1.26.8.1", "1.26-rc1", "1.26.x", "devel", "1.99999"])(
    "does not take %j for a release",
    (text) => {
      expect(toSemver(text)).toBeUndefined();
    },
  );

  test("is reversed by fromSemver() for whatever it spells", () => {
    const numbers = fc.tuple(fc.nat(3), fc.nat(60), fc.nat(30));
    const stage = fc.option(fc.tuple(fc.constantFrom("rc", "beta"), fc.nat(9)));
    fc.assert(
      fc.property(numbers, stage, ([major, minor, patch], candidate) => {
        const version = `${major}.${minor}.${patch}`;
        const text = candidate === null ? version : `${version}-${candidate[0]}.${candidate[1]}`;
        const release = fromSemver(text);
        expect(release === undefined ? undefined : toSemver(release)).toBe(text);
      }),
    );
  });
});

test("compareReleases() puts candidates before the release, and numbers by their value", () => {
  const sorted = [
    "1.9.2",
    "1.20",
    "1.26beta1",
    "1.26rc2",
    "1.26rc10",
    "1.26.0",
    "1.26.9",
    "1.26.10",
  ];
  expect(sorted.toReversed().sort(compareReleases)).toEqual(sorted);
});

test.each([
  ["1.26", true],
  ["1.21", true],
  ["1.20", false],
  ["1.26.0", false],
  ["1.27rc1", false],
  ["next", false],
])("isLanguageOnly() says of %s: %s", (version, expected) => {
  expect(isLanguageOnly(version)).toBe(expected);
});

test.each([
  ["1.26.8", "1.26"],
  ["1.27rc1", "1.27"],
  ["1.20", "1.20"],
])("languageOf() cuts %s to %s", (release, language) => {
  expect(languageOf(release)).toBe(language);
});
