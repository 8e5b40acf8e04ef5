import { ownField } from "./json.ts";

/** JSON Schema, draft 2020-12, as far as shapes need it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * What a JSON value must look like, said once for three uses: a reader of values that may be
 * anything, a JSON Schema, and the compiler, which derives the type of the value ({@link TypeOf}).
 */
export interface Shape<T> {
  /** The value without the fields that the shape does not know. Throws {@link ShapeError}. */
  read(value: unknown, place: string): T;
  /** Puts objects into `definitions` by their name, and refers to them. */
  schema(definitions: Map<string, JsonSchema>): JsonSchema;
}

/** The type of the values that a shape reads. */
export type TypeOf<S extends Shape<unknown>> = S extends Shape<infer T> ? T : never;

/** A field that may be missing, or undefined, which JSON does not write. */
interface Optional<T> {
  readonly optional: Shape<T>;
}

type Fields = Readonly<Record<string, Shape<unknown> | Optional<unknown>>>;

/** The type of an object with these fields. */
type ObjectOf<F extends Fields> = {
  [K in keyof F as F[K] extends Shape<unknown> ? K : never]: FieldOf<F[K]>;
} & {
  [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: FieldOf<F[K]> | undefined;
} extends infer T
  ? { [K in keyof T]: T[K] }
  : never;
type FieldOf<F> = F extends Shape<infer T> | Optional<infer T> ? T : never;

const MAX_QUOTED_CHARS = 60;

/** A value that does not match its shape. The message names the place and is safe to print. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";

  constructor(place: string, value: unknown, expected: string) {
    super(`${place === "" ? "it" : place} is ${describeValue(value)}; expected ${expected}`);
  }
}

export function text(description: string): Shape<string> {
  return {
    read(value, place) {
      if (typeof value !== "string") throw new ShapeError(place, value, "a string");
      return value;
    },
    schema: () => ({ type: "string", description }),
  };
}

/**
 * A string that the whole of `pattern` matches; `examples` show what it allows, in messages and in the
 * schema.
 */
export function matching(
  pattern: RegExp,
  examples: readonly [string, ...string[]],
  description: string,
): Shape<string> {
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
  return {
    read(value, place) {
      if (typeof value === "string" && whole.test(value)) return value;
      throw new ShapeError(place, value, `a string such as ${examples.join(" or ")}`);
    },
    schema: () => ({ type: "string", pattern: whole.source, examples, description }),
  };
}

/** A string, or a whole number, which YAML makes of digits without quotes. It is read as a string. */
export function word(description: string): Shape<string> {
  return {
    read(value, place) {
      if (typeof value === "string") return value;
      if (Number.isSafeInteger(value)) return String(value);
      throw new ShapeError(place, value, "a string or a whole number");
    },
    schema: () => ({ type: ["string", "integer"], description }),
  };
}

/** A finite number, by default not below zero. */
export function number(description: string, options: { min?: number } = {}): Shape<number> {
  return readNumber("number", description, "min" in options ? options.min : 0);
}

/** A whole number, by default not below zero. */
export function integer(description: string, options: { min?: number } = {}): Shape<number> {
  return readNumber("integer", description, "min" in options ? options.min : 0);
}

/** A finite number that may be below zero. */
export function signed(description: string): Shape<number> {
  return readNumber("number", description, undefined);
}

function readNumber(
  type: "number" | "integer",
  description: string,
  min: number | undefined,
): Shape<number> {
  const range = min === undefined ? "" : ` of at least ${min}`;
  const expected = `${type === "integer" ? "a whole number" : "a number"}${range}`;
  return {
    read(value, place) {
      const isRight =
        typeof value === "number" &&
        (type === "integer" ? Number.isInteger(value) : Number.isFinite(value)) &&
        value >= (min ?? Number.NEGATIVE_INFINITY);
      if (!isRight) throw new ShapeError(place, value, expected);
      return value;
    },
    schema: () => ({ type, ...(min === undefined ? {} : { minimum: min }), description }),
  };
}

export function flag(description: string): Shape<boolean> {
  return {
    read(value, place) {
      if (typeof value !== "boolean") throw new ShapeError(place, value, "true or false");
      return value;
    },
    schema: () => ({ type: "boolean", description }),
  };
}

/** This value and no other. */
export function constant<const T extends string | number | true>(
  expected: T,
  description: string,
): Shape<T> {
  return {
    read(value, place) {
      if (value !== expected) throw new ShapeError(place, value, JSON.stringify(expected));
      return expected;
    },
    schema: () => ({ const: expected, description }),
  };
}

/** One of a few words, each with its meaning. */
export function oneOf<T extends string>(
  meanings: Readonly<Record<T, string>>,
  description: string,
): Shape<T> {
  const words = Object.keys(meanings);
  const isWord = (value: unknown): value is T =>
    typeof value === "string" && Object.hasOwn(meanings, value);
  const explained = Object.entries<string>(meanings)
    .map(([word, meaning]) => `${word}: ${meaning}`)
    .join("; ");
  return {
    read(value, place) {
      if (!isWord(value)) throw new ShapeError(place, value, `one of ${words.join(", ")}`);
      return value;
    },
    schema: () => ({ enum: words, description: `${description}. ${explained}` }),
  };
}

/** A list of any length, or of at most `max` items. */
export function list<T>(
  item: Shape<T>,
  description: string,
  { max }: { max?: number } = {},
): Shape<T[]> {
  const expected = max === undefined ? "a list" : `a list of at most ${max}`;
  return {
    read(value, place) {
      if (!Array.isArray(value) || value.length > (max ?? Number.POSITIVE_INFINITY)) {
        throw new ShapeError(place, value, expected);
      }
      return value.map((one, index) => item.read(one, `${place}[${index}]`));
    },
    schema: (definitions) => ({
      type: "array",
      items: item.schema(definitions),
      ...(max === undefined ? {} : { maxItems: max }),
      description,
    }),
  };
}

/** An object; `name` is the name of its definition in the schema, and unique there. */
export function object<F extends Fields>(
  name: string,
  description: string,
  fields: F,
): Shape<ObjectOf<F>> {
  const all = Object.entries(fields).map(([key, field]) =>
    "optional" in field
      ? { key, shape: field.optional, isOptional: true }
      : { key, shape: field, isOptional: false },
  );
  return {
    read(value, place) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw new ShapeError(place, value, "an object");
      }
      const entries = all.flatMap(({ key, shape, isOptional }) => {
        // Only an own field: what an object inherits is not in the file.
        const found = ownField(value, key);
        if (found === undefined && isOptional) return [];
        return [[key, shape.read(found, place === "" ? key : `${place}.${key}`)] as const];
      });
      // The compiler cannot see that these are the fields of F.
      return Object.fromEntries(entries) as ObjectOf<F>;
    },
    schema(definitions) {
      if (!definitions.has(name)) {
        definitions.set(name, {});
        definitions.set(name, {
          type: "object",
          description,
          properties: Object.fromEntries(
            all.map(({ key, shape }) => [key, shape.schema(definitions)]),
          ),
          required: all.filter(({ isOptional }) => !isOptional).map(({ key }) => key),
          additionalProperties: false,
        });
      }
      return { $ref: `#/$defs/${name}` };
    },
  };
}

