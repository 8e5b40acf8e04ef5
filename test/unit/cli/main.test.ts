import { describe, expect, test } from "vitest";
import { runCli } from "../../../src/cli/main.ts";
import { renderJsonLines } from "../../../src/report/export/json-lines.ts";
import { renderOpenMetrics } from "../../../src/report/export/open-metrics.ts";
import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { parseReport } from "../../../src/report/model/parse-report.ts";
import { renderPlainText } from "../../../src/report/text/plain-text.ts";
import { VERSION } from "../../../src/version.ts";
import { createFakeCliIo } from "../../support/fake-cli-io.ts";
import { makeFullReport } from "../report/full-report.ts";

// Its fields in the order in which they are read back.
const REPORT = parseReport(JSON.stringify(makeFullReport()));
const FILES = {
  "report.json": JSON.stringify(REPORT),
  "-": JSON.stringify(REPORT),
  "cut.json": '{"schema":',
  "later.json": '{"schema":"go-accel/report@9"}',
  "a\nb": "{}",
};

async function run(args: readonly string[], more = {}) {
  const io = createFakeCliIo(FILES, more);
  const code = await runCli(args, io);
  return { code, ...io.written };
}

describe("go-accel report", () => {
  test.each([
    ["markdown", renderSummary(REPORT)],
    ["json", `${JSON.stringify(REPORT, undefined, 2)}\n`],
    ["text", renderPlainText(REPORT, { columns: undefined, hasColour: false })],
    ["openmetrics", renderOpenMetrics(REPORT)],
    ["jsonl", renderJsonLines(REPORT)],
  ])("shows a report as %s", async (format, out) => {
    const args = ["report", "--format", format, "report.json"];
    expect(await run(args)).toEqual({ code: 0, out, err: "" });
  });

  test("takes --json for the format, and - for standard input", async () => {
    const json = await run(["report", "report.json", "--format=json"]);
    expect(await run(["report", "--json", "-"])).toEqual(json);
  });

  test("is markdown where the output is no terminal", async () => {
    expect((await run(["report", "report.json"])).out).toBe(renderSummary(REPORT));
  });

  test("is text as wide as the terminal on one, with colours unless unwanted", async () => {
    const terminal = { isTerminal: true, columns: 60 };
    const text = (hasColour: boolean) => renderPlainText(REPORT, { columns: 60, hasColour });
    expect((await run(["report", "report.json"], terminal)).out).toBe(text(true));
    const plain = { ...terminal, env: { NO_COLOR: "1" } };
    expect((await run(["report", "report.json"], plain)).out).toBe(text(false));
  });

  test.each([
    [["report"], "FILE is missing"],
    [["report", "report.json", "report.json"], "one FILE at a time"],
    [["report", "--format", "pdf", "report.json"], "unknown format pdf; the formats are text,"],
    [["report", "--format", "constructor", "report.json"], "unknown format constructor;"],
    [
      ["report", "--json", "--format", "text", "report.json"],
      "--json and --format text contradict",
    ],
    [["report", "--format"], "Option '--format"],
    [["report", "--wrong", "report.json"], "Unknown option '--wrong'"],
  ])("does not understand %j", async (args, problem) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`go-accel: report: ${problem}`);
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  test.each([
    ["absent.json", "ENOENT"],
    ["cut.json", "cut.json: not a report: it is not JSON"],
    ["later.json", "later.json: a report of another version: this go-accel reads"],
    ["a\nb", "a b: not a report"],
  ])("fails for %s", async (file, problem) => {
    const { code, out, err } = await run(["report", file]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`go-accel: report: ${problem}`);
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  test("says what it takes", async () => {
    const { code, out } = await run(["report", "--help"]);
    expect(code).toBe(0);
    for (const format of ["text", "markdown", "json", "openmetrics", "jsonl"]) {
      expect(out).toMatch(new RegExp(`^ +${format} `, "m"));
    }
  });

  test("ends with 3 where the fault is ours", async () => {
    const out = () => {
      throw new Error("out of paper");
    };
    expect(await run(["report", "report.json"], { out })).toMatchObject({
      code: 3,
      err: "go-accel: out of paper\n",
    });
  });
});

describe("go-accel", () => {
  test.each([["--help"], ["-h"], ["help"]])("%s names the commands", async (option) => {
    const { code, out } = await run([option]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}report /m);
    expect(out).toMatch(/^ {2}join /m);
  });

  test("without a command says on standard error what there is", async () => {
    const { code, out, err } = await run([]);
    expect([code, out, err]).toEqual([2, "", (await run(["--help"])).out]);
  });

  test("--version tells its version", async () => {
    expect(await run(["--version"])).toEqual({ code: 0, out: `go-accel ${VERSION}\n`, err: "" });
  });

  test.each([
    [["nope"], "unknown command nope"],
    [["--nope"], "unknown option --nope"],
    [["toString"], "unknown command toString"],
    [["\u001b[31m\nx"], "unknown command [31m x"],
  ])("does not know %j", async (args, problem) => {
    const err = `go-accel: ${problem} (go-accel --help)\n`;
    expect(await run(args)).toEqual({ code: 2, out: "", err });
  });
});
