import { formatBytes, formatCount } from "../format.ts";
import type { RunReport } from "../model/model.ts";
import { cut, fold, joinSections, type Limits } from "./limits.ts";
import { code, escapeMarkdown, table } from "./markdown.ts";

/** Where modules and build actions came from, folded, and the lists of those that stand out. */
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
      ? [["unpacked ahead, where go found them without asking", String(unpackedAhead)]]
      : []),
    ["handed to go from the sidecar's store", String(modules.fromStore)],
    ...(fromTree ? [["made from extracted modules, without network", String(fromTree)]] : []),
  ];
}

function otherRows({ modules, sidecar }: RunReport): string[][] {
  return [
    ...(modules.private === 0 ? [] : [["private, left to go", String(modules.private)]]),
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
      ? [["build actions computed on this machine meanwhile", String(computed)]]
      : [
          ["build actions reused", String(reused)],
          ["build actions computed", String(computed)],
        ]),
    ...(unused ? [["restored, and not used by this job", String(unused)]] : []),
    ...(dropped ? [["left out, unused for long", String(dropped)]] : []),
    ...(overLimit ? [["left out, over `build-cache-limit`", String(overLimit)]] : []),
    ...trimRows,
  ];
}

function renderLists({ modules, sidecar }: RunReport, limits: Limits): string[] {
  const lists: [title: string, names: readonly string[]][] = [
    ["Fetched from a mirror", modules.fetched],
    ["Rejected, since their files are not what go.sum says", modules.rejected ?? []],
    ["Missing in the cache, and offline", modules.missing ?? []],
    ["Asked for by go and not found", sidecar.stats?.unanswered ?? []],
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
