import { describe, expect, test } from "vitest";
import {
  type Fields,
  integer,
  list,
  object,
  oneOf,
  optional,
  type Shape,
  signed,
  text,
} from "../../../src/lib/shape.ts";

interface Pet {
  name: string;
  kind: "cat" | "dog";
  toys: string[];
  ageYears?: number;
  owner: string | undefined;
}

const fields: Fields<Pet> = {
  name: text("What it is called"),
  kind: oneOf<Pet["kind"]>({ cat: "meows", dog: "barks" }, "What it is"),
  toys: list(text("A toy"), "What it plays with"),
  ageYears: optional(integer("In years")),
  owner: optional(text("Whose it is")),
};

describe("a shape", () => {
  test("reads what fits and leaves out what it does not know", () => {
    const pet = { name: "Mia", kind: "cat", toys: ["ball"], colour: "red" };
    expect(object<Pet>("pet", "A pet.", fields).read(pet, "")).toEqual({
      name: "Mia",
      kind: "cat",
      toys: ["ball"],
    });
  });

  test("names the place of what does not fit", () => {
    const pets = list(object<Pet>("pet", "A pet.", fields), "Pets");
    const read = () => pets.read([{ name: "Mia", kind: "cat", toys: [1] }], "pets");
    expect(read).toThrow("pets[0].toys[0] is 1; expected is a text");
  });

  test("takes no word from the prototype", () => {
    const read = () => fields.kind.read("constructor", "kind");
    expect(read).toThrow('kind is "constructor"; expected is one of cat, dog');
  });

  test("quotes long and unprintable values in short", () => {
    const read = () => integer("A number").read(`\u001b[31m${"x".repeat(100)}`, "n");
    expect(read).toThrow(`n is "?[31m${"x".repeat(55)}..."; expected is a whole number`);
  });

  test("takes numbers below zero only where they may be", () => {
    expect(signed("A difference").read(-1.5, "n")).toBe(-1.5);
    expect(() => integer("A count").read(-1, "n")).toThrow("n is -1");
  });

  test("makes a schema with a definition for each object", () => {
    const definitions = new Map();
    expect(object<Pet>("pet", "A pet.", fields).schema(definitions)).toEqual({
      $ref: "#/$defs/pet",
    });
    expect(definitions.get("pet")).toMatchObject({
      required: ["name", "kind", "toys"],
      properties: {
        kind: { enum: ["cat", "dog"], description: "What it is. cat: meows; dog: barks" },
        ageYears: { type: "integer", minimum: 0 },
      },
      additionalProperties: false,
    });
  });

  test("does not compile for another type", () => {
    // @ts-expect-error: a field is missing
    const missing: Fields<Pet> = { ...fields, name: undefined };
    // @ts-expect-error: the type has no such field
    const further: Fields<Pet> = { ...fields, colour: text("Its colour") };
    // @ts-expect-error: it may be absent in the type
    const required: Fields<Pet> = { ...fields, ageYears: integer("In years") };
    // @ts-expect-error: it may not be absent in the type
    const absent: Fields<Pet> = { ...fields, name: optional(text("What it is called")) };
    // @ts-expect-error: the type has a word more
    const narrower: Fields<Pet> = { ...fields, kind: oneOf({ cat: "meows" }, "What it is") };
    // @ts-expect-error: the type has other words only
    const wider: Fields<Pet> = { ...fields, kind: text("What it is") };
    // @ts-expect-error: the type has any text
    const words: Shape<string> = oneOf({ cat: "meows" }, "What it is");
    expect([missing, further, required, absent, narrower, wider, words]).toHaveLength(7);
  });
});
