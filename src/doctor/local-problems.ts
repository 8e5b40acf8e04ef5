import { systemClock } from "../lib/clock.ts";
import { type ReportedFinding, reportFinding } from "./doctor-report.ts";
import type { Environment } from "./judge/facts.ts";
import { runDoctor } from "./run-doctor.ts";

/** The problems that the checks find which ask no server and run no program but `go env`. */
export async function findLocalProblems(dir: string, env: Environment): Promise<ReportedFinding[]> {
  const problems: ReportedFinding[] = [];
  const only = ["go", "settings", "files", "disk"] as const;
  for await (const { findings } of runDoctor({ dir, env, nowMs: systemClock.nowMs, only })) {
    const serious = findings.filter(({ level }) => level === "problem");
    problems.push(...serious.map((finding) => reportFinding(finding)));
  }
  return problems;
}
