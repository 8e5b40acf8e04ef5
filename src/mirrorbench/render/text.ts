import { type PlainLayout, plain, plainTable } from "../../report/text/plain-table.ts";
import type { BenchResult } from "../result.ts";
import { viewBench } from "./view.ts";

/** For a terminal. Makes text from outside inert. Pure. */
export function renderBenchText(result: BenchResult, layout: PlainLayout): string {
  const { comparisons, findings, method, recommendation } = viewBench(result);
  const { line, verdict, reasons } = recommendation;
  const parts = [
    renderBenchTable(result, layout),
    lines(comparisons),
    lines(findings),
    lines(method),
    line === undefined
      ? lines(reasons)
      : `GOPROXY=${plain(line)}\n  (${plain(verdict)})\n${lines(reasons.map((reason) => `- ${reason}`))}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** All columns need so much. */
const WIDE_COLUMNS = 120;
/** What a narrow terminal shows: what decides the ranks. */
const NARROW: readonly string[] = [
  "#>",
  "Mirror",
  "p50>",
  "p99>",
  "Cold p50>",
  "Failed>",
  "Wrong>",
];

/** The table alone. Pure. */
export function renderBenchTable(result: BenchResult, layout: PlainLayout): string {
  const { header, rows } = viewBench(result);
  const isNarrow = layout.columns !== undefined && layout.columns < WIDE_COLUMNS;
  const isShown = (_: unknown, index: number) => !isNarrow || NARROW.includes(header[index] ?? "");
  const cells = rows.map((row) =>
    row.cells.map((text, index) => (index === 1 ? { text, tone: row.tone } : text)).filter(isShown),
  );
  return plainTable(header.filter(isShown), cells, layout);
}

function lines(texts: readonly string[]): string {
  return texts.map(plain).join("\n");
}
