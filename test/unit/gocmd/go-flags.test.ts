import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findGoFlag, splitGoFlags } from "../../../src/gocmd/go-flags.ts";

describe("splitGoFlags()", () => {
  test.each<[string, string[]]>([
    ["", []],
    [" \t\r\n", []],
    ["-v", ["-v"]],
    ["  -v\t-modfile=x.mod\n", ["-v", "-modfile=x.mod"]],
    ["'-ldflags=-s -w' -v", ["-ldflags=-s -w", "-v"]],
    [`"-ldflags=-X 'a=b c'"`, ["-ldflags=-X 'a=b c'"]],
    // Quotes count only where a flag begins.
    [`-ldflags='-s -w'`, ["-ldflags='-s", "-w'"]],
    [`'-a'"-b"`, ["-a", "-b"]],
    [`''`, [""]],
    ["-x=\u00a0y", ["-x=\u00a0y"]],
  ])("splits %j", (goFlags, flags) => {
    expect(splitGoFlags(goFlags)).toEqual(flags);
  });

  test.each([`'-v`, `-v "-x`, `-v '`])("has none for %j, whose quote does not end", (goFlags) => {
    expect(splitGoFlags(goFlags)).toBeUndefined();
  });

  test("gives back the flags that go itself would have joined", () => {
    const flag = fc
      .string({ unit: fc.constantFrom("-", "=", "a", " ", "\t", "'", '"', "\\", "ß") })
      .filter((text) => text !== "" && !(text.includes("'") && text.includes('"')));
    const quote = (text: string) => {
      if (!/[ \t'"]/.test(text)) return text;
      return text.includes("'") ? `"${text}"` : `'${text}'`;
    };
    fc.assert(
      fc.property(fc.array(flag), (flags) => {
        expect(splitGoFlags(flags.map(quote).join(" "))).toEqual(flags);
      }),
    );
  });
});

describe("findGoFlag()", () => {
  test.each<[string, string | undefined]>([
    ["-modfile=x.mod", "x.mod"],
    ["--modfile=x.mod", "x.mod"],
    ["-modfile=a.mod -v -modfile=b.mod", "b.mod"],
    ["'-modfile=dir with space/x.mod'", "dir with space/x.mod"],
    ["-modfile=a=b.mod", "a=b.mod"],
    ["-modfile", ""],
    ["-modfile=", ""],
    ["", undefined],
    ["-mod=mod", undefined],
    ["---modfile=x.mod", undefined],
    ["modfile=x.mod", undefined],
    ["'-ldflags=-X a -modfile=x.mod'", undefined],
    ["'-modfile=x.mod", undefined],
  ])("finds in %j the modfile %j", (goFlags, value) => {
    expect(findGoFlag(goFlags, "modfile")).toBe(value);
  });
});
