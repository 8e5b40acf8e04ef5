import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderOpenMetrics } from "../../src/report/export/open-metrics.ts";
import { parseOpenMetrics } from "../support/open-metrics.ts";
import { makeFullReport } from "../unit/report/full-report.ts";
import { SITUATIONS } from "../unit/report/situations.ts";

const READER = join(import.meta.dirname, "..", "support", "open-metrics");

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What the parser of Prometheus finds in a text. */
function readByPrometheus(text: string): readonly Sample[] {
  const answer = execFileSync("go", ["run", "."], {
    cwd: READER,
    input: text,
    encoding: "utf8",
    env: { ...process.env, GOFLAGS: "", GOWORK: "off" },
  });
  return JSON.parse(answer);
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
}, 120_000);
