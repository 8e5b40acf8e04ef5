import { createHash } from "node:crypto";
import type { GoSum } from "../gomod/go-sum.ts";
import { isCanonicalVersion, isValidModulePath, type ModuleVersion } from "../gomod/module-path.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import { isWellKnownPublic } from "../gomod/public-hosts.ts";

/** A module version that each mirror is asked for, and what go.sum says of its files. */
export interface SampleModule extends ModuleVersion {
  zipHashes: readonly string[];
  modHashes: readonly string[];
}

export interface Sample {
  modules: SampleModule[];
  /** How many module versions go.sum names with their zip. */
  known: number;
  /** Of these, those that GONOPROXY keeps from mirrors. */
  skippedPrivate: number;
  /** Of these, those that are not known to be public. */
  skippedUnknown: number;
}

export interface SampleRequest {
  sums: readonly GoSum[];
  /** Size of a module's zip in bytes; undefined if this machine does not have it. */
  sizeOf: (module: ModuleVersion) => number | undefined;
  /** GONOPROXY, in its syntax. */
  noProxy: string;
  /** What paths of the project's owners begin with, such as `github.com/octo`. */
  ownPaths: readonly string[];
  /** Also takes modules that are not known to be public. */
  takesUnknown: boolean;
  /** At most so many modules. */
  count: number;
}

/** Upper ends of the size classes, in bytes: what one round trip brings, what needs a few, the rest. */
const CLASS_LIMITS = [30_000, 300_000, 3_000_000] as const;
/** A module of this size would use up the time that all others share. */
const MAX_ZIP_BYTES = 50_000_000;

/**
 * Chooses modules of the project, the same ones each time: of each size class as many as its share of
 * all, spread over the class, and at least one. Modules of unknown size are a class of their own,
 * chosen by the hash of their names. Pure.
 *
 * A private module's name must not get to a mirror. GONOPROXY does not name all of them: behind a
 * company's mirror nobody has to set it, while another mirror that is compared may be public. So only
 * modules of well-known public hosts are asked for, unless the user wants all.
 */
export function chooseSample(request: SampleRequest): Sample {
  const all = listModules(request.sums);
  const allowed = all.filter(({ path }) => !matchPrefixPatterns(request.noProxy, path));
  const askable = request.takesUnknown
    ? allowed
    : allowed.filter(({ path }) => isPublic(path, request.ownPaths));
  const sized = askable
    .map((module) => ({ module, sizeBytes: request.sizeOf(module) }))
    .filter(({ sizeBytes }) => (sizeBytes ?? 0) <= MAX_ZIP_BYTES);
  const classes = Map.groupBy(sized, ({ sizeBytes }) => classOf(sizeBytes));
  const groups = [...classes]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => group.sort((a, b) => orderOf(a.sizeBytes, b.sizeBytes, a, b)));
  const shares = shareOut(
    groups.map(({ length }) => length),
    request.count,
  );
  return {
    modules: groups.flatMap((group, index) =>
      spread(group, shares[index] ?? 0).map(({ module }) => module),
    ),
    known: all.length,
    skippedPrivate: all.length - allowed.length,
    skippedUnknown: allowed.length - askable.length,
  };
}

function isPublic(path: string, ownPaths: readonly string[]): boolean {
  return isWellKnownPublic(path, "") && ownPaths.every((own) => isWellKnownPublic(path, own));
}

/** Each module version of which go.sum has the hashes of zip and go.mod. */
function listModules(sums: readonly GoSum[]): SampleModule[] {
  const entries = Map.groupBy(
    sums.flatMap((sum) => sum.entries),
    ({ path, version }) => `${path}@${version}`,
  );
  return [...entries.values()].flatMap((lines) => {
    const [first] = lines;
    const hashesOf = (wanted: "zip" | "mod") => [
      ...new Set(lines.filter(({ kind }) => kind === wanted).map(({ hash }) => hash)),
    ];
    const zipHashes = hashesOf("zip");
    const modHashes = hashesOf("mod");
    if (!first || zipHashes.length === 0 || modHashes.length === 0) return [];
    const { path, version } = first;
    const isValid = isValidModulePath(path) && isCanonicalVersion(version);
    return isValid ? [{ path, version, zipHashes, modHashes }] : [];
  });
}

function classOf(sizeBytes: number | undefined): number {
  if (sizeBytes === undefined) return CLASS_LIMITS.length + 1;
  const index = CLASS_LIMITS.findIndex((limit) => sizeBytes <= limit);
  return index < 0 ? CLASS_LIMITS.length : index;
}

interface Sized {
  module: ModuleVersion;
}

function orderOf(a: number | undefined, b: number | undefined, left: Sized, right: Sized): number {
  return (a ?? 0) - (b ?? 0) || (nameHash(left.module) < nameHash(right.module) ? -1 : 1);
}

function nameHash({ path, version }: ModuleVersion): string {
  return createHash("sha256").update(`${path}@${version}`).digest("hex");
}

/** Places for each class by its share of all, each class getting one first, as far as they go. */
function shareOut(sizes: readonly number[], count: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const places = sizes.map(() => 0);
  for (let left = Math.min(count, total); left > 0; left--) {
    const lack = sizes.map((size, index) => {
      const taken = places[index] ?? 0;
      if (taken >= size) return Number.NEGATIVE_INFINITY;
      return taken === 0 ? Number.POSITIVE_INFINITY : (size / total) * count - taken;
    });
    const neediest = lack.indexOf(Math.max(...lack));
    places[neediest] = (places[neediest] ?? 0) + 1;
  }
  return places;
}

/** So many items at even distances, first and last among them from two on. */
function spread<T>(items: readonly T[], count: number): T[] {
  const step = count > 1 ? (items.length - 1) / (count - 1) : 0;
  const start = count === 1 ? Math.floor((items.length - 1) / 2) : 0;
  return Array.from(
    { length: count },
    (_, index) => items[start + Math.round(index * step)],
  ).filter((item) => item !== undefined);
}
