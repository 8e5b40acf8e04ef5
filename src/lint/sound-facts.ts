import { compareVersions } from "../gomod/semver.ts";
import type { LinterName } from "./linters.ts";

/**
 * The first version of golangci-lint that is right with a cache that holds a part of what it needs.
 *
 * What an analyzer learns of a package (`this function does not return`) is a fact, and goes to the
 * packages that import it. Older versions lose facts on the way out of the cache: those that a package
 * passes on from its own imports (before 2.13.0), or all of them if the cache has the facts of some
 * analyzers and lacks those of others (before 2.14.0). A run that finds everything, or nothing, is
 * right. A run after an edit is not: it misses findings, and reports some that are none (a nil check
 * after `t.Fatal`, for one), and it stores them for later runs.
 */
const FIRST_SOUND_VERSION = "v2.14.0";

/** A program of a linter that the job may have run, or a module that it was built from. */
export interface FoundLinter {
  /** Such as `v2.14.0`; undefined if it cannot be told. */
  version: string | undefined;
  /** Where it was found: a file, or a module. */
  place: string;
}

/**
 * Why only lists of findings may be kept of a linter's cache; undefined if all of it may.
 *
 * Each list stands for one package with all that it imports. An old version that finds lists and no
 * facts analyzes all else from source, as it does without a cache, and cannot go wrong. So whichever
 * version a later job runs, and whatever changed since, no restored layer makes its findings wrong.
 * That needs every version that the job may have run: one that is not known counts as an old one.
 * Pure.
 */
export function whyFindingsOnly(
  linter: LinterName,
  found: readonly FoundLinter[],
): string | undefined {
  // Its keys hold all that its results depend on, facts of imports included.
  if (linter === "staticcheck") return undefined;
  const remedy = `from ${FIRST_SOUND_VERSION.slice(1)} on, all of its cache is kept`;
  if (found.length === 0) return `the version of ${linter} is not known; ${remedy}`;
  const old = found.find(({ version }) => !isSound(version));
  if (!old) return undefined;
  const { version, place } = old;
  if (version === undefined) return `the version of ${place} is not known; ${remedy}`;
  return `${linter} ${version.slice(1)} is wrong with a cache that lacks something; ${remedy}`;
}

function isSound(version: string | undefined): boolean {
  return version !== undefined && compareVersions(version, FIRST_SOUND_VERSION) >= 0;
}

/** The versions that were found, as one text: what made a layer. Pure. */
export function formatVersions(found: readonly FoundLinter[]): string {
  const versions = found.map(({ version }) => version?.slice(1) ?? "unknown");
  return versions.length === 0 ? "unknown" : [...new Set(versions)].sort().join(", ");
}

/**
 * Why nothing of this job's run is carried on; undefined if it may be. What golangci-lint leaves when
 * it is stopped half-way, by its time limit or with the job, may be a part of what belongs together.
 * A job that is not known to have succeeded counts as one that did not. staticcheck writes the results
 * of a package in one piece. Pure.
 */
export function whyNotCarriedOn(linter: LinterName, jobStatus: string): string | undefined {
  if (linter === "staticcheck" || jobStatus === "success") return undefined;
  return "the job did not succeed, and may have stopped golangci-lint half-way";
}
