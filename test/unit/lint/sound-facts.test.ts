import { describe, expect, test } from "vitest";
import {
  type FoundLinter,
  formatVersions,
  whyFindingsOnly,
  whyNotCarriedOn,
} from "../../../src/lint/sound-facts.ts";

const found = (...versions: (string | undefined)[]): FoundLinter[] =>
  versions.map((version, index) => ({ version, place: `/bin/${index}/golangci-lint` }));

describe("whyFindingsOnly()", () => {
  test.each(["v2.14.0", "v2.15.0", "v3.0.0"])(
    "allows all of what golangci-lint %s keeps",
    (one) => {
      expect(whyFindingsOnly("golangci-lint", found(one))).toBeUndefined();
    },
  );

  test.each(["v1.64.8", "v2.12.2", "v2.13.2", "v2.14.0-rc.1"])(
    "refuses the facts of golangci-lint %s, and names the version that mends it",
    (one) => {
      expect(whyFindingsOnly("golangci-lint", found(one))).toBe(
        `golangci-lint ${one.slice(1)} is wrong with a cache that lacks something; ` +
          "from 2.14.0 on, all of its cache is kept",
      );
    },
  );

  test("refuses facts if one of several versions is an old one, wherever it is", () => {
    expect(whyFindingsOnly("golangci-lint", found("v2.15.0", "v2.13.0"))).toMatch(/ 2\.13\.0 is /);
  });

  test("takes a version that is not known for an old one", () => {
    expect(whyFindingsOnly("golangci-lint", [])).toMatch(/^the version of golangci-lint is not/);
    expect(whyFindingsOnly("golangci-lint", found("v2.15.0", undefined))).toMatch(
      /^the version of \/bin\/1\/golangci-lint is not known/,
    );
  });

  test("allows all of staticcheck's cache, whatever its version", () => {
    expect(whyFindingsOnly("staticcheck", [])).toBeUndefined();
    expect(whyFindingsOnly("staticcheck", found("v0.4.7"))).toBeUndefined();
  });
});

describe("formatVersions()", () => {
  test("names each version once, in a fixed order", () => {
    expect(formatVersions(found("v2.15.0", "v2.12.2", "v2.15.0"))).toBe("2.12.2, 2.15.0");
    expect(formatVersions(found("v2.15.0", undefined))).toBe("2.15.0, unknown");
    expect(formatVersions([])).toBe("unknown");
  });
});

describe("whyNotCarriedOn()", () => {
  test.each(["failure", "cancelled", ""])("keeps nothing of golangci-lint after %j", (status) => {
    expect(whyNotCarriedOn("golangci-lint", status)).toMatch(/^the job did not succeed/);
    expect(whyNotCarriedOn("staticcheck", status)).toBeUndefined();
  });

  test("keeps all of a job that succeeded", () => {
    expect(whyNotCarriedOn("golangci-lint", "success")).toBeUndefined();
  });
});
