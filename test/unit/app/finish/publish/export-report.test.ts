import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { exportReport } from "../../../../../src/app/finish/publish/export-report.ts";
import { renderJsonLines } from "../../../../../src/report/export/json-lines.ts";
import { renderOpenMetrics } from "../../../../../src/report/export/open-metrics.ts";
import { parseReport } from "../../../../../src/report/model/parse-report.ts";
import { makeTempDir } from "../../../../support/temp-dir.ts";
import { makeFullReport } from "../../../report/full-report.ts";

describe("exportReport()", () => {
  test("leaves the report as JSON, as metrics and as JSON lines, and nothing else", async () => {
    const dir = await makeTempDir("export");
    const report = makeFullReport();
    await exportReport(report, dir);
    const read = (name: string) => readFile(path.join(dir, name), "utf8");
    expect((await readdir(dir)).sort()).toEqual(["metrics.txt", "report.json", "report.jsonl"]);
    expect(parseReport(await read("report.json"))).toEqual(report);
    expect(await read("metrics.txt")).toBe(renderOpenMetrics(report));
    expect(await read("report.jsonl")).toBe(renderJsonLines(report));
  });

  test("writes what it can, and names what it cannot", async () => {
    const dir = await makeTempDir("export");
    await mkdir(path.join(dir, "metrics.txt"));
    await expect(exportReport(makeFullReport(), dir)).rejects.toThrow(
      /^metrics\.txt could not be written: EISDIR/,
    );
    expect((await readdir(dir)).sort()).toEqual(["metrics.txt", "report.json", "report.jsonl"]);
  });
});
