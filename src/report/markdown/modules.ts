import { formatBytes, formatCount } from "../format.ts";
import type { RunReport } from "../model/model.ts";
import { cut, fold, joinSections, type Limits } from "./limits.ts";
import { code, escapeMarkdown, table } from "./markdown.ts";

/** Where modules and build actions came from, and lists of modules fetched or missing; folded. */
export function renderModules(report: RunReport, limits: Limits): string {
  const { shown, rest } = cut(report.sidecar.stats?.mirrors ?? [], limits.rows);
  const mirrors = shown.map(({ mirror, modules }) => [
    `fetched from ${code(mirror)}`,
    String(modules),
  ]);
  const rows = [...moduleRows(report), ...mirrors, ...otherRows(report), ...actionRows(report)];
  const body = joinSections([
    table(["Modules and actions", ""], rows),
    rest > 0 ? `And ${formatCount(rest, "more mirror")}.` : "",
  ]);
  return joinSections([
    fold(limits, "Where modules and build actions came from", body),
    ...renderLists(report, limits),
  ]);
}

function moduleRows({ modules, restores, sidecar }: RunReport): string[][] {
  const isWarm = restores.some(({ name, status }) => name === "modules" && status === "warm");
  const { zipsFromTree: fromTree, unpackedAhead } = sidecar.stats ?? {};
  return [
    ["needed by go.sum and the build list", String(modules.needed)],
    [isWarm ? "on this machine" : "in the restored layer", String(modules.fromLayer)],
    ...(unpackedAhead
      ? [["prefetched and unpacked, so go did not ask for them", String(unpackedAhead)]]
      : []),
    ["served to go from the sidecar's store", String(modules.fromStore)],
    ...(fromTree ? [["served from extracted modules, without network", String(fromTree)]] : []),
  ];
}

function otherRows({ modules, sidecar }: RunReport): string[][] {
  return [
    ...(modules.private === 0 ? [] : [["private, fetched by go itself", String(modules.private)]]),
    ...(sidecar.status === "served"
      ? []
      : [["sidecar", `${sidecar.status}: ${escapeMarkdown(sidecar.reason)}`]]),
  ];
}

function actionRows({ actions, trim }: RunReport): string[][] {
  const removed = "removed from this machine, over `build-cache-limit`";
  const trimRows = trim ? [[removed, `${trim.actions} (${formatBytes(trim.freedBytes)})`]] : [];
  if (!actions) return trimRows;
  const { reused, computed, unused, dropped, overLimit } = actions;
  return [
    ...(reused === undefined
      ? [["build actions computed on this machine during the job", String(computed)]]
      : [
          ["build actions reused", String(reused)],
          ["build actions computed", String(computed)],
        ]),
    ...(unused ? [["restored, but not used by this job", String(unused)]] : []),
    ...(dropped ? [["left out of the next layer, not used for a long time", String(dropped)]] : []),
    ...(overLimit
      ? [["left out of the next layer, over `build-cache-limit`", String(overLimit)]]
      : []),
    ...trimRows,
  ];
}

function renderLists({ modules, sidecar }: RunReport, limits: Limits): string[] {
  const lists: [title: string, names: readonly string[]][] = [
    ["Fetched from a mirror", modules.fetched],
    ["Rejected, because their files differ from go.sum", modules.rejected ?? []],
    ["Missing in the cache while offline", modules.missing ?? []],
    ["Requested by go but not found", sidecar.stats?.unanswered ?? []],
  ];
  return lists
    .filter(([, names]) => names.length > 0)
    .map(([title, names]) => {
      const { shown, rest } = cut(names, limits.rows);
      const lines = shown.map((name) => `- ${code(name)}`);
      if (rest > 0) lines.push(`- and ${rest} more`);
      return fold(limits, `${title}: ${names.length}`, lines.join("\n"));
    });
}
