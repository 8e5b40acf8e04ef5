import { systemClock } from "../lib/clock.ts";
import { type ReportedFinding, reportFinding } from "./doctor-report.ts";
import { hidePrivate } from "./hide-private.ts";
import type { Environment } from "./judge/facts.ts";
import { runDoctor } from "./run-doctor.ts";

/**
 * The problems that the checks find which ask no server and run no program but `go env`, for a page
 * that others read: modules that `noProxy` (GONOPROXY) covers are not named.
 */
export async function findLocalProblems(
  dir: string,
  env: Environment,
  noProxy: string,
): Promise<ReportedFinding[]> {
  const problems: ReportedFinding[] = [];
  const only = ["go", "settings", "files", "disk"] as const;
  for await (const { findings } of runDoctor({ dir, env, nowMs: systemClock.nowMs, only })) {
    for (const finding of findings) {
      if (finding.level !== "problem") continue;
      const evidence = finding.evidence.map((line) => hidePrivate(line, noProxy));
      problems.push(reportFinding({ ...finding, evidence }));
    }
  }
  return problems;
}
