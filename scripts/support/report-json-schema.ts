import { DOCTOR_REPORT, DOCTOR_SCHEMA } from "../../src/doctor/doctor-report.ts";
import { type JsonSchema, jsonSchemaOf } from "../../src/lib/shape.ts";
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
