import type { GoSumEntry } from "../../gomod/go-sum.ts";
import {
  isCanonicalVersion,
  isValidModulePath,
  type ModuleVersion,
} from "../../gomod/module-path.ts";
import type { ModuleRoute, MutableRoute } from "../../goproxy/routes.ts";
import { fileName, type ModuleFile } from "../../store/module-file.ts";

/** What is fetched before clients ask for it, and what is not. */
export interface PreheatPlan {
  files: ModuleFile[];
  /** Answers that change with time. */
  answers?: readonly MutableRoute[];
  /** What must not be fetched, or what no mirror can have. */
  skipped: number;
}

/** A line of a go.sum, whatever its hash. */
export type WantedModule = Pick<GoSumEntry, "path" | "version" | "kind">;

/** Whether a module may be fetched; all its versions, if none is given. */
export type MayFetch = (module: { path: string; version: string | undefined }) => boolean;

/**
 * The files that clients with such a go.sum ask for, each once, in the order in which go asks: go.mod
 * files, infos, zips. `mayFetch` says which modules they may have. Pure.
 */
export function planPreheat(
  { entries }: { entries: readonly WantedModule[] },
  mayFetch: MayFetch,
): PreheatPlan {
  const isWanted = (entry: WantedModule) =>
    isValidModulePath(entry.path) && isCanonicalVersion(entry.version) && mayFetch(entry);
  const wanted = entries.filter(isWanted);
  const files = (extension: ModuleFile["extension"], kind: WantedModule["kind"]) =>
    uniqueModules(wanted.filter((entry) => entry.kind === kind)).map(
      ({ path, version }): ModuleFile => ({ path, version, extension }),
    );
  return {
    files: [...files("mod", "mod"), ...files("info", "zip"), ...files("zip", "zip")],
    skipped: entries.length - wanted.length,
  };
}

/** The same with what clients asked for by name, as far as it is not among those files. Pure. */
export function planScheduled(
  { entries, routes }: { entries: readonly WantedModule[]; routes: readonly ModuleRoute[] },
  mayFetch: MayFetch,
): PreheatPlan {
  const wanted = routes.filter((route) => mayFetch(moduleOf(route)));
  const planned = planPreheat({ entries }, mayFetch);
  const asked = wanted.flatMap((route) => (route.kind === "immutable" ? [route.file] : []));
  const files = [...planned.files, ...asked];
  const answers = wanted.flatMap((route) => (route.kind === "mutable" ? [route] : []));
  return {
    files: [...new Map(files.map((file) => [fileName(file), file])).values()],
    answers: [...new Map(answers.map((route) => [answerName(route), route])).values()],
    skipped: planned.skipped + routes.length - wanted.length,
  };
}

/** For people. */
export function answerName({ modulePath, endpoint }: MutableRoute): string {
  return `${modulePath}@${endpoint}`;
}

function moduleOf(route: ModuleRoute): { path: string; version: string | undefined } {
  return route.kind === "immutable" ? route.file : { path: route.modulePath, version: undefined };
}

/** A module may have several hashes. */
function uniqueModules(entries: readonly ModuleVersion[]): ModuleVersion[] {
  return [...new Map(entries.map((entry) => [`${entry.path}@${entry.version}`, entry])).values()];
}
