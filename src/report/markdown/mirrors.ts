import type { MirrorFault, MirrorStats, SidecarStats } from "../../telemetry/sidecar-stats.ts";
import { formatBytes, formatCount, formatMs, unbroken } from "../format.ts";
import type { RunReport } from "../model/model.ts";
import { cut, fold, joinSections, type Limits, NORMAL } from "./limits.ts";
import { code, escapeMarkdown, table } from "./markdown.ts";

/** A table of more mirrors is folded. */
const MAX_OPEN = 5;
/** Notes of each kind. */
const MAX_NOTES = 5;
const HEADER: readonly string[] = [
  "Mirror",
  "Requests",
  "Hits",
  "Bytes",
  "p50 / p95 / p99",
  "Faults and what helped",
  "Outage cost",
];

/** How each mirror performed, and which of its answers were refused; empty if none was asked. */
export function renderMirrors(
  { sidecar: { stats } }: Pick<RunReport, "sidecar">,
  limits: Limits = NORMAL,
): string {
  if (!stats) return "";
  return joinSections([
    renderTable(stats.mirrors, limits),
    renderNotes(stats, Math.min(MAX_NOTES, limits.rows)),
  ]);
}

function renderTable(mirrors: readonly MirrorStats[], limits: Limits): string {
  if (mirrors.length === 0) return "";
  const { shown, rest } = cut(mirrors, limits.rows);
  const text = joinSections([
    table(HEADER, shown.map(renderMirror)),
    rest > 0 ? `And ${formatCount(rest, "more mirror")}.` : "",
  ]);
  return mirrors.length <= MAX_OPEN ? text : fold(limits, `Mirrors: ${mirrors.length}`, text);
}

function renderMirror(mirror: MirrorStats): string[] {
  const percentiles = [mirror.p50Ms, mirror.p95Ms, mirror.p99Ms];
  return [
    code(mirror.mirror),
    String(mirror.requests),
    String(mirror.hits),
    unbroken(formatBytes(mirror.sizeBytes)),
    percentiles.every((ms) => ms === undefined) ? "–" : percentiles.map(renderMs).join(" / "),
    renderTrouble(mirror),
    mirror.outageMs === 0 ? "–" : `**${formatMs(mirror.outageMs)}**`,
  ];
}

function renderMs(ms: number | undefined): string {
  return ms === undefined ? "–" : unbroken(formatMs(ms));
}

const FAULT_WORDS: Record<MirrorFault["kind"], string> = {
  status: "answered with an error",
  throttled: "throttled",
  timeout: "timed out",
  connect: "no connection",
  cut: "cut short",
  protocol: "unusable",
  integrity: "**invalid content**",
  open: "skipped",
};

function renderTrouble({ faults, retries, hedges, hedgesWon, breakerOpenMs }: MirrorStats): string {
  const parts = [
    ...faults.map(({ kind, count }) => `${count} ${FAULT_WORDS[kind]}`),
    ...(retries === 0 ? [] : [retries === 1 ? "1 retry" : `${retries} retries`]),
    ...(hedges === 0 ? [] : [`${hedgesWon} of ${hedges} hedges won`]),
    ...(breakerOpenMs === 0 ? [] : [`skipped for ${formatMs(breakerOpenMs)}`]),
  ];
  return parts.length === 0 ? "none" : parts.join(", ");
}

function renderNotes({ mirrors, corrupt, stale, denied }: SidecarStats, most: number): string {
  const invalid = mirrors.flatMap(({ faults }) =>
    faults.filter(({ kind }) => kind === "integrity"),
  );
  const notes = [
    ...listNotes(invalid, most, ({ example }) => `invalid content from ${escapeMarkdown(example)}`),
    ...listNotes(corrupt, most, renderRepair),
    ...(stale.count === 0
      ? []
      : [
          `${formatCount(stale.count, "stored answer")}, up to ${formatMs(stale.oldestMs)} old, stood in for mirrors that failed`,
        ]),
    ...(denied.length === 0
      ? []
      : [`${formatCount(denied.length, "private path")} not sent to any mirror`]),
  ];
  return notes.map((note) => `- ${note}`).join("\n");
}

function renderRepair({ where, subject, version, fault }: SidecarStats["corrupt"][number]): string {
  const place = where === "tree" ? "module cache" : "store";
  return `${code(`${subject}@${version}`)} was damaged in the ${place} and fetched again: ${escapeMarkdown(fault)}`;
}

function listNotes<T>(items: readonly T[], most: number, render: (item: T) => string): string[] {
  const { shown, rest } = cut(items, most);
  return [...shown.map(render), ...(rest > 0 ? [`and ${rest} more of this kind`] : [])];
}