/** An object with any keys, whose values have one shape. */
export function record<T>(value: Shape<T>, description: string): Shape<Record<string, T>> {
  return {
    read(whole, place) {
      if (typeof whole !== "object" || whole === null || Array.isArray(whole)) {
        throw new ShapeError(place, whole, "an object");
      }
      const entries = Object.entries(whole).map(
        ([key, one]) => [key, value.read(one, `${place}.${key}`)] as const,
      );
      return Object.fromEntries(entries);
    },
    schema: (definitions) => ({
      type: "object",
      additionalProperties: value.schema(definitions),
      description,
    }),
  };
}

export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

/**
 * A narrower shape: only values for which `isRight` is true. `expected` says which they are. The
 * schema still allows the others.
 */
export function refine<T>(
  shape: Shape<T>,
  isRight: (value: T) => boolean,
  expected: string,
): Shape<T> {
  return {
    read(value, place) {
      const read = shape.read(value, place);
      if (!isRight(read)) throw new ShapeError(place, value, expected);
      return read;
    },
    schema: shape.schema,
  };
}

/** The JSON Schema (draft 2020-12) of a shape, with its definitions. */
export function jsonSchemaOf(shape: Shape<unknown>, title: string): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = shape.schema(definitions);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    ...root,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The value as the shape reads it; undefined for any other value. Never throws. */
export function tryRead<T>(shape: Shape<T>, value: unknown): T | undefined {
  try {
    return shape.read(value, "");
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}

/** A value in a few words that are safe to print, whatever it is. */
function describeValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const printable = String(value).replaceAll(/[^\x20-\x7e]/g, "?");
  const cut =
    printable.length > MAX_QUOTED_CHARS ? `${printable.slice(0, MAX_QUOTED_CHARS)}...` : printable;
  return typeof value === "string" ? `"${cut}"` : cut;
}
