import path from "node:path";
import { outputName } from "../../buildcache/layout.ts";
import { listOutsideInputs, parseTestLog, type TestLogLine } from "../../buildcache/test-log.ts";
import { type TimedEntry, tryReadText } from "../../buildcache/test-outputs.ts";
import type { ModuleFolder } from "../handover.ts";
import { findPackageFolder } from "./changed-code.ts";
import type { CheckoutContent } from "./checkout-content.ts";
import type { LearnedRun } from "./learn-runs.ts";

export interface UncheckableContext {
  goCache: string;
  /** The logs of the job. */
  logs: readonly TimedEntry[];
  modules: readonly ModuleFolder[];
  content: CheckoutContent;
}

/**
 * Runs whose result no later job may take, because it could not be dropped after a change of a
 * file outside of the module: those whose log or whose module is not known, if one of the logs
 * left over may name such a file.
 */
export function findUncheckable(
  runs: readonly LearnedRun[],
  context: UncheckableContext,
): LearnedRun[] {
  const open = runs.filter(({ now }) => now.testIds.length === 0);
  if (open.length === 0) return [];
  const owned = new Set(runs.flatMap(({ now }) => now.testIds));
  const left = context.logs.filter(({ actionId }) => !owned.has(actionId));
  if (mayReadOutside(left, context)) return open;
  const isAway = ({ result }: LearnedRun) => !findPackageFolder(result.package, context.modules);
  const away = open.filter(isAway);
  return away.length > 0 && mayLeaveModule(left, context.goCache) ? away : [];
}

/** For a module that is not known here, any name that leaves the package's folder may lead outside. */
function mayLeaveModule(logs: readonly TimedEntry[], goCache: string): boolean {
  return linesOf(logs, goCache).some((lines) =>
    lines.some(({ op, name }) => op !== "getenv" && (path.isAbsolute(name) || climbOf(name) > 0)),
  );
}

function linesOf(logs: readonly TimedEntry[], goCache: string): TestLogLine[][] {
  const outputs = new Set(logs.map(({ outputId }) => outputId));
  return [...outputs].map(
    (outputId) => parseTestLog(tryReadText(path.join(goCache, outputName(outputId))) ?? "") ?? [],
  );
}

/**
 * Relative names are read from the folder of a package that is not known here. What a name such as
 * `../../x` means outside of the module depends only on how deep that folder is.
 */
function mayReadOutside(
  logs: readonly TimedEntry[],
  { goCache, modules, content }: UncheckableContext,
): boolean {
  return linesOf(logs, goCache).some((lines) => {
    const climb = Math.max(
      0,
      ...lines.map(({ op, name }) => (op === "getenv" ? 0 : climbOf(name))),
    );
    return modules.some(({ dir }) =>
      Array.from({ length: Math.max(1, climb) }, (_, depth) =>
        path.join(dir, ...Array.from({ length: depth }, () => "_")),
      ).some((folder) =>
        listOutsideInputs(lines, folder, dir).some((input) => content.stateOf(input) !== undefined),
      ),
    );
  });
}

const MAX_CLIMB = 16;

/** How many folders a relative name goes up. */
function climbOf(name: string): number {
  const parts = path.normalize(name).split(path.sep);
  const ups = parts.findIndex((part) => part !== "..");
  return Math.min(ups < 0 ? parts.length : ups, MAX_CLIMB);
}
