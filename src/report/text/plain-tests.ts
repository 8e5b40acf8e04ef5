import { formatMs } from "../format.ts";
import type { RunReport, TestRerun } from "../model/model.ts";
import { type PlainLayout, plainTable } from "./plain-table.ts";

const MAX_ROWS = 20;

/** Tests that ran again, and why, for a terminal; empty if none did. */
export function renderPlainTests({ tests }: RunReport, layout: PlainLayout): string {
  if (!tests || tests.reruns.length === 0) return "";
  const rows = tests.reruns
    .slice(0, MAX_ROWS)
    .map((rerun) => [
      rerun.package,
      formatMs(rerun.seconds * 1000),
      describeReason(rerun),
      rerun.remedy ?? "-",
    ]);
  const more = tests.reruns.length + tests.more - rows.length;
  const table = plainTable(["Tests that ran again", "Time>", "Why", "What helps"], rows, layout);
  return more > 0 ? `${table}\nand ${more} more` : table;
}

function describeReason({
  reason,
  inputs = [],
  certain,
  packages = [],
  modules,
  more,
}: TestRerun): string {
  if (reason === "unknown") return "unknown";
  if (reason === "code" && certain) return "flags";
  const changed =
    reason === "inputs"
      ? inputs.map(({ kind, name }) => `${kind} ${name}`)
      : [...packages, ...(modules ? ["go.mod or go.sum"] : [])];
  const rest = more === undefined ? "" : ` and ${more} more`;
  const what = changed.length === 0 ? "code or flags" : `${changed.join(", ")}${rest}`;
  return reason === "inputs" && !certain ? `probably ${what}` : what;
}
