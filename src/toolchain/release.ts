import { compareVersions } from "../gomod/semver.ts";

/*
 * Releases of Go as go names them, without `go` before the numbers: `1.26.8`, `1.27rc1`, and `1.20`,
 * which was a release of its own until 1.21.0 brought a third number.
 */

const RELEASE = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:(beta|rc)(\d{1,4}))?$/;
const SEMVER = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:-(beta|rc)\.?(\d{1,4}))?$/;
/** The first version whose first release has a third number. */
const FIRST_WITH_PATCH = 21;

/** `1.27.0-rc.1` for `1.27rc1`, as tool caches and ranges spell it; undefined for no release. */
export function toSemver(release: string): string | undefined {
  const [, major, minor, patch = "0", stage, number] = RELEASE.exec(release) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const core = [major, minor, patch].map(Number).join(".");
  return stage === undefined ? core : `${core}-${stage}.${Number(number)}`;
}

/** Reverses `toSemver`; undefined for text that it would not return. `-rc1` counts as `-rc.1`. */
export function fromSemver(text: string): string | undefined {
  const [, major, minor, patch, stage, number] = SEMVER.exec(text) ?? [];
  if (major === undefined) return undefined;
  const hasPatch = Number(patch) > 0 || (stage === undefined && hasFirstPatch(major, minor));
  const core = [major, minor, ...(hasPatch ? [patch] : [])].map(Number).join(".");
  return stage === undefined ? core : `${core}${stage}${Number(number)}`;
}

function hasFirstPatch(major: string, minor: string | undefined): boolean {
  return Number(major) > 1 || Number(minor) >= FIRST_WITH_PATCH;
}

/** Negative, 0 or positive: the older release first, candidates before what they became. */
export function compareReleases(a: string, b: string): number {
  return compareVersions(`v${toSemver(a)}`, `v${toSemver(b)}`);
}

export function isPrerelease(release: string): boolean {
  return /beta|rc/.test(release);
}

/** `1.26` of `1.26.8`: the version of the language, whose releases replace one another. */
export function languageOf(release: string): string {
  return /^\d+\.\d+/.exec(release)?.[0] ?? release;
}

/** Whether it names a version of the language and no release: `1.26`, but not `1.20`. */
export function isLanguageOnly(version: string): boolean {
  const [, major, minor, patch, stage] = RELEASE.exec(version) ?? [];
  if (major === undefined || patch !== undefined || stage !== undefined) return false;
  return hasFirstPatch(major, minor);
}
