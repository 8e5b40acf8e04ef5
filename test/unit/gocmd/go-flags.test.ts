import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findGoFlag,
  hideFlagValues,
  isGoFlagSet,
  splitGoFlags,
} from "../../../src/gocmd/go-flags.ts";

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

describe("isGoFlagSet()", () => {
  test.each<[string, boolean]>([
    ["-trimpath", true],
    ["--trimpath -v", true],
    ["-trimpath=true", true],
    ["-trimpath=1", true],
    ["-trimpath=false", false],
    ["-trimpath -trimpath=0", false],
    ["-trimpaths", false],
    ["", false],
  ])("reads %j", (goFlags, isSet) => {
    expect(isGoFlagSet(goFlags, "trimpath")).toBe(isSet);
  });
});

describe("hideFlagValues()", () => {
  test.each([
    ["", ""],
    ["-race  --v", "-race --v"],
    ["-p=2", "-p=#d4735e3a"],
    ["-ldflags=", "-ldflags=#e3b0c442"],
    ["'-ldflags=-X main.key=s3cret -s' -mod=mod", "-ldflags=#bcb189c0 -mod=#e55cffc8"],
  ])("shows of %j the names, and a hash of each value", (goFlags, shown) => {
    expect(hideFlagValues(goFlags)).toBe(shown);
  });

  test("shows nothing of what is no flag, or of a quote that does not end", () => {
    for (const goFlags of ["s3cret", "-ldflags=a 's3cret -v", '"s3cret']) {
      expect(hideFlagValues(goFlags)).not.toContain("s3cret");
    }
  });

  test("never shows a value, whatever flags there are", () => {
    const value = fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => `${text}s3cret`);
    fc.assert(
      fc.property(fc.constantFrom("-tags=", "--x=", "-X=a.b="), value, (flag, text) => {
        const quote = text.includes("'") ? '"' : "'";
        expect(hideFlagValues(`${quote}${flag}${text}${quote}`)).not.toContain("s3cret");
      }),
    );
  });

  test("adds the part of a value that is public", () => {
    const keep = (value: string) => (value.includes("cafe") ? "cafe" : undefined);
    expect(hideFlagValues("-ldflags=-X=a.b=cafe -tags=x", keep)).toMatch(
      /^-ldflags=#[0-9a-f]{8}\(cafe\) -tags=#[0-9a-f]{8}$/,
    );
  });
});
