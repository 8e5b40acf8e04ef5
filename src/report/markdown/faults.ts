import type { RunReport } from "../model/model.ts";
import { cut, fold, type Limits } from "./limits.ts";
import { escapeMarkdown } from "./markdown.ts";

/** What failed without stopping the job, folded; empty if nothing failed. */
export function renderFaults({ faults }: RunReport, limits: Limits): string {
  if (faults.length === 0) return "";
  const { shown, rest } = cut(faults, limits.rows);
  const lines = shown.map(({ area, message }) => `- ⚠️ ${area}: ${escapeMarkdown(message)}`);
  if (rest > 0) lines.push(`- and ${rest} more`);
  const title = `⚠️ Faults: ${faults.length} (the job continued without what failed)`;
  return fold(limits, title, lines.join("\n"));
}
