import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { ownField } from "../../lib/json.ts";
import { type JsonSchema, jsonSchemaOf } from "../../lib/shape.ts";
import type { Problem, ValuePath } from "./problem.ts";
import { SERVE_CONFIG, SERVE_SCHEMA } from "./serve-config.ts";

const MAX_SHOWN_CHARS = 60;
/** In its place somebody may have written the token itself, which no log must show. */
const HASH_KEY = "sha256";

/** The published schema of the configuration (schema/serve-config-1.json). */
export function serveConfigSchema(): JsonSchema {
  return jsonSchemaOf(SERVE_CONFIG, SERVE_SCHEMA);
}

/** All that the schema has against a value, in the order of the configuration's keys. Pure. */
export function findProblems(value: unknown): Problem[] {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(serveConfigSchema());
  if (validate(value)) return [];
  return (validate.errors ?? []).map(describeError);
}

function describeError(error: ErrorObject): Problem {
  const path = pathOf(error.instancePath);
  switch (error.keyword) {
    case "required": {
      const name = String(error.params["missingProperty"]);
      return { path: [...path, name], message: "is missing" };
    }
    case "additionalProperties": {
      const name = String(error.params["additionalProperty"]);
      const known = Object.keys(ownField(error.parentSchema, "properties") ?? {});
      const message = `is not a key of this configuration; expected one of ${known.join(", ")}`;
      return { path: [...path, name], isKey: true, message };
    }
    default: {
      const shown = path.at(-1) === HASH_KEY ? "something else" : show(error.data);
      return { path, message: `is ${shown}; expected ${expectedBy(error)}` };
    }
  }
}

/** What the schema allows, so that it can follow the word `expected`. */
function expectedBy({ keyword, params, parentSchema, message }: ErrorObject): string {
  switch (keyword) {
    case "type":
      return TYPE_NAMES[String(params["type"])] ?? `a value of type ${params["type"]}`;
    case "enum":
      return `one of ${listOf(params["allowedValues"]).join(", ")}`;
    case "pattern":
      return `a string such as ${listOf(ownField(parentSchema, "examples")).join(" or ")}`;
    default:
      return message ?? "another value";
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a string",
  object: "keys with values",
  array: "a list",
  boolean: "true or false",
  "string,integer": "a string or a whole number",
};

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Reads a JSON Pointer (RFC 6901). */
function pathOf(pointer: string): ValuePath {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^(?:0|[1-9][0-9]*)$/.test(part) ? Number(part) : part));
}

/** A value in a few printable characters. */
function show(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map of keys";
  const text = JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, "?");
  return text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text;
}
