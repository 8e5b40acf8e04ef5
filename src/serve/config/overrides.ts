import { ownField } from "../../lib/json.ts";
import type { ValuePath } from "./problem.ts";

const PREFIX = "GO_ACCEL_SERVE_";

interface Override {
  path: ValuePath;
  variable: string;
  value: string | string[] | boolean;
}

export interface Overrides {
  found: readonly Override[];
  /** Variables that look like one and stand for no key. */
  unknown: readonly string[];
}

/**
 * The variables that stand for keys of the configuration: `GO_ACCEL_SERVE_STORE_DIRECTORY` is
 * `store.directory`. A list of texts is written with commas; other lists have no variable. An empty variable counts as not set. Pure.
 *
 * @param schema The configuration's JSON Schema.
 */
export function readOverrides(
  env: Readonly<Record<string, string | undefined>>,
  schema: object,
): Overrides {
  const leaves = new Map(
    leavesOf(schema, schema, []).map((leaf) => [variableOf(leaf.path), leaf] as const),
  );
  const given = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith(PREFIX) && value ? [{ variable: name, value }] : [],
  );
  return {
    found: given.flatMap(({ variable, value }) => {
      const leaf = leaves.get(variable);
      if (!leaf) return [];
      return [{ path: leaf.path, variable, value: readValue(value, leaf) }];
    }),
    unknown: given.map(({ variable }) => variable).filter((name) => !leaves.has(name)),
  };
}

/** The value with the overrides in it; the given one stays as it is. Pure. */
export function applyOverrides(value: unknown, { found }: Pick<Overrides, "found">): unknown {
  return found.reduce((whole, { path, value: part }) => withValue(whole, path, part), value);
}

function withValue(whole: unknown, [key, ...rest]: ValuePath, part: unknown): unknown {
  if (key === undefined) return part;
  const isMap = typeof whole === "object" && whole !== null && !Array.isArray(whole);
  // What has the wrong type is left for the validation to find.
  if (!isMap && whole !== undefined && whole !== null) return whole;
  return { ...whole, [key]: withValue(ownField(whole, String(key)), rest, part) };
}

interface Leaf {
  path: ValuePath;
  type: "text" | "list" | "flag";
}

function leavesOf(schema: unknown, root: object, path: ValuePath): Leaf[] {
  const reference = ownField(schema, "$ref");
  if (typeof reference === "string") {
    const name = reference.slice("#/$defs/".length);
    return leavesOf(ownField(ownField(root, "$defs"), name), root, path);
  }
  const properties = ownField(schema, "properties");
  if (typeof properties !== "object" || properties === null) {
    if (ownField(schema, "type") === "boolean") return [{ path, type: "flag" }];
    if (ownField(schema, "type") !== "array") return [{ path, type: "text" }];
    const isTextList = ownField(ownField(schema, "items"), "type") === "string";
    return isTextList ? [{ path, type: "list" }] : [];
  }
  return Object.entries(properties).flatMap(([name, one]) => leavesOf(one, root, [...path, name]));
}

/** What is neither `true` nor `false` is left for the validation to find. */
function readValue(value: string, { type }: Leaf): Override["value"] {
  if (type === "list") return value.split(",");
  return type === "flag" && /^(?:true|false)$/.test(value) ? value === "true" : value;
}

function variableOf(path: ValuePath): string {
  return `${PREFIX}${path.join("_").toUpperCase().replaceAll("-", "_")}`;
}
