import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRoute, wirePath } from "../../../src/goproxy/routes.ts";
import { storePath } from "../../../src/store/module-file.ts";
import { canonicalVersions, modulePaths, versionNames } from "./arbitraries.ts";

const ENDPOINTS = ["info", "mod", "zip"] as const;

describe("wirePath() and parseRoute()", () => {
  test("agree on every file of a canonical version", () => {
    fc.assert(
      fc.property(
        modulePaths,
        canonicalVersions,
        fc.constantFrom(...ENDPOINTS),
        (path, version, extension) => {
          const wire = wirePath(path, extension, version);
          const file = { path, version, extension };
          expect(parseRoute(wire)).toEqual({ kind: "immutable", file, path: wire });
        },
      ),
    );
  });

  test("agree on lists and latest versions", () => {
    fc.assert(
      fc.property(modulePaths, fc.constantFrom("list", "latest"), (modulePath, endpoint) => {
        expect(parseRoute(wirePath(modulePath, endpoint))).toEqual({
          kind: "mutable",
          endpoint,
          modulePath,
        });
      }),
    );
  });

  test("agree on branches and commits, whatever their names", () => {
    fc.assert(
      fc.property(modulePaths, versionNames, (modulePath, version) => {
        expect(parseRoute(wirePath(modulePath, "info", version))).toMatchObject({
          endpoint: "info",
          modulePath,
          version,
        });
      }),
    );
  });
});

describe("wirePath()", () => {
  test("gives a path that a URL keeps as it is", () => {
    fc.assert(
      fc.property(modulePaths, versionNames, (modulePath, version) => {
        const path = wirePath(modulePath, "info", version);
        expect(new URL(`https://mirror.example.com/base${path}`).href).toBe(
          `https://mirror.example.com/base${path}`,
        );
      }),
    );
  });

  test.each([
    ["example.com/B", "v1.0.0-RC1", "/example.com/%21b/@v/v1.0.0-%21r%21c1.zip"],
    ["example.com/a", "v2.0.0+incompatible", "/example.com/a/@v/v2.0.0+incompatible.zip"],
  ])("writes %s %s as the go command does", (modulePath, version, path) => {
    expect(wirePath(modulePath, "zip", version)).toBe(path);
  });
});

