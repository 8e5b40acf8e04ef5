import { formatShare } from "../format.ts";
import type { RunReport } from "../model/model.ts";
import { escapeMarkdown, table } from "./markdown.ts";

/** How many modules, build actions, test packages and findings were reused. Empty if none was needed. */
export function renderHitRates(report: RunReport): string {
  const rows = [
    ...modulesRow(report),
    ...actionsRow(report),
    ...testsRow(report),
    ...linterRows(report),
  ];
  return rows.length === 0 ? "" : table(["Hit rates", "Reused", "New", "Share reused"], rows);
}

function modulesRow({ modules }: RunReport): string[][] {
  const { needed, fromLayer, fetched } = modules;
  if (needed === 0) return [];
  return [
    ["modules", String(fromLayer), `${fetched.length} fetched`, formatShare(fromLayer, needed)],
  ];
}

function actionsRow({ actions }: RunReport): string[][] {
  if (!actions) return [];
  const { reused, computed } = actions;
  if (reused === undefined)
    return [["build actions", "–", `${computed} computed during the job`, "–"]];
  return [["build actions", String(reused), `${computed} computed`, share(reused, computed)]];
}

function testsRow({ tests }: RunReport): string[][] {
  if (!tests || tests.packages === 0) return [];
  const { cached, run, packages } = tests;
  if (cached === undefined) return [["test packages", "–", `${run} run`, "–"]];
  return [["test packages", String(cached), `${run} run`, formatShare(cached, packages)]];
}

function linterRows({ linters = [] }: RunReport): string[][] {
  return linters.map(({ name, version, reused, computed }) => {
    const what = escapeMarkdown(version === "unknown" ? name : `${name} ${version}`);
    if (reused === undefined) return [what, "–", `${computed} entries added during the job`, "–"];
    return [what, String(reused), `${computed} entries added`, share(reused, computed)];
  });
}

function share(reused: number, computed: number): string {
  return formatShare(reused, reused + computed);
}
