import { DOCTOR_REPORT, DOCTOR_SCHEMA } from "../../src/doctor/doctor-report.ts";
import type { JsonSchema, Shape } from "../../src/lib/shape.ts";
import { REPORT_SCHEMA, RUN_REPORT } from "../../src/report/model/model.ts";

/**
 * The JSON Schema (draft 2020-12) of `report.json`. It allows what this version writes and nothing
 * else. A reader of later reports must ignore what it does not know. Pure.
 */
export function reportJsonSchema(): JsonSchema {
  return jsonSchemaOf(RUN_REPORT, REPORT_SCHEMA);
}

/** The same of what `go-accel doctor --json` prints. Pure. */
export function doctorJsonSchema(): JsonSchema {
  return jsonSchemaOf(DOCTOR_REPORT, DOCTOR_SCHEMA);
}

function jsonSchemaOf(shape: Shape<unknown>, title: string): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = shape.schema(definitions);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    ...root,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
