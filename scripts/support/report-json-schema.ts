import type { JsonSchema } from "../../src/lib/shape.ts";
import { REPORT_SCHEMA, RUN_REPORT } from "../../src/report/model/model.ts";

/**
 * The JSON Schema (draft 2020-12) of `report.json`. It allows what this version writes and nothing
 * else. A reader of later reports must ignore what it does not know. Pure.
 */
export function reportJsonSchema(): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = RUN_REPORT.schema(definitions);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: REPORT_SCHEMA,
    ...root,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
