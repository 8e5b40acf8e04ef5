import type { Axis } from "./axis.ts";

/** Height of a row's drawing; its width is 100. */
export const HEIGHT = 20;

/** One row: what it is, its drawing, and the figure that the drawing shows. */
export interface ChartRow {
  label: string;
  figure: string;
  /** What the drawing shows, in words. */
  description: string;
  /** Elements of an SVG of 100 by `HEIGHT`, which is stretched to the width that is left. */
  drawing: string;
}

/** Text from outside, for content and attributes of HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/**
 * Rows of a grid. Text is HTML and keeps its size on a narrow screen; only what is drawn between is SVG.
 * `id` is the chart's own. Pure.
 */
export function renderChart(id: string, rows: readonly ChartRow[], axis?: Axis): string {
  const drawn = rows.map(({ label, figure, description, drawing }, index) => {
    const own = `${id}-${index}`;
    return `<span class="label">${escapeHtml(label)}</span>
<svg viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="${own}-title ${own}-desc">
<title id="${own}-title">${escapeHtml(label)}</title>
<desc id="${own}-desc">${escapeHtml(description)}</desc>
${axis ? gridLines(axis) : ""}${drawing}
</svg>
<span class="figure">${escapeHtml(figure)}</span>`;
  });
  return `<div class="chart">
${drawn.join("\n")}
${axis ? axisRow(axis) : ""}</div>`;
}

/** An upright line over a part of the height. */
export function upright(className: string, x: number, halfHeight: number): string {
  const middle = HEIGHT / 2;
  return `<line class="${className}" x1="${x}" x2="${x}" y1="${middle - halfHeight}" y2="${middle + halfHeight}"/>\n`;
}

/** A line from left to right, in the middle. */
export function level(className: string, from: number, to: number): string {
  return `<line class="${className}" x1="${from}" x2="${to}" y1="${HEIGHT / 2}" y2="${HEIGHT / 2}"/>\n`;
}

/** A bar in the middle. */
export function bar(className: string, from: number, to: number, height = 10): string {
  const width = Math.max(0.4, to - from).toFixed(2);
  return `<rect class="${className}" x="${from}" width="${width}" y="${(HEIGHT - height) / 2}" height="${height}"/>\n`;
}

function gridLines({ place, ticks }: Axis): string {
  return ticks.map(({ value }) => upright("grid", place(value), HEIGHT / 2)).join("");
}

/** The figures stand in every description, so the axis is for the eye alone. */
function axisRow({ place, ticks }: Axis): string {
  const marks = ticks.map(
    ({ value, text }) => `<span style="left:${place(value)}%">${escapeHtml(text)}</span>`,
  );
  return `<span></span><div class="axis" aria-hidden="true">${marks.join("")}</div><span></span>\n`;
}
