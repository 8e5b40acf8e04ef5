import { errorMessage, ParseError } from "../../lib/errors.ts";
import { ShapeError } from "../../lib/shape.ts";
import { REPORT_SCHEMA, RUN_REPORT, type RunReport } from "./model.ts";

/** Reports are some kilobytes long. A text that is a thousand times as long is not even parsed. */
const MAX_REPORT_CHARS = 64 * 2 ** 20;

/**
 * Reads a saved report that may be anything. Fields that this version does not know are left out.
 * Throws {@link ParseError}, whose message is one line that says what is wrong and where; it begins
 * with `file` if that is given. Pure.
 */
export function parseReport(text: string, file?: string): RunReport {
  const fail = (problem: string, cause?: unknown) =>
    new ParseError(problem, { code: "REPORT", cause, ...(file === undefined ? {} : { file }) });
  if (text.length > MAX_REPORT_CHARS) {
    throw fail(`not a report: it is longer than ${MAX_REPORT_CHARS} characters`);
  }
  const value = parseJson(text, fail);
  const schema = schemaOf(value);
  if (schema === undefined)
    throw fail(`not a report: it does not say that it is a ${REPORT_SCHEMA}`);
  if (schema !== REPORT_SCHEMA) {
    throw fail(`a report of another version: this go-accel reads ${REPORT_SCHEMA}`);
  }
  try {
    return RUN_REPORT.read(value, "");
  } catch (error) {
    if (error instanceof ShapeError)
      throw fail(`not a valid ${REPORT_SCHEMA}: ${error.message}`, error);
    throw error;
  }
}

function parseJson(text: string, fail: (problem: string, cause: unknown) => Error): unknown {
  try {
    // Some editors put a byte order mark first, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const detail = errorMessage(error).replaceAll(/[^\x20-\x7e]+/g, " ");
    throw fail(`not a report: it is not JSON (${detail})`, error);
  }
}

/** The schema that a value names; undefined unless it is that of a report of any version. */
function schemaOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const schema: unknown = Object.getOwnPropertyDescriptor(value, "schema")?.value;
  return typeof schema === "string" && schema.startsWith("go-accel/report@") ? schema : undefined;
}
