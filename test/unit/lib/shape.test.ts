import { describe, expect, test } from "vitest";
import {
  constant,
  integer,
  jsonSchemaOf,
  list,
  matching,
  object,
  oneOf,
  optional,
  refine,
  signed,
  type TypeOf,
  text,
  tryRead,
} from "../../../src/lib/shape.ts";

const KIND = oneOf({ cat: "meows", dog: "barks" }, "What it is");

const PET = object("pet", "A pet.", {
  name: text("What it is called"),
  kind: KIND,
  toys: list(text("A toy"), "What it plays with"),
  ageYears: optional(integer("In years")),
  owner: optional(object("owner", "Whose it is.", { name: text("Name") })),
});
type Pet = TypeOf<typeof PET>;

const MIA: Pet = { name: "Mia", kind: "cat", toys: ["ball"] };

describe("a shape", () => {
  test("reads what fits and leaves out what it does not know", () => {
    const pet = { name: "Mia", kind: "cat", toys: ["ball"], colour: "red" };
    expect(PET.read(pet, "")).toEqual({
      name: "Mia",
      kind: "cat",
      toys: ["ball"],
    });
  });

  test("names the place of what does not fit", () => {
    const pets = list(PET, "Pets");
    const read = () => pets.read([{ name: "Mia", kind: "cat", toys: [1] }], "pets");
    expect(read).toThrow("pets[0].toys[0] is 1; expected a string");
  });

  test("takes no word from the prototype", () => {
    const read = () => KIND.read("constructor", "kind");
    expect(read).toThrow('kind is "constructor"; expected one of cat, dog');
  });

  test("quotes long and unprintable values in short", () => {
    const read = () => integer("A number").read(`\u001b[31m${"x".repeat(100)}`, "n");
    expect(read).toThrow(`n is "?[31m${"x".repeat(55)}..."; expected a whole number`);
  });

  test("takes numbers below zero only where they may be", () => {
    expect(signed("A difference").read(-1.5, "n")).toBe(-1.5);
    expect(() => integer("A count").read(-1, "n")).toThrow("n is -1");
  });

  test("takes no longer list than it may be", () => {
    const toys = list(text("A toy"), "Toys", { max: 2 });
    expect(toys.read(["ball", "mouse"], "toys")).toEqual(["ball", "mouse"]);
    expect(() => toys.read(["a", "b", "c"], "toys")).toThrow("a list of at most 2");
    expect(toys.schema(new Map())).toMatchObject({ maxItems: 2 });
  });

  test("takes a text only if the whole of its pattern matches, and shows examples", () => {
    const size = matching(/[0-9]+(?:k|M)/, ["5k", "3M"], "A size");
    expect(size.read("10k", "size")).toBe("10k");
    expect(() => size.read("10k!", "size")).toThrow(
      'size is "10k!"; expected a string such as 5k or 3M',
    );
    expect(() => size.read(10, "size")).toThrow("size is 10");
    const { pattern } = size.schema(new Map());
    expect(new RegExp(String(pattern)).test("10k!")).toBe(false);
  });

  test("makes a whole schema, with its definitions by their names", () => {
    const schema = jsonSchemaOf(PET, "pet@1");
    expect(schema).toMatchObject({ title: "pet@1", $ref: "#/$defs/pet" });
    expect(Object.keys(Object(schema["$defs"]))).toEqual(["owner", "pet"]);
  });

  test("makes a schema with a definition for each object", () => {
    const definitions = new Map();
    expect(PET.schema(definitions)).toEqual({
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
    const missing: Pet = { name: "Mia", kind: "cat" };
    // @ts-expect-error: the shape has no such field
    const further: Pet = { ...MIA, colour: "red" };
    // @ts-expect-error: it may be absent
    const required: number = MIA.ageYears;
    // @ts-expect-error: it may not be absent
    const absent: Pet = { ...MIA, name: undefined };
    // @ts-expect-error: the shape has no such word
    const word: Pet = { ...MIA, kind: "cow" };
    // @ts-expect-error: the shape has a word more
    const narrower: "cat" = MIA.kind;
    // @ts-expect-error: a field of an object in it is missing
    const nested: Pet = { ...MIA, owner: {} };
    // @ts-expect-error: a list of the items' type
    const items: number[] = MIA.toys;
    const values = [missing, further, required, absent, word, narrower, nested, items];
    expect(values).toHaveLength(8);
  });

  test("may have a field that is undefined where it may be absent", () => {
    const pet: Pet = { ...MIA, ageYears: undefined, owner: { name: "Ann" } };
    expect(JSON.parse(JSON.stringify(pet))).toEqual(PET.read(pet, ""));
  });

  test("reads one value and no other as a constant", () => {
    const version = constant(2, "Version of the file");
    const read: 2 = version.read(2, "v");
    expect(read).toBe(2);
    expect(() => version.read(1, "v")).toThrow("v is 1; expected 2");
  });
});

describe("refine()", () => {
  const SHORT = refine(text("A name"), (value) => value.length <= 3, "a string of 3 characters");

  test("takes fewer values than its shape", () => {
    expect(SHORT.read("Mia", "name")).toBe("Mia");
    expect(() => SHORT.read("Maria", "name")).toThrow(
      'name is "Maria"; expected a string of 3 characters',
    );
  });

  test("asks only about what fits its shape", () => {
    expect(() => SHORT.read(undefined, "name")).toThrow("name is missing; expected a string");
  });
});

describe("tryRead()", () => {
  test("gives what the shape reads, and undefined for all else", () => {
    expect(tryRead(PET, { ...MIA, colour: "red" })).toEqual(MIA);
    expect(tryRead(PET, { ...MIA, toys: [1] })).toBeUndefined();
  });

  test("hides no fault of a shape", () => {
    const faulty = refine(
      text("A name"),
      () => {
        throw new TypeError("a fault");
      },
      "never",
    );
    expect(() => tryRead(faulty, "Mia")).toThrow("a fault");
  });
});
