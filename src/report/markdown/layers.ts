import { formatBytes, formatMs, unbroken } from "../format.ts";
import type {
  LayerRestore,
  LayerSave,
  LayerStatus,
  RunReport,
  SaveStatus,
} from "../model/model.ts";
import { renderBreakEven } from "./break-even.ts";
import { joinSections } from "./limits.ts";
import { escapeMarkdown, table } from "./markdown.ts";

const STATUS_MARKS: Record<LayerStatus, string> = {
  exact: "🟢 exact",
  fallback: "🟡 fallback",
  miss: "🔴 miss",
  warm: "🟢 warm",
  off: "⚪ off",
};

const SAVE_WORDS: Record<SaveStatus, string> = {
  saved: "yes",
  unchanged: "unchanged",
  exists: "exists",
  skipped: "no",
  failed: "failed",
};

/** How each layer was restored, what that cost and saved, and what was saved for the next job. */
export function renderLayers(report: RunReport): string {
  const rows = report.restores.map((restore) => {
    const save = report.saves.find((candidate) => candidate.name === restore.name);
    return [
      restore.name,
      renderStatus(restore),
      renderSize(restore),
      renderTime(restore),
      save ? renderSave(save) : "–",
    ];
  });
  const layers = table(["Layer", "Restored", "Size", "Time", "Saved for the next job"], rows);
  return joinSections([layers, renderBreakEven(report)]);
}

const UNFINISHED_MARKS: Record<NonNullable<LayerRestore["unfinished"]>, string> = {
  failure: "🟡 exact, of a failed job",
  cancelled: "🟡 exact, of a cancelled job",
};

/** What a job saved that did not come to its end may be thin, however exact its key is. */
function renderStatus({ status, unfinished }: LayerRestore): string {
  const isThin = unfinished !== undefined && status === "exact";
  return unbroken(isThin ? UNFINISHED_MARKS[unfinished] : STATUS_MARKS[status]);
}

function renderSize({ sizeBytes, delta }: LayerRestore): string {
  if (sizeBytes === undefined) return "–";
  const part = delta ? `, of which ${formatBytes(delta.sizeBytes)} delta` : "";
  return formatBytes(sizeBytes) + part;
}

function renderTime({ matchedKey, lookupMs, downloadMs, unpackMs }: LayerRestore): string {
  const measured = [lookupMs, downloadMs, unpackMs].filter((ms) => ms !== undefined);
  if (matchedKey === undefined || measured.length === 0) return "–";
  return unbroken(formatMs(measured.reduce((sum, ms) => sum + ms, 0)));
}

function renderSave({ status, reason, kind, sizeBytes, packMs, uploadMs }: LayerSave): string {
  const word = SAVE_WORDS[status];
  if (status !== "saved") return `${word}: ${escapeMarkdown(reason)}`;
  const measured = [packMs, uploadMs].filter((ms) => ms !== undefined);
  const figures = [
    ...(sizeBytes === undefined ? [] : [formatBytes(sizeBytes)]),
    ...(measured.length === 0 ? [] : [`in ${formatMs(measured.reduce((sum, ms) => sum + ms, 0))}`]),
  ];
  const what = kind === undefined ? [] : [`as a ${kind} (${escapeMarkdown(reason)})`];
  const rest = [figures.join(" "), ...what].filter((part) => part !== "");
  return rest.length === 0 ? word : `${word}: ${rest.join(", ")}`;
}
