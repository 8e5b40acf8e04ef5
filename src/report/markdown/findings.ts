import { type CommandGroup, groupCommands } from "../findings/command-groups.ts";
import { formatChange, formatCount, formatMs } from "../format.ts";
import type { Annotation, Diagnosis, RunReport } from "../model/model.ts";
import { cut, fold, type Limits } from "./limits.ts";
import { code, escapeMarkdown, proseMarkdown } from "./markdown.ts";

/** Something worth acting on. Its text is made only if it is shown, as there may be thousands. */
interface Finding {
  mark: string;
  /** As markdown: what it is, and what was seen, with the remedy if there is one. */
  write(): { title: string; text: string };
  /** Another section shows it too. */
  isElsewhere?: true;
}

const SIGNAL_CODES = 128;

/** The worst finding with its remedy; empty if nothing is worth acting on. */
export function renderWorst(report: RunReport): string {
  const [worst] = collectFindings(report);
  return worst ? `> ${renderFinding(worst)}` : "";
}

/** The other findings that no other section shows, folded. */
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
    ...findDiagnoses(report),
    ...findRegressions(report),
    ...findInvalidContent(report),
    ...findAnnotations(report, "warning"),
    ...findFaults(report),
    ...findReruns(report),
    ...findAnnotations(report, "notice"),
  ];
}

function findFailures(report: RunReport): Finding[] {
  const [likely] = report.diagnoses ?? [];
  return groupCommands(report)
    .filter(({ exitCode }) => exitCode !== 0)
    .map((group) => ({ mark: "❌", write: () => describeFailure(group, likely) }));
}

/** The likeliest reason stands beside the command that failed. */
function findDiagnoses({ diagnoses = [] }: RunReport): Finding[] {
  return diagnoses.slice(1).map(({ title, message }) => ({
    mark: "⚠️",
    write: () => ({ title: escapeMarkdown(title), text: escapeMarkdown(message) }),
  }));
}

function describeFailure(
  { command, timings, exitCode }: CommandGroup,
  likely: Diagnosis | undefined,
) {
  const ms = timings.find((timing) => timing.exitCode === exitCode)?.ms ?? 0;
  const end = `after ${formatMs(ms)} with exit code ${exitCode}`;
  if (exitCode > SIGNAL_CODES) {
    const text = `${end}, as if the job was cancelled, timed out or ran out of memory`;
    return { title: `${code(command)} was stopped by a signal`, text };
  }
  const title = `${code(command)} failed`;
  if (!likely) return { title, text: `${end}; its output is in the log of its step` };
  const reason = `${likely.title}. ${likely.message}`;
  return { title, text: `${end}, and this may be why: ${escapeMarkdown(reason)}` };
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

/** The notes on mirrors list them all. */
function findInvalidContent({ sidecar: { stats } }: RunReport): Finding[] {
  const mirrors = stats?.mirrors ?? [];
  const senders = mirrors.filter(({ faults }) => faults.some(({ kind }) => kind === "integrity"));
  const remedy =
    mirrors.length > 1
      ? "it was refused and requested elsewhere; remove the mirror from the list, or find out why"
      : "it was refused, and there was no other mirror to ask; find out why";
  return senders.map(({ mirror }) => ({
    mark: "⚠️",
    write: () => ({
      title: `${code(mirror)} sent invalid content`,
      text: remedy,
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

/** The section on faults lists them all. For a mirror, the annotation says more, with a remedy. */
function findFaults({ faults, annotations = [] }: RunReport): Finding[] {
  const isExplained = annotations.some(({ kind }) => kind === "mirror-failed-over");
  const unexplained = faults.filter(({ area }) => !isExplained || area !== "mirror");
  return unexplained.map(({ area, message }) => ({
    mark: "⚠️",
    write: () => ({
      title: `The job continued without what failed (${area})`,
      text: escapeMarkdown(message),
    }),
    isElsewhere: true,
  }));
}

/** The section on tests lists them all, those with a remedy first. */
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
