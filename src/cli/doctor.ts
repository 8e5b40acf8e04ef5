import path from "node:path";
import type { CheckResult } from "../doctor/check-result.ts";
import {
  type DoctorReport,
  type ReportedFinding,
  reportAll,
  reportCheck,
  reportFinding,
  reportLog,
} from "../doctor/doctor-report.ts";
import { CHECKS } from "../doctor/findings/diagnosis.ts";
import { explainLog } from "../doctor/findings/explain-log.ts";
import { redact } from "../doctor/findings/redact.ts";
import { checkIds, isCheckId, runDoctor } from "../doctor/run-doctor.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { VERSION } from "../version.ts";
import { hasColour } from "./colour.ts";
import { type DoctorLayout, renderCheck, renderClosing, renderFinding } from "./doctor-text.ts";
import { DOCTOR_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";
import { parseOptions } from "./parse-options.ts";

const OPTIONS = {
  directory: { type: "string", short: "C" },
  explain: { type: "string" },
  list: { type: "boolean", default: false },
  fix: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  verbose: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** Says why module downloads fail, or would. */
export async function runDoctorCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("doctor", args, OPTIONS);
  if (values.help) {
    io.out(DOCTOR_HELP);
    return EXIT.done;
  }
  if (values.list) {
    for (const id of checkIds()) io.out(`${id.padEnd(12)} ${CHECKS[id]}\n`);
    return EXIT.done;
  }
  const layout: DoctorLayout = {
    columns: io.columns,
    hasColour: hasColour(io.env, io.isTerminal),
    isVerbose: values.verbose,
  };
  if (values.explain !== undefined) {
    if (positionals.length > 0) throw new UsageError("doctor: --explain runs no checks");
    return explain(await readLog(values.explain, io), { ...values, layout }, io);
  }
  const checks: DoctorReport["checks"] = [];
  const results = runDoctor({
    dir: path.resolve(io.cwd, values.directory ?? "."),
    env: io.env,
    nowMs: systemClock.nowMs,
    ...(positionals.length === 0 ? {} : { only: positionals.map(readCheckId) }),
  });
  for await (const result of results) {
    const findings = await reportFindings(result, values.fix);
    const check = reportCheck(result, findings);
    checks.push(check);
    if (!values.json) io.out(renderCheck(check, layout));
  }
  const report = reportAll(VERSION, checks);
  io.out(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : renderClosing(report, layout));
  const isBad = report.problems > 0 || (values.strict && report.warnings > 0);
  return isBad ? EXIT.failed : EXIT.done;
}

async function readLog(file: string, io: CliIo): Promise<string> {
  try {
    return await io.readText(file);
  } catch (error) {
    throw new FailedError(`doctor: ${errorMessage(error)}`);
  }
}

/** What a log tells, as the result of a check of its own. */
function explain(
  log: string,
  { json, layout }: { json: boolean; layout: DoctorLayout },
  io: CliIo,
): ExitCode {
  const findings = explainLog(log).map((finding) => reportFinding(finding));
  const report = reportAll(VERSION, [reportLog(findings)]);
  if (json) io.out(`${JSON.stringify(report, undefined, 2)}\n`);
  else if (findings.length === 0) io.out("No known message of a go command is in it.\n");
  else for (const finding of findings) io.out(renderFinding(finding, layout));
  return report.problems > 0 ? EXIT.failed : EXIT.done;
}

function readCheckId(name: string) {
  if (isCheckId(name)) return name;
  throw new UsageError(`doctor: unknown check ${name}; the checks are ${checkIds().join(", ")}`);
}

async function reportFindings(
  { findings, repairs }: CheckResult,
  fix: boolean,
): Promise<ReportedFinding[]> {
  const reported: ReportedFinding[] = [];
  for (const finding of findings) {
    const repair = fix ? repairs.get(finding.id) : undefined;
    try {
      reported.push(reportFinding(finding, await repair?.()));
    } catch (error) {
      const failed = `putting it right failed: ${redact(errorMessage(error))}`;
      reported.push(reportFinding({ ...finding, evidence: [...finding.evidence, failed] }));
    }
  }
  return reported;
}
