import type { BenchResult } from "../result.ts";
import { escapeHtml } from "./chart.ts";
import { answersChart, ratiosChart, timesChart } from "./charts.ts";
import { viewBench } from "./view.ts";

/**
 * One page that needs nothing else: no script, no font and no picture from anywhere. It is light or dark
 * as the reader's system is, and as wide as the window. Makes text from outside inert. Pure.
 */
export function renderBenchHtml(result: BenchResult): string {
  const { comparisons, findings, method, recommendation } = viewBench(result);
  const { line, verdict, reasons } = recommendation;
  const advice =
    line === undefined
      ? ""
      : `<p class="line"><code>GOPROXY=${escapeHtml(line)}</code></p>\n<p>${escapeHtml(verdict)}</p>`;
  const sections = [
    section("Recommendation", `${advice}\n${list(reasons)}`),
    section("Figures", table(result)),
    section(
      "Time for a module",
      `${timesChart(result)}
<p class="legend"><span class="key hot"></span> kept connection <span class="key cold"></span> new connection, asked for the first time. The bar is from p50 to p95, the line ends at p99.</p>`,
    ),
    section(
      "Pairs",
      comparisons.length === 0
        ? ""
        : `${ratiosChart(result)}
<p class="legend">Time of the first over time of the second, with the interval of 95 % over all pairs. In the grey range a difference does not matter.</p>
${list(comparisons)}`,
    ),
    section(
      "Answers",
      `${answersChart(result)}
<p class="legend"><span class="key right"></span> right <span class="key failed"></span> failed or missing <span class="key wrong"></span> wrong content</p>
${list(findings)}`,
    ),
    section("Method", list(method)),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Module mirrors compared</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Module mirrors compared</h1>
<p class="when"><time datetime="${escapeHtml(result.startedAt)}">${escapeHtml(result.startedAt.slice(0, 16).replace("T", " "))} UTC</time></p>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

function section(title: string, content: string): string {
  return content.trim() === "" ? "" : `<section>\n<h2>${title}</h2>\n${content}\n</section>`;
}

function list(texts: readonly string[]): string {
  if (texts.length === 0) return "";
  return `<ul>\n${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join("\n")}\n</ul>`;
}

/** Scrolls by itself on a narrow screen, so that the page does not. */
function table(result: BenchResult): string {
  const { header, rows } = viewBench(result);
  const kinds = header.map((name) => (name.endsWith(">") ? ' class="number"' : ""));
  const head = header.map(
    (name, index) => `<th scope="col"${kinds[index]}>${escapeHtml(name.replace(/>$/, ""))}</th>`,
  );
  const body = rows.map(({ cells, tone }) => {
    const shown = cells.map((text, index) =>
      index === 1
        ? `<th scope="row"><span class="tone ${tone}"></span>${escapeHtml(text)}</th>`
        : `<td${kinds[index]}>${escapeHtml(text)}</td>`,
    );
    return `<tr>${shown.join("")}</tr>`;
  });
  return `<div class="scroll" role="region" aria-label="Figures" tabindex="0"><table>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}

const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #59636e; --rule: #d1d9e0; --soft: #eff2f5;
  --hot: #0969da; --cold: #8250df; --good: #1a7f37; --fair: #9a6700; --bad: #cf222e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --rule: #3d444d; --soft: #212830;
    --hot: #4493f8; --cold: #ab7df8; --good: #3fb950; --fair: #d29922; --bad: #f85149;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 1100px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--rule); padding-bottom: 0.25rem; }
.when, .legend { color: var(--quiet); font-size: 0.875rem; }
ul { padding-left: 1.25rem; }
li, p { overflow-wrap: anywhere; }
.line code { display: block; background: var(--soft); border-radius: 6px; padding: 12px; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { border-bottom: 1px solid var(--rule); padding: 6px 10px; text-align: left; white-space: nowrap; font-weight: normal; }
thead th { color: var(--quiet); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.tone { display: inline-block; width: 0.6em; height: 0.6em; border-radius: 50%; margin-right: 0.5em; }
.tone.good { background: var(--good); } .tone.fair { background: var(--fair); } .tone.bad { background: var(--bad); }
.chart { display: grid; grid-template-columns: minmax(0, 16rem) minmax(0, 1fr) max-content; gap: 4px 12px; align-items: center; font-size: 0.875rem; }
.label { overflow-wrap: anywhere; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; height: 24px; background: var(--soft); border-radius: 3px; }
line { vector-effect: non-scaling-stroke; stroke: var(--text); stroke-width: 2; }
.grid { stroke: var(--rule); stroke-width: 1; }
.whisker { stroke: var(--quiet); }
.one { stroke: var(--quiet); stroke-dasharray: 3 3; stroke-width: 1; }
.interval { stroke: var(--quiet); stroke-width: 6; }
.interval.faster, .interval.slower { stroke: var(--hot); }
.interval.open { stroke: var(--fair); }
.margin { fill: var(--rule); }
.hot { fill: var(--hot); background: var(--hot); } .cold { fill: var(--cold); background: var(--cold); }
.right { fill: var(--good); background: var(--good); } .failed { fill: var(--fair); background: var(--fair); }
.wrong { fill: var(--bad); background: var(--bad); }
.key { display: inline-block; width: 0.8em; height: 0.8em; border-radius: 2px; margin-left: 0.75em; }
.legend .key:first-child { margin-left: 0; }
.axis { position: relative; height: 1.5em; color: var(--quiet); font-size: 0.8rem; }
.axis span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
@media (max-width: 640px) {
  .chart { grid-template-columns: minmax(0, 1fr) max-content; }
  .label { grid-column: 1 / -1; margin-top: 6px; }
  .axis + span, .chart > span:empty { display: none; }
}
`;
