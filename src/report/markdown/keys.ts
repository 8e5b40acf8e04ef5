import { formatCount } from "../format.ts";
import type { RunReport } from "../model/model.ts";
import { cut, fold, joinSections, type Limits } from "./limits.ts";
import { code, escapeMarkdown, table } from "./markdown.ts";

/** The parts of the keys, the keys, and what was decided and why, folded. */
export function renderKeys(report: RunReport, limits: Limits): string {
  const { shown, rest } = cut(report.keyParts, limits.rows);
  const body = joinSections([
    table(
      ["Part of the keys", "Value"],
      shown.map(({ name, value }) => [escapeMarkdown(name), value === "" ? "–" : code(value)]),
    ),
    rest > 0 ? `And ${rest} more parts.` : "",
    table(["Layer", "Key"], report.restores.flatMap(keyRows)),
    renderDecisions(report),
  ]);
  return fold(limits, "Keys and decisions", body);
}

function keyRows({ name, reason, matchedKey, keys, delta }: RunReport["restores"][number]) {
  return [
    [`${name}: ${escapeMarkdown(reason)}`, code(matchedKey ?? keys[0] ?? "")],
    ...(delta ? [[`${name}: delta on top`, code(delta.key)]] : []),
  ];
}

function renderDecisions(report: RunReport): string {
  const { workspace, policy, go, action, history, gate, comment } = report;
  const sentences = [
    `Cache policy: ${escapeMarkdown(policy.reason)}`,
    ...(history === undefined ? [] : [`History: ${escapeMarkdown(history)}`]),
    ...(workspace.cgo ? [describeCgo(workspace.cgo)] : []),
    ...(gate ? [`Regression gate: ${escapeMarkdown(gate.reason)}`] : []),
    ...(comment
      ? [`Pull request comment: ${comment.status} (${escapeMarkdown(comment.reason)})`]
      : []),
    `${escapeMarkdown(go.version)}, go-accel ${escapeMarkdown(action.version)}`,
  ];
  return sentences.map((sentence) => `${sentence}.`).join(" ");
}

/** Once in the summary: go's cache does not tell, and nobody would think of it. */
function describeCgo({ packages, files }: NonNullable<RunReport["workspace"]["cgo"]>): string {
  return (
    `cgo: ${formatCount(packages, "package")} in the checkout. The build cache's key holds ` +
    `${formatCount(files, "file")} that they reach in it, and none of the system: ` +
    "if its headers or libraries change, change `cache-key`"
  );
}
