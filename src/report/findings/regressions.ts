import { formatMs } from "../format.ts";
import type { Comparison, FigureComparison } from "../model/model.ts";

const MAX_NAMED = 5;

/**
 * Names what got slower than allowed, with the figures that show it; undefined if nothing did.
 * Plain text. Pure.
 */
export function describeRegressions(comparison: Comparison | undefined): string | undefined {
  if (!comparison) return undefined;
  const { commands, steps, thresholdPercent } = comparison;
  const named = [
    ...commands.map((figure) => ({ name: figure.command, figure })),
    ...(steps ? [{ name: "the steps of the job", figure: steps }] : []),
  ].filter(({ figure }) => figure.verdict === "regression");
  if (named.length === 0) return undefined;
  const listed = named
    .slice(0, MAX_NAMED)
    .map(({ name, figure }) => describeSlowdown(name, figure));
  const more = named.length > MAX_NAMED ? [`and ${named.length - MAX_NAMED} more`] : [];
  return `${[...listed, ...more].join("; ")}. The limit is ${thresholdPercent} % more.`;
}

function describeSlowdown(name: string, { nowMs, baseMs, madMs, runs }: FigureComparison): string {
  const percent = baseMs === 0 ? "" : `, ${Math.round((nowMs / baseMs - 1) * 100)} % more`;
  return `${name} took ${formatMs(nowMs)}${percent} than the median of ${runs} runs of the default branch (${formatMs(baseMs)} ± ${formatMs(madMs)})`;
}
