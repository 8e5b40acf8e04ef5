import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSumLines, type GoSum, parseGoSum } from "../../../src/gomod/go-sum.ts";
import { ParseError } from "../../../src/lib/errors.ts";

const ZIP_LINE = "example.com/a v1.2.3 h1:zip=";
const MOD_LINE = "example.com/a v1.2.3/go.mod h1:mod=";

function parse(...lines: string[]): GoSum {
  return parseGoSum(lines.map((line) => `${line}\n`).join(""), "go.sum");
}

describe("parseGoSum()", () => {
  test("tells zips from go.mod files", () => {
    expect(parse(ZIP_LINE, MOD_LINE).entries).toEqual([
      { path: "example.com/a", version: "v1.2.3", kind: "zip", hash: "h1:zip=" },
      { path: "example.com/a", version: "v1.2.3", kind: "mod", hash: "h1:mod=" },
    ]);
  });

  test("passes over blank lines", () => {
    expect(parse("", ZIP_LINE, "  \t", "").entries).toHaveLength(1);
  });

  test("reads lines that end in CRLF", () => {
    expect(parseGoSum(`${ZIP_LINE}\r\n${MOD_LINE}\r\n`, "go.sum")).toEqual(
      parse(ZIP_LINE, MOD_LINE),
    );
  });

  test("reads a last line without a newline", () => {
    expect(parseGoSum(ZIP_LINE, "go.sum")).toEqual(parse(ZIP_LINE));
  });

  test("reads an empty file", () => {
    expect(parseGoSum("", "go.sum")).toEqual({ entries: [], ignored: [] });
  });

  test("collapses repeated lines", () => {
    expect(parse(ZIP_LINE, "example.com/a  v1.2.3\th1:zip=").entries).toHaveLength(1);
  });

  test("keeps different hashes of one module", () => {
    expect(parse(ZIP_LINE, "example.com/a v1.2.3 h1:other=").entries).toHaveLength(2);
  });

  test("trusts nothing on an algorithm it does not know", () => {
    expect(parse("example.com/a v1.2.3 h2:x=")).toEqual({
      entries: [],
      ignored: [{ line: 1, reason: "unknown-algorithm" }],
    });
  });

  test("trusts nothing on the hash of an empty go.mod", () => {
    const hash = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
    expect(parse(ZIP_LINE, `example.com/b v1.0.0/go.mod ${hash}`).ignored).toEqual([
      { line: 2, reason: "empty-go-mod" },
    ]);
  });

  test.each([
    ["two fields", "example.com/a v1.2.3"],
    ["four fields", `${ZIP_LINE} more`],
    ["a conflict marker", "<<<<<<< HEAD"],
  ])("rejects a line with %s", (_, line) => {
    expect(() => parse(ZIP_LINE, "", line)).toThrow(/^go\.sum:3: expected 3 fields/);
  });

  test("gives an error with file and line", () => {
    expect(() => parse(ZIP_LINE, "x")).toThrow(
      expect.objectContaining({ code: "GO_SUM_LINE", file: "go.sum", line: 2 }),
    );
  });

  test("throws nothing but ParseError", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(" ", "\n", "\r", "h1:", "a", "v1/go.mod"), fc.string()))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (content) => {
        try {
          parseGoSum(content, "go.sum");
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
        }
      }),
    );
  });
});

describe("formatSumLines()", () => {
  test("gives the lines of several files, each once", () => {
    expect(formatSumLines([parse(ZIP_LINE, MOD_LINE), parse(ZIP_LINE)])).toEqual([
      ZIP_LINE,
      MOD_LINE,
    ]);
  });
});
