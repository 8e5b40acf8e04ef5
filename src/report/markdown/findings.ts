import { type CommandGroup, groupCommands } from "../findings/command-groups.ts";
import { formatChange, formatCount, formatMs } from "../format.ts";
import type { Annotation, RunReport } from "../model/model.ts";
import { cut, fold, type Limits } from "./limits.ts";
import { code, escapeMarkdown, proseMarkdown } from "./markdown.ts";

/** Something worth acting on; written only where it is shown, as there may be thousands. */
interface Finding {
  mark: string;
  /** As markdown: what it is, and what was seen of it with the remedy, where there is one. */
  write(): { title: string; text: string };
  /** It is in a section of its own as well. */
  isElsewhere?: true;
}

const SIGNAL_CODES = 128;

/** The worst item with its remedy; empty where nothing is worth acting on. */
export function renderWorst(report: RunReport): string {
  const [worst] = collectFindings(report);
  return worst ? `> ${renderFinding(worst)}` : "";
}

/** What else is worth acting on and stands nowhere else, folded. */
export function renderMoreFindings(report: RunReport, limits: Limits): string {
  const others = collectFindings(report)
    .slice(1)
    .filter(({ isElsewhere }) => !isElsewhere);
  if (others.length === 0) return "";
  const { shown, rest } = cut(others, limits.rows);
  const lines = shown.map((finding) => `- ${renderFinding(finding)}`);
  if (rest > 0) lines.push(`- and ${rest} more`);
  return fold(limits, `Also worth acting on: ${others.length}`, lines.join("\n"));
}

function renderFinding({ mark, write }: Finding): string {
  const { title, text } = write();
  return `${mark} **${title}**${text === "" ? "" : `: ${text}`}`;
}

/** Worst first: what failed, what got slower, what went wrong, what could be better. */
function collectFindings(report: RunReport): Finding[] {
  return [
    ...findFailures(report),
    ...findRegressions(report),
    ...findInvalidContent(report),
    ...findAnnotations(report, "warning"),
    ...findFaults(report),
    ...findReruns(report),
    ...findAnnotations(report, "notice"),
  ];
}

function findFailures(report: RunReport): Finding[] {
  return groupCommands(report)
    .filter(({ exitCode }) => exitCode !== 0)
    .map((group) => ({ mark: "❌", write: () => describeFailure(group) }));
}

function describeFailure({ command, timings, exitCode }: CommandGroup) {
  const ms = timings.find((timing) => timing.exitCode === exitCode)?.ms ?? 0;
  const end = `after ${formatMs(ms)} with exit code ${exitCode}`;
  if (exitCode > SIGNAL_CODES) {
    const text = `${end}, as when a job is cancelled, runs into a timeout or out of memory`;
    return { title: `${code(command)} was stopped by a signal`, text };
  }
  return { title: `${code(command)} failed`, text: `${end}; its output is in the log of its step` };
}

function findRegressions(report: RunReport): Finding[] {
  const annotated = (report.annotations ?? []).filter(({ kind }) => kind === "regression");
  if (annotated.length > 0) return annotated.map((one) => describeAnnotation(one, "🔴"));
  const { commands = [] } = report.comparison ?? {};
  return commands
    .filter(({ verdict }) => verdict === "regression")
    .toSorted((a, b) => b.nowMs - b.baseMs - (a.nowMs - a.baseMs))
    .map(({ command, nowMs, baseMs, runs }) => ({
      mark: "🔴",
      write: () => ({
        title: `${code(command)} is slower than base`,
        text: `${formatMs(nowMs)} instead of ${formatMs(baseMs)}, ${formatChange(nowMs, baseMs)} (median of ${formatCount(runs, "run")})`,
      }),
    }));
}

/** The notes on mirrors have them all. */
function findInvalidContent({ sidecar: { stats } }: RunReport): Finding[] {
  const senders = (stats?.mirrors ?? []).filter(({ faults }) =>
    faults.some(({ kind }) => kind === "integrity"),
  );
  return senders.map(({ mirror }) => ({
    mark: "⚠️",
    write: () => ({
      title: `${code(mirror)} sent wrong content`,
      text: "it was refused and asked for elsewhere; take the mirror off the list, or find out why",
    }),
    isElsewhere: true,
  }));
}

function findAnnotations({ annotations = [] }: RunReport, level: Annotation["level"]): Finding[] {
  return annotations
    .filter((one) => one.kind !== "regression" && one.level === level)
    .map((one) => describeAnnotation(one, level === "warning" ? "⚠️" : "💡"));
}

function describeAnnotation({ title, message }: Annotation, mark: string): Finding {
  return { mark, write: () => ({ title: escapeMarkdown(title), text: proseMarkdown(message) }) };
}

/** The section of faults has them all. Of a mirror the annotation says more, and what helps. */
function findFaults({ faults, annotations = [] }: RunReport): Finding[] {
  const isExplained = annotations.some(({ kind }) => kind === "mirror-failed-over");
  const unexplained = faults.filter(({ area }) => !isExplained || area !== "mirror");
  return unexplained.map(({ area, message }) => ({
    mark: "⚠️",
    write: () => ({
      title: `The job went on without what failed (${area})`,
      text: escapeMarkdown(message),
    }),
    isElsewhere: true,
  }));
}

/** The section of tests has them all; those with a remedy come first in it. */
function findReruns({ tests, annotations = [] }: RunReport): Finding[] {
  if (annotations.some(({ kind }) => kind === "test-defeats-cache")) return [];
  return (tests?.reruns ?? []).flatMap(({ package: name, remedy }) => {
    if (remedy === undefined) return [];
    const write = () => ({
      title: `Tests of ${code(name)} run again in every job`,
      text: escapeMarkdown(remedy),
    });
    return [{ mark: "💡", write, isElsewhere: true as const }];
  });
}
