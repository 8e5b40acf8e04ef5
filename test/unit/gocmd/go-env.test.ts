import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareGoVersions,
  effectiveGoVersion,
  type GoEnv,
  parseGoEnv,
} from "../../../src/gocmd/go-env.ts";

function goEnv(settings: Partial<Record<keyof GoEnv, string>> = {}): GoEnv {
  return parseGoEnv(
    JSON.stringify({ GOMODCACHE: "/mod", GOVERSION: "go1.26.1", GOTOOLCHAIN: "auto", ...settings }),
  );
}

describe("parseGoEnv()", () => {
  test("reads settings, and takes what an older Go does not know for empty", () => {
    const env = parseGoEnv('{"GOMODCACHE":"/mod","GOVERSION":"go1.21.0","GOFLAGS":"-v","X":"y"}');
    expect(env).toMatchObject({ GOMODCACHE: "/mod", GOFLAGS: "-v", GOARM64: "", GOTOOLCHAIN: "" });
  });

  test("takes a setting that is no text for empty", () => {
    expect(parseGoEnv('{"GOMODCACHE":"/mod","GOVERSION":"go1.21.0","GOFLAGS":3}').GOFLAGS).toBe("");
  });

  test("takes nothing from the prototype of an object", () => {
    expect(() => parseGoEnv('{"__proto__":{"GOMODCACHE":"/m","GOVERSION":"go1"}}')).toThrow();
  });

  test.each([
    ["no JSON", "go: no such tool"],
    ["nothing", ""],
    ["null", "null"],
    ["no GOMODCACHE", '{"GOVERSION":"go1.26.1"}'],
    ["no GOVERSION", '{"GOMODCACHE":"/mod"}'],
  ])("throws on %s", (_, stdout) => {
    expect(() => parseGoEnv(stdout)).toThrow();
  });
});

describe("effectiveGoVersion()", () => {
  test.each([
    // GOTOOLCHAIN, local version, what the files want, what builds
    ["auto", "go1.26.1", [], "go1.26.1"],
    ["auto", "go1.26.1", ["1.25.0"], "go1.26.1"],
    ["auto", "go1.26.1", ["1.27.0"], "go1.27.0"],
    ["auto", "go1.26.1", ["1.25.0", "go1.27.2", "1.26.9"], "go1.27.2"],
    ["auto", "go1.26.1", ["1.26"], "go1.26.1"],
    ["auto", "go1.26rc1", ["1.26.0"], "go1.26.0"],
    ["auto", "go1.26rc1", ["1.26"], "go1.26rc1"],
    ["auto", "go1.26.1", ["1.27"], "go1.27.0"],
    ["auto", "go1.26.1", ["1.27", "go1.27rc1"], "go1.27rc1"],
    ["auto", "go1.26.1", ["1.26.10"], "go1.26.10"],
    ["local", "go1.26.1", ["1.27.0"], "go1.26.1"],
    ["local+auto", "go1.26.1", ["1.27.0"], "go1.27.0"],
    ["path", "go1.26.1", ["1.27.0"], "go1.26.1"],
    ["go1.25.0", "go1.26.1", ["1.27.0"], "go1.25.0"],
    ["go1.25.0+auto", "go1.26.1", [], "go1.25.0"],
    ["go1.25.0+auto", "go1.26.1", ["1.27.0"], "go1.27.0"],
    ["go1.27.0", "go1.26.1", [], "go1.27.0"],
    // Go before 1.21, and one whose packager took the default away: neither ever switches.
    ["", "go1.20.14", ["1.21.0"], "go1.20.14"],
  ])("with GOTOOLCHAIN=%s on %s for %j is %s", (toolchain, local, wanted, version) => {
    const env = goEnv({ GOTOOLCHAIN: toolchain, GOVERSION: local });
    expect(effectiveGoVersion(env, wanted)).toBe(version);
  });
});

describe("compareGoVersions()", () => {
  const versions = fc.oneof(
    fc
      .tuple(fc.integer({ min: 24, max: 26 }), fc.constantFrom("", ".0", ".1", ".10", "rc1", "rc2"))
      .map(([minor, rest]) => `go1.${minor}${rest}`),
    fc.constantFrom("go1.26beta1", "go1.26.1 X:jsonv2", "go1.26.1-custom", "devel", "", "go2.0"),
  );

  test("orders a release and what comes before and after it", () => {
    const ordered = [
      "go1.9.7",
      "go1.25.11",
      "go1.26",
      "go1.26beta1",
      "go1.26rc1",
      "go1.26rc2",
      "go1.26.0",
      "go1.26.2",
      "go1.26.10",
      "go1.27.0",
      "go2.0",
    ];
    expect(ordered.toReversed().sort(compareGoVersions)).toEqual(ordered);
  });

  test("says the opposite of two versions the other way round", () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(Math.sign(compareGoVersions(a, b)) + Math.sign(compareGoVersions(b, a))).toBe(0);
      }),
    );
  });

  test("is transitive", () => {
    fc.assert(
      fc.property(versions, versions, versions, (...three) => {
        const [a, b, c] = three.sort(compareGoVersions);
        expect(compareGoVersions(a, c)).toBeLessThanOrEqual(0);
        expect(compareGoVersions(a, b)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("puts what is no version before every version", () => {
    expect(compareGoVersions("devel +0123456789", "go1.0")).toBeLessThan(0);
  });
});
