import { formatMs } from "../format.ts";
import type { LayerBreakEven, RunReport } from "../model/model.ts";
import { escapeMarkdown } from "./markdown.ts";

/** What each restored layer cost and saved, on one line; empty if no layer was restored. */
export function renderBreakEven({ breakEven = [], restores }: RunReport): string {
  const measured = breakEven.map(renderLayer);
  const left = restores.filter(({ lost }) => lost).map(({ name, reason }) => `${name} ${reason}`);
  const parts = [...measured, ...left.map(escapeMarkdown)];
  return parts.length === 0 ? "" : `Break-even: ${parts.join(" · ")}`;
}

function renderLayer({ layer, costMs, savedMs, losses }: LayerBreakEven): string {
  const cost = `${layer} cost ${formatMs(costMs)}`;
  if (savedMs === undefined) return `${cost}; what it saved is not yet known`;
  const saved = savedMs > 0 ? formatMs(savedMs) : "nothing";
  if (savedMs >= costMs) return `${cost} and saved ${saved}`;
  const streak = losses > 1 ? `, for the ${ordinal(losses)} time in a row` : "";
  return `⚠️ ${cost} and saved ${saved}${streak}`;
}

function ordinal(count: number): string {
  const isTeen = Math.floor(count / 10) % 10 === 1;
  const ending = isTeen ? undefined : ["st", "nd", "rd"][(count % 10) - 1];
  return `${count}${ending ?? "th"}`;
}
