import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalVersion, compareVersions, majorOf } from "../../../src/gomod/semver.ts";

/** In ascending order. */
const ORDERED = [
  "master",
  "v0.0.0-20240131235959-0123456789ab",
  "v0.0.0",
  "v1.0.0-0",
  "v1.0.0-1",
  "v1.0.0-2",
  "v1.0.0-11",
  "v1.0.0-alpha",
  "v1.0.0-alpha.1",
  "v1.0.0-alpha.beta",
  "v1.0.0-rc.2",
  "v1.0.0-rc.11",
  "v1.0.0",
  "v1.2.0",
  "v1.10.0",
  "v2.0.0+incompatible",
  "v99999999999999999999.0.0",
  "v100000000000000000000.0.0",
];

const identifier = fc.oneof(
  fc.nat(20).map(String),
  fc.constantFrom("alpha", "rc", "0a", "-", "a-b", "X"),
);
const version = fc
  .record({
    core: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(12)),
    prerelease: fc.array(identifier, { maxLength: 3 }),
    build: fc.constantFrom("", "+incompatible", "+x"),
  })
  .map(({ core, prerelease, build }) => {
    return `v${core.join(".")}${prerelease.length > 0 ? `-${prerelease.join(".")}` : ""}${build}`;
  });
const anyVersion = fc.oneof({ weight: 9, arbitrary: version }, fc.constantFrom("", "v1.2", "main"));

describe("compareVersions()", () => {
  test("orders versions by precedence", () => {
    const shuffled = [...ORDERED].sort();
    expect(shuffled.sort(compareVersions)).toEqual(ORDERED);
  });

  test("takes short versions for what they are short for", () => {
    expect(compareVersions("v1.2", "v1.2.0")).toBe(0);
  });

  test("passes over build metadata", () => {
    expect(compareVersions("v1.0.0+a", "v1.0.0+b")).toBe(0);
  });

  test("is antisymmetric", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
      }),
    );
  });

  test("is transitive", () => {
    fc.assert(
      fc.property(fc.tuple(anyVersion, anyVersion, anyVersion), (versions) => {
        const [low = "", middle = "", high = ""] = versions.sort(compareVersions);
        expect(compareVersions(low, middle)).toBeLessThanOrEqual(0);
        expect(compareVersions(middle, high)).toBeLessThanOrEqual(0);
        expect(compareVersions(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("calls equal only what differs in nothing but build metadata", () => {
    const withoutBuild = (text: string) => text.replace(/\+.*/, "");
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(compareVersions(a, b) === 0).toBe(withoutBuild(a) === withoutBuild(b));
      }),
    );
  });
});

describe("canonicalVersion()", () => {
  test.each([
    ["v1", "v1.0.0"],
    ["v1.2", "v1.2.0"],
    ["v1.2.3", "v1.2.3"],
    ["v1.2.3-rc.1+meta", "v1.2.3-rc.1"],
    ["v2.0.0+incompatible", "v2.0.0+incompatible"],
  ])("spells %s %s", (short, canonical) => {
    expect(canonicalVersion(short)).toBe(canonical);
  });

  test.each([
    "",
    "1.2.3",
    "v1.2.3.4",
    "v01.2.3",
    "v1.2.3-01",
    "v1.2-rc",
    "v1.2.3-",
    "v1.2.3+",
    "v1.2.3\n",
  ])("finds no version in %j", (text) => {
    expect(canonicalVersion(text)).toBeUndefined();
  });
});

describe("majorOf()", () => {
  test("takes the first number", () => {
    expect(majorOf("v12.3.4-rc.1")).toBe("v12");
  });

  test("finds none in a branch name", () => {
    expect(majorOf("main")).toBeUndefined();
  });
});
