import { parseBackendSetting } from "../cache/backend-setting.ts";
import { createInventory } from "../cache/create-backend.ts";
import type { CacheInventory, StoredEntry } from "../cache/inventory.ts";
import { measureLayer } from "../inventory/measure-layer.ts";
import { systemClock } from "../lib/clock.ts";
import { AccelError, ConfigError } from "../lib/errors.ts";
import { formatBytes } from "../report/format.ts";
import {
  countEntries,
  entriesOfReport,
  entriesToJson,
  type ListedEntry,
  renderEntries,
  sortEntries,
  toListed,
} from "./cache-listing.ts";
import { readReport } from "./find-reports.ts";
import { CACHE_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";
import { matchesKeys } from "./key-pattern.ts";
import { parseOptions } from "./parse-options.ts";

const OPTIONS = {
  backend: { type: "string", default: "github" },
  repository: { type: "string" },
  report: { type: "string" },
  content: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

type Options = ReturnType<typeof parseOptions<typeof OPTIONS>>["values"];

/** Lists what the layers hold and cost, or removes entries, for those who pay for the quota. */
export async function runCache(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("cache", args, OPTIONS);
  if (values.help) {
    io.out(CACHE_HELP);
    return EXIT.done;
  }
  const [action, ...patterns] = positionals;
  try {
    if (action === "list") return await list(patterns, values, io);
    if (action === "remove") return await remove(patterns, values, io);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (!(error instanceof AccelError)) throw error;
    const hint = error.hint === undefined ? "" : ` (${error.hint})`;
    throw new FailedError(`cache: ${error.message}${hint}`);
  }
  throw new UsageError(
    action === undefined ? "cache: list or remove is missing" : `cache: unknown action ${action}`,
  );
}

async function list(patterns: readonly string[], options: Options, io: CliIo): Promise<ExitCode> {
  if (options["dry-run"]) throw new UsageError("cache: --dry-run is for remove");
  if (options.report !== undefined && options.content) {
    throw new UsageError("cache: a report does not hold content; name a --backend");
  }
  const matches = matchesKeys(patterns);
  const entries =
    options.report === undefined
      ? await listBackend(options, io, matches)
      : entriesOfReport(await readReport(options.report, io)).filter(({ key }) => matches(key));
  const sorted = sortEntries(entries);
  const layout = { columns: io.columns, hasColour: false };
  io.out(options.json ? entriesToJson(sorted) : renderEntries(sorted, Date.now(), layout));
  return EXIT.done;
}

async function listBackend(
  options: Options,
  io: CliIo,
  matches: (key: string) => boolean,
): Promise<ListedEntry[]> {
  const inventory = await openInventory(options, io);
  if (options.content && !inventory.open) {
    throw new FailedError("cache: of GitHub's cache service only jobs can read the content");
  }
  const stored = (await inventory.list()).filter(({ key }) => matches(key));
  const entries: ListedEntry[] = [];
  for (const entry of stored) {
    const { name: _, ...shown } = entry;
    const listed = toListed(shown);
    if (!listed) continue;
    const content = options.content ? await measure(inventory, entry, listed, io) : undefined;
    entries.push(content ? { ...listed, content } : listed);
  }
  return entries;
}

/** One damaged entry must not hide the others. */
async function measure(
  inventory: CacheInventory,
  entry: StoredEntry,
  { layer }: ListedEntry,
  io: CliIo,
) {
  if (layer === "history") return undefined;
  try {
    const archive = await inventory.open?.(entry);
    return archive && (await measureLayer(layer, archive));
  } catch (error) {
    if (!(error instanceof AccelError)) throw error;
    io.err(`go-accel: cache: ${entry.key}: ${error.message}\n`);
    return undefined;
  }
}

async function remove(patterns: readonly string[], options: Options, io: CliIo): Promise<ExitCode> {
  if (patterns.length === 0) throw new UsageError("cache: remove: PATTERN is missing");
  if (options.report !== undefined || options.content) {
    throw new UsageError("cache: --report and --content are for list");
  }
  const inventory = await openInventory(options, io);
  const matches = matchesKeys(patterns);
  const chosen = (await inventory.list()).filter(({ key }) => matches(key));
  if (chosen.length === 0) throw new FailedError("cache: remove: no entry matches");
  const removed: StoredEntry[] = [];
  for (const entry of chosen) {
    if (options["dry-run"] || (await inventory.remove(entry))) removed.push(entry);
  }
  if (options.json) {
    io.out(entriesToJson(sortEntries(removed.flatMap((entry) => toListed(entry) ?? []))));
    return EXIT.done;
  }
  for (const { key, ref } of removed) io.out(`${key}${ref === undefined ? "" : ` (${ref})`}\n`);
  const freedBytes = removed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const verb = options["dry-run"] ? "would be removed" : "removed";
  io.out(`${countEntries(removed.length)} ${verb}, ${formatBytes(freedBytes)}\n`);
  return EXIT.done;
}

async function openInventory(options: Options, io: CliIo): Promise<CacheInventory> {
  const setting = parseBackendSetting(options.backend);
  const repository = options.repository ?? io.env["GITHUB_REPOSITORY"] ?? "";
  const token = io.env["GITHUB_TOKEN"] || io.env["GH_TOKEN"] || "";
  if (setting.kind === "github") {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
      throw new UsageError(
        `cache: --repository is "${repository}"; expected owner/name, from GITHUB_REPOSITORY by default`,
      );
    }
    if (token === "") throw new FailedError("cache: GitHub's API needs GITHUB_TOKEN");
  }
  return createInventory(setting, { env: io.env, clock: systemClock, repository, token });
}
