import { jobTitle } from "../job-title.ts";
import type { RunReport } from "../model/model.ts";
import { renderCost } from "./cost.ts";
import { renderFaults } from "./faults.ts";
import { renderMoreFindings, renderWorst } from "./findings.ts";
import { renderGoCommands } from "./go-commands.ts";
import { renderHeadline } from "./headline.ts";
import { renderHitRates } from "./hit-rates.ts";
import { renderKeys } from "./keys.ts";
import { renderLayers } from "./layers.ts";
import { fitWithin, joinSections, type Limits } from "./limits.ts";
import { escapeMarkdown } from "./markdown.ts";
import { renderMirrors } from "./mirrors.ts";
import { renderModules } from "./modules.ts";
import { renderTests } from "./tests.ts";
import { renderTimelineChart } from "./timeline-chart.ts";
import { renderTrendChart } from "./trend-chart.ts";

/** GitHub allows 1 MiB per step; a readable page is far shorter. */
const MAX_BYTES = 60_000;

/**
 * The job summary, as GitHub-flavoured markdown: the job's time, what was reused, what changed
 * against base and what to do about the worst finding, then the figures, with details folded. Never
 * longer than 60 kB: charts are left out first, then folded sections, then rows. Pure; everything
 * from outside is escaped.
 */
export function renderSummary(report: RunReport): string {
  // The line that says what is left out needs room too.
  const { text, leftOut } = fitWithin((limits) => renderAll(report, limits), MAX_BYTES - 200);
  if (leftOut === "") return `${text}\n`;
  return `${text}\n\n_Shortened, without ${leftOut}: the JSON report has everything._\n`;
}

function renderAll(report: RunReport, limits: Limits): string {
  const head = [
    `## go-accel · ${escapeMarkdown(jobTitle(report.job))}`,
    renderHeadline(report),
    renderWorst(report),
  ];
  if (limits.rows === 0) return joinSections(head);
  return joinSections([
    ...head,
    renderGoCommands(report, limits.rows),
    renderLayers(report),
    renderHitRates(report),
    renderTests(report, limits),
    renderMirrors(report, limits),
    renderCost(report),
    ...(limits.charts ? [renderTimelineChart(report), renderTrendChart(report)] : []),
    renderMoreFindings(report, limits),
    renderFaults(report, limits),
    renderModules(report, limits),
    renderKeys(report, limits),
  ]);
}
