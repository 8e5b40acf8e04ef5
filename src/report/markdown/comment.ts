import { formatCount } from "../format.ts";
import { jobTitle } from "../job-title.ts";
import type { RunReport } from "../model/model.ts";
import { renderWorst } from "./findings.ts";
import { renderGoCommands } from "./go-commands.ts";
import { renderHeadline } from "./headline.ts";
import { fitWithin, joinSections } from "./limits.ts";
import { escapeMarkdown } from "./markdown.ts";

export interface CommentOptions {
  /** Address of the run, which has the rest of the figures. */
  runUrl?: string | undefined;
  /** The comment reports the regression of an earlier run, and this run has none. */
  resolved?: boolean;
}

/** GitHub allows 65,536 characters, including the marker and what is added to the text. */
const MAX_BYTES = 60_000;
const MAX_ROWS = 10;

/**
 * The pull request's comment, as GitHub-flavoured markdown: the job's time, what was reused, what
 * changed against base, and the worst finding with its remedy. If there are many go commands, those
 * that failed or changed and the longest are listed, and the others counted. Pure; everything from
 * outside is escaped.
 */
export function renderComment(report: RunReport, options: CommentOptions = {}): string {
  const { text } = fitWithin(
    ({ rows }) =>
      joinSections([
        `### ${renderTitle(report)}`,
        options.resolved ? "There is no longer a regression." : "",
        renderHeadline(report),
        renderWorst(report),
        renderGoCommands(report, Math.min(rows, MAX_ROWS)),
        renderFooter(report, options.runUrl),
      ]),
    MAX_BYTES,
  );
  return `${text}\n`;
}

function renderTitle(report: RunReport): string {
  const title = `go-accel · ${escapeMarkdown(jobTitle(report.job))}`;
  const regressions = countRegressions(report);
  return regressions === 0 ? title : `🔴 ${title}: ${formatCount(regressions, "regression")}`;
}

/** How many figures got slower than allowed. */
export function countRegressions({ comparison }: RunReport): number {
  if (!comparison) return 0;
  const { commands, steps } = comparison;
  const regressions = commands.filter(({ verdict }) => verdict === "regression").length;
  // If a command is slower, the steps are slower because of it: one regression, not two.
  return regressions === 0 && steps?.verdict === "regression" ? 1 : regressions;
}

function renderFooter({ job, go, action }: RunReport, runUrl: string | undefined): string {
  const parts = [
    ...(runUrl === undefined ? [] : [`[All figures of this run](${runUrl})`]),
    escapeMarkdown(go.version),
    escapeMarkdown(`${job.os}/${job.arch}`),
    `go-accel ${escapeMarkdown(action.version)}`,
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}
