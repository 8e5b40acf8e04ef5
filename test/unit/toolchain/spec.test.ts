import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParseError } from "../../../src/lib/errors.ts";
import { isInRange, parseSpec, parseYamlSpec } from "../../../src/toolchain/spec.ts";

describe("parseSpec()", () => {
  test.each([
    ["1.26.8", "1.26.8"],
    [" 1.26.8\n", "1.26.8"],
    ["go1.26.8", "1.26.8"],
    ["1.26.0", "1.26.0"],
    ["1.20.0", "1.20"],
    ["1.27rc1", "1.27rc1"],
    ["go1.27rc1", "1.27rc1"],
    ["1.27.0-rc.1", "1.27rc1"],
    ["1.27.0-rc1", "1.27rc1"],
    ["1.21-beta1", "1.21beta1"],
  ])("reads %j as the release %s", (text, release) => {
    expect(parseSpec(text)).toEqual({ kind: "exact", release });
  });

  test.each([
    ["stable", "stable"],
    ["latest", "stable"],
    ["oldstable", "oldstable"],
  ])("reads %s as what is newest", (text, kind) => {
    expect(parseSpec(text)).toEqual({ kind });
  });

  test.each([
    ["1.26", ["1.26.0", "1.26.8"], ["1.25.9", "1.27.0", "1.27rc1", "1.26rc1"]],
    ["go1.26", ["1.26.8"], ["1.27.0"]],
    ["1.26.x", ["1.26.8"], ["1.27.0"]],
    ["1.26.*", ["1.26.8"], ["1.27.0"]],
    ["1", ["1.9.2", "1.20", "1.26.8"], ["2.0.0"]],
    ["1.x", ["1.26.8"], ["2.0.0"]],
    ["*", ["1.26.8"], ["1.27rc1"]],
    ["1.20", ["1.20", "1.20.3"], ["1.2.1", "1.21.0"]],
    [">=1.25 <1.27", ["1.25.0", "1.26.8"], ["1.24.9", "1.27.0", "1.27rc1"]],
    ["^1.25.3", ["1.25.3", "1.26.8"], ["1.25.2", "2.0.0"]],
    ["~1.26.1", ["1.26.1", "1.26.8"], ["1.26.0", "1.27.0"]],
    ["1.25 || 1.26", ["1.25.3", "1.26.8"], ["1.27.0"]],
    ["1.24 - 1.26", ["1.24.0", "1.26.8"], ["1.27.0"]],
    [">=1.27rc1", ["1.27rc1", "1.27rc2", "1.27.0", "1.28.1"], ["1.26.8", "1.28rc1"]],
    [">=go1.27.0-rc.1 <1.28", ["1.27rc1", "1.27.3"], ["1.28.0"]],
  ])("reads %s as a range", (text, inside, outside) => {
    const spec = parseSpec(text);
    if (spec.kind !== "range") throw new Error(`${text} is ${spec.kind}`);
    const isIn = (release: string) => isInRange(release, spec.range);
    expect({ inside: inside.filter(isIn), outside: outside.filter(isIn) }).toEqual({
      inside,
      outside: [],
    });
  });

  test.each(["", "tip", "1.26.8.1", "go", "1,26", "1.26-", "system", ">=", "ref:main", "v"])(
    "refuses %j, and says what is allowed",
    (text) => {
      expect(() => parseSpec(text)).toThrow(/^a Go version such as 1\.26\.8, .* or latest$/);
    },
  );

  test("gives a specification or a ParseError for whatever text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."go1.26rcx*<>=~^| -v\n") }), (text) => {
        try {
          expect(parseSpec(text)).toHaveProperty("kind");
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
        }
      }),
    );
  });
});

describe("parseYamlSpec()", () => {
  test.each(["1.1", "1.2", "1.3"])("refuses %s, of which YAML may have cut a zero", (text) => {
    expect(() => parseYamlSpec(text)).toThrow(`"${text}0" in quotes: without them YAML reads`);
  });

  test.each(["1.20", "1.2.x", "1.2.2", "1.4", "1.26"])("takes %s", (text) => {
    expect(parseYamlSpec(text)).toEqual(parseSpec(text));
  });
});
