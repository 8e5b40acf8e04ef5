import { execFileSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { renderOpenMetrics } from "../../src/report/export/open-metrics.ts";
import { parseOpenMetrics } from "../support/open-metrics.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { makeFullReport } from "../unit/report/full-report.ts";
import { SITUATIONS } from "../unit/report/situations.ts";

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

let reader: string;
beforeAll(async () => {
  reader = await goProgram("openmetrics");
}, BUILD_TIMEOUT_MS);

/** What the parser of Prometheus finds in a text. */
function readByPrometheus(text: string): readonly Sample[] {
  return JSON.parse(execFileSync(reader, { input: text, encoding: "utf8" }));
}

const REPORTS = [makeFullReport(), ...Object.values(SITUATIONS)];

test("Prometheus reads from the metrics what the reader of our tests does", () => {
  for (const text of REPORTS.map(renderOpenMetrics)) {
    const ours = parseOpenMetrics(text).flatMap(({ samples }) => samples);
    const theirs = readByPrometheus(text);
    expect(theirs).toHaveLength(ours.length);
    expect(theirs).toEqual(
      ours.map(({ name, labels, value }) => ({ labels: { __name__: name, ...labels }, value })),
    );
  }
});
