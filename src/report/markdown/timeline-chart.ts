import type { Span, StepCost } from "../../lib/timeline.ts";
import { formatMs } from "../format.ts";
import type { GoCommandTiming, JobTimes, RunReport } from "../model/model.ts";
import { details } from "./markdown.ts";
import { chartLabel, mermaid } from "./mermaid.ts";

const MAX_COMMANDS = 20;
/** A chart with more bars would fill the screen, so it is folded. */
const MAX_OPEN = 16;
const MAX_OWN = 4;
/** Shorter work of ours would be invisible. */
const MIN_SHARE = 0.005;
/** In a shorter job, Mermaid would mark half seconds, and label two in a row as the same second. */
const SHORT_JOB_MS = 10_000;

interface Bar {
  label: string;
  /** Milliseconds after the start of the job. */
  startMs: number;
  endMs: number;
  /** A tag of Mermaid's gantt: grey or red. Without one, the bar has its section's colour. */
  tag?: "done" | "crit";
}

/** The job's restores, own work, go commands and saves over time; empty if it was not timed. */
export function renderTimelineChart({ times, cost, goCommands = [] }: RunReport): string {
  if (!times) return "";
  const jobMs = times.postMs - times.mainMs + cost.post.wallMs;
  const isSeen = ({ startMs, endMs }: Bar) => endMs - startMs >= jobMs * MIN_SHARE;
  const sections: [title: string, bars: Bar[]][] = [
    ["before", stepBars(cost.main, 0, "restore").filter(isSeen)],
    ["steps", commandBars(goCommands, times)],
    ["after", stepBars(cost.post, times.postMs - times.mainMs, "save").filter(isSeen)],
  ];
  const filled = sections.filter(([, bars]) => bars.length > 0);
  const count = filled.reduce((sum, [, bars]) => sum + bars.length, 0);
  if (count === 0) return "";
  const chart = mermaid([
    "gantt",
    // Milliseconds, shown as seconds: minutes would be off in time zones with a half hour.
    "    dateFormat x",
    "    axisFormat %s s",
    ...(jobMs < SHORT_JOB_MS ? ["    tickInterval 1second"] : []),
    "    todayMarker off",
    ...filled.flatMap(([title, bars]) => [`    section ${title}`, ...bars.map(renderBar)]),
  ]);
  return details("Timeline of the job, in seconds", chart, count <= MAX_OPEN ? "open" : "folded");
}

function renderBar({ label, tag, startMs, endMs }: Bar): string {
  const start = Math.max(0, Math.round(startMs));
  // A bar must end after it starts.
  const end = Math.max(start + 1, Math.round(endMs));
  return `    ${label} ${formatMs(end - start)} :${tag ? `${tag}, ` : ""}${start}, ${end}`;
}

/** The longest commands, in the order in which they began. */
function commandBars(goCommands: readonly GoCommandTiming[], { mainMs }: JobTimes): Bar[] {
  return goCommands
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, MAX_COMMANDS)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ command, startMs, ms, exitCode }) => ({
      label: exitCode === 0 ? commandLabel(command) : `${commandLabel(command)} FAILED`,
      startMs: startMs - mainMs,
      endMs: startMs - mainMs + ms,
      ...(exitCode === 0 ? {} : { tag: "crit" as const }),
    }));
}

/** Begins with `go`: some words have a meaning for Mermaid at the start of a line. */
function commandLabel(command: string): string {
  const label = chartLabel(command);
  return label.startsWith("go ") ? label : `go ${label}`;
}

/** A bar for each layer, one for other transfers, and the longest of our own work. */
function stepBars({ spans }: StepCost, offsetMs: number, verb: "restore" | "save"): Bar[] {
  const transfers = Object.entries(
    Object.groupBy(
      spans.filter(({ kind }) => kind === "transfer"),
      ({ name }) => layerOf(name),
    ),
  ).map(([layer, parts = []]) => ({
    label: layer === "other" ? "other transfers" : `${verb} ${layer}`,
    startMs: offsetMs + Math.min(...parts.map(({ startMs }) => startMs)),
    endMs: offsetMs + Math.max(...parts.map(({ endMs }) => endMs)),
    tag: "done" as const,
  }));
  const own = longest(spans.filter(({ kind }) => kind === "own")).map(
    ({ name, startMs, endMs }) => ({
      label: `own work ${chartLabel(name)}`,
      startMs: offsetMs + startMs,
      endMs: offsetMs + endMs,
      tag: "done" as const,
    }),
  );
  return [...transfers, ...own].toSorted((a, b) => a.startMs - b.startMs);
}

function layerOf(span: string): "modules" | "build" | "history" | "other" {
  const word = span.split(" ").find((part) => /^(?:modules|build|history)$/.test(part));
  return word === "modules" || word === "build" || word === "history" ? word : "other";
}

function longest(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs)).slice(0, MAX_OWN);
}
