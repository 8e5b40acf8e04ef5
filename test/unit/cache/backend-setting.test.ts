import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BackendSetting,
  describeBackend,
  parseBackendSetting,
  type S3Setting,
} from "../../../src/cache/backend-setting.ts";
import { ConfigError } from "../../../src/lib/errors.ts";

const S3: S3Setting = {
  kind: "s3",
  bucket: "my-bucket",
  prefix: "",
  endpoint: undefined,
  region: undefined,
  pathStyle: false,
};

function problemOf(text: string) {
  try {
    parseBackendSetting(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems[0];
    throw error;
  }
  return undefined;
}

/** Text of these characters. */
function textOf(chars: string, minLength: number, maxLength: number) {
  return fc.string({ unit: fc.constantFrom(...chars), minLength, maxLength });
}

describe("parseBackendSetting()", () => {
  test.each<[string, BackendSetting]>([
    ["", { kind: "github" }],
    ["github", { kind: "github" }],
    ["s3://my-bucket", S3],
    ["s3://my-bucket/", S3],
    ["s3://my-bucket/a/b/", { ...S3, prefix: "a/b" }],
    ["s3://my-bucket?region=eu-west-1", { ...S3, region: "eu-west-1" }],
    [
      "s3://my-bucket/a?endpoint=https://s3.example.com:9000/&region=r1",
      {
        ...S3,
        prefix: "a",
        endpoint: "https://s3.example.com:9000",
        region: "r1",
        pathStyle: true,
      },
    ],
    [
      "s3://my-bucket?endpoint=https%3A%2F%2Fs3.example.com&path-style=false",
      { ...S3, endpoint: "https://s3.example.com" },
    ],
    ["s3://my-bucket?path-style=true", { ...S3, pathStyle: true }],
  ])("reads %j", (text, setting) => {
    expect(parseBackendSetting(text)).toEqual(setting);
  });

  test.skipIf(process.platform === "win32")("reads a folder, in its shortest form", () => {
    const folder = (text: string) => parseBackendSetting(`dir:${text}`);
    expect(folder("/var/cache/go")).toEqual({ kind: "dir", folder: "/var/cache/go" });
    expect(folder("/var//cache/../go/")).toEqual({ kind: "dir", folder: "/var/go" });
    expect(folder("/a b:c?d")).toEqual({ kind: "dir", folder: "/a b:c?d" });
  });

  test.each([
    "GitHub",
    "github:",
    "dir:",
    "dir:relative",
    "dir:~/cache",
    "dir:/",
    "dir:/a/..",
    "dir:/a\nb",
    "/absolute",
    "s3:my-bucket",
    "s3://",
    "s3:///prefix",
    "s3://a",
    "s3://-bucket",
    "s3://my..bucket",
    "s3://my bucket",
    "s3://my-bucket//a",
    "s3://my-bucket/a//b",
    "s3://my-bucket/../other",
    "s3://my-bucket/a/./b",
    "s3://my-bucket/ä",
    "https://my-bucket",
  ])("refuses %j by its value", (value) => {
    expect(problemOf(value)).toMatchObject({ input: "cache-backend", value });
  });

  test.each([
    "region=",
    "region=a b",
    "region=a&region=b",
    "endpoint=",
    "endpoint=s3.example.com",
    "endpoint=ftp://s3.example.com",
    "endpoint=https://s3.example.com/%3Fa=b",
    "endpoint=https://s3.example.com/%23a",
    "path-style=yes",
    "path-style",
    "access-key=S3CRET",
  ])("refuses the options %j and shows none of them", (options) => {
    expect(problemOf(`s3://my-bucket/a?${options}`)?.value).toBe("s3://my-bucket/a?***");
  });

  test.each([
    "endpoint=https://me:S3CRET@s3.example.com",
    "endpoint=https://S3CRET@s3.example.com",
  ])(
    "refuses credentials in the option %j and shows nothing but that there are options",
    (options) => {
      expect(problemOf(`s3://my-bucket/a?${options}`)?.value).toBe("***?***");
    },
  );

  test("says what is allowed", () => {
    expect(() => parseBackendSetting("disk")).toThrow(
      'input cache-backend is "disk"; expected github, dir:/absolute/path, or s3://',
    );
  });

  test("never shows what stands where credentials may stand", () => {
    const places = fc.constantFrom(
      "s3://S3CRET@my-bucket",
      "s3://me:S3CRET@my-bucket/a",
      "s3://me:S3CRET@my-bucket?x=y",
      "s3://my-bucket?S3CRET",
      "s3://my-bucket#S3CRET",
      "dir:S3CRET@x",
      "https://S3CRET@s3.example.com/my-bucket",
    );
    fc.assert(
      fc.property(places, textOf("a/?#@ ", 0, 4), (place, end) => {
        const problem = problemOf(place + end);
        expect(problem).toBeDefined();
        expect(problem?.value).not.toContain("S3CRET");
      }),
    );
  });

  test("reads every setting that can be written", () => {
    const plain = "abcdefghijklmnopqrstuvwxyz0123456789";
    const bucket = fc
      .tuple(textOf(plain, 1, 1), textOf(`${plain}-`, 1, 61), textOf(plain, 1, 1))
      .map((parts) => parts.join(""));
    const segment = textOf(`${plain}ABC_.=+~-`, 1, 20).filter((text) => !/^\.\.?$/.test(text));
    const prefix = fc.array(segment, { maxLength: 4 }).map((segments) => segments.join("/"));
    const endpoint = fc.option(
      fc
        .tuple(
          fc.constantFrom("http", "https"),
          fc.domain(),
          fc.integer({ min: 1, max: 65_535 }),
          fc.constantFrom("", "/s3"),
        )
        .map(([scheme, host, port, below]) => `${scheme}://${host}:${port}${below}`),
      { nil: undefined },
    );
    const region = fc.option(textOf(`${plain}-`, 1, 20), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ bucket, prefix, endpoint, region, pathStyle: fc.boolean() }),
        fc.boolean(),
        (wanted, isEncoded) => {
          const write = (value: string) => (isEncoded ? encodeURIComponent(value) : value);
          const options = [
            ...(wanted.endpoint === undefined ? [] : [`endpoint=${write(wanted.endpoint)}`]),
            ...(wanted.region === undefined ? [] : [`region=${write(wanted.region)}`]),
            `path-style=${wanted.pathStyle}`,
          ];
          const text = `s3://${wanted.bucket}/${wanted.prefix}?${options.join("&")}`;
          const setting = parseBackendSetting(text);
          expect(setting).toEqual({ kind: "s3", ...wanted });
          expect(describeBackend(setting)).not.toContain("?");
        },
      ),
    );
  });

  test("reads or refuses any text, and throws nothing else", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom("s3://", "dir:", "s3://b-b?", "dir:/"), fc.string()).map((parts) => {
        return parts.join("");
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const problem = problemOf(text);
        if (problem) expect(problem.input).toBe("cache-backend");
      }),
    );
  });
});

describe("describeBackend()", () => {
  test("names the place", () => {
    expect(describeBackend({ kind: "github" })).toBe("github");
    expect(describeBackend({ kind: "dir", folder: "/a" })).toBe("dir:/a");
    expect(describeBackend(S3)).toBe("s3://my-bucket");
    expect(describeBackend({ ...S3, prefix: "a", endpoint: "https://s3.example.com" })).toBe(
      "s3://my-bucket/a at https://s3.example.com",
    );
  });
});
