import {
  constant,
  flag,
  integer,
  list,
  object,
  oneOf,
  optional,
  type TypeOf,
  text,
} from "../lib/shape.ts";
import type { CheckResult } from "./check-result.ts";
import { DIAGNOSES } from "./findings/catalogue.ts";
import { CHECKS } from "./findings/diagnosis.ts";
import type { Finding } from "./findings/finding.ts";

export const DOCTOR_SCHEMA = "go-accel/doctor@1";

const FINDING = object("finding", "One thing that is wrong, or may go wrong.", {
  id: text("Stable ID; docs/doctor.md has a heading for each"),
  level: oneOf(
    { problem: "go commands fail of it, or may", warning: "costs time, or is a risk" },
    "How bad it is",
  ),
  title: text("What is wrong, in a few words"),
  subject: optional(text("What it is about: a mirror, a folder, a setting")),
  evidence: list(text("A line, without secrets"), "What was seen"),
  cause: text("Why it happens, and what follows"),
  remedy: text("What to do"),
  commands: list(text("A command to copy"), "What puts it right, or shows more"),
  fixed: optional(list(text("What was done"), "Only with --fix: how it was put right")),
});

const CHECK = object("check", "One check.", {
  id: text("Stable ID"),
  title: text("What it looks at"),
  status: oneOf(
    {
      fine: "nothing is wrong",
      warning: "there are warnings, and no problems",
      problem: "there are problems",
      skipped: "it could not be looked at",
    },
    "What it came to",
  ),
  summary: text("What was looked at, or why nothing was"),
  findings: list(FINDING, "What is wrong"),
});

/** What `go-accel doctor --json` prints. */
export const DOCTOR_REPORT = object("doctorReport", "What go-accel doctor found.", {
  schema: constant(DOCTOR_SCHEMA, "Format of this object"),
  version: text("Version of go-accel"),
  problems: integer("How many problems are left"),
  warnings: integer("How many warnings are left"),
  healthy: flag("Whether nothing is left"),
  checks: list(CHECK, "The checks, in their order"),
});
export type DoctorReport = TypeOf<typeof DOCTOR_REPORT>;
export type ReportedFinding = TypeOf<typeof FINDING>;

/** A finding with the texts of its ID. Pure. */
export function reportFinding(
  { id, level, subject, evidence, commands }: Finding,
  fixed?: readonly string[],
): ReportedFinding {
  const { title, cause, remedy } = DIAGNOSES[id];
  return {
    id,
    level,
    title,
    ...(subject === undefined ? {} : { subject }),
    evidence: [...evidence],
    cause,
    remedy,
    commands: [...commands],
    ...(fixed === undefined ? {} : { fixed: [...fixed] }),
  };
}

/** A check as it is reported. Pure. */
export function reportCheck(
  { id, status, summary }: Pick<CheckResult, "id" | "status" | "summary">,
  findings: ReportedFinding[],
): DoctorReport["checks"][number] {
  return { id, title: CHECKS[id], status, summary, findings };
}

/** What the output of go commands tells, in the form of a check. Pure. */
export function reportLog(findings: ReportedFinding[]): DoctorReport["checks"][number] {
  const hasProblem = findings.some(({ level }) => level === "problem");
  const status = hasProblem ? "problem" : findings.length > 0 ? "warning" : "fine";
  const title = "The output of go commands";
  return { id: "log", title, status, summary: "", findings };
}

/** What was put right counts no more. Pure. */
export function reportAll(version: string, checks: DoctorReport["checks"]): DoctorReport {
  const left = checks.flatMap(({ findings }) => findings).filter(({ fixed }) => !fixed);
  const problems = left.filter(({ level }) => level === "problem").length;
  const warnings = left.length - problems;
  return {
    schema: DOCTOR_SCHEMA,
    version,
    problems,
    warnings,
    healthy: left.length === 0,
    checks,
  };
}
