import type { Times } from "../figures.ts";
import type { BenchResult } from "../result.ts";
import { type Axis, logAxis } from "./axis.ts";
import { bar, type ChartRow, HEIGHT, level, renderChart, upright } from "./chart.ts";
import { describeComparison, formatTime, formatTimes } from "./view.ts";

/** How long modules take at each mirror, from p50 to p99. Empty without times. Pure. */
export function timesChart({ mirrors }: Pick<BenchResult, "mirrors">): string {
  const shown = mirrors.flatMap(({ name, hot, cold }) => [
    ...(hot ? [{ name, kind: "hot", times: hot }] : []),
    ...(cold ? [{ name, kind: "cold", times: cold }] : []),
  ]);
  if (shown.length === 0) return "";
  const axis = logAxis(
    shown.flatMap(({ times }) => [times.p50Ms, times.p99Ms]),
    formatTime,
  );
  const rows = shown.map(
    ({ name, kind, times }): ChartRow => ({
      label: `${name}, ${kind}`,
      figure: formatTime(times.p50Ms),
      description: formatTimes(times),
      drawing: drawTimes(times, kind, axis),
    }),
  );
  return renderChart("times", rows, axis);
}

function drawTimes({ p50Ms, p95Ms, p99Ms }: Times, kind: string, { place }: Axis): string {
  const [p50, p95, p99] = [place(p50Ms), place(p95Ms), place(p99Ms)];
  return [
    level("whisker", p50, p99),
    upright("whisker", p99, 4),
    bar(kind, p50, p95),
    upright("mark", p50, 7),
  ].join("");
}

/** The ratio of each pair, and the range in which a difference does not matter. Pure. */
export function ratiosChart(
  result: Pick<BenchResult, "mirrors" | "comparisons" | "precision">,
): string {
  const known = result.comparisons.flatMap((comparison) =>
    comparison.ratio ? [{ comparison, ratio: comparison.ratio }] : [],
  );
  if (known.length === 0) return "";
  const least = 1 + result.precision;
  const axis = logAxis(
    [1 / least, least, ...known.flatMap(({ ratio }) => [ratio.low, ratio.high])],
    (value) => `${Number(value.toPrecision(2))}×`,
  );
  const { place } = axis;
  const nameOf = (position: number) => result.mirrors[position]?.name ?? "";
  const rows = known.map(
    ({ comparison, ratio }): ChartRow => ({
      label: `${nameOf(comparison.first)} against ${nameOf(comparison.second)}`,
      figure: `${ratio.estimate.toFixed(2)}×`,
      description: describeComparison(comparison, result),
      drawing: [
        bar("margin", place(1 / least), place(least), HEIGHT),
        upright("one", place(1), HEIGHT / 2),
        level(`interval ${comparison.verdict}`, place(ratio.low), place(ratio.high)),
        upright("mark", place(ratio.estimate), 6),
      ].join(""),
    }),
  );
  return renderChart("ratios", rows, axis);
}

/** How many of each mirror's answers were right, failed or missing, and wrong. Pure. */
export function answersChart({ mirrors }: Pick<BenchResult, "mirrors">): string {
  const rows = mirrors.map(({ name, requests, faults, wrong }): ChartRow => {
    const failed = faults.reduce((sum, { count }) => sum + count, 0);
    const right = requests - failed - wrong.count;
    const parts = [
      { kind: "right", count: right, before: 0 },
      { kind: "failed", count: failed, before: right },
      { kind: "wrong", count: wrong.count, before: right + failed },
    ].filter(({ count }) => count > 0);
    const place = (count: number) => Math.round((count / requests) * 10_000) / 100;
    return {
      label: name,
      figure: `${right} of ${requests}`,
      description: `${right} right, ${failed} failed or missing, ${wrong.count} wrong, of ${requests}`,
      drawing: parts
        .map(({ kind, count, before }) => bar(kind, place(before), place(before + count)))
        .join(""),
    };
  });
  return renderChart("answers", rows);
}
