import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownField, tryParseJson } from "../../../src/lib/json.ts";

describe("tryParseJson()", () => {
  test("reads every JSON value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(tryParseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each(["", "{", "<html>", "undefined", "NaN", "[1,]", "\uFEFF{}", "\u0000"])(
    "gives undefined for %j",
    (text) => {
      expect(tryParseJson(text)).toBeUndefined();
    },
  );
});

describe("ownField()", () => {
  test("gives the field of an object", () => {
    expect(ownField({ name: null }, "name")).toBeNull();
  });

  test.each([undefined, null, 1, "text", true, {}])("finds no field in %j", (value) => {
    expect(ownField(value, "length")).toBeUndefined();
  });

  test("finds no inherited field, and runs no getter", () => {
    const value = {
      get name() {
        throw new Error("a getter ran");
      },
    };
    expect(ownField({}, "constructor")).toBeUndefined();
    expect(ownField(Object.create({ name: 1 }), "name")).toBeUndefined();
    expect(ownField(value, "name")).toBeUndefined();
  });
});
