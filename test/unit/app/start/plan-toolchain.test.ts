import { describe, expect, test } from "vitest";
import { planToolchain, planToolchainSetting } from "../../../../src/app/start/plan-toolchain.ts";
import { effectiveGoVersion, type GoEnv, parseGoEnv } from "../../../../src/gocmd/go-env.ts";

function plan(wanted: readonly string[], settings: Partial<GoEnv> = {}): string | undefined {
  const goEnv = parseGoEnv(
    JSON.stringify({
      GOMODCACHE: "/mod",
      GOVERSION: "go1.26.1",
      GOTOOLCHAIN: "auto",
      GOHOSTOS: "linux",
      GOHOSTARCH: "arm64",
      // The target: a toolchain is for the machine that runs it.
      GOOS: "windows",
      GOARCH: "amd64",
      GOSUMDB: "sum.example.com",
      ...settings,
    }),
  );
  return planToolchain(goEnv, effectiveGoVersion(goEnv, wanted))?.version;
}

describe("planToolchain()", () => {
  test.each<[string, string[], Partial<GoEnv>, string]>([
    ["a go line", ["1.27.0"], {}, "v0.0.1-go1.27.0.linux-arm64"],
    ["a go line without a patch", ["1.27"], {}, "v0.0.1-go1.27.0.linux-arm64"],
    ["a toolchain line", ["1.26.0", "go1.27rc2"], {}, "v0.0.1-go1.27rc2.linux-arm64"],
    ["local+auto", ["1.27.0"], { GOTOOLCHAIN: "local+auto" }, "v0.0.1-go1.27.0.linux-arm64"],
    ["an older one by name", [], { GOTOOLCHAIN: "go1.25.1" }, "v0.0.1-go1.25.1.linux-arm64"],
    [
      "a name and newer files",
      ["1.27.0"],
      { GOTOOLCHAIN: "go1.25.1+auto" },
      "v0.0.1-go1.27.0.linux-arm64",
    ],
    ["other private paths", ["1.27.0"], { GONOPROXY: "corp.x" }, "v0.0.1-go1.27.0.linux-arm64"],
  ])("names the one of %s", (_, wanted, settings, version) => {
    expect(plan(wanted, settings)).toBe(version);
  });

  test.each<[string, string[], Partial<GoEnv>]>([
    ["the installed one is new enough", ["1.26", "go1.25.9"], {}],
    ["the installed one has an experiment", ["1.26.1"], { GOVERSION: "go1.26.1 X:jsonv2" }],
    ["GOTOOLCHAIN is local", ["1.27.0"], { GOTOOLCHAIN: "local" }],
    ["GOTOOLCHAIN is path", ["1.27.0"], { GOTOOLCHAIN: "path" }],
    ["GOTOOLCHAIN ends with +path", ["1.27.0"], { GOTOOLCHAIN: "go1.25.1+path" }],
    ["go is older than toolchains", ["1.27.0"], { GOTOOLCHAIN: "", GOVERSION: "go1.20.1" }],
    ["it has a name of its own", [], { GOTOOLCHAIN: "go1.25.1-corp" }],
    ["all paths are private", ["1.27.0"], { GONOPROXY: "*" }],
    ["its path is private", ["1.27.0"], { GONOPROXY: "golang.org" }],
    ["no checksum database may be asked", ["1.27.0"], { GOSUMDB: "off" }],
  ])("names none where %s", (_, wanted, settings) => {
    expect(plan(wanted, settings)).toBeUndefined();
  });
});

describe("planToolchainSetting()", () => {
  test.each([
    ["auto", "go1.26.1", "go1.25.1+auto", "go1.25.1+auto"],
    ["local", "go1.26.1", "auto", "local"],
    ["verified", "go1.26.1", "local", "go1.26.1+auto"],
    ["verified", "devel go1.28-abcdef", "auto", "local"],
  ] as const)(
    "makes of %s with %s and GOTOOLCHAIN=%s: %s",
    (mode, goVersion, current, expected) => {
      expect(planToolchainSetting(mode, goVersion, current)).toBe(expected);
    },
  );
});
