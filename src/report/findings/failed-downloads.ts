import { DIAGNOSES } from "../../doctor/findings/catalogue.ts";
import { explainFault } from "../../doctor/findings/explain-fault.ts";
import { formatCount } from "../format.ts";
import type { Diagnosis, RunReport } from "../model/model.ts";

/** A shell reports a signal from here on: no command fails of a download with it. */
const SIGNAL_CODES = 128;

/**
 * Why a go command failed, if it did not get what it asked the sidecar for. Nothing is known of what
 * go commands write: to read it would change how they write. Pure.
 */
export function describeFailedDownloads({
  goCommands = [],
  sidecar: { stats },
}: Pick<RunReport, "goCommands" | "sidecar">): Diagnosis[] {
  const failed = goCommands.find(({ exitCode }) => exitCode > 0 && exitCode < SIGNAL_CODES);
  if (!failed || !stats) return [];
  // A build does without an info, and a query for a branch asks for some that nobody has.
  // What was denied is private, and go asks its origin.
  const lost = stats.unanswered.filter(
    (name) =>
      !name.endsWith(".info") && !stats.denied.some((module) => name.startsWith(`${module}@`)),
  );
  const [worst] = stats.mirrors
    .filter(({ faults }) => faults.length > 0)
    .toSorted((a, b) => b.failed - a.failed);
  const fault = worst?.faults[0];
  if (lost.length === 0 && (stats.requestErrors === 0 || !fault)) return [];
  const id = fault ? explainFault(fault.example) : "version-unknown";
  const { title, cause, remedy } = DIAGNOSES[id];
  const [first] = lost;
  const more = lost.length > 1 ? ` and ${formatCount(lost.length - 1, "more file")}` : "";
  const what = first === undefined ? "" : `go did not get ${first}${more}. `;
  const seen = fault ? `${fault.example}. ` : "";
  return [{ id, title, message: `${what}${seen}${cause} ${remedy}` }];
}
