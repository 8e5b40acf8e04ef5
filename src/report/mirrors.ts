import type { SidecarStats } from "../telemetry/aggregate.ts";
import type { MirrorFault, MirrorStats } from "../telemetry/mirror-stats.ts";
import { formatBytes, formatCount, formatMs } from "./format.ts";
import { code, escapeMarkdown, table } from "./markdown.ts";
import type { RunReport } from "./model.ts";

const MAX_LISTED = 10;
const HEADER: readonly string[] = [
  "Mirror",
  "Requests",
  "Hits",
  "Bytes",
  "p50 / p95 / p99",
  "Retries",
  "Hedges won",
  "Faults",
  "Left out for",
  "Outage cost",
];

/** How each mirror did, and what of its answers was refused; empty where none was asked. */
export function renderMirrors({ sidecar: { stats } }: RunReport): string {
  if (!stats) return "";
  const parts = [
    stats.mirrors.length === 0 ? "" : table(HEADER, stats.mirrors.map(renderMirror)),
    ...renderNotes(stats),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function renderMirror(mirror: MirrorStats): string[] {
  const percentiles = [mirror.p50Ms, mirror.p95Ms, mirror.p99Ms];
  return [
    code(mirror.mirror),
    String(mirror.requests),
    String(mirror.hits),
    formatBytes(mirror.sizeBytes),
    percentiles.map((ms) => (ms === undefined ? "–" : formatMs(ms))).join(" / "),
    String(mirror.retries),
    mirror.hedges === 0 ? "–" : `${mirror.hedgesWon} of ${mirror.hedges}`,
    mirror.faults.length === 0 ? "none" : mirror.faults.map(renderFault).join(", "),
    mirror.breakerOpenMs === 0 ? "–" : formatMs(mirror.breakerOpenMs),
    mirror.outageMs === 0 ? "–" : `**${formatMs(mirror.outageMs)}**`,
  ];
}

const FAULT_WORDS: Record<MirrorFault["kind"], string> = {
  status: "error answers",
  throttled: "throttled",
  timeout: "timed out",
  connect: "no connection",
  cut: "cut short",
  protocol: "unusable",
  integrity: "**wrong content**",
  open: "left out",
};

function renderFault({ kind, count }: MirrorFault): string {
  return `${count} ${FAULT_WORDS[kind]}`;
}

function renderNotes(stats: SidecarStats): string[] {
  const { stale, corrupt, denied } = stats;
  const lies = stats.mirrors.flatMap((mirror) =>
    mirror.faults
      .filter((fault) => fault.kind === "integrity")
      .map((fault) => `wrong content from ${escapeMarkdown(fault.example)}`),
  );
  const repaired = corrupt.map(
    ({ where, subject, version, fault }) =>
      `${code(`${subject}@${version}`)} was damaged in the ${where === "tree" ? "module cache" : "store"} and fetched anew: ${escapeMarkdown(fault)}`,
  );
  const notes = [
    ...shorten(lies),
    ...shorten(repaired),
    ...(stale.count === 0
      ? []
      : [
          `${formatCount(stale.count, "answer")} kept from before, up to ${formatMs(stale.oldestMs)} old, stood in for mirrors that failed`,
        ]),
    ...(denied.length === 0
      ? []
      : [`${formatCount(denied.length, "private path")} kept from all mirrors`]),
  ];
  return notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join("\n")];
}

function shorten(lines: readonly string[]): string[] {
  const rest = lines.length - MAX_LISTED;
  return rest > 0 ? [...lines.slice(0, MAX_LISTED), `and ${rest} more of this kind`] : [...lines];
}
