import { formatCount, formatMs, unbroken } from "../format.ts";
import type { ChangedTestInput, RunReport, TestReport, TestRerun } from "../model/model.ts";
import { cut, fold, joinSections, type Limits, NORMAL } from "./limits.ts";
import { code, escapeMarkdown, table } from "./markdown.ts";

/** Inputs of one package, or packages that it is built from. */
const MAX_CAUSES = 10;
const NOTE =
  "Only packages whose test result go keeps are counted: not those that failed, nor runs with flags such as `-count`.";

/** How many test results came from the cache, and why the others did not; empty without tests. */
export function renderTests(
  { tests, testReuse }: Pick<RunReport, "tests" | "testReuse">,
  limits: Limits = NORMAL,
): string {
  if (!tests || tests.packages === 0) return "";
  const fresh = tests.fresh === 0 ? "" : `, ${tests.fresh} with no earlier result`;
  const packages = formatCount(tests.packages, "package");
  const share =
    tests.cached === undefined
      ? `${packages} ran`
      : `${tests.cached} of ${packages} from the cache`;
  const line = `**Tests**: ${share}${fresh}`;
  const notRun = testReuse?.expired
    ? `No result of an earlier job was taken (${escapeMarkdown(testReuse.reason)}).`
    : renderNotRun(tests.cached ?? 0);
  const reruns = tests.reruns.length === 0 ? "" : renderReruns(tests, limits);
  return joinSections([notRun === "" ? line : `${line}. ${notRun}`, reruns]);
}

/** A reader must not take a result of an earlier job for a test of this one. */
function renderNotRun(cached: number): string {
  if (cached === 0) return "";
  const [what, whose] =
    cached === 1
      ? ["That package was not tested in this job", "its result is"]
      : [`Those ${cached} packages were not tested in this job`, "their results are"];
  return `${what}: ${whose} from earlier jobs. To run all tests, use \`go test -count=1\` or \`reuse-tests: never\`.`;
}

function renderReruns({ reruns, more }: TestReport, limits: Limits): string {
  const { shown, rest } = cut(reruns, limits.rows);
  const rows = shown.map((rerun) => [
    code(rerun.package),
    unbroken(formatMs(rerun.seconds * 1000)),
    renderReason(rerun),
    rerun.remedy === undefined ? "–" : escapeMarkdown(rerun.remedy),
  ]);
  const body = joinSections([
    table(["Package", "Time", "Why", "What helps"], rows),
    rest + more > 0 ? `And ${formatCount(rest + more, "more package")}.` : "",
    NOTE,
  ]);
  const count = formatCount(reruns.length + more, "package");
  return fold(limits, `Why tests of ${count} ran again`, body);
}

function renderReason(rerun: TestRerun): string {
  switch (rerun.reason) {
    case "inputs": {
      const { shown, rest } = cut(rerun.inputs ?? [], MAX_CAUSES);
      const inputs = shown.map(renderInput).join(", ");
      return `${rerun.certain ? "" : "probably "}${inputs}${renderMore(rerun, rest)}`;
    }
    case "code":
      return rerun.certain
        ? "its flags changed"
        : `its code or flags changed${renderChanges(rerun)}`;
    case "unknown":
      return "unknown: go-accel sees no difference";
  }
}

function renderInput({ kind, name }: ChangedTestInput): string {
  if (kind === "env") return `variable ${code(name)}`;
  return `${kind} ${code(name)}`;
}

function renderChanges(rerun: TestRerun): string {
  const { shown, rest } = cut(rerun.packages ?? [], MAX_CAUSES);
  const packages = shown.map(code).join(", ");
  const changed = [
    ...(packages === "" ? [] : [`${packages}${renderMore(rerun, rest)}`]),
    ...(rerun.modules ? ["go.mod or go.sum"] : []),
  ];
  return changed.length === 0 ? "" : `: ${changed.join(", ")}`;
}

function renderMore({ more = 0 }: TestRerun, rest: number): string {
  return more + rest === 0 ? "" : ` and ${more + rest} more`;
}
