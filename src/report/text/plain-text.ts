import { groupCommands } from "../findings/command-groups.ts";
import { formatBytes, formatChange, formatCount, formatMs, formatShare } from "../format.ts";
import { jobTitle } from "../job-title.ts";
import type { Comparison, LayerStatus, RunReport, SaveStatus } from "../model/model.ts";
import {
  type PlainCell,
  type PlainLayout,
  plainTable,
  type Tone,
  wrapText,
} from "./plain-table.ts";
import { renderPlainTests } from "./plain-tests.ts";

const MAX_ROWS = 20;

/** A report for a terminal: no markup, columns aligned and cut to its width. Pure. */
export function renderPlainText(report: RunReport, layout: PlainLayout): string {
  const sections = [
    renderTitle(report, layout),
    renderFacts(report, layout),
    renderCommands(report, layout),
    renderLayers(report, layout),
    renderPlainTests(report, layout),
    renderMirrors(report, layout),
    renderNotes(report, layout),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function renderTitle({ job, go, action }: RunReport, layout: PlainLayout): string {
  const where = [job.workflow, job.repository, job.ref, job.sha.slice(0, 12)];
  const attempt = job.runAttempt === "1" ? "" : `, attempt ${job.runAttempt}`;
  return [
    `go-accel: ${jobTitle(job)}`,
    [...where, `run ${job.runId}${attempt}`].filter((part) => part).join(" · "),
    `${go.version} ${job.os}/${job.arch} · go-accel ${action.version}`,
  ]
    .map((line) => wrapText("", line, layout))
    .join("\n");
}

function renderFacts(report: RunReport, layout: PlainLayout): string {
  const { times, cost, comparison, gate, sidecar } = report;
  const own = `go-accel itself took ${formatMs(cost.main.wallMs + cost.post.wallMs)}`;
  const time = times
    ? `${formatMs(times.postMs - times.mainMs)} to the end of the steps · steps ${formatMs(times.postMs - times.stepsMs)} · ${own}`
    : own;
  const facts: [string, string][] = [
    ["Time", time],
    ["Reused", describeReuse(report)],
    ...(comparison ? [["Base", describeBase(comparison)] as const] : []),
    ...(gate ? [["Gate", `${gate.failed ? "failed" : "passed"}: ${gate.reason}`] as const] : []),
    ...(sidecar.status === "served"
      ? []
      : [["Sidecar", `${sidecar.status}: ${sidecar.reason}`] as const]),
  ].map(([name = "", text = ""]) => [name, text]);
  return facts.map(([name, text]) => wrapText(name.padEnd(9), text, layout)).join("\n");
}

function describeBase({ status, reason }: Comparison): string {
  return status === "compared" ? reason : `not compared: ${reason}`;
}

function describeReuse({ actions, tests, modules, linters = [] }: RunReport): string {
  const { reused, computed } = actions ?? {};
  const parts = [
    actions === undefined
      ? "no go command used the build cache"
      : reused === undefined
        ? `${formatCount(actions.computed, "build action")} computed during the job`
        : `${formatShare(reused, reused + (computed ?? 0))} of build actions (${reused} reused, ${computed} computed)`,
    ...(tests?.cached === undefined
      ? []
      : [`${tests.cached} of ${formatCount(tests.packages, "test package")}`]),
    `${modules.fromLayer} of ${formatCount(modules.needed, "module")}, ${modules.fetched.length} fetched`,
    ...linters.map(({ name, reused: taken, computed: added }) =>
      taken === undefined
        ? `${added} entries of ${name} added during the job`
        : `${formatShare(taken, taken + added)} of ${name}`,
    ),
  ];
  return parts.join(" · ");
}

const VERDICT_TONES = { regression: "bad", slower: "fair", faster: "good" } as const;

function renderCommands(report: RunReport, layout: PlainLayout): string {
  const groups = groupCommands(report);
  if (groups.length === 0) return "";
  const isCompared = report.comparison?.status === "compared";
  const rows = groups.slice(0, MAX_ROWS).map(({ command, timings, ms, exitCode, compared }) => {
    const name = timings.length === 1 ? command : `${command} x ${timings.length}`;
    const exit: PlainCell = exitCode === 0 ? "ok" : { text: `exit ${exitCode}`, tone: "bad" };
    if (!isCompared) return [name, formatMs(ms), exit];
    if (!compared) return [name, formatMs(ms), "-", "-", exit];
    const { nowMs, baseMs, madMs, verdict } = compared;
    const change = formatChange(nowMs, baseMs);
    return [
      name,
      formatMs(nowMs),
      `${formatMs(baseMs)} ± ${formatMs(madMs)}`,
      verdict === "same" ? change : { text: `${change} ${verdict}`, tone: VERDICT_TONES[verdict] },
      exit,
    ];
  });
  const header = ["Go command", "Now>", ...(isCompared ? ["Base median>", "Change"] : []), "Exit"];
  return withMore(plainTable(header, rows, layout), groups.length - rows.length);
}

const RESTORE_TONES: Record<LayerStatus, Tone | undefined> = {
  exact: "good",
  warm: "good",
  fallback: "fair",
  miss: "bad",
  off: undefined,
};
const SAVE_TONES: Record<SaveStatus, Tone | undefined> = {
  saved: "good",
  unchanged: "good",
  exists: undefined,
  skipped: undefined,
  failed: "bad",
};

function renderLayers({ restores, saves }: RunReport, layout: PlainLayout): string {
  const rows = restores.map(
    ({ name, status, reason, unfinished, sizeBytes, lookupMs, downloadMs, unpackMs }) => {
      const save = saves.find((one) => one.name === name);
      const ms = (lookupMs ?? 0) + (downloadMs ?? 0) + (unpackMs ?? 0);
      return [
        name,
        toned(status, unfinished ? "fair" : RESTORE_TONES[status]),
        sizeBytes === undefined ? "-" : formatBytes(sizeBytes),
        sizeBytes === undefined ? "-" : formatMs(ms),
        save ? toned(save.status, SAVE_TONES[save.status]) : "-",
        save?.status === "failed" ? save.reason : reason,
      ];
    },
  );
  return plainTable(["Layer", "Restored", "Size>", "Time>", "Saved", "Why"], rows, layout);
}

function toned(text: string, tone: Tone | undefined): PlainCell {
  return tone === undefined ? text : { text, tone };
}

function renderMirrors({ sidecar: { stats } }: RunReport, layout: PlainLayout): string {
  const mirrors = stats?.mirrors ?? [];
  if (mirrors.length === 0) return "";
  const rows = mirrors
    .slice(0, MAX_ROWS)
    .map(({ mirror, requests, hits, failed, modules, sizeBytes, p50Ms, p95Ms }) => [
      mirror,
      String(requests),
      String(hits),
      failed === 0 ? "0" : ({ text: String(failed), tone: "bad" } as const),
      String(modules),
      formatBytes(sizeBytes),
      p50Ms === undefined ? "-" : formatMs(p50Ms),
      p95Ms === undefined ? "-" : formatMs(p95Ms),
    ]);
  const header = ["Mirror", "Requests>", "Hits>", "Failed>", "Modules>", "Bytes>", "p50>", "p95>"];
  return withMore(plainTable(header, rows, layout), mirrors.length - rows.length);
}

function renderNotes(
  { annotations = [], diagnoses = [], faults }: RunReport,
  layout: PlainLayout,
): string {
  const notes = [
    ...diagnoses.map(({ title, message }) => ["reason", `${title}: ${message}`] as const),
    ...annotations.map(({ level, title, message }) => [level, `${title}: ${message}`] as const),
    ...faults.map(({ area, message }) => ["fault", `${area}: ${message}`] as const),
  ];
  const lines = notes
    .slice(0, MAX_ROWS)
    .map(([what, text]) => wrapText(`${what.padEnd(9)}`, text, layout));
  return withMore(lines.join("\n"), notes.length - lines.length);
}

function withMore(text: string, more: number): string {
  return more > 0 ? `${text}\nand ${more} more` : text;
}
