import { describe, expect, test } from "vitest";
import {
  isModuleOf,
  parseProgramVersion,
  versionInName,
} from "../../../src/lint/program-version.ts";

/** As `go version -m` prints it. */
function buildInfo(...lines: string[]): string {
  return ["/bin/golangci-lint: go1.26.8", ...lines.map((line) => `\t${line}`), ""].join("\n");
}

const PATH = "path\tgithub.com/golangci/golangci-lint/v2/cmd/golangci-lint";

describe("parseProgramVersion()", () => {
  test("is that of the main module in any major version", () => {
    const second = buildInfo(PATH, "mod\tgithub.com/golangci/golangci-lint/v2\tv2.15.0\th1:abc=");
    expect(parseProgramVersion("golangci-lint", second)).toBe("v2.15.0");
    const first = buildInfo("mod\tgithub.com/golangci/golangci-lint\tv1.64.8\th1:abc=");
    expect(parseProgramVersion("golangci-lint", first)).toBe("v1.64.8");
    const check = buildInfo("mod\thonnef.co/go/tools\tv0.8.2\th1:abc=");
    expect(parseProgramVersion("staticcheck", check)).toBe("v0.8.2");
  });

  test("is that of a dependency in a program that is built with plugins", () => {
    const text = buildInfo(
      "mod\texample.com/lint\t(devel)\t",
      "dep\tgithub.com/golangci/golangci-lint/v2\tv2.12.2\th1:abc=",
    );
    expect(parseProgramVersion("golangci-lint", text)).toBe("v2.12.2");
  });

  test("is that of a release, which the build command takes from its tag", () => {
    const text = buildInfo("mod\tgithub.com/golangci/golangci-lint/v2\tv2.14.0+dirty\t");
    expect(parseProgramVersion("golangci-lint", text)).toBe("v2.14.0");
  });

  test.each([
    [
      "a program from a checkout",
      buildInfo("mod\tgithub.com/golangci/golangci-lint/v2\t(devel)\t"),
    ],
    ["another program", buildInfo("mod\tgithub.com/golangci/golangci-lint-docs\tv1.0.0\th1:a=")],
    ["no program of Go", ""],
  ])("is unknown for %s", (_, text) => {
    expect(parseProgramVersion("golangci-lint", text)).toBeUndefined();
  });
});

describe("isModuleOf()", () => {
  test.each([
    ["github.com/golangci/golangci-lint", true],
    ["github.com/golangci/golangci-lint/v2", true],
    ["github.com/golangci/golangci-lint/vendored", false],
    ["github.com/golangci/golangci-lint-action", false],
    ["github.com/golangci", false],
  ])("says of %s: %s", (modulePath, is) => {
    expect(isModuleOf("golangci-lint", modulePath)).toBe(is);
  });
});

describe("versionInName()", () => {
  test.each([
    ["golangci-lint-2.14.0-linux-amd64", "v2.14.0"],
    ["golangci-lint-v2.1.6", "v2.1.6"],
    ["golangci-lint-v2.1.6.exe", "v2.1.6"],
    ["golangci-lint", undefined],
    ["golangci-lint-latest", undefined],
    ["golangci-lint-2.14", undefined],
    ["other-2.14.0", undefined],
  ])("reads %s as %s", (name, version) => {
    expect(versionInName("golangci-lint", name)).toBe(version);
  });
});
