import { renderBreakEven } from "./break-even.ts";
import { formatBytes, formatCount, formatMs, formatShare } from "./format.ts";
import { renderGoCommands } from "./go-commands.ts";
import { code, details, escapeMarkdown, table } from "./markdown.ts";
import { renderMirrors } from "./mirrors.ts";
import type { LayerRestore, LayerSave, LayerStatus, RunReport, SaveStatus } from "./model.ts";
import { renderTests } from "./tests.ts";

const MAX_LISTED = 20;

/** The job summary, as GitHub-flavoured markdown. Pure; everything from outside is escaped. */
export function renderSummary(report: RunReport): string {
  const sections = [
    `## go-accel · ${escapeMarkdown(report.job.name)}`,
    renderHeadline(report),
    renderGoCommands(report),
    renderLayers(report),
    renderBreakEven(report),
    renderModules(report),
    renderTests(report),
    renderMirrors(report),
    renderFaults(report),
    renderCost(report),
    renderKeys(report),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function renderHeadline({ actions, modules, restores, cost }: RunReport): string {
  const states = restores.map((restore) => `${restore.name} ${STATUS_WORDS[restore.status]}`);
  const fetched = `**${modules.fetched.length}** of ${formatCount(modules.needed, "module")} fetched from a mirror`;
  const own = `go-accel itself took ${formatMs(cost.main.wallMs + cost.post.wallMs)}`;
  return `${states.join(", ")} · ${renderUse(actions)} · ${fetched} · ${own}`;
}

function renderUse(actions: RunReport["actions"]): string {
  if (!actions) return "no go command used the build cache";
  const { reused, computed } = actions;
  if (reused === undefined) return `**${formatCount(computed, "build action")}** computed`;
  return `**${formatShare(reused, reused + computed)}** of build actions reused`;
}

const STATUS_WORDS: Record<LayerStatus, string> = {
  exact: "restored",
  fallback: "restored from an older go.sum",
  miss: "cold",
  warm: "warm on this machine",
  off: "off",
};

const STATUS_MARKS: Record<LayerStatus, string> = {
  exact: "🟢 exact",
  fallback: "🟡 fallback",
  miss: "🔴 miss",
  warm: "🟢 warm",
  off: "⚪ off",
};

function renderLayers({ restores, saves }: RunReport): string {
  const rows = restores.map((restore) => {
    const save = saves.find((candidate) => candidate.name === restore.name);
    return [
      restore.name,
      STATUS_MARKS[restore.status],
      renderSize(restore),
      restore.matchedKey === undefined ? "–" : formatMs(restoreMs(restore)),
      save ? renderSave(save) : "–",
    ];
  });
  return table(["Layer", "Restored", "Size", "Time", "Saved"], rows);
}

function renderSize({ sizeBytes, delta }: LayerRestore): string {
  if (sizeBytes === undefined) return "–";
  const part = delta ? `, of which ${formatBytes(delta.sizeBytes)} delta` : "";
  return formatBytes(sizeBytes) + part;
}

function restoreMs({ lookupMs = 0, downloadMs = 0, unpackMs = 0 }: LayerRestore): number {
  return lookupMs + downloadMs + unpackMs;
}

const SAVE_WORDS: Record<SaveStatus, string> = {
  saved: "yes",
  unchanged: "unchanged",
  exists: "exists",
  skipped: "no",
  failed: "failed",
};

function renderSave(save: LayerSave): string {
  const word = SAVE_WORDS[save.status];
  if (save.status !== "saved") return `${word}: ${escapeMarkdown(save.reason)}`;
  const ms = (save.packMs ?? 0) + (save.uploadMs ?? 0);
  const what =
    save.kind === undefined ? "" : `, as a ${save.kind} (${escapeMarkdown(save.reason)})`;
  return `${word}: ${formatBytes(save.sizeBytes ?? 0)} in ${formatMs(ms)}${what}`;
}

function renderModules(report: RunReport): string {
  const { modules, sidecar } = report;
  const { stats } = sidecar;
  const isWarm = report.restores.some(
    ({ name, status }) => name === "modules" && status === "warm",
  );
  const mirrors = stats?.mirrors ?? [];
  const rows = [
    ["needed by go.sum and the build list", String(modules.needed)],
    [isWarm ? "on this machine" : "in the restored layer", String(modules.fromLayer)],
    ["handed to go from the sidecar's store", String(modules.fromStore)],
    ...(stats?.zipsFromTree
      ? [["made from extracted modules, without network", String(stats.zipsFromTree)]]
      : []),
    ...mirrors.map((mirror) => [`fetched from ${code(mirror.mirror)}`, String(mirror.modules)]),
    ...(modules.private === 0 ? [] : [["private, left to go", String(modules.private)]]),
    ...(sidecar.status === "off" ? [["sidecar", `off: ${escapeMarkdown(sidecar.reason)}`]] : []),
  ];
  const lists = renderModuleLists(report);
  return [table(["Modules and actions", ""], [...rows, ...renderActions(report)]), ...lists].join(
    "\n\n",
  );
}

function renderActions({ actions, trim }: RunReport): string[][] {
  const trimRow = trim && [
    "removed from this machine, over `build-cache-limit`",
    `${trim.actions} (${formatBytes(trim.freedBytes)})`,
  ];
  if (!actions) return trimRow ? [trimRow] : [];
  const { reused, computed, dropped, overLimit } = actions;
  return [
    ...(reused === undefined
      ? [["build actions computed on this machine meanwhile", String(computed)]]
      : [
          ["build actions reused", String(reused)],
          ["build actions computed", String(computed)],
        ]),
    ...(dropped ? [["left out, unused for long", String(dropped)]] : []),
    ...(overLimit ? [["left out, over `build-cache-limit`", String(overLimit)]] : []),
    ...(trimRow ? [trimRow] : []),
  ];
}

function renderModuleLists({ modules, sidecar }: RunReport): string[] {
  const lists: [title: string, names: readonly string[]][] = [
    ["Fetched from a mirror", modules.fetched],
    ["Rejected, since their files are not what go.sum says", modules.rejected ?? []],
    ["Missing in the cache, and offline", modules.missing ?? []],
    ["Asked for by go and not found", sidecar.stats?.unanswered ?? []],
  ];
  return lists.filter(([, names]) => names.length > 0).map(renderList);
}

function renderList([title, names]: [string, readonly string[]]): string {
  const listed = names.slice(0, MAX_LISTED).map((name) => `- ${code(name)}`);
  const rest = names.length - listed.length;
  if (rest > 0) listed.push(`- and ${rest} more`);
  return details(`${title}: ${names.length}`, listed.join("\n"));
}

function renderFaults({ faults }: RunReport): string {
  if (faults.length === 0) return "";
  const lines = faults
    .slice(0, MAX_LISTED)
    .map((fault) => `- ⚠️ ${fault.area}: ${escapeMarkdown(fault.message)}`);
  return ["**Faults** (the job went on without what failed)", "", ...lines].join("\n");
}

function renderCost({ cost }: RunReport): string {
  const row = (name: string, step: RunReport["cost"]["main"]) => [
    name,
    formatMs(step.wallMs),
    formatMs(step.transferMs),
    formatMs(step.ownMs),
  ];
  return table(
    ["What go-accel cost", "Total", "Cache transfers", "Own work"],
    [row("before the job's steps", cost.main), row("after them", cost.post)],
  );
}

function renderKeys({ keyParts, restores, policy, go, action }: RunReport): string {
  const rows = keyParts.map((part) => [escapeMarkdown(part.name), code(part.value)]);
  const keys = restores.flatMap(({ name, reason, matchedKey, keys: asked, delta }) => [
    [`${name}: ${escapeMarkdown(reason)}`, code(matchedKey ?? asked[0] ?? "")],
    ...(delta ? [[`${name}: delta on top`, code(delta.key)]] : []),
  ]);
  const body = [
    table(["Part of the keys", "Value"], rows),
    table(["Layer", "Key"], keys),
    `Cache policy: ${escapeMarkdown(policy.reason)}. ${escapeMarkdown(go.version)}, go-accel ${escapeMarkdown(action.version)}.`,
  ];
  return details("Keys and decisions", body.join("\n\n"));
}
