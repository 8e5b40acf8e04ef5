import stringWidth from "string-width";

/** How good a value is; shown as a colour if the terminal has colours. */
export type Tone = "good" | "fair" | "bad";

/** The text of a cell, with its tone if it has one. */
export type PlainCell = string | { readonly text: string; readonly tone: Tone };

export interface PlainLayout {
  /** Columns of the terminal; undefined for text of any width. */
  readonly columns: number | undefined;
  readonly hasColour: boolean;
  /** No cell is wider, whatever the terminal is. Default: 120. */
  readonly maxCellWidth?: number;
}

const GAP = "  ";
const MIN_WIDTH = 6;
/** Names come from users and can have any length. */
const DEFAULT_CELL_WIDTH = 120;
const SGR: Record<Tone, string> = { good: "\u001b[32m", fair: "\u001b[33m", bad: "\u001b[31m" };
const RESET = "\u001b[0m";
/** A letter with its marks, or an emoji of several characters, is kept or cut as one. */
const GRAPHEMES = new Intl.Segmenter();

/**
 * Text from outside, safe to print on a terminal: on one line, without control and format
 * characters, which could move the cursor, set colours or reverse the direction of writing.
 */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "?");
}

/**
 * Aligned columns, headed by `header`; if a name ends in `>`, its column is aligned to the right.
 * If the table is too wide for the terminal, its widest columns are cut. Makes cells inert. Pure.
 */
export function plainTable(
  header: readonly string[],
  rows: readonly (readonly PlainCell[])[],
  { columns, hasColour, maxCellWidth = DEFAULT_CELL_WIDTH }: PlainLayout,
): string {
  const isRight = header.map((name) => name.endsWith(">"));
  const names = header.map((name) => name.replace(/>$/, ""));
  const cells = [names, ...rows].map((row) => names.map((_, index) => readCell(row[index] ?? "")));
  const natural = names.map((_, index) =>
    Math.min(maxCellWidth, Math.max(...cells.map((row) => stringWidth(row[index]?.text ?? "")))),
  );
  const widths = fitWidths(natural, columns);
  const lines = cells.map((row) =>
    row
      .map(({ text, tone }, index) => {
        const width = widths[index] ?? 0;
        const cut = cutTo(text, width);
        const padding = " ".repeat(Math.max(0, width - stringWidth(cut)));
        const shown = hasColour && tone ? `${SGR[tone]}${cut}${RESET}` : cut;
        return isRight[index] ? padding + shown : shown + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
  return lines.join("\n");
}

/** Wraps `text` to the terminal's width. Further lines are indented by the width of `lead`. */
export function wrapText(lead: string, text: string, { columns }: PlainLayout): string {
  const indent = " ".repeat(stringWidth(lead));
  const lines = [lead];
  let isStart = true;
  for (const word of plain(text).trim().split(" ")) {
    const line = lines.at(-1) ?? "";
    const longer = isStart ? line + word : `${line} ${word}`;
    if (isStart || columns === undefined || stringWidth(longer) <= columns) {
      lines[lines.length - 1] = longer;
    } else lines.push(indent + word);
    isStart = false;
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}

function readCell(cell: PlainCell): { text: string; tone: Tone | undefined } {
  return typeof cell === "string"
    ? { text: plain(cell), tone: undefined }
    : { text: plain(cell.text), tone: cell.tone };
}

/** Narrows the widest columns until the row fits, down to a few characters each. */
function fitWidths(natural: readonly number[], columns: number | undefined): number[] {
  const widths = [...natural];
  if (columns === undefined) return widths;
  const room = columns - GAP.length * (widths.length - 1);
  const total = (limit: number) => widths.reduce((sum, width) => sum + Math.min(width, limit), 0);
  let limit = Math.max(...widths);
  while (limit > MIN_WIDTH && total(limit) > room) limit--;
  return widths.map((width) => Math.min(width, limit));
}

function cutTo(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = "";
  let taken = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    taken += stringWidth(segment);
    if (taken > width - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
