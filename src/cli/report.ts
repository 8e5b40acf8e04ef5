import { AccelError, errorMessage } from "../lib/errors.ts";
import { renderJsonLines } from "../report/export/json-lines.ts";
import { renderOpenMetrics } from "../report/export/open-metrics.ts";
import { renderSummary } from "../report/markdown/summary.ts";
import type { RunReport } from "../report/model/model.ts";
import { parseReport } from "../report/model/parse-report.ts";
import { renderPlainText } from "../report/text/plain-text.ts";
import { hasColour } from "./colour.ts";
import { REPORT_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";
import { parseOptions } from "./parse-options.ts";

type Render = (report: RunReport, io: CliIo) => string;

const FORMATS: Readonly<Record<string, Render>> = {
  text: (report, { columns, isTerminal, env }) =>
    renderPlainText(report, { columns, hasColour: hasColour(env, isTerminal) }),
  markdown: renderSummary,
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
  openmetrics: renderOpenMetrics,
  jsonl: renderJsonLines,
};

const OPTIONS = {
  format: { type: "string" },
  json: { type: "boolean" },
} as const;

/** Shows a saved report in one of several formats. */
export async function runReport(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("report", args, OPTIONS);
  if (values.help) {
    io.out(REPORT_HELP);
    return EXIT.done;
  }
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError("report: FILE is missing");
  if (others.length > 0) throw new UsageError("report: one FILE at a time");
  const render = chooseFormat(values, io);
  const text = await readInput(file, io);
  io.out(render(tryParse(text, file), io));
  return EXIT.done;
}

function chooseFormat({ format, json }: { format?: string; json?: boolean }, io: CliIo): Render {
  if (json && format !== undefined && format !== "json") {
    throw new UsageError(`report: --json and --format ${format} contradict each other`);
  }
  const name = json ? "json" : (format ?? (io.isTerminal ? "text" : "markdown"));
  const render = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (render) return render;
  const known = Object.keys(FORMATS).join(", ");
  throw new UsageError(`report: unknown format ${name}; the formats are ${known}`);
}

async function readInput(file: string, io: CliIo): Promise<string> {
  try {
    return await io.readText(file);
  } catch (error) {
    throw new FailedError(`report: ${errorMessage(error)}`);
  }
}

function tryParse(text: string, file: string): RunReport {
  try {
    return parseReport(text, file === "-" ? "standard input" : file);
  } catch (error) {
    if (error instanceof AccelError) throw new FailedError(`report: ${error.message}`);
    throw error;
  }
}
