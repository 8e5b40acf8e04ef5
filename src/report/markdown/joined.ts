import { formatCount, formatMs, formatShare } from "../format.ts";
import { jobTitle } from "../job-title.ts";
import type { RunReport } from "../model/model.ts";
import { countRegressions } from "./comment.ts";
import { renderWorst } from "./findings.ts";
import { renderChange, renderGoCommands } from "./go-commands.ts";
import { renderHeadline } from "./headline.ts";
import { cut, fitWithin, fold, joinSections, type Limits } from "./limits.ts";
import { escapeMarkdown, table } from "./markdown.ts";

/** Fits into a comment (65,536 characters), and is easily short enough for a summary. */
const MAX_BYTES = 60_000;
/** A matrix has at most 256 legs, and the row of a leg is short. */
const ROWS_PER_LIMIT = 10;
const MAX_COMMANDS = 10;

/**
 * Several jobs on one page, as GitHub-flavoured markdown: a row for each with time, reuse, change
 * and regressions, the most important first; details are folded. Pure; everything from outside is
 * escaped.
 */
export function renderJoined(
  reports: readonly RunReport[],
  { runUrl }: { runUrl?: string | undefined } = {},
): string {
  const sorted = latestAttempts(reports).toSorted(byConcern);
  const { text, leftOut } = fitWithin(
    (limits) =>
      joinSections([
        `### ${renderTitle(sorted)}`,
        renderSums(sorted),
        renderTable(sorted, limits.rows * ROWS_PER_LIMIT),
        renderDetails(sorted, limits),
        runUrl === undefined ? "" : `<sub>[All figures of this run](${runUrl})</sub>`,
      ]),
    MAX_BYTES,
  );
  return leftOut === "" ? `${text}\n` : `${text}\n\n_Shortened, without ${leftOut}._\n`;
}

/** Keeps only the last of several attempts at the same job of a run. */
function latestAttempts(reports: readonly RunReport[]): RunReport[] {
  const latest = new Map<string, RunReport>();
  for (const report of reports) {
    const { workflow, name, scope, os, arch, runId } = report.job;
    const key = JSON.stringify([workflow, name, scope, os, arch, runId]);
    const other = latest.get(key);
    if (!other || attemptOf(other) < attemptOf(report)) latest.set(key, report);
  }
  return [...latest.values()];
}

function attemptOf({ job }: RunReport): number {
  return Number(job.runAttempt) || 0;
}

function byConcern(a: RunReport, b: RunReport): number {
  return (
    Number(hasFailed(b)) - Number(hasFailed(a)) ||
    countRegressions(b) - countRegressions(a) ||
    collator.compare(fullTitle(a), fullTitle(b))
  );
}

const collator = new Intl.Collator("en", { numeric: true });

function hasFailed({ goCommands = [] }: RunReport): boolean {
  return goCommands.some(({ exitCode }) => exitCode !== 0);
}

function fullTitle({ job }: RunReport): string {
  return `${job.workflow} / ${jobTitle(job)} / ${job.os}/${job.arch}`;
}

function renderTitle(reports: readonly RunReport[]): string {
  const title = `go-accel · ${formatCount(reports.length, "job")}`;
  const regressions = sum(reports.map(countRegressions));
  return regressions === 0 ? title : `🔴 ${title}: ${formatCount(regressions, "regression")}`;
}

function renderSums(reports: readonly RunReport[]): string {
  if (reports.length === 0) return "";
  const jobs = reports.flatMap(({ times }) => (times ? [times.postMs - times.mainMs] : []));
  const own = sum(reports.map(({ cost }) => cost.main.wallMs + cost.post.wallMs));
  const failed = reports.filter(hasFailed).length;
  const parts = [
    ...(jobs.length === 0
      ? []
      : [
          `the longest took **${formatMs(Math.max(...jobs))}**, all together ${formatMs(sum(jobs))}`,
        ]),
    `go-accel itself took ${formatMs(own)}`,
  ];
  return [
    ...(failed === 0 ? [] : [`- ❌ **Go commands failed** in ${formatCount(failed, "job")}`]),
    `- **Time**: ${parts.join(" · ")}`,
  ].join("\n");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function renderTable(reports: readonly RunReport[], rows: number): string {
  if (reports.length === 0) return "";
  const { shown, rest } = cut(reports, rows);
  const header = ["Job", "Time", "Build actions reused", "Tests reused", "Against base"];
  const body = table(header, shown.map(renderRow));
  return rest === 0 ? body : `${body}\n\nand ${formatCount(rest, "more job")}`;
}

function renderRow(report: RunReport): string[] {
  const { times, actions, tests } = report;
  return [
    `${hasFailed(report) ? "❌ " : ""}${escapeMarkdown(jobTitle(report.job))}`,
    times ? formatMs(times.postMs - times.mainMs) : "–",
    actions?.reused === undefined
      ? "–"
      : formatShare(actions.reused, actions.reused + actions.computed),
    tests?.cached === undefined ? "–" : `${tests.cached} of ${tests.packages}`,
    renderAgainstBase(report),
  ];
}

function renderAgainstBase(report: RunReport): string {
  const { comparison } = report;
  if (comparison?.status !== "compared") return "not compared";
  const count = countRegressions(report);
  const regressions = count === 0 ? "" : `🔴 **${formatCount(count, "regression")}**`;
  const steps = comparison.steps ? `steps ${renderChange(comparison.steps)}` : "";
  const text = [regressions, steps].filter((part) => part !== "").join(" · ");
  if (text !== "") return text;
  return comparison.commands.length === 0 ? "nothing to compare" : "no regression";
}

function renderDetails(reports: readonly RunReport[], limits: Limits): string {
  const { shown } = cut(reports, limits.rows);
  const sections = shown.map((report) =>
    fold(
      limits,
      escapeMarkdown(jobTitle(report.job)),
      joinSections([
        renderHeadline(report),
        renderWorst(report),
        renderGoCommands(report, MAX_COMMANDS),
      ]),
    ),
  );
  return joinSections(sections);
}
