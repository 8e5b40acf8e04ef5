import { formatCount } from "../format.ts";
import { jobTitle } from "../job-title.ts";
import type { RunReport } from "../model/model.ts";
import { renderWorst } from "./findings.ts";
import { renderGoCommands } from "./go-commands.ts";
import { renderHeadline } from "./headline.ts";
import { fitWithin, joinSections } from "./limits.ts";
import { escapeMarkdown } from "./markdown.ts";

export interface CommentOptions {
  /** Where the run is, with the rest of the figures. */
  runUrl?: string | undefined;
  /** An earlier run had a regression, of which a comment tells, and this one has none. */
  resolved?: boolean;
}

/** GitHub takes 65,536 characters, the marker and what is added to the text included. */
const MAX_BYTES = 60_000;
const MAX_ROWS = 10;

/**
 * The pull request's comment, as GitHub-flavoured markdown: what the job cost, what was reused, what
 * changed against base, and the worst item with its remedy. Of many go commands those that failed
 * or changed and the longest are shown, the others counted. Pure; everything from outside is escaped.
 */
export function renderComment(report: RunReport, options: CommentOptions = {}): string {
  const { text } = fitWithin(
    ({ rows }) =>
      joinSections([
        `### ${renderTitle(report)}`,
        options.resolved ? "No regression any more." : "",
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
  // The steps are slower because a command of theirs is.
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
