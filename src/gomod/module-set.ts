import type { GoMod } from "./go-mod.ts";
import type { GoSum, GoSumEntry } from "./go-sum.ts";
import type { GoWork } from "./go-work.ts";
import type { Replacement } from "./mod-directives.ts";
import { isCanonicalVersion, isValidModulePath, type ModuleVersion } from "./module-path.ts";
import { matchPrefixPatterns } from "./pattern.ts";
import { compareVersions } from "./semver.ts";

/** Files of the GOPROXY protocol that the go commands of a checkout can be expected to read. */
export interface ModuleNeeds {
  zips: ModuleVersion[];
  mods: ModuleVersion[];
  infos: ModuleVersion[];
  /** Left out, because their paths must not be sent to a mirror. */
  skippedPrivate: ModuleVersion[];
}

/** What one go command goes by: a module, or a go.work with the modules that it uses. */
export interface Checkout {
  modules: readonly { goMod: GoMod; dir: string }[];
  goWork?: GoWork;
  /** Their go.sum files, and go.work.sum if there is one. */
  sums: readonly GoSum[];
  /** GONOPROXY, in its syntax. */
  noProxy: string;
}

/**
 * Plans what a checkout needs, from its files alone. A zip is needed if go.sum has its hash and the
 * build list names it; go.sum alone also keeps versions that nothing uses any more. The modules of
 * `tool` lines are among the requirements. Paths and versions that no proxy could serve are
 * dropped, so every name in the result can be escaped. Lists are sorted by path, then by version,
 * and have no duplicates.
 */
export function planModuleNeeds(checkout: Checkout): ModuleNeeds {
  const entries = checkout.sums.flatMap((sum) => sum.entries).filter(isDownloadable);
  const named = new Set(listSelected(checkout, entries).map(moduleKey));
  const zips = entries.filter((entry) => entry.kind === "zip" && named.has(moduleKey(entry)));
  const mods = [...entries.filter((entry) => entry.kind === "mod"), ...zips];
  const isPrivate = ({ path }: ModuleVersion) => matchPrefixPatterns(checkout.noProxy, path);
  const isPublic = (module: ModuleVersion) => !isPrivate(module);
  const publicZips = uniteModules(zips.filter(isPublic));
  return {
    zips: publicZips,
    mods: uniteModules(mods.filter(isPublic)),
    infos: publicZips,
    skippedPrivate: uniteModules(mods.filter(isPrivate)),
  };
}

/** What several checkouts need together. */
export function uniteNeeds(all: readonly ModuleNeeds[]): ModuleNeeds {
  const [only, ...more] = all;
  // Most have one, whose lists are sorted already.
  if (only && more.length === 0) return only;
  const unite = (name: keyof ModuleNeeds) => uniteModules(all.flatMap((needs) => needs[name]));
  return {
    zips: unite("zips"),
    mods: unite("mods"),
    infos: unite("infos"),
    skippedPrivate: unite("skippedPrivate"),
  };
}

/** Tells whether a module version is one of these. */
export function isAmong(modules: readonly ModuleVersion[]): (module: ModuleVersion) => boolean {
  const keys = new Set(modules.map(moduleKey));
  return (module) => keys.has(moduleKey(module));
}

/** Every module version that the files name, with its zip or only with its go.mod. */
export function allSumVersions(sums: readonly GoSum[]): ModuleVersion[] {
  return uniteModules(sums.flatMap((sum) => sum.entries).filter(isDownloadable));
}

/**
 * The modules from which the go commands may take packages, with replacements applied. When in
 * doubt, lists more than that.
 */
function listSelected(checkout: Checkout, entries: readonly GoSumEntry[]): ModuleVersion[] {
  const { goWork, sums } = checkout;
  const goMods = checkout.modules.map((module) => module.goMod);
  const shared = goWork ? goMods.flatMap((goMod) => goMod.replace) : [];
  const sharedExcludes = goWork ? goMods.flatMap((goMod) => goMod.exclude) : [];
  const replaced = (modules: readonly ModuleVersion[], goMod: GoMod) =>
    applyReplacements(without(modules, [...goMod.exclude, ...sharedExcludes]), [
      goWork?.replace ?? [],
      goMod.replace,
      shared,
    ]);

  const selected = goMods.flatMap((goMod) => replaced(goMod.require, goMod));
  const hashed = sums.flatMap((sum) => highestVersions(sum.entries.filter(isZip)));
  for (const goMod of goMods.filter((goMod) => !listsWholeBuild(goMod))) {
    selected.push(...replaced(hashed, goMod), ...goMod.replace.flatMap(replacementTarget));
  }
  if (!goWork) return selected;
  const raised = without(listRaisedByWorkspace(goMods, entries), sharedExcludes);
  selected.push(...applyReplacements(raised, [goWork.replace, shared]));
  // The modules of a workspace find one another on disk.
  const local = new Set(goMods.map((goMod) => goMod.module));
  return selected.filter((module) => !local.has(module.path));
}

