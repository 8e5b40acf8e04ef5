import type { DoctorReport, ReportedFinding } from "../doctor/doctor-report.ts";
import { formatCount } from "../report/format.ts";
import { plain, type Tone, wrapText } from "../report/text/plain-table.ts";

export interface DoctorLayout {
  /** Columns of the terminal; undefined for lines of any length. */
  columns: number | undefined;
  /** Without colours, marks are in ASCII too. */
  hasColour: boolean;
  /** Show what is fine as fully as what is not. */
  isVerbose: boolean;
}

type Check = DoctorReport["checks"][number];
type Status = Check["status"];

const MARKS: Readonly<Record<Status, { text: string; ascii: string; tone?: Tone }>> = {
  fine: { text: "✓", ascii: "[ok]  ", tone: "good" },
  warning: { text: "!", ascii: "[warn]", tone: "fair" },
  problem: { text: "✗", ascii: "[fail]", tone: "bad" },
  skipped: { text: "-", ascii: "[skip]" },
};
const COLOURS: Readonly<Record<Tone, string>> = { good: "32", fair: "33", bad: "31" };

/** One check: a line, and under it its findings. Pure. */
export function renderCheck(check: Check, layout: DoctorLayout): string {
  const { title, status, summary, findings } = check;
  const isShown = layout.isVerbose || status === "skipped";
  const line = `${mark(status, layout)} ${title}${isShown && summary !== "" ? `: ${plain(summary)}` : ""}`;
  const blocks = findings.map((finding) => renderFinding(finding, layout));
  return [`${toAscii(line, layout)}\n`, ...blocks].join("");
}

/** What an ID stands for and how it was seen. Pure. */
export function renderFinding(finding: ReportedFinding, layout: DoctorLayout): string {
  const { id, level, title, subject, evidence, cause, remedy, commands, fixed } = finding;
  const status = fixed ? "fine" : level;
  const about = subject === undefined ? "" : `: ${plain(subject)}`;
  const rows: (readonly [string, string])[] = [
    ...evidence.map((line) => ["seen", line] as const),
    ["cause", cause],
    ...(fixed ?? []).map((line) => ["fixed", line] as const),
    ...(fixed ? [] : [["remedy", remedy] as const]),
  ];
  const { columns } = layout;
  const lines = rows.map(([name, text]) =>
    wrapText(`      ${name.padEnd(7)}`, text, { columns, hasColour: false }),
  );
  // A command is not wrapped: it is there to be copied.
  const toCopy = fixed ? [] : commands.map((command) => `      ${"".padEnd(7)}$ ${plain(command)}`);
  const head = `  ${mark(status, layout)} ${title}${about} [${id}]`;
  return `${toAscii([head, ...lines, ...toCopy].join("\n"), layout)}\n`;
}

/** The last line. Pure. */
export function renderClosing({ problems, warnings }: DoctorReport, layout: DoctorLayout): string {
  if (problems + warnings === 0) return "\nNothing is wrong.\n";
  const counts = [
    ...(problems > 0 ? [formatCount(problems, "problem")] : []),
    ...(warnings > 0 ? [formatCount(warnings, "warning")] : []),
  ];
  const pages = "Each ID in brackets has a heading in docs/doctor.md.";
  return `\n${counts.join(", ")}. ${wrapText("", pages, { ...layout, hasColour: false })}\n`;
}

function mark(status: Status, { hasColour }: DoctorLayout): string {
  const { text, ascii, tone } = MARKS[status];
  if (!hasColour) return ascii;
  return tone === undefined ? text : `\u001b[${COLOURS[tone]}m${text}\u001b[0m`;
}

function toAscii(text: string, { hasColour }: DoctorLayout): string {
  return hasColour ? text : text.replaceAll("…", "...");
}
