import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParseError } from "../../../src/lib/errors.ts";
import {
  fileName,
  type ModuleFile,
  parseStorePath,
  storePath,
} from "../../../src/store/module-file.ts";
import { canonicalVersions, modulePaths, versionNames } from "../goproxy/arbitraries.ts";

const FILE: ModuleFile = { path: "example.com/B", version: "v1.0.0-RC1", extension: "zip" };

const files: fc.Arbitrary<ModuleFile> = fc.record({
  path: modulePaths,
  version: fc.oneof(canonicalVersions, versionNames),
  extension: fc.constantFrom("info", "mod", "zip"),
});

describe("fileName()", () => {
  test("names a file for people", () => {
    expect(fileName(FILE)).toBe("example.com/B@v1.0.0-RC1.zip");
  });

  test("can be taken apart again, so no two files share a name", () => {
    fc.assert(
      fc.property(files, (file) => {
        const name = fileName(file);
        const at = name.indexOf("@");
        const dot = name.lastIndexOf(".");
        const parts = [name.slice(0, at), name.slice(at + 1, dot), name.slice(dot + 1)];
        expect(parts).toEqual([file.path, file.version, file.extension]);
      }),
    );
  });
});

describe("storePath()", () => {
  test("escapes upper-case letters, as GOMODCACHE does", () => {
    expect(storePath(FILE)).toBe("example.com/!b/@v/v1.0.0-!r!c1.zip");
  });

  test("takes extensions that GOMODCACHE has besides those of the protocol", () => {
    expect(storePath({ ...FILE, extension: "ziphash" })).toMatch(/\/v1\.0\.0-!r!c1\.ziphash$/);
  });

  test.each([
    ["a path", { path: "example.com/../../etc" }],
    ["a version", { version: "../../v1.0.0" }],
  ])("throws for %s that would lead out of the store", (_, part) => {
    expect(() => storePath({ ...FILE, ...part })).toThrow(ParseError);
  });
});

describe("parseStorePath()", () => {
  test("reads what storePath() writes", () => {
    const stored = fc.record({
      path: modulePaths,
      version: canonicalVersions,
      extension: fc.constantFrom("info" as const, "mod" as const, "zip" as const),
    });
    fc.assert(
      fc.property(stored, (file) => {
        expect(parseStorePath(storePath(file))).toEqual(file);
      }),
    );
  });

  test.each([
    "example.com/lib/@v/list",
    "example.com/lib/@v/v1.0.0.ziphash",
    "example.com/lib/@v/main.info",
    "example.com/Lib/@v/v1.0.0.zip",
    "example.com/../@v/v1.0.0.zip",
    ".tmp/5e1b",
    "/@v/v1.0.0.zip",
  ])("takes %s for no file of a module version", (text) => {
    expect(parseStorePath(text)).toBeUndefined();
  });
});
