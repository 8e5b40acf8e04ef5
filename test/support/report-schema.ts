import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

const FILE = join(import.meta.dirname, "..", "..", "schema", "report-1.json");

/** `schema/report-1.json`, parsed. */
export const REPORT_JSON_SCHEMA: Record<string, unknown> = JSON.parse(readFileSync(FILE, "utf8"));

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(REPORT_JSON_SCHEMA);

/** What the schema finds wrong with a report as it is saved: a line for each, with the place. */
export function schemaProblems(report: unknown): readonly string[] {
  // As in the file: fields that are undefined are not there.
  const saved: unknown = JSON.parse(JSON.stringify(report));
  if (validate(saved)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
