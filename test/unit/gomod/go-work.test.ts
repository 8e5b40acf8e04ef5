import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGoWork } from "../../../src/gomod/go-work.ts";
import { ParseError } from "../../../src/lib/errors.ts";

describe("parseGoWork()", () => {
  test("reads all that it knows", () => {
    const text = [
      "go 1.24",
      "toolchain go1.25.0",
      "use .",
      "use (",
      "\t./a // the first",
      '\t"./b c"',
      ")",
      "replace example.com/a v1.0.0 => example.com/b v1.2.0",
      "godebug default=go1.21",
    ].join("\n");
    expect(parseGoWork(text, "go.work")).toEqual({
      go: "1.24",
      toolchain: "go1.25.0",
      use: [".", "./a", "./b c"],
      replace: [
        {
          oldPath: "example.com/a",
          oldVersion: "v1.0.0",
          newPath: "example.com/b",
          newVersion: "v1.2.0",
        },
      ],
    });
  });

  test("reads an empty file", () => {
    expect(parseGoWork("", "go.work")).toEqual({ use: [], replace: [] });
  });

  test("passes over directives that it does not know", () => {
    expect(parseGoWork("future (\n\tx\n)\nuse .\n", "go.work").use).toEqual(["."]);
  });

  test.each(["use", "use a b", "go latest", "go 1.24", "replace a => b", "use ("])(
    "rejects %s, with file and line",
    (line) => {
      expect(() => parseGoWork(`go 1.24\n${line}\n`, "go.work")).toThrow(
        expect.objectContaining({ code: "GO_WORK_SYNTAX", file: "go.work", line: 2 }),
      );
    },
  );

  test("reads lines that end in CRLF", () => {
    expect(parseGoWork("go 1.24\r\nuse (\r\n\t./a\r\n)\r\n", "go.work")).toMatchObject({
      go: "1.24",
      use: ["./a"],
    });
  });

  test("reads back every folder and replacement that go could have written", () => {
    const text = fc
      .string({ minLength: 1, unit: "grapheme" })
      .filter((s) => !/["\\`\p{C}]/u.test(s));
    const quoted = text.map((value) => ({ value: `./${value}`, written: `"./${value}"` }));
    const folder = fc.oneof(
      quoted,
      fc.constantFrom(".", "./a", "../b-c", "/abs/d").map((value) => ({ value, written: value })),
    );
    const replace = fc.tuple(fc.constantFrom("", " v1.2.0"), folder);
    fc.assert(
      fc.property(
        fc.array(folder),
        fc.array(replace),
        fc.boolean(),
        (folders, replaces, inBlock) => {
          const lines = folders.map(({ written }) => written);
          const use = inBlock
            ? `use (\n${lines.join("\n")}\n)`
            : lines.map((l) => `use ${l}`).join("\n");
          const replaceLines = replaces.map(
            ([version, { written }]) => `replace example.com/a${version} => ${written}`,
          );
          const work = parseGoWork(`go 1.24\n${use}\n${replaceLines.join("\n")}\n`, "go.work");
          expect(work.use).toEqual(folders.map(({ value }) => value));
          expect(work.replace.map(({ newPath }) => newPath)).toEqual(
            replaces.map(([, { value }]) => value),
          );
        },
      ),
    );
  });

  test("throws nothing but ParseError", () => {
    const part = fc.oneof(fc.constantFrom("go", "use", "(", ")", "\n", " ", '"', "."), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        try {
          parseGoWork(parts.join(""), "go.work");
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
        }
      }),
    );
  });
});
