import { formatCount, formatMs } from "./format.ts";
import { code, details, escapeMarkdown, table } from "./markdown.ts";
import type { ChangedTestInput, RunReport, TestReport, TestRerun } from "./model.ts";

const MAX_ROWS = 20;
const NOTE =
  "Counted are packages whose test result go keeps: not those that failed, nor runs with flags such as `-count`.";

/** How many test results came from the cache, and why the others did not; empty without any. */
export function renderTests({ tests }: RunReport): string {
  if (!tests || tests.packages === 0) return "";
  const fresh = tests.fresh === 0 ? "" : `, ${tests.fresh} with no earlier result`;
  const packages = formatCount(tests.packages, "package");
  const share =
    tests.cached === undefined
      ? `${packages} ran`
      : `${tests.cached} of ${packages} from the cache`;
  const line = `**Tests**: ${share}${fresh}`;
  if (tests.reruns.length === 0) return line;
  return `${line}\n\n${renderReruns(tests)}`;
}

function renderReruns({ reruns, more }: TestReport): string {
  const rows = reruns
    .slice(0, MAX_ROWS)
    .map((rerun) => [
      code(rerun.package),
      formatMs(rerun.seconds * 1000),
      renderReason(rerun),
      rerun.remedy === undefined ? "–" : escapeMarkdown(rerun.remedy),
    ]);
  const count = reruns.length + more;
  const rest = count - rows.length;
  const body = [
    table(["Package", "Time", "Why", "What helps"], rows),
    ...(rest > 0 ? [`And ${formatCount(rest, "more package")}.`] : []),
    NOTE,
  ];
  return details(`Why tests of ${formatCount(count, "package")} ran again`, body.join("\n\n"));
}

function renderReason(rerun: TestRerun): string {
  switch (rerun.reason) {
    case "inputs": {
      const inputs = (rerun.inputs ?? []).map(renderInput).join(", ");
      return `${rerun.certain ? "" : "probably "}${inputs}${renderMore(rerun)}`;
    }
    case "code":
      return `its code or flags are not the same${renderChanges(rerun)}`;
    case "unknown":
      return "not known: nothing that go-accel can see of it differs";
  }
}

function renderInput({ kind, name }: ChangedTestInput): string {
  if (kind === "env") return `variable ${code(name)}`;
  return `${kind} ${code(name)}`;
}

function renderChanges(rerun: TestRerun): string {
  const packages = (rerun.packages ?? []).map(code).join(", ");
  const changed = [
    ...(packages === "" ? [] : [`${packages}${renderMore(rerun)}`]),
    ...(rerun.modules ? ["go.mod or go.sum"] : []),
  ];
  return changed.length === 0 ? "" : `; changed since: ${changed.join(", ")}`;
}

function renderMore({ more }: TestRerun): string {
  return more === undefined ? "" : ` and ${more} more`;
}
