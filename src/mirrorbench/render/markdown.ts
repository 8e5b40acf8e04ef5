import { code, escapeMarkdown, table } from "../../report/markdown/markdown.ts";
import type { BenchResult } from "../result.ts";
import { viewBench } from "./view.ts";

/** GitHub-flavoured markdown, for a pull request or a page. Makes text from outside inert. Pure. */
export function renderBenchMarkdown(result: BenchResult): string {
  const { header, rows, comparisons, findings, method, recommendation } = viewBench(result);
  const { line, verdict, reasons } = recommendation;
  const names = header.map((name) => name.replace(/>$/, ""));
  const cells = rows.map((row) => row.cells.map(escapeMarkdown));
  const parts = [
    "## Module mirrors compared",
    line === undefined ? "" : `${code(`GOPROXY=${line}`)} (${escapeMarkdown(verdict)})`,
    list(reasons),
    table(names, cells),
    list(comparisons),
    list(findings),
    list(method),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${escapeMarkdown(text)}`).join("\n");
}
