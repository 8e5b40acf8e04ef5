import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { ACTION_DIR } from "../support/e2e/repository.ts";
import { parseOpenMetrics } from "../support/open-metrics.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const ENTRY = join(ACTION_DIR, "dist", "index.js");
const SAVED = join(import.meta.dirname, "..", "fixtures", "golden", "export");
const REPORT = join(SAVED, "saved-report.txt");
/** As at a terminal: nothing that a runner sets. */
const ENVIRONMENT = { PATH: process.env["PATH"] };

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], { env = {}, input = "" } = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [ENTRY, ...args],
      { env: { ...ENVIRONMENT, ...env } },
      (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
      },
    );
    child.stdin?.end(input);
  });
}

/** Its standard output is closed before it has anything to write. */
function runWithoutReader(args: readonly string[], input: string): Promise<Omit<Outcome, "out">> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [ENTRY, ...args], { env: ENVIRONMENT });
    child.stdout.destroy();
    const err = readText(child.stderr);
    child.on("close", async (code) => resolve({ code: code ?? -1, err: await err }));
    child.stdin.end(input);
  });
}

describe("go-accel report", () => {
  let text: string;

  beforeAll(() => {
    text = readFileSync(REPORT, "utf8");
  });

  it("shows a report as JSON", async () => {
    const { code, out, err } = await run(["report", "--json", REPORT]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual(JSON.parse(text));
  });

  it("shows a report as metrics", async () => {
    const { code, out, err } = await run(["report", "--format", "openmetrics", REPORT]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(readFileSync(join(SAVED, "metrics.txt"), "utf8"));
    expect(parseOpenMetrics(out).length).toBeGreaterThan(20);
  });

  it("shows a report from standard input as JSON lines", async () => {
    const { code, out, err } = await run(["report", "--format", "jsonl", "-"], { input: text });
    expect([code, err]).toEqual([0, ""]);
    const lines = out.trimEnd().split("\n");
    const saved = readFileSync(join(SAVED, "report.jsonl"), "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(saved.map((line) => JSON.parse(line)));
  });

  it("shows a report as text", async () => {
    const { code, out, err } = await run(["report", "--format", "text", REPORT]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^go-accel: test/);
    expect(out).toMatch(/^go build \.\/\.\.\. +1\.3 s +1\.0 s ± 13 ms +\+30 % regression +ok$/m);
  });

  it("shows a report as markdown where the output is no terminal", async () => {
    const { code, out, err } = await run(["report", REPORT]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^## go-accel · test/);
    expect(await run(["report", "--format", "markdown", REPORT])).toEqual({ code, out, err });
  });

  it("ends quietly when its reader has read enough", async () => {
    const args = ["report", "--format", "openmetrics", "-"];
    expect(await runWithoutReader(args, text)).toEqual({ code: 0, err: "" });
  });

  it("says in one line that there is no such file", async () => {
    const { code, out, err } = await run(["report", "absent.json"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^go-accel: report: ENOENT: [^\n]*absent\.json'\n$/);
  });

  it.each([
    ["cut", '{"schema": "go-accel/rep', "not a report: it is not JSON"],
    ["of something else", '{"version": "2.1.0"}', "not a report: it does not say that it is a"],
    ["of a later version", '{"schema": "go-accel/report@2"}', "a report of another version"],
    ["damaged", '{"schema": "go-accel/report@1"}', "action is missing; expected an object"],
  ])("says in one line what is wrong with a file that is %s", async (_what, content, problem) => {
    const file = join(await makeTempDir("cli"), "report.json");
    await writeFile(file, content);
    const { code, out, err } = await run(["report", file]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^go-accel: report: [^\n]+\n$/);
    expect(err).toContain(problem);
  });
});

describe("go-accel", () => {
  it("tells its version", async () => {
    const manifest = JSON.parse(readFileSync(join(ACTION_DIR, "package.json"), "utf8"));
    const out = `go-accel ${manifest.version}\n`;
    expect(await run(["--version"])).toEqual({ code: 0, out, err: "" });
  });

  it("tells what it can", async () => {
    const { code, out, err } = await run(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^ {2}report .*\n {2}join /m);
  });

  it("tells a person who starts it without a command what it can", async () => {
    expect(await run([])).toEqual({ code: 2, out: "", err: (await run(["--help"])).out });
  });

  it.each([
    [["--wrong"], "unknown option --wrong"],
    [["wrong"], "unknown command wrong"],
    [["report", "--wrong", REPORT], "report: Unknown option '--wrong'"],
    [["report", "--format", "pdf", REPORT], "report: unknown format pdf"],
  ])("does not know %j", async (args, problem) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`go-accel: ${problem}`);
  });

  it.each(["GITHUB_ACTIONS", "GITHUB_WORKSPACE", "RUNNER_TEMP", "STATE_isPost"])(
    "is the action's step where %s is set, which never fails a job and is no command line",
    async (name) => {
      const { code, out, err } = await run([], { env: { [name]: "true" } });
      expect([code, err]).toEqual([0, ""]);
      expect(out).not.toContain("usage");
    },
  );
});
