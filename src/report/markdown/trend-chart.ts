import { percentile } from "../../lib/percentile.ts";
import { formatCount, formatMs } from "../format.ts";
import type { RunReport } from "../model/model.ts";
import { details } from "./markdown.ts";
import { mermaid } from "./mermaid.ts";

const MIN_RUNS = 3;
const MAX_RUNS = 20;
const LONG_MS = 600_000;
/** Next to a run longer than this many medians, the others could not be told apart. */
const MAX_MEDIANS = 4;
const MAX_NAMED = 3;
/** Mermaid's default bars are hardly visible on white, and its default chart fills a page. */
const STYLE = {
  xyChart: { height: 260 },
  themeVariables: {
    xyChart: { plotColorPalette: "#4c8dd6, #e36209", backgroundColor: "transparent" },
  },
};

/**
 * How long the steps took in the last runs of the default branch and in this one, with base's
 * median as a line. Empty if fewer than three runs are recorded, or if this one was not timed.
 */
export function renderTrendChart(report: RunReport): string {
  const { trend = [], times, comparison, goCommands = [] } = report;
  if (trend.length < MIN_RUNS || !times) return "";
  const runs = trend.slice(-MAX_RUNS).map(({ stepsMs }) => stepsMs);
  // A failed run may have ended early.
  const now = goCommands.some(({ exitCode }) => exitCode !== 0) ? "now, failed" : "now";
  const bars = [...runs, times.postMs - times.stepsMs].map((ms, index) => ({
    label: index < runs.length ? String(index - runs.length) : now,
    ms: Math.max(0, ms),
  }));
  const baseMs = comparison?.steps?.baseMs;
  const middleMs =
    percentile(
      bars.map(({ ms }) => ms).toSorted((a, b) => a - b),
      0.5,
    ) ?? 0;
  const limitMs = Math.max(middleMs, baseMs ?? 0) * MAX_MEDIANS;
  const cutOff = bars.filter(({ ms }) => ms > limitMs && limitMs > 0);
  const shown = bars.map(({ ms }) => (limitMs > 0 ? Math.min(ms, limitMs) : ms));
  const topMs = Math.max(...shown, baseMs ?? 0, 1) * (cutOff.length > 0 ? 1 : 1.1);
  const [unit, unitMs] = topMs > LONG_MS ? ["minutes", 60_000] : ["seconds", 1_000];
  const inUnits = (ms: number) => (ms / unitMs).toFixed(2);
  const chart = mermaid([
    `%%{init: ${JSON.stringify(STYLE)}}%%`,
    "xychart-beta",
    `    x-axis [${bars.map(({ label }) => `"${label}"`).join(", ")}]`,
    `    y-axis "${unit}" 0 --> ${inUnits(topMs)}`,
    `    bar [${shown.map(inUnits).join(", ")}]`,
    ...(baseMs === undefined ? [] : [`    line [${bars.map(() => inUnits(baseMs)).join(", ")}]`]),
  ]);
  const named = cutOff.slice(0, MAX_NAMED).map(({ label, ms }) => `${label} took ${formatMs(ms)}`);
  const title = [
    `Your steps in the last ${formatCount(runs.length, "run")} of the default branch, and now`,
    ...(baseMs === undefined ? [] : ["the line is base's median"]),
    ...(cutOff.length === 0 ? [] : [`cut off: ${named.join(", ")}`]),
    ...(cutOff.length > MAX_NAMED ? [`and ${cutOff.length - MAX_NAMED} more`] : []),
  ];
  return details(title.join("; "), chart, "open");
}
