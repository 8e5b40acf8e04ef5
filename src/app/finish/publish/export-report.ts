import path from "node:path";
import { errorMessage } from "../../../lib/errors.ts";
import { writeFileAtomic } from "../../../lib/fs.ts";
import { renderJsonLines } from "../../../report/export/json-lines.ts";
import { renderOpenMetrics } from "../../../report/export/open-metrics.ts";
import type { RunReport } from "../../../report/model/model.ts";
import { JSON_LINES_FILE, METRICS_FILE, REPORT_FILE } from "../../handover.ts";

const FORMATS: readonly (readonly [name: string, render: (report: RunReport) => string])[] = [
  [REPORT_FILE, (report) => `${JSON.stringify(report, undefined, 2)}\n`],
  [METRICS_FILE, renderOpenMetrics],
  [JSON_LINES_FILE, renderJsonLines],
];

/**
 * Writes the report into a folder as JSON, as OpenMetrics text and as JSON lines, each file whole or
 * not at all. If one cannot be written, the others still are, and the error names each that is
 * missing.
 */
export async function exportReport(report: RunReport, dir: string): Promise<void> {
  const results = await Promise.allSettled(
    FORMATS.map(async ([name, render]) => writeFileAtomic(path.join(dir, name), render(report))),
  );
  const failures = results.flatMap((result, index) =>
    result.status === "fulfilled" ? [] : [[FORMATS[index]?.[0], errorMessage(result.reason)]],
  );
  if (failures.length === 0) return;
  const names = failures.map(([name]) => name).join(", ");
  throw new Error(`${names} could not be written: ${failures[0]?.[1]}`);
}