/** The go command ignores requirements on excluded versions, including those of dependencies. */
function without(
  modules: readonly ModuleVersion[],
  excluded: readonly ModuleVersion[],
): readonly ModuleVersion[] {
  if (excluded.length === 0) return modules;
  const keys = new Set(excluded.map(moduleKey));
  return modules.filter((module) => !keys.has(moduleKey(module)));
}

/**
 * The modules of a workspace together can raise a version above what each of them requires. Only
 * go.work.sum shows that: it has the hash.
 */
function listRaisedByWorkspace(
  goMods: readonly GoMod[],
  entries: readonly GoSumEntry[],
): ModuleVersion[] {
  const required = new Set(goMods.flatMap((goMod) => goMod.require.map(({ path }) => path)));
  return highestVersions(entries.filter((entry) => isZip(entry) && required.has(entry.path)));
}

/** What bingo calls the module of each file that it makes for a tool: it names the tool alone. */
const BINGO_MODULE = "_";

/** Since Go 1.17 a go.mod names every module that a build of its packages can need. */
function listsWholeBuild(goMod: GoMod): boolean {
  if (goMod.module === BINGO_MODULE) return false;
  const [major = 0, minor = 0] = (goMod.go ?? "1.16")
    .split(".")
    .map((part) => Number.parseInt(part, 10));
  return major > 1 || (major === 1 && minor >= 17);
}

/**
 * What is downloaded instead of the given modules; nothing for a module that a directory replaces.
 * An earlier list of replacements takes precedence over a later one. Within a list, the replacement
 * of one version takes precedence over the replacement of all versions.
 */
function applyReplacements(
  modules: readonly ModuleVersion[],
  lists: readonly (readonly Replacement[])[],
): ModuleVersion[] {
  return modules.flatMap((module) => {
    const replacement = findReplacement(module, lists);
    return replacement ? replacementTarget(replacement) : [module];
  });
}

/** Empty for a directory. */
function replacementTarget({ newPath: path, newVersion: version }: Replacement): ModuleVersion[] {
  return version === undefined ? [] : [{ path, version }];
}

function findReplacement(
  { path, version }: ModuleVersion,
  lists: readonly (readonly Replacement[])[],
): Replacement | undefined {
  for (const list of lists) {
    const ofPath = list.filter((replacement) => replacement.oldPath === path);
    const found =
      ofPath.findLast((replacement) => replacement.oldVersion === version) ??
      ofPath.findLast((replacement) => replacement.oldVersion === undefined);
    if (found) return found;
  }
  return undefined;
}

function highestVersions(modules: readonly ModuleVersion[]): ModuleVersion[] {
  const highest = new Map<string, ModuleVersion>();
  for (const module of modules) {
    const other = highest.get(module.path);
    if (!other || compareVersions(module.version, other.version) > 0) {
      highest.set(module.path, module);
    }
  }
  return [...highest.values()];
}

function isZip(entry: GoSumEntry): boolean {
  return entry.kind === "zip";
}

/** Toolchains are modules in name only: they reach the cache in their own way. */
function isDownloadable({ path, version }: ModuleVersion): boolean {
  return path !== "golang.org/toolchain" && isValidModulePath(path) && isCanonicalVersion(version);
}

function moduleKey({ path, version }: ModuleVersion): string {
  return `${path}@${version}`;
}

/** Each module version once, sorted by path, then by version. */
function uniteModules(modules: readonly ModuleVersion[]): ModuleVersion[] {
  const unique = new Map(
    modules.map(({ path, version }) => [moduleKey({ path, version }), { path, version }]),
  );
  return [...unique.values()].sort(compareModules);
}

function compareModules(a: ModuleVersion, b: ModuleVersion): number {
  return (
    compareText(a.path, b.path) ||
    compareVersions(a.version, b.version) ||
    compareText(a.version, b.version)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
