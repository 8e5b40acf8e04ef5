import { errorMessage } from "../../../lib/errors.ts";
import { describeAnnotations } from "../../../report/findings/annotations.ts";
import { renderSummary } from "../../../report/markdown/summary.ts";
import type { RunReport } from "../../../report/model/model.ts";
import type { FaultLog } from "../../job/faults.ts";
import type { FinishParts } from "../finish-parts.ts";
import { outcomeOf } from "../job-outcome.ts";
import { exportReport } from "./export-report.ts";
import { planGate } from "./gate.ts";
import { publishComment } from "./publish-comment.ts";

/**
 * Judges what was measured and shows it everywhere it is to be seen: beside the job, on the pull
 * request, as files and as the summary. Each by itself: one that fails is a warning, and the next is
 * done all the same. Gives the report as it was written.
 */
export async function publish(
  measured: RunReport,
  parts: FinishParts,
  faults: FaultLog,
): Promise<RunReport> {
  const { state, host, timeline } = parts;
  const report: RunReport = { ...measured };
  const attempt = async (work: () => Promise<void> | void) => {
    try {
      await work();
    } catch (error) {
      faults.report("report", errorMessage(error));
    }
    // What fails on the way belongs into what is written next.
    report.faults = faults.list();
  };
  await attempt(() => judge(report, parts));
  await attempt(async () => {
    if (state.prComment === "never") return;
    report.comment = await timeline.time("comment", "own", () =>
      publishComment(report, { ...parts, mode: state.prComment }),
    );
  });
  report.cost = { ...report.cost, post: timeline.cost() };
  await attempt(() => exportReport(report, state.dir));
  await attempt(async () => {
    if (wantsSummary(report, parts)) await host.appendSummary(renderSummary(report));
  });
  return report;
}

/** Each annotation once; the failure of a job says itself what got slower. */
function judge(report: RunReport, { state, host }: FinishParts): void {
  const gate = planGate(state.failOnRegression, report.comparison);
  if (gate) report.gate = gate;
  report.annotations = describeAnnotations(report);
  for (const { kind, level, title, message } of report.annotations) {
    if (kind === "regression" && gate?.failed) continue;
    host[level](message, { title: `go-accel: ${title}` });
  }
  if (gate?.failed) host.fail(`go-accel: slower than the default branch: ${gate.reason}`);
}

function wantsSummary({ goCommands, gate }: RunReport, { state, jobStatus }: FinishParts): boolean {
  if (state.summary !== "on-failure") return state.summary === "always";
  return gate?.failed === true || outcomeOf(jobStatus, goCommands) !== "succeeded";
}
