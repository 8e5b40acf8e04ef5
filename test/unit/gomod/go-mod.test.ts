import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GoMod, parseGoMod } from "../../../src/gomod/go-mod.ts";
import { ParseError } from "../../../src/lib/errors.ts";

/** Parses the lines behind a module line, so that they are counted from 2. */
function parse(...lines: string[]): GoMod {
  return parseGoMod(["module example.com/m", ...lines, ""].join("\n"), "go.mod");
}

describe("parseGoMod()", () => {
  test("reads module, go and toolchain", () => {
    expect(parse("go 1.24.3", "toolchain go1.25.0")).toMatchObject({
      module: "example.com/m",
      go: "1.24.3",
      toolchain: "go1.25.0",
    });
  });

  test("leaves out what the file does not say", () => {
    expect(parse()).toEqual({
      module: "example.com/m",
      require: [],
      replace: [],
      exclude: [],
      retract: [],
      tool: [],
      ignore: [],
      godebug: [],
    });
  });

  test("reads requirements in lines and blocks", () => {
    const { require } = parse(
      "require example.com/a v1.0.0",
      "require (",
      "\texample.com/b v1.1.0 // indirect",
      "",
      "\t// because",
      "\texample.com/c/v2 v2.0.0 // indirect; and more",
      "\texample.com/d v1.0.0 // indirectly",
      ") // end",
    );
    expect(require).toEqual([
      { path: "example.com/a", version: "v1.0.0", indirect: false },
      { path: "example.com/b", version: "v1.1.0", indirect: true },
      { path: "example.com/c/v2", version: "v2.0.0", indirect: true },
      { path: "example.com/d", version: "v1.0.0", indirect: false },
    ]);
  });

  test.each([
    ["short", "v1.2", "v1.2.0"],
    ["with build metadata", "v1.2.3+meta", "v1.2.3"],
    ["incompatible", "v2.0.0+incompatible", "v2.0.0+incompatible"],
    ["the name of a branch", "main", "main"],
  ])("reads a version that is %s", (_, written, version) => {
    expect(parse(`require example.com/a ${written}`).require[0]?.version).toBe(version);
  });

  test.each([
    ["a module by a directory", "example.com/a => ../a", { newPath: "../a" }],
    ["a module by a Windows directory", 'example.com/a => "C:\\\\a b"', { newPath: "C:\\a b" }],
    [
      "one version by a directory",
      "example.com/a v1.0.0 => /srv/a",
      { oldVersion: "v1.0.0", newPath: "/srv/a" },
    ],
    [
      "a module by another",
      "example.com/a => example.com/b v1.2.0",
      { newPath: "example.com/b", newVersion: "v1.2.0" },
    ],
    [
      "one version by another module's",
      "example.com/a v1.0.0 => example.com/b v1.2.0",
      { oldVersion: "v1.0.0", newPath: "example.com/b", newVersion: "v1.2.0" },
    ],
  ])("reads the replacement of %s", (_, text, replacement) => {
    expect(parse(`replace ${text}`).replace).toEqual([
      { oldPath: "example.com/a", ...replacement },
    ]);
  });

  test("reads exclusions", () => {
    expect(parse("exclude example.com/a v1.0.0").exclude).toEqual([
      { path: "example.com/a", version: "v1.0.0" },
    ]);
  });

  test("keeps retractions as written", () => {
    const { retract } = parse("retract v1.0.0", "retract (", "[v1.1.0,  v1.2.0] // broken", ")");
    expect(retract).toEqual(["v1.0.0", "[v1.1.0, v1.2.0]"]);
  });

  test("reads tools, ignored directories and godebug settings", () => {
    const mod = parse(
      "tool example.com/a/cmd/x",
      "ignore ./node_modules",
      "godebug default=go1.21",
    );
    expect(mod).toMatchObject({
      tool: ["example.com/a/cmd/x"],
      ignore: ["./node_modules"],
      godebug: [{ key: "default", value: "go1.21" }],
    });
  });

  test.each([
    ["double quotes", '"./a b"', "./a b"],
    ["back quotes", "`./a\\b`", "./a\\b"],
    ["escape sequences", '"\\x41\\u00e9\\U0001F600\\t\\101\\""', 'Aé\u{1f600}\tA"'],
  ])("reads strings with %s", (_, token, value) => {
    expect(parse(`ignore ${token}`).ignore).toEqual([value]);
  });

  test("takes comments for no part of a word", () => {
    expect(parse("require example.com/a v1.0.0//indirect").require).toEqual([
      { path: "example.com/a", version: "v1.0.0", indirect: true },
    ]);
  });

  test("reads lines that end in CRLF", () => {
    const text =
      "module example.com/m\r\n\r\nrequire (\r\n\texample.com/a v1.0.0 // indirect\r\n)\r\n";
    expect(parseGoMod(text, "go.mod")).toEqual(parseGoMod(text.replaceAll("\r", ""), "go.mod"));
  });

  test("reads a last line without a newline", () => {
    expect(parseGoMod("module example.com/m", "go.mod").module).toBe("example.com/m");
  });

  test("reads a block without lines", () => {
    expect(parse("require ()", "require (", ")").require).toEqual([]);
  });

  test("reads the version that is meant by an odd one", () => {
    expect(parse("go v1.20.x").go).toBe("1.20");
  });

  test.each([
    ["a line", ["future x y"]],
    ["a block", ["future (", "x", ")"]],
    ["a block with a name", ["future x (", "y", ")"]],
    ["a go line in a block", ["go (", "1.21", ")"]],
  ])("passes over %s that it does not know", (_, lines) => {
    expect(parse(...lines)).toEqual(parse());
  });

  test.each([
    ["above the module line", "// Deprecated: use n.\nmodule m", "use n."],
    ["behind it", "module m // Deprecated: use n.", "use n."],
    ["above its block", "// Deprecated: use n.\nmodule (\n\tm\n)", "use n."],
    ["in a paragraph", "// A.\n//\n// Deprecated: use\n// n.\n//\n// B.\nmodule m", "use\nn."],
  ])("reads a deprecation %s", (_, text, deprecated) => {
    expect(parseGoMod(text, "go.mod").deprecated).toBe(deprecated);
  });

  test("reads no deprecation out of a comment that a blank line parts", () => {
    const text = "// Deprecated: not this.\n\nmodule example.com/m\n";
    expect(parseGoMod(text, "go.mod").deprecated).toBeUndefined();
  });

  test.each([
    ["a requirement without a version", "require example.com/a"],
    ["a requirement with too much", "require example.com/a v1.0.0 v1.1.0"],
    ["an empty version", 'require example.com/a ""'],
    ["a replacement without an arrow", "replace example.com/a example.com/b v1.0.0"],
    ["a replacement without a version", "replace example.com/a => example.com/b"],
    ["a replacement of path@version", "replace example.com/a => example.com/b@v1.0.0"],
    ["a replacing directory with a version", "replace example.com/a => ./a v1.0.0"],
    ["a replacement by nothing", "replace example.com/a =>"],
    ["a go line without a version", "go"],
    ["a go line with a strange version", "go latest"],
    ["a strange toolchain", "toolchain gcc"],
    ["a godebug line without a value", "godebug default"],
    ["two tools in a line", "tool a b"],
    ["a second module line", "module example.com/n"],
    ["a string without an end", 'tool "a'],
    ["a raw string without an end", "tool `a"],
    ["a quote in a word", "tool a'b"],
    ["an escape sequence that Go does not know", 'tool "\\q"'],
    ["an escape sequence for half a character", 'tool "\\ud800"'],
    ["a comment that is not Go's kind for it", "/* no */"],
    ["a character that cannot be printed", "tool a\vb"],
    ["a bracket that was not opened", ")"],
    ["a string in the place of a directive", '"tool" a'],
    ["a block without an end", "require ("],
  ])("rejects %s, with file and line", (_, line) => {
    expect(() => parse(line)).toThrow(
      expect.objectContaining({ code: "GO_MOD_SYNTAX", file: "go.mod", line: 2 }),
    );
  });

  test.each(["go 1.21", "toolchain go1.25.0"])("rejects a second line like %s", (line) => {
    expect(() => parse(line, line)).toThrow(/^go\.mod:3: repeated /);
  });

  test("rejects text behind the end of a block", () => {
    expect(() => parse("require (", ") x")).toThrow("go.mod:3: unexpected text after )");
  });

  test("rejects a file without a module line", () => {
    expect(() => parseGoMod("go 1.21\n", "a/go.mod")).toThrow("a/go.mod:1: no module directive");
  });

  test("throws nothing but ParseError", () => {
    const part = fc.oneof(
      fc.constantFrom("module", "go", "require", "replace", "retract", "tool", "=>", "v1.0.0"),
      fc.constantFrom("\n", " ", "(", ")", "[", ",", '"', "`", "\\", "//", "/*", "example.com/a"),
      fc.string({ maxLength: 3, unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        try {
          parse(parts.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
