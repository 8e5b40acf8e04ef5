import { details } from "./markdown.ts";

/** How much of a report is shown. */
export interface Limits {
  /** Rows of each table and list; with 0 only the headline is shown. */
  rows: number;
  /** Whether folded sections are shown. */
  details: boolean;
  charts: boolean;
}

export const NORMAL: Limits = { rows: 20, details: true, charts: true };

/** What is left out if the text would be too long, one stage after the other. */
const STAGES: readonly (readonly [limits: Limits, what: string])[] = [
  [NORMAL, ""],
  [{ ...NORMAL, charts: false }, "charts"],
  [{ rows: 20, details: false, charts: false }, "charts and folded sections"],
  [{ rows: 5, details: false, charts: false }, "charts, folded sections and most rows of tables"],
  [{ rows: 0, details: false, charts: false }, "all but the headline"],
];

/** The most complete text within the limit, or else the shortest, and what it leaves out. Pure. */
export function fitWithin(
  render: (limits: Limits) => string,
  maxBytes: number,
): { text: string; leftOut: string } {
  let last = { text: "", leftOut: "" };
  for (const [limits, leftOut] of STAGES) {
    last = { text: render(limits), leftOut };
    if (sizeOf(last.text) <= maxBytes) break;
  }
  return last;
}

const encoder = new TextEncoder();

function sizeOf(text: string): number {
  return encoder.encode(text).length;
}

/** A folded section; empty if the limits have none. */
export function fold(limits: Limits, title: string, body: string): string {
  return limits.details ? details(title, body) : "";
}

/** The first items, and how many others there are. */
export function cut<T>(items: readonly T[], rows: number): { shown: readonly T[]; rest: number } {
  return { shown: items.slice(0, rows), rest: Math.max(0, items.length - rows) };
}

/** Joins the sections that are not empty, with a blank line in between. */
export function joinSections(sections: readonly string[]): string {
  return sections.filter((section) => section !== "").join("\n\n");
}