describe("parseRoute()", () => {
  test.each([
    ["a raw bang", "/example.com/!b/@v/v1.0.0.mod"],
    ["an encoded bang", "/example.com/%21b/@v/v1.0.0.mod"],
    ["a query", "/example.com/%21b/@v/v1.0.0.mod?x=/@v/list"],
  ])("reads %s", (_, url) => {
    expect(parseRoute(url)).toEqual({
      kind: "immutable",
      file: { path: "example.com/B", version: "v1.0.0", extension: "mod" },
      path: "/example.com/%21b/@v/v1.0.0.mod",
    });
  });

  test.each([
    ["v1", "a short version"],
    ["v1.0.0+meta", "a version with build metadata"],
    ["master", "a branch"],
    ["0123456789ab", "a commit"],
  ])("takes %s, %s, for a name that may move", (version) => {
    expect(parseRoute(`/example.com/a/@v/${version}.info`)).toEqual({
      kind: "mutable",
      endpoint: "info",
      modulePath: "example.com/a",
      version,
    });
  });

  test.each([
    ["a parent folder", "/../etc/@v/v1.0.0.mod"],
    ["an encoded parent folder", "/example.com/..%2f..%2fetc/@v/v1.0.0.mod"],
    ["an encoded parent folder as the version", "/example.com/a/@v/..%2f..%2fv1.0.0.mod"],
    ["two dots as the version", "/example.com/a/@v/...mod"],
    ["a backslash", "/example.com/a\\..\\b/@v/v1.0.0.mod"],
    ["an encoded backslash", "/example.com/a%5c..%5cb/@v/v1.0.0.mod"],
    ["a backslash in the version", "/example.com/a/@v/..%5cv1.0.0.mod"],
    ["a NUL", "/example.com/a%00/@v/v1.0.0.mod"],
    ["a NUL in the version", "/example.com/a/@v/v1.0.0%00.mod"],
    ["a line break", "/example.com/a/@v/v1.0.0%0d%0a.info"],
    ["upper case", "/example.com/B/@v/v1.0.0.mod"],
    ["upper case in the version", "/example.com/a/@v/v1.0.0-RC1.mod"],
    ["a bang at the end", "/example.com/a!/@v/v1.0.0.mod"],
    ["a bang before a bang", "/example.com/!!b/@v/v1.0.0.mod"],
    ["a bang before a digit", "/example.com/!1/@v/v1.0.0.mod"],
    ["a bang before upper case", "/example.com/!B/@v/v1.0.0.mod"],
    ["a bang at the version's end", "/example.com/a/@v/v1.0.0!.info"],
    ["letters that are not ASCII", "/example.com/%c3%a9/@v/v1.0.0.mod"],
    ["a byte that is not UTF-8", "/example.com/%ff/@v/v1.0.0.mod"],
    ["a percent sign without digits", "/example.com/%/@v/v1.0.0.mod"],
    ["an empty element", "/example.com//a/@v/v1.0.0.mod"],
    ["an empty element at the start", "//example.com/a/@v/v1.0.0.mod"],
    ["a dot as an element", "/example.com/./a/@v/v1.0.0.mod"],
    ["no module", "/@v/v1.0.0.mod"],
    ["no module before @latest", "/@latest"],
    ["no version", "/example.com/a/@v/.info"],
    ["nothing behind @v", "/example.com/a/@v/"],
    ["an unknown extension", "/example.com/a/@v/v1.0.0.ziphash"],
    ["a lock file", "/example.com/a/@v/v1.0.0.lock"],
    ["a file of a branch", "/example.com/a/@v/master.zip"],
    ["a short version's file", "/example.com/a/@v/v1.mod"],
    ["a host without a dot", "/example/a/@v/v1.0.0.mod"],
    ["a folder of our own", "/.tmp/a/@v/v1.0.0.mod"],
    ["a folder of our own for lists", "/.mutable/a/@v/v1.0.0.mod"],
    ["a drive letter", "/C:/Windows/@v/v1.0.0.mod"],
    ["an encoded drive letter", "/c%3a/Windows/@v/v1.0.0.mod"],
    ["an encoded slash at the start", "/%2fetc/passwd/@v/v1.0.0.mod"],
    ["an absolute URL", "http://other.example.com/example.com/a/@v/list"],
    ["an asterisk", "*"],
    ["nothing", ""],
    ["the root", "/"],
  ])("finds no file in %s", (_, url) => {
    expect(parseRoute(url)).toBeUndefined();
  });

  test.each([
    ["supported", { kind: "supported" }],
    ["latest", { kind: "latest" }],
    [
      "lookup/example.com/!b@v1.0.0-!r!c1",
      { kind: "lookup", modulePath: "example.com/B", version: "v1.0.0-RC1" },
    ],
    [
      "lookup/golang.org/toolchain@v0.0.1-go1.21.0.linux-amd64",
      {
        kind: "lookup",
        modulePath: "golang.org/toolchain",
        version: "v0.0.1-go1.21.0.linux-amd64",
      },
    ],
    ["tile/8/0/x001/000", { kind: "tile", width: undefined, isData: false }],
    ["tile/8/0/x001/000.p/12", { kind: "tile", width: 12, isData: false }],
    ["tile/8/data/005.p/255", { kind: "tile", width: 255, isData: true }],
  ])("reads %s of a checksum database", (file, request) => {
    for (const database of ["sum.example.com", "localhost:8080", "example.com/sumdb"]) {
      const path = `/sumdb/${database}/${file}`;
      expect(parseRoute(path)).toEqual({ kind: "sumdb", database, path, request });
    }
  });

  test("reads a lookup whose bang is encoded as one whose bang is not", () => {
    const path = "/sumdb/sum.example.com/lookup/example.com/!b@v1.0.0";
    expect(parseRoute(path.replace("!", "%21"))).toEqual(parseRoute(path));
  });

  test.each([
    "/sumdb/",
    "/sumdb/sum.example.com",
    "/sumdb//supported",
    "/sumdb/sum.example.com/",
    "/sumdb/sum.example.com/../other.example.com/supported",
    "/sumdb/sum.example.com/%2e%2e/supported",
    "/sumdb/sum.example.com/a%2f..%2f..%2fb",
    "/sumdb/sum.example.com/a%5cb",
    "/sumdb/sum.example.com/a%00",
    "/sumdb/sum.example.com/a%20b",
    "/sumdb/sum.example.com/latest/",
    "/sumdb/sum.example.com/anything",
    "/sumdb/sum.example.com/lookup/",
    "/sumdb/sum.example.com/lookup/example.com/a",
    "/sumdb/sum.example.com/lookup/example.com/B@v1.0.0",
    "/sumdb/sum.example.com/lookup/example.com/a@master",
    "/sumdb/sum.example.com/lookup/../../a@v1.0.0",
    "/sumdb/sum.example.com/lookup/example.com/a@v1.0.0/../x",
    "/sumdb/../lookup/example.com/a@v1.0.0",
    "/sumdb/./supported",
    "/sumdb/sum.example.com/tile/8/0/1",
    "/sumdb/sum.example.com/tile/8/0/000.p/0",
    "/sumdb/sum.example.com/tile/8/0/000.p/",
    "/sumdb/sum.example.com/tile/8/../000",
    "/sumdb/sum.example.com/tile/0/0/000",
  ])("finds no checksum database in %s", (url) => {
    expect(parseRoute(url)).toBeUndefined();
  });

  test("never throws, and never names a file outside the store", () => {
    const pieces = fc.constantFrom(
      ..."/ . .. @v @latest list ! %21 %2f %2e %5c %00 %25 a A v1.0.0 example.com .info .zip sumdb ? \\ ~ ".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const route = parseRoute(parts.join(""));
        const name = route?.kind === "immutable" ? storePath(route.file) : "";
        expect(name.split("/").filter((part) => part.startsWith(".."))).toEqual([]);
        expect(name).not.toMatch(/^\/|\\|\0|%/);
      }),
      { numRuns: 2_000 },
    );
  });
});
