import { compareGoVersions } from "../gocmd/go-env.ts";
import { compareReleases, isLanguageOnly, isPrerelease, languageOf } from "./release.ts";
import { isInRange, type Spec } from "./spec.ts";
import type { ListedRelease } from "./version-list.ts";

/** A Go that is on this machine. */
export interface LocalGo {
  /** Undefined for one that is no release, such as a build of somebody's own. */
  release: string | undefined;
  goRoot: string;
  from: "PATH" | "tool cache";
}

/** What is known of the releases that the mirrors have. */
export type Listed =
  | { kind: "unasked" }
  /** They could not be asked, or had no answer. */
  | { kind: "unknown" }
  | { kind: "known"; releases: readonly ListedRelease[] };

export type Choice =
  | { kind: "local"; go: LocalGo }
  /** In the order in which they are to be tried: the first may not be there for this platform. */
  | { kind: "install"; releases: readonly string[] }
  /** Decided only when the mirrors' list is known. */
  | { kind: "ask" }
  | { kind: "none" };

export interface Candidates {
  /** What is on PATH comes first. */
  local: readonly LocalGo[];
  listed: Listed;
  /** As in `linux-amd64`. */
  platform: string;
  /** Whether a newer release of the mirrors is preferred to what is on the machine. */
  checkLatest: boolean;
}

/**
 * Chooses a Go. What is on the machine and satisfies the specification is taken without asking anyone,
 * unless `checkLatest` or the specification means the newest release there is. If the mirrors cannot be
 * asked, the machine's best one is taken. Pure.
 */
export function choose(spec: Spec, candidates: Candidates): Choice {
  switch (spec.kind) {
    case "exact":
      return chooseExact(spec.release, candidates);
    case "range":
      return chooseNewest((release) => isInRange(release, spec.range), candidates);
    case "minimum":
      return chooseClosest(spec.version, candidates);
    case "stable":
    case "oldstable":
      return chooseAlias(spec.kind, candidates);
  }
}

function chooseExact(release: string, { local }: Candidates): Choice {
  const there = local.find((go) => go.release === release);
  return there ? { kind: "local", go: there } : { kind: "install", releases: [release] };
}

function chooseNewest(
  isWanted: (release: string) => boolean,
  { local, listed, platform, checkLatest }: Candidates,
): Choice {
  const best = newestLocal(local, isWanted);
  if (best && !checkLatest) return { kind: "local", go: best };
  if (listed.kind === "unasked") return { kind: "ask" };
  const wanted = newestListed(listed, platform, isWanted);
  const newer = wanted.filter(
    (release) => best?.release === undefined || compareReleases(release, best.release) > 0,
  );
  if (newer.length > 0) return { kind: "install", releases: newer };
  return best ? { kind: "local", go: best } : { kind: "none" };
}

function chooseAlias(alias: "stable" | "oldstable", candidates: Candidates): Choice {
  const { local, listed, platform } = candidates;
  if (listed.kind === "unasked") return { kind: "ask" };
  const known = [...(listed.kind === "known" ? listed.releases : []), ...local].flatMap(
    ({ release }) => release ?? [],
  );
  const language = languageOfAlias(alias, known);
  if (language === undefined) return { kind: "none" };
  const isWanted = (release: string) => !isPrerelease(release) && languageOf(release) === language;
  return chooseNewest(isWanted, { local, listed, platform, checkLatest: true });
}

/** `1.26`, or what came before it. Undefined if that is not known. */
function languageOfAlias(
  alias: "stable" | "oldstable",
  known: readonly string[],
): string | undefined {
  const releases = known.filter((release) => !isPrerelease(release));
  const newestFirst = releases.sort((a, b) => compareReleases(b, a)).map(languageOf);
  return [...new Set(newestFirst)][alias === "stable" ? 0 : 1];
}

/**
 * For go.mod: the Go of PATH if it is new enough. Then that of the tool cache which is closest, in its
 * newest release: builds change least with it. Then what is asked for, or the newest release of it.
 */
function chooseClosest(version: string, candidates: Candidates): Choice {
  const { local, listed, platform } = candidates;
  const [onPath] = local.filter(({ from }) => from === "PATH");
  // A Go that is no release is somebody's choice.
  if (onPath && (onPath.release === undefined || satisfiesLine(onPath.release, version))) {
    return { kind: "local", go: onPath };
  }
  const isEnough = (release: string) => satisfiesLine(release, version);
  const enough = local.flatMap(({ release }) => release ?? []).filter(isEnough);
  const stable = enough.filter((release) => !isPrerelease(release));
  const [closest] = (stable.length > 0 ? stable : enough).sort(compareReleases).map(languageOf);
  const best = newestLocal(
    local,
    (release) => isEnough(release) && languageOf(release) === closest,
  );
  if (best) return { kind: "local", go: best };
  if (!isLanguageOnly(version)) return { kind: "install", releases: [version] };
  if (listed.kind === "unasked") return { kind: "ask" };
  const releases = newestListed(listed, platform, (release) => languageOf(release) === version);
  // What go itself would download.
  return { kind: "install", releases: [...new Set([...releases, `${version}.0`])] };
}

/** Whether go builds a module with this go or toolchain line without another toolchain. */
function satisfiesLine(release: string, version: string): boolean {
  return compareGoVersions(`go${release}`, `go${version}`) >= 0;
}

function newestLocal(
  local: readonly LocalGo[],
  isWanted: (release: string) => boolean,
): LocalGo | undefined {
  let best: LocalGo | undefined;
  for (const go of local) {
    if (go.release === undefined || !isWanted(go.release)) continue;
    // Of equals the first: what is on PATH.
    if (best?.release === undefined || compareWorth(go.release, best.release) < 0) best = go;
  }
  return best;
}

/** Negative if `a` is to be preferred: a release to any candidate, then what is newer. */
function compareWorth(a: string, b: string): number {
  return Number(isPrerelease(a)) - Number(isPrerelease(b)) || compareReleases(b, a);
}

/**
 * The newest wanted release, whatever platform it is listed for, and after it the newest one that is
 * listed for this one: a mirror lists what somebody asked it for, and has more than that.
 */
function newestListed(
  listed: Listed,
  platform: string,
  isWanted: (release: string) => boolean,
): string[] {
  if (listed.kind !== "known") return [];
  const wanted = listed.releases.filter(({ release }) => isWanted(release));
  const newest = (releases: readonly ListedRelease[]) =>
    releases
      .map(({ release }) => release)
      .sort(compareWorth)
      .slice(0, 1);
  const here = wanted.filter((entry) => entry.platform === platform);
  return [...new Set([...newest(wanted), ...newest(here)])];
}
