import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INPUTS } from "../../../src/inputs/input-table.ts";
import { readInputs, readPostInputs } from "../../../src/inputs/read-inputs.ts";
import { ConfigError, type InputProblem } from "../../../src/lib/errors.ts";

type Inputs = Readonly<Record<string, string>>;

function read(inputs: Inputs) {
  expect(INPUTS.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(inputs)));
  return readInputs((name) => inputs[name] ?? "", "/workspace");
}

function errorOf(inputs: Inputs): ConfigError {
  try {
    read(inputs);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("the inputs were taken");
}

function problemsOf(inputs: Inputs): readonly InputProblem[] {
  return errorOf(inputs).problems;
}

describe("readInputs()", () => {
  test("knows a default for every input", () => {
    expect(read({})).toEqual({
      goVersion: undefined,
      goVersionFile: "",
      checkLatest: false,
      toolchain: "auto",
      problemMatcher: true,
      workingDirectory: "/workspace",
      mirrors: undefined,
      mirrorAuth: [],
      mirrorSelection: "ordered",
      sidecar: "auto",
      warm: "missing",
      offline: false,
      cache: "auto",
      cacheBackend: { kind: "github" },
      cacheModules: true,
      cacheBuild: true,
      buildCacheLimitBytes: 2 * 2 ** 30,
      modulesCacheLimitBytes: 2 * 2 ** 30,
      reuseTests: "auto",
      lintCache: "auto",
      cacheScope: "",
      cacheKey: "",
      cacheEpoch: "",
      verifyModules: false,
      parallelism: "auto",
      testParallelism: undefined,
      timeGoCommands: true,
      summary: "always",
      prComment: "never",
      regressionThresholdPercent: 20,
      failOnRegression: false,
    });
  });

  test("reads what is given", () => {
    const settings = read({
      "go-version": ">=1.25 <1.27",
      "check-latest": "true",
      "working-directory": "sub/dir",
      mirrors: "https://me:pw@mirror.example.com|direct",
      "mirror-auth": "\n  a.example.com  user:pa:ss \n\nb.example.com:8443\ttoken\n",
      sidecar: "off",
      "mirror-selection": "fastest",
      offline: "true",
      "verify-modules": "true",
      "cache-modules": "false",
      parallelism: "8",
      "test-parallelism": "2",
    });
    expect(settings).toMatchObject({
      goVersion: { text: ">=1.25 <1.27", spec: { kind: "range", range: ">=1.25.0 <1.27.0-0" } },
      checkLatest: true,
      workingDirectory: "/workspace/sub/dir",
      mirrors: [{ url: "https://mirror.example.com", fallback: "any-error" }, { kind: "direct" }],
      mirrorAuth: [
        {
          host: "a.example.com",
          authorization: `Basic ${Buffer.from("user:pa:ss").toString("base64")}`,
        },
        { host: "b.example.com:8443", authorization: "Bearer token" },
      ],
      mirrorSelection: "fastest",
      sidecar: "off",
      offline: true,
      verifyModules: true,
      cacheModules: false,
      parallelism: 8,
      testParallelism: 2,
    });
  });

  test.each<[string, string]>([
    ["sidecar", "yes"],
    ["warm", "true"],
    ["cache", "readonly"],
    ["cache", "AUTO"],
    ["cache-backend", "gcs://bucket"],
    ["cache-backend", "dir:relative"],
    ["cache-modules", "1"],
    ["cache-modules", "True"],
    ["cache-build", "no"],
    ["mirror-selection", "random"],
    ["offline", "yes"],
    ["verify-modules", "0"],
    ["summary", "failure"],
    ["pr-comment", "true"],
    ["fail-on-regression", "yes"],
    ["regression-threshold", "0%"],
    ["regression-threshold", "-5%"],
    ["regression-threshold", "20 percent"],
    ["regression-threshold", "1e2"],
    ["regression-threshold", "1001"],
    ["regression-threshold", "9999999%"],
    ["parallelism", "0"],
    ["parallelism", "-1"],
    ["parallelism", "2.5"],
    ["parallelism", "1e3"],
    ["parallelism", "100000"],
    ["test-parallelism", "all"],
    ["mirrors", ","],
    ["mirrors", "ftp://mirror.example.com"],
    ["mirrors", "mirror"],
  ])("rejects %s: %s by its name and value", (input, value) => {
    expect(problemsOf({ [input]: value })).toMatchObject([{ input, value }]);
  });

  test.each([
    "a.example.com",
    "https://a.example.com token",
    "a.example.com user password",
    "a.example.com/path token",
  ])("rejects the line %j of mirror-auth", (line) => {
    expect(problemsOf({ "mirror-auth": `b.example.com token\n${line}` })).toMatchObject([
      { input: "mirror-auth", value: "line 2" },
    ]);
  });

  test("tells all that is wrong at once", () => {
    const error = errorOf({
      sidecar: "x",
      cache: "y",
      parallelism: "z",
      mirrors: "ftp://a",
      "mirror-auth": "one",
    });
    expect(error.problems.map(({ input }) => input).sort()).toEqual([
      "cache",
      "mirror-auth",
      "mirrors",
      "parallelism",
      "sidecar",
    ]);
    expect(error.message.split("\n")).toHaveLength(5);
  });

  test("says what is allowed", () => {
    expect(errorOf({ warm: "yes" }).message).toBe(
      'input warm is "yes"; expected one of missing, all, off',
    );
  });

  test.each([
    "ftp://me:S3CRET@mirror.example.com",
    "https://me:S3CRET@mirror.example.com,ftp://other.example.com",
    "https://S3CRET@mirror.example.com?x=1",
    "https://me:p@S3CRET@mirror.example.com?x=1",
    "https://me:S3CRET/more@mirror.example.com",
    "https://me:S3CRET more@mirror.example.com",
    "me:S3CRET@mirror.example.com?x=1",
    "https:/me:S3CRET@mirror.example.com",
    "https://mirror.example.com?token=S3CRET",
    "https://mirror.example.com#S3CRET",
  ])("does not print the secret of the mirror %s", (mirrors) => {
    expect(errorOf({ mirrors }).message).not.toContain("S3CRET");
  });

  test("does not print what stands in a bad line of mirror-auth", () => {
    const lines = fc.constantFrom(
      "S3CRET",
      "a.example.com user S3CRET",
      "https://a.example.com S3CRET",
      "a.example.com user: S3CRET",
      "S3CRET a.example.com b",
    );
    fc.assert(
      fc.property(lines, fc.nat(3), (line, before) => {
        const text = `${"a.example.com token\n".repeat(before)}${line}`;
        expect(errorOf({ "mirror-auth": text }).message).not.toContain("S3CRET");
      }),
    );
  });
});

test.each([
  ["", 20],
  ["20%", 20],
  ["20 %", 20],
  ["35", 35],
  ["7.5%", 7.5],
  ["1000%", 1000],
])("regression-threshold: %j is a number of percent", (text, percent) => {
  expect(read({ "regression-threshold": text }).regressionThresholdPercent).toBe(percent);
});

test("readPostInputs() reads the token and how the job stands", () => {
  const inputs: Inputs = { token: "secret", "job-status": "failure" };
  expect(readPostInputs((name) => inputs[name] ?? "")).toEqual({
    token: "secret",
    jobStatus: "failure",
  });
});

test.each([
  ["success", "success"],
  ["failure", "failure"],
  ["cancelled", "cancelled"],
  ["", ""],
  ["passed", ""],
  ["Success", ""],
])("job-status: %j of an outer action's input says %j", (text, jobStatus) => {
  const inputs: Inputs = { "job-status": text };
  expect(readPostInputs((name) => inputs[name] ?? "").jobStatus).toBe(jobStatus);
});

describe("build-cache-limit", () => {
  test.each([
    ["", 2 ** 31],
    ["2GiB", 2 ** 31],
    ["500MiB", 500 * 2 ** 20],
    ["500 MiB", 500 * 2 ** 20],
    ["1GB", 1e9],
    ["1.5GB", 1.5e9],
    ["64KiB", 65_536],
    ["250kB", 250_000],
    ["250MB", 250e6],
    ["1048576", 1_048_576],
    ["1048576B", 1_048_576],
    ["0", undefined],
    ["0MiB", undefined],
  ])("reads %j", (text, bytes) => {
    expect(read({ "build-cache-limit": text }).buildCacheLimitBytes).toBe(bytes);
  });

  test.each([
    "-1",
    "none",
    "2 gib",
    "2GB/s",
    "1e9",
    "GiB",
    ".5GiB",
    "2TiB",
    "1,5GB",
    "2GiBconstructor",
    "1 toString",
  ])("refuses %j and says what is allowed", (text) => {
    expect(problemsOf({ "build-cache-limit": text })).toEqual([
      {
        input: "build-cache-limit",
        value: text,
        allowed: "a size such as 500MiB, 2GiB, 1.5GB or a number of bytes, or 0 for no limit",
      },
    ]);
  });
});
