import { formatChange, formatCount, formatMs, formatShare } from "../format.ts";
import type {
  Comparison,
  FigureComparison,
  LayerRestore,
  LayerStatus,
  RunReport,
} from "../model/model.ts";
import { VERDICT_MARKS } from "./go-commands.ts";
import { escapeMarkdown } from "./markdown.ts";

/** The job's time, what was reused, and what changed against base: a line for each. */
export function renderHeadline(report: RunReport): string {
  return [renderTime(report), renderReuse(report), renderBase(report)]
    .filter((line) => line !== "")
    .map((line) => `- ${line}`)
    .join("\n");
}

function renderTime(report: RunReport): string {
  const { times, cost } = report;
  const own = `go-accel itself took ${formatMs(cost.main.wallMs + cost.post.wallMs)}`;
  if (!times) return `**Time**: ${own}`;
  const jobMs = times.postMs - times.mainMs;
  const parts = [
    `**${formatMs(jobMs)}** from go-accel's first step to the end of yours`,
    renderSaving(report, jobMs),
    own,
  ];
  return `**Time**: ${parts.filter((part) => part !== "").join(" · ")}`;
}

/**
 * Compares with the job's own runs without layers. Empty if there were none, if this is one of
 * them, or if a command failed, as that may have ended the job early.
 */
function renderSaving({ comparison, restores, goCommands = [] }: RunReport, jobMs: number): string {
  const cold = comparison?.cold;
  const isCold = restores.every(({ status }) => status === "miss" || status === "off");
  const failed = goCommands.some(({ exitCode }) => exitCode !== 0);
  if (!cold || isCold || failed) return "";
  const savedMs = cold.medianMs - jobMs;
  const amount = formatMs(Math.abs(savedMs));
  const share = formatShare(Math.max(0, savedMs), cold.medianMs);
  const saving = savedMs < 0 ? `${amount} longer than` : `**${amount} (${share}) less** than`;
  const basis = cold.runs === 1 ? "one run" : `median of ${cold.runs} runs`;
  return `${saving} without the layers (${formatMs(cold.medianMs)}, ${basis})`;
}

const STATUS_WORDS: Record<LayerStatus, string> = {
  exact: "restored",
  fallback: "restored",
  miss: "cold",
  warm: "warm on this machine",
  off: "off",
};

function renderReuse(report: RunReport): string {
  const layers = report.restores.map(renderLayer);
  const parts = [
    renderActions(report),
    renderTests(report),
    renderModules(report),
    layers.length === 0 ? "" : `layers: ${layers.join(", ")}`,
  ];
  return `**Reused**: ${parts.filter((part) => part !== "").join(" · ")}`;
}

/** If it is not quite what the job asked for, readers learn why. */
function renderLayer({ name, status, reason, unfinished }: LayerRestore): string {
  const isPartial = status === "fallback" || unfinished !== undefined;
  return `${name} ${STATUS_WORDS[status]}${isPartial ? ` (${escapeMarkdown(reason)})` : ""}`;
}

function renderActions({ actions }: RunReport): string {
  if (!actions) return "no go command used the build cache";
  const { reused, computed } = actions;
  if (reused === undefined)
    return `${formatCount(computed, "build action")} computed during the job`;
  return `**${formatShare(reused, reused + computed)}** of build actions`;
}

function renderTests({ tests }: RunReport): string {
  if (!tests || tests.packages === 0) return "";
  const packages = formatCount(tests.packages, "test package");
  if (tests.cached === undefined) return `${packages} ran`;
  return `**${tests.cached}** of ${packages}`;
}

function renderModules({ modules }: RunReport): string {
  if (modules.needed === 0) return "";
  return `**${modules.fromLayer}** of ${formatCount(modules.needed, "module")}`;
}

function renderBase({ comparison, gate }: RunReport): string {
  if (!comparison) return "";
  const gateLine = gate?.failed ? " · ❌ **`fail-on-regression` fails the job**" : "";
  return `**Against base**: ${describeComparison(comparison)}${gateLine}`;
}

function describeComparison({ status, reason, steps, commands }: Comparison): string {
  const why = escapeMarkdown(reason);
  if (status !== "compared") return `not compared: ${why}`;
  const regressions = commands.filter(({ verdict }) => verdict === "regression").length;
  const parts = [
    ...(regressions === 0 ? [] : [`🔴 **${formatCount(regressions, "regression")}**`]),
    steps ? describeSteps(steps) : describeCommands(commands),
  ];
  return `${parts.join(" · ")} (${why})`;
}

function describeSteps({ nowMs, baseMs, verdict }: FigureComparison): string {
  const times = `your steps took ${formatMs(nowMs)}, base ${formatMs(baseMs)}`;
  const change = formatChange(nowMs, baseMs);
  // The change is not hidden: readers see it in the table, and it may be a real one.
  if (verdict === "same") return `${times}: ${change}, not a clear change`;
  return `${VERDICT_MARKS[verdict]} ${times}: **${change}**`;
}

function describeCommands(commands: readonly FigureComparison[]): string {
  // After a failure: neither the steps nor a command show how long the work takes.
  if (commands.length === 0) return "nothing of this run can be compared";
  const count = (verdict: FigureComparison["verdict"]) =>
    commands.filter((one) => one.verdict === verdict).length;
  const [slower, faster] = [count("slower"), count("faster")];
  const parts = [
    ...(slower === 0 ? [] : [`🟡 ${slower} slower`]),
    ...(faster === 0 ? [] : [`🟢 ${faster} faster`]),
  ];
  const all = formatCount(commands.length, "go command");
  return parts.length === 0 ? `${all} without a clear change` : `${parts.join(", ")} of ${all}`;
}
