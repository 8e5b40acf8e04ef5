import type { StoredEntry } from "../cache/inventory.ts";
import { type KeyFacts, readKey } from "../cache/read-key.ts";
import type { LayerShares, Share } from "../inventory/layer-shares.ts";
import { formatBytes, formatCount } from "../report/format.ts";
import type { RunReport } from "../report/model/model.ts";
import { type PlainLayout, plain, plainTable } from "../report/text/plain-table.ts";

/** An entry with what its key says, and what it holds if that was asked for. */
export interface ListedEntry extends Omit<StoredEntry, "name" | "createdMs"> {
  layer: KeyFacts["layer"];
  kind: "base" | "delta" | "seed" | "whole";
  createdMs: number | undefined;
  content?: LayerShares;
}

const MAX_ROWS = 20;
/** As long as GitHub lets a key be. A key that is cut cannot be handed to `remove`. */
const MAX_KEY_WIDTH = 512;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Undefined for a key that is not one of ours. Pure. */
export function toListed(
  entry: Omit<StoredEntry, "name" | "createdMs"> & { createdMs?: number | undefined },
): ListedEntry | undefined {
  const facts = readKey(entry.key);
  if (!facts) return undefined;
  const kind = facts.isSeed ? "seed" : (facts.kind ?? "whole");
  return { ...entry, createdMs: entry.createdMs, layer: facts.layer, kind };
}

/** The entries that a job found and saved, as its report tells. Pure. */
export function entriesOfReport(report: RunReport): ListedEntry[] {
  const found = report.restores.flatMap(({ matchedKey: key, sizeBytes, delta }) => {
    if (key === undefined) return [];
    const ofDelta = delta?.sizeBytes ?? 0;
    return [{ key, sizeBytes: (sizeBytes ?? 0) - ofDelta }, ...(delta ? [delta] : [])];
  });
  const saved = report.saves.flatMap(({ key, sizeBytes, status }) =>
    key !== undefined && status === "saved" ? [{ key, sizeBytes: sizeBytes ?? 0 }] : [],
  );
  return [...found, ...saved].flatMap((entry) => toListed(entry) ?? []);
}

export function countEntries(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

/** Largest first; entries of the same size in the order of their keys. Pure. */
export function sortEntries(entries: readonly ListedEntry[]): ListedEntry[] {
  return entries.toSorted((a, b) => b.sizeBytes - a.sizeBytes || (a.key < b.key ? -1 : 1));
}

/** For a terminal. Pure. */
export function renderEntries(
  entries: readonly ListedEntry[],
  nowMs: number,
  layout: PlainLayout,
): string {
  if (entries.length === 0) return "no entries\n";
  const hasRefs = entries.some(({ ref }) => ref !== undefined);
  const hasTimes = entries.some(({ createdMs }) => createdMs !== undefined);
  const hasUse = entries.some(({ usedMs }) => usedMs !== undefined);
  const header = [
    "Layer",
    "Kind",
    "Size>",
    ...(hasTimes ? ["Made>"] : []),
    ...(hasUse ? ["Last read>"] : []),
    ...(hasRefs ? ["Ref"] : []),
    "Key",
  ];
  const rows = entries.map((entry) => [
    entry.layer,
    entry.kind,
    formatBytes(entry.sizeBytes),
    ...(hasTimes ? [formatAge(entry.createdMs, nowMs)] : []),
    ...(hasUse ? [formatAge(entry.usedMs, nowMs)] : []),
    ...(hasRefs ? [entry.ref ?? ""] : []),
    entry.key,
  ]);
  const totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const total = `${countEntries(entries.length)}, ${formatBytes(totalBytes)}`;
  const contents = entries.flatMap((entry) => renderContent(entry, layout));
  const table = plainTable(header, rows, { ...layout, maxCellWidth: MAX_KEY_WIDTH });
  return `${[table, total, ...contents].join("\n\n")}\n`;
}

function renderContent({ key, content }: ListedEntry, layout: PlainLayout): string[] {
  if (!content) return [];
  const { sizeBytes, byName, byAge } = content;
  return [
    `${plain(key)} holds ${formatBytes(sizeBytes)} before compression:`,
    shareTable("Module or package", byName, sizeBytes, layout),
    ...(byAge.length > 0 ? [shareTable("Age", byAge, sizeBytes, layout)] : []),
  ];
}

function shareTable(
  title: string,
  shares: readonly Share[],
  wholeBytes: number,
  layout: PlainLayout,
): string {
  const shown = shares.slice(0, MAX_ROWS);
  const rest = shares.slice(MAX_ROWS);
  const restBytes = rest.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const share = (bytes: number) =>
    wholeBytes === 0 ? "" : `${Math.round((bytes / wholeBytes) * 100)} %`;
  const rows = shown.map(({ name, sizeBytes }) => [name, formatBytes(sizeBytes), share(sizeBytes)]);
  if (rest.length > 0) {
    rows.push([`${rest.length} more`, formatBytes(restBytes), share(restBytes)]);
  }
  return plainTable([title, "Size>", "Share>"], rows, layout);
}

function formatAge(thenMs: number | undefined, nowMs: number): string {
  if (thenMs === undefined) return "";
  const days = Math.floor((nowMs - thenMs) / DAY_MS);
  return days <= 0 ? "today" : `${formatCount(days, "day")} ago`;
}

/** For programs. Pure. */
export function entriesToJson(entries: readonly ListedEntry[]): string {
  const iso = (ms: number | undefined) =>
    ms === undefined ? undefined : new Date(ms).toISOString();
  const listed = entries.map(({ createdMs, usedMs, id: _, ...entry }) => ({
    ...entry,
    createdAt: iso(createdMs),
    usedAt: iso(usedMs),
  }));
  const totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return `${JSON.stringify({ totalBytes, entries: listed }, undefined, 2)}\n`;
}
