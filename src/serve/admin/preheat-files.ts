import type { GoSum, GoSumEntry } from "../../gomod/go-sum.ts";
import {
  isCanonicalVersion,
  isValidModulePath,
  type ModuleVersion,
} from "../../gomod/module-path.ts";
import type { ModuleFile } from "../../store/module-file.ts";

/** What is fetched for a go.sum, and what is not. */
export interface PreheatPlan {
  files: ModuleFile[];
  /** Files that must not be fetched, or that no mirror can have. */
  skipped: number;
}

/**
 * The files that clients with such a go.sum ask for, each once, in the order in which go asks: go.mod
 * files, infos, zips. `mayFetch` says which modules they may have. Pure.
 */
export function planPreheat(
  { entries }: Pick<GoSum, "entries">,
  mayFetch: (module: ModuleVersion) => boolean,
): PreheatPlan {
  const isWanted = (entry: GoSumEntry) =>
    isValidModulePath(entry.path) && isCanonicalVersion(entry.version) && mayFetch(entry);
  const wanted = entries.filter(isWanted);
  const files = (extension: ModuleFile["extension"], kind: GoSumEntry["kind"]) =>
    uniqueModules(wanted.filter((entry) => entry.kind === kind)).map(
      ({ path, version }): ModuleFile => ({ path, version, extension }),
    );
  return {
    files: [...files("mod", "mod"), ...files("info", "zip"), ...files("zip", "zip")],
    skipped: entries.length - wanted.length,
  };
}

/** A module may have several hashes. */
function uniqueModules(entries: readonly GoSumEntry[]): ModuleVersion[] {
  return [...new Map(entries.map((entry) => [`${entry.path}@${entry.version}`, entry])).values()];
}
