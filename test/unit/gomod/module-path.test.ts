import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  escapeModulePath,
  escapeVersion,
  isCanonicalVersion,
  isPseudoVersion,
  isValidModulePath,
  unescapeModulePath,
  unescapeVersion,
  zipPrefix,
} from "../../../src/gomod/module-path.ts";
import { ParseError } from "../../../src/lib/errors.ts";

const INVALID_PATHS = [
  "",
  "/example.com/a",
  "example.com/a/",
  "example.com//a",
  "example.com/./a",
  "example.com/../a",
  "example.com/.git",
  "example.com/a.",
  "example.com/a b",
  "example.com/a\\b",
  "example.com/a%2fb",
  "example.com/a+b",
  "example.com/é",
  "example.com/a\0",
  "example.com/a\n",
  "example.com/a!b",
  "example.com/CON",
  "example.com/com1.go",
  "example.com/progra~1",
  "example.com/a/v1",
  "example.com/a/v0",
  "example.com/a/v02",
  "example.com/a/v1.2",
  "Example.com/a",
  "example/a",
  "-example.com/a",
  "C:/a",
  "gopkg.in/yaml",
  "gopkg.in/yaml.v02",
];

const VALID_PATHS = [
  "example.com",
  "example.com/a/v2",
  "example.com/a/v10",
  "example.com/Some-Name/_x/~y/a..b",
  "example.com/v3x/va",
  "gopkg.in/yaml.v3",
  "gopkg.in/yaml.v0",
  "gopkg.in/Owner/x.v1-unstable",
];

const pathPart = fc.constantFrom(
  "a",
  "B",
  "Z9",
  "-",
  "_",
  "~",
  ".",
  "..",
  "/",
  "!",
  "v2",
  "é",
  "%",
);
const looseText = fc.array(pathPart, { maxLength: 8 }).map((parts) => parts.join(""));
const validPath = looseText.map((text) => `example.com/${text}`).filter(isValidModulePath);

describe("isValidModulePath()", () => {
  test.each(INVALID_PATHS)("rejects %j", (path) => {
    expect(isValidModulePath(path)).toBe(false);
  });

  test.each(VALID_PATHS)("accepts %j", (path) => {
    expect(isValidModulePath(path)).toBe(true);
  });
});

describe("escapeModulePath()", () => {
  test("marks upper-case letters", () => {
    expect(escapeModulePath("example.com/BurntSushi/toml")).toBe("example.com/!burnt!sushi/toml");
  });

  test("throws ParseError for an invalid path", () => {
    expect(() => escapeModulePath("example.com/../a")).toThrow(ParseError);
  });

  test("is undone by unescapeModulePath()", () => {
    fc.assert(
      fc.property(validPath, (path) => {
        expect(unescapeModulePath(escapeModulePath(path))).toBe(path);
      }),
    );
  });

  test("gives nothing that a file system without cases could confuse", () => {
    fc.assert(
      fc.property(validPath, (path) => {
        const escaped = escapeModulePath(path);
        expect(escaped).toBe(escaped.toLowerCase());
      }),
    );
  });
});

describe("unescapeModulePath()", () => {
  test.each([
    "example.com/B",
    "example.com/a!",
    "example.com/!!b",
    "example.com/!1",
    "example.com/!B",
    "example.com/!é",
    "../etc/passwd",
    "example.com/..%2f..",
    "!example.com/a",
  ])("rejects %j", (escaped) => {
    expect(unescapeModulePath(escaped)).toBeUndefined();
  });

  test("accepts only what escapeModulePath() gives", () => {
    const escapedOrNot = fc.oneof(
      looseText.map((text) => `example.com/${text}`),
      validPath.map(escapeModulePath),
    );
    fc.assert(
      fc.property(escapedOrNot, (escaped) => {
        const path = unescapeModulePath(escaped);
        expect(path === undefined || escapeModulePath(path) === escaped).toBe(true);
      }),
    );
  });
});

describe("escapeVersion()", () => {
  test("marks upper-case letters", () => {
    expect(escapeVersion("v1.3.0-RC1")).toBe("v1.3.0-!r!c1");
  });

  test("leaves +incompatible as it is", () => {
    expect(escapeVersion("v2.0.0+incompatible")).toBe("v2.0.0+incompatible");
  });

  test("throws ParseError for a branch with a slash", () => {
    expect(() => escapeVersion("feature/x")).toThrow(ParseError);
  });

  test("is undone by unescapeVersion()", () => {
    const name = fc
      .array(fc.constantFrom("v", "1", ".", "-", "+", "R", "c", "_", "#"), { minLength: 1 })
      .map((parts) => `${parts.join("")}x`);
    fc.assert(
      fc.property(name, (version) => {
        expect(unescapeVersion(escapeVersion(version))).toBe(version);
      }),
    );
  });
});

describe("unescapeVersion()", () => {
  test.each([
    "",
    ".",
    "..",
    "a/b",
    "a\\b",
    "a\0",
    "v1.0.0.",
    "V1.0.0",
    "v1!",
    "v1!!a",
    "é",
    "nul",
    "a:b",
  ])("rejects %j", (escaped) => {
    expect(unescapeVersion(escaped)).toBeUndefined();
  });
});

describe("isCanonicalVersion()", () => {
  test.each(["v1.2.3", "v0.0.0-20240131235959-0123456789ab", "v2.0.0+incompatible", "v1.0.0-RC1"])(
    "accepts %s",
    (version) => {
      expect(isCanonicalVersion(version)).toBe(true);
    },
  );

  test.each(["v1.2", "v1", "1.2.3", "v1.2.3+meta", "latest", "main", "v1.2.3-01", ""])(
    "rejects %j",
    (version) => {
      expect(isCanonicalVersion(version)).toBe(false);
    },
  );
});

describe("isPseudoVersion()", () => {
  test.each([
    "v0.0.0-20240131235959-0123456789ab",
    "v1.2.4-0.20240131235959-0123456789ab",
    "v1.2.3-rc.1.0.20240131235959-0123456789ab",
    "v2.0.1-0.20240131235959-0123456789ab+incompatible",
  ])("accepts %s", (version) => {
    expect(isPseudoVersion(version)).toBe(true);
  });

  test.each([
    "v1.2.3",
    "v1.2.3-rc.1",
    "v1.2.3-20240131235959-0123456789ab",
    "v0.0.0-2024-0123456789ab",
  ])("rejects %s", (version) => {
    expect(isPseudoVersion(version)).toBe(false);
  });
});

describe("zipPrefix()", () => {
  test("is not escaped", () => {
    expect(zipPrefix({ path: "example.com/B", version: "v1.0.0-RC1" })).toBe(
      "example.com/B@v1.0.0-RC1/",
    );
  });
});
