import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeEnvFile, diffEnvFiles, parseEnvFile } from "../../../src/gocmd/env-file.ts";

const file = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom("GOPROXY", "GOFLAGS", "CC", "GOX"), fc.string())
        .map(([name, value]) => `${name}=${value.replaceAll("\n", "")}`),
      fc.constantFrom("", "# comment", "lower=case", "GOPROXY", "=x"),
    ),
  )
  .map((lines) => lines.join("\n"));

describe("parseEnvFile()", () => {
  test.each<[string, [string, string][]]>([
    ["", []],
    [
      "GOPROXY=https://a,direct\nGOFLAGS=-v",
      [
        ["GOPROXY", "https://a,direct"],
        ["GOFLAGS", "-v"],
      ],
    ],
    ["GOFLAGS=-ldflags=-X=a=b\n", [["GOFLAGS", "-ldflags=-X=a=b"]]],
    ["GOPROXY=a\nGOPROXY=b\n", [["GOPROXY", "b"]]],
    ["GOPROXY=\n", [["GOPROXY", ""]]],
    ["# GOPROXY=a\n GOPROXY=a\ngoproxy=a\nGOPROXY\n=a\n\n", []],
  ])("reads %j as go does", (text, settings) => {
    expect([...parseEnvFile(text)]).toEqual(settings);
  });
});

describe("changeEnvFile()", () => {
  test("keeps comments, blank lines and the lines of other names", () => {
    const text = "# mine\nCC=gcc\n\nGOPROXY=a\nx=y\nGOPROXY=b";
    expect(changeEnvFile(text, new Map([["GOPROXY", "c"]]))).toBe(
      "# mine\nCC=gcc\n\nx=y\nGOPROXY=c\n",
    );
  });

  test("takes away all lines of a name", () => {
    expect(changeEnvFile("GOPROXY=a\nCC=gcc\nGOPROXY=b\n", new Map([["GOPROXY", undefined]]))).toBe(
      "CC=gcc\n",
    );
  });

  test("begins a file that was empty", () => {
    expect(changeEnvFile("", new Map([["GOFLAGS", "-p=2"]]))).toBe("GOFLAGS=-p=2\n");
  });

  test("makes of any file any other, by their difference", () => {
    fc.assert(
      fc.property(file, file, (from, to) => {
        const changes = diffEnvFiles(parseEnvFile(from), parseEnvFile(to));
        expect(new Map(parseEnvFile(changeEnvFile(from, changes)))).toEqual(
          new Map(parseEnvFile(to)),
        );
      }),
    );
  });
});

describe("diffEnvFiles()", () => {
  test("names what was changed, added and taken away", () => {
    const before = parseEnvFile("A=1\nB=2\nC=3\n");
    const after = parseEnvFile("C=3\nB=4\nD=5\n");
    expect(diffEnvFiles(before, after)).toEqual(
      new Map([
        ["A", undefined],
        ["B", "4"],
        ["D", "5"],
      ]),
    );
  });
});
