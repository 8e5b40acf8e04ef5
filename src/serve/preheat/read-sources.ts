import { readFile } from "node:fs/promises";
import { parseGoSum } from "../../gomod/go-sum.ts";
import { isCanonicalVersion } from "../../gomod/module-path.ts";
import type { ModuleRoute, MutableRoute } from "../../goproxy/routes.ts";
import { errorMessage } from "../../lib/errors.ts";
import { comesUnchanged, fetchText } from "../../lib/fetch-text.ts";
import { ownField, tryParseJson } from "../../lib/json.ts";
import type { WantedModule } from "./plan-preheat.ts";
import type { PreheatSources } from "./schedule.ts";

/** What the sources of a preheat name. */
export interface WantedModules {
  entries: WantedModule[];
  routes: ModuleRoute[];
  /** Why some of them named nothing, a line each. */
  problems: string[];
}

/** As a preheat by hand may have. */
const GO_SUM_LIMITS = { timeoutMs: 30_000, maxBytes: 16 * 1024 * 1024 };

/** Reads all sources, those that can be read if others cannot. Never throws. */
export async function readSources(
  { goSums, modules, mostAsked }: PreheatSources,
  parts: {
    /** Undefined if there is no such module. Throws if no mirror answers. */
    latest(modulePath: string): Promise<Buffer | undefined>;
    mayFetch(modulePath: string): boolean;
    topAsked(count: number): Promise<ModuleRoute[]>;
  },
): Promise<WantedModules> {
  const entries: WantedModule[] = [];
  const routes: ModuleRoute[] = [];
  const problems: string[] = [];

  async function tryRead(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      problems.push(`${name}: ${errorMessage(error)}`);
    }
  }

  async function readModule(path: string, version: string | undefined): Promise<void> {
    if (version !== undefined) return addVersion(path, version);
    routes.push(answerOf("list", path), answerOf("latest", path));
    // A plan would leave it out, but only once it has been asked for.
    if (!parts.mayFetch(path)) return;
    const answer = await parts.latest(path);
    if (!answer) throw new Error("no mirror has it");
    const found = ownField(tryParseJson(answer.toString("utf8")), "Version");
    if (typeof found === "string" && isCanonicalVersion(found)) addVersion(path, found);
  }

  function addVersion(path: string, version: string): void {
    entries.push({ path, version, kind: "mod" }, { path, version, kind: "zip" });
  }

  for (const source of goSums) {
    await tryRead(nameOf(source), async () => {
      // More lines than a call may have arguments.
      for (const entry of parseGoSum(await readText(source), "go.sum").entries) entries.push(entry);
    });
  }
  for (const { path, version } of modules) {
    await tryRead(path, async () => readModule(path, version));
  }
  if (mostAsked > 0) routes.push(...(await parts.topAsked(mostAsked)));
  return { entries, routes, problems };
}

function answerOf(endpoint: "list" | "latest", modulePath: string): MutableRoute {
  return { kind: "mutable", endpoint, modulePath };
}

/** Without the query, which may hold a secret. */
function nameOf(source: string): string {
  if (!comesUnchanged(source)) return source;
  const { host, pathname } = new URL(source);
  return `${host}${pathname}`;
}

function readText(source: string): Promise<string> {
  return comesUnchanged(source) ? fetchText(source, GO_SUM_LIMITS) : readFile(source, "utf8");
}
