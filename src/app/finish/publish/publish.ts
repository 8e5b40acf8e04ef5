import { errorMessage } from "../../../lib/errors.ts";
import { describeAnnotations } from "../../../report/findings/annotations.ts";
import { renderSummary } from "../../../report/markdown/summary.ts";
import type { RunReport } from "../../../report/model/model.ts";
import type { RunState } from "../../handover.ts";
import type { Host } from "../../job/ports.ts";
import type { Job, Settings } from "../../job/settings.ts";
import type { Step } from "../../job/step.ts";
import { outcomeOf } from "../job-outcome.ts";
import { exportReport } from "./export-report.ts";
import { planGate } from "./gate.ts";
import { publishComment } from "./publish-comment.ts";

/** For whom the report is, and how it is shown to them. */
export interface Audience {
  state: Pick<RunState, "dir" | "failOnRegression" | "prComment" | "summary">;
  /** As this step knows it. */
  job: Job;
  /** As in `RunRecord`. */
  leg: string;
  /** Of the CI system's API; empty if there is none. */
  token: string;
  /** How the job stands: `success`, `failure` or `cancelled`; empty if nobody tells. */
  jobStatus: string;
}

/**
 * Shows what was measured: as annotations beside the job, as the pull request's comment, as files and
 * as the job summary. If one of them fails, that is a warning, and the others are still written.
 * Returns the report as it was written.
 */
export async function publish(
  { host, clock, timeline, faults }: Omit<Step, "env">,
  measured: RunReport,
  { state, job, leg, token, jobStatus }: Audience,
): Promise<RunReport> {
  const report: RunReport = { ...measured };
  const attempt = async (work: () => Promise<void> | void) => {
    try {
      await work();
    } catch (error) {
      faults.report("report", errorMessage(error));
    }
    // A failure belongs into what is written next.
    report.faults = faults.list();
  };
  await attempt(() => annotate(host, report, { failOnRegression: state.failOnRegression }));
  await attempt(async () => {
    if (state.prComment === "never") return;
    report.comment = await timeline.time("comment", "own", () =>
      publishComment(host, report, { mode: state.prComment, job, leg, token, clock }),
    );
  });
  report.cost = { ...report.cost, post: timeline.cost() };
  await attempt(() => exportReport(report, state.dir));
  await attempt(async () => {
    if (wantsSummary(report, state.summary, jobStatus))
      await host.appendSummary(renderSummary(report));
  });
  return report;
}

/** Writes each annotation once. If the job fails for a regression, the failure names it instead. */
function annotate(
  host: Host,
  report: RunReport,
  { failOnRegression }: { failOnRegression: boolean },
): void {
  const gate = planGate(failOnRegression, report.comparison);
  if (gate) report.gate = gate;
  report.annotations = describeAnnotations(report);
  for (const { kind, level, title, message } of report.annotations) {
    if (kind === "regression" && gate?.failed) continue;
    host[level](message, { title: `go-accel: ${title}` });
  }
  if (gate?.failed) host.fail(`go-accel: slower than the default branch: ${gate.reason}`);
}

function wantsSummary(
  { goCommands, gate }: RunReport,
  mode: Settings["summary"],
  jobStatus: string,
): boolean {
  if (mode !== "on-failure") return mode === "always";
  return gate?.failed === true || outcomeOf(jobStatus, goCommands) !== "succeeded";
}
