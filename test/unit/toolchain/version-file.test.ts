import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParseError } from "../../../src/lib/errors.ts";
import { readVersionFile } from "../../../src/toolchain/version-file.ts";

const read = (text: string) => readVersionFile(text, "FILE");

describe("readVersionFile()", () => {
  test.each([
    ["a go.mod", "module example.com/app\n\ngo 1.26\n", "1.26", "go line"],
    ["a go.mod with a release", "module example.com/app\ngo 1.26.3\n", "1.26.3", "go line"],
    [
      "a go.mod with a toolchain line",
      "module m\n\ngo 1.26.0\n\ntoolchain go1.26.3\n",
      "1.26.3",
      "toolchain line",
    ],
    [
      "a toolchain line with a candidate",
      "module m\ngo 1.26\ntoolchain go1.27rc1\n",
      "1.27rc1",
      "toolchain line",
    ],
    [
      "a toolchain of somebody's own",
      "module m\ngo 1.26\ntoolchain go1.26.3-corp\n",
      "1.26.3",
      "toolchain line",
    ],
    ["no toolchain", "module m\ngo 1.26.1\ntoolchain default\n", "1.26.1", "go line"],
    [
      "a modfile with blocks and comments",
      '// tools\nmodule "example.com/tools"\n\ngo 1.25.4 // as the linter\n\nrequire (\n\tgolang.org/x/mod v0.40.0 // indirect\n)\n\nretract [v1.0.0, v1.1.0]\n',
      "1.25.4",
      "go line",
    ],
    ["a go.work", "go 1.26.2\n\nuse (\n\t./a\n\t./b\n)\n", "1.26.2", "go line"],
    [
      "a go.work with a toolchain line",
      "go 1.26.2\n\ntoolchain go1.26.8\n\nuse ./a\n",
      "1.26.8",
      "toolchain line",
    ],
    ["a .go-version", "1.26.8\n", "1.26.8", ""],
    ["a .go-version with a prefix", "go1.26.8", "go1.26.8", ""],
    ["a .go-version with a comment", "# the release of production\n1.26.8\n", "1.26.8", ""],
    ["a .go-version of Windows", "\uFEFF1.26.8\r\n", "1.26.8", ""],
    ["a .tool-versions", "nodejs 24.1.0\ngolang 1.26.8 # CI\nruby 3.4\n", "1.26.8", "golang line"],
    ["a .tool-versions by mise's name", "go 1.26.8\nnode 24\n", "1.26.8", "go line"],
    ["the first of several versions", "golang 1.26.8 1.25.3\n", "1.26.8", "golang line"],
    ["a mise.toml", '[tools]\nnode = "24"\ngo = "1.26"\n', "1.26", "tools.go"],
    [
      "a mise.toml with a table",
      '[env]\nA = "b"\n\n[tools.go]\nversion = "1.26.8"\n',
      "1.26.8",
      "tools.go",
    ],
    [
      "a mise.toml with a table on one line",
      '[tools]\ngo = { version = "1.26", os = ["linux"] }\n',
      "1.26",
      "tools.go",
    ],
    ["a mise.toml with a list", '[tools]\ngo = ["1.26", "1.25"]\n', "1.26", "tools.go"],
    ["a mise.toml with the other name", '[tools]\ngolang = "1.26"\n', "1.26", "tools.golang"],
    ["a mise.toml with a backend", '[tools]\n"core:go" = "1.26"\n', "1.26", "tools.core:go"],
  ])("reads %s by its content", (_, text, version, place) => {
    expect(read(text)).toEqual({ version, place });
  });

  test.each([
    ["nothing", "", "it is no go.mod"],
    ["comments alone", "# none yet\n", "it is no go.mod"],
    ["a go.mod that is malformed", "module m\ngo 1.26 1.27\n", "FILE:2"],
    ["a go.mod without a go line", "module m\n", "it has no go line and no toolchain line"],
    ["a go.work that is malformed", "use ./a ./b\n", "FILE:1"],
    ["a .tool-versions without Go", "nodejs 24.1.0\nruby 3.4\n", "it is no go.mod"],
    ["a .tool-versions without a version", "nodejs 24\ngolang\n", "golang has no version"],
    ["a mise.toml without Go", '[tools]\nnode = "24"\n', "its tools have no go"],
    ["a mise.toml with a number", "[tools]\ngo = 1.20\n", "tools.go has no version in quotes"],
    ["a mise.toml that is malformed", '[tools]\ngo = "1.26\n', "FILE:"],
    ["a page of HTML", "<html>\n<body>\n</html>\n", "it is no go.mod"],
    ["a version with odd characters", "1.26\u202e\n", "printable characters"],
    ["a very long version", `${"1".repeat(200)}\n`, "printable characters"],
  ])("refuses %s", (_, text, message) => {
    expect(() => read(text)).toThrow(ParseError);
    expect(() => read(text)).toThrow(message);
  });

  test("gives a version or a ParseError for whatever content", () => {
    const words = fc.constantFrom(
      ...'module|go|golang|toolchain|use|[tools]|=|=>|"|1.26|go1.26.8|(|)|\n|\n| |#|//|{|}|[|]|\r\n|\t|\0'.split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        try {
          expect(read(parts.join(" ")).version).not.toBe("");
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
        }
      }),
    );
  });
});
