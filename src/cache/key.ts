import { createHash } from "node:crypto";

/** Everything that a key is made of, in words that can be logged. */
export interface KeyParts {
  os: string;
  arch: string;
  /** As `go env GOVERSION` prints it. It is part of every action ID of the build cache. */
  goVersion: string;
  /** Settings that change every build action; see `hashProfile`. */
  profile: string;
  /**
   * Where the checkout lies, as `hashFolder` gives it. It changes the actions of the checkout's own
   * packages. Empty if nothing that is built holds a path.
   */
  workFolder: string;
  scope: string;
  /** Hash of all go.sum files. */
  sums: string;
  /** Any text; with another one, no entry of before is found. Empty for none. */
  epoch: string;
}

export interface LayerKeys {
  /** Keys to ask for, best first. Each also matches as a prefix. */
  restore: string[];
  /** What a matched key must begin with to count as exact. */
  exact: string;
}

/**
 * Keys of a layer's bases, whose ids are `<go.sum hash>.<content hash>`. The keys of deltas follow
 * from them.
 */
export interface BaseKeys extends LayerKeys {
  /** The keys of all entries of this job's own scope begin with it. */
  scope: string;
  /** The keys of all entries from the same work folder begin with it, whatever their scope. */
  workFolder: string;
}

/** Begins every key. If the format of entries of that kind changes, the number must change. */
const FORMATS = {
  modules: "accel2",
  build: "accel1",
  lint: "accel1",
  toolchain: "accel1",
  history: "accel1",
};
const HASH_CHARS = 16;
const FOLDER_CHARS = 8;

function rootOf(kind: keyof typeof FORMATS, { epoch }: Pick<KeyParts, "epoch">): string {
  const format = FORMATS[kind];
  return epoch === "" ? format : `${format}-epoch-${shortHash(epoch)}`;
}

/** Whose seeds are meant: a backend may hold those of several repositories. */
export interface SeedOwner {
  /** Address of the repository. */
  repositoryUrl: string;
  /** Of the pull request. */
  ref: string;
}

/**
 * What a layer's keys begin with: those of a pull request's seeds with something else. Neither prefix
 * matches a key of the other kind, so a job that does not ask for seeds never gets one.
 */
function layerRoot(kind: "modules" | "build" | "lint", parts: KeyParts, seeds?: SeedOwner): string {
  const root = rootOf(kind, parts);
  if (!seeds) return root;
  return `${root}-seed-${shortHash(`${seeds.repositoryUrl}\0${seeds.ref}`)}`;
}

/** Enough that nobody finds a second text with the same one. */
function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}

/**
 * Keys of a modules layer's base, or of its seed. The newest base with the same go.sum is exact. Next
 * comes the newest of this OS, as all jobs of a repository share the layer. A job without a go.sum
 * uses few modules, and would fetch those of all others for nothing.
 */
export function modulesKeys(parts: KeyParts, seeds?: SeedOwner): BaseKeys {
  const scope = `${layerRoot("modules", parts, seeds)}-modules-${parts.os}-`;
  const exact = `${scope}base-${parts.sums.slice(0, HASH_CHARS)}.`;
  return {
    exact,
    scope,
    workFolder: scope,
    restore: parts.sums === NO_SUMS ? [exact] : [exact, `${scope}base-`],
  };
}

/**
 * Keys of a build layer's base, or of its seed. The newest base with the same go.sum is exact. Next
 * come the newest of this scope, the newest of any scope, and the newest from any other work folder,
 * of which go takes what does not hold the path: the standard library and dependencies. A base of
 * another Go version or profile never matches, because no action could be reused.
 */
export function buildKeys(parts: KeyParts, seeds?: SeedOwner): BaseKeys {
  const { profile, ...keys } = entryKeys(`${layerRoot("build", parts, seeds)}-build`, parts);
  const elsewhere = parts.workFolder === "" ? [] : [`${profile}.`];
  return { ...keys, restore: [...keys.restore, keys.workFolder, ...elsewhere] };
}

/**
 * Keys of the base of a linter's layer, or of its seed. The newest base with the same go.sum is exact.
 * Next comes the newest of this scope. Other scopes never match: most of them run no linter. Here the
 * profile holds the linter's configuration too.
 */
export function lintKeys(linter: string, parts: KeyParts, seeds?: SeedOwner): BaseKeys {
  const root = `${layerRoot("lint", parts, seeds)}-lint-${linter}`;
  const { profile: _, ...keys } = entryKeys(root, parts);
  return keys;
}

/** What the keys of all entries with a release of Go, such as 1.26.1, begin with: all jobs share them. */
export function toolchainPrefix(
  parts: Pick<KeyParts, "os" | "arch" | "epoch">,
  release: string,
): string {
  return `${rootOf("toolchain", parts)}-toolchain-${parts.os}-${parts.arch}-${release}-`;
}

/** The key under which a release with these files is saved; `h1` as the checksum database has it. */
export function toolchainKey(prefix: string, h1: string): string {
  return `${prefix}${shortHash(h1)}`;
}

/** Keys that this scope's entries begin with, and what those of the same profile do. */
function entryKeys(root: string, parts: KeyParts): BaseKeys & { profile: string } {
  // Not every version can be part of a key: `go1.26.1 X:jsonv2,synctest`, `go1.26.1-custom`.
  const isPlain = /^[A-Za-z0-9_.]+$/.test(parts.goVersion);
  const goVersion = isPlain ? parts.goVersion : keySegment(parts.goVersion);
  const profile = `${root}-${parts.os}-${parts.arch}-${goVersion}-${parts.profile}`;
  const workFolder = `${profile}${parts.workFolder === "" ? "" : `.${parts.workFolder}`}-`;
  const scope = `${workFolder}${keySegment(parts.scope)}-`;
  const exact = `${scope}base-${parts.sums.slice(0, HASH_CHARS)}.`;
  return { profile, workFolder, scope, exact, restore: [exact, `${scope}base-`] };
}

/** The key under which a base with this content is saved. */
export function makeBaseKey(keys: BaseKeys, contentHash: string): string {
  return `${keys.exact}${contentHash.slice(0, HASH_CHARS)}`;
}

const BASE_KEY = /^(.+-)base-([0-9a-f]+\.[0-9a-f]+)$/;

/** The id of the base that has this key. Undefined if it is not the key of a base. */
export function baseIdOf(baseKey: string): string | undefined {
  return BASE_KEY.exec(baseKey)?.[2];
}

/**
 * Keys of the delta that belongs to a base. The newest with the same go.sum is exact. Next comes
 * the newest with any go.sum. A delta of another base or another scope never matches. Undefined if
 * `baseKey` is not the key of a base.
 */
export function deltaKeys(keys: BaseKeys, baseKey: string): LayerKeys | undefined {
  const [, scope, baseId] = BASE_KEY.exec(baseKey) ?? [];
  if (scope === undefined) return undefined;
  const ofBase = `${scope}delta-${baseId}-`;
  const exact = `${ofBase}${sumsOf(keys)}.`;
  return { exact, restore: [exact, ofBase] };
}

/** The key under which a delta with this content is saved. */
export function makeDeltaKey(keys: BaseKeys, baseId: string, contentHash: string): string {
  const id = `${sumsOf(keys)}.${contentHash.slice(0, HASH_CHARS)}`;
  return `${keys.scope}delta-${baseId}-${id}`;
}

/** The id of the delta that has this key. Undefined if it is not the key of a delta. */
export function deltaIdOf(deltaKey: string): string | undefined {
  return /-delta-([0-9a-f]+\.[0-9a-f]+-[0-9a-f]+\.[0-9a-f]+)$/.exec(deltaKey)?.[1];
}

function sumsOf(keys: BaseKeys): string {
  return keys.exact.slice(`${keys.scope}base-`.length, -1);
}

/**
 * What the keys of a job's history begin with. It holds neither the Go version, which the records
 * name, nor the profile, because all jobs of one scope and platform share a history.
 */
export function historyPrefix(parts: Pick<KeyParts, "os" | "arch" | "scope" | "epoch">): string {
  return `${rootOf("history", parts)}-history-${parts.os}-${parts.arch}-${keySegment(parts.scope)}-`;
}

/** What the keys of the histories of one leg of a job begin with; see `history/legs.ts`. */
export function legPrefix(prefix: string, leg: string): string {
  return `${prefix}${leg}-`;
}

/** The key under which one run of the job's leg saves it. */
export function historyKey(prefix: string, leg: string, runId: string, attempt: string): string {
  return `${legPrefix(prefix, leg)}${runId}.${attempt}`;
}

/**
 * Hash over all go.sum files, in the order of their paths. Paths are relative to the workspace
 * and use `/`, so that a checkout in another folder has the same key.
 */
export function hashSums(files: readonly { path: string; content: Uint8Array }[]): string {
  const hash = createHash("sha256");
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${file.path}\0${file.content.length}\0`).update(file.content);
  }
  return hash.digest("hex");
}

/** That of a job without any go.sum. */
export const NO_SUMS = hashSums([]);

/** Hash of the settings that are part of every action ID, by name. */
export function hashProfile(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  return shortHash(lines.sort().join(""));
}

/** A folder as a part of keys. It only has to differ from the few others of the same project. */
export function hashFolder(folder: string): string {
  return shortHash(folder).slice(0, FOLDER_CHARS);
}

/**
 * Text as a part of a key. Keys must not contain commas, and a dash in a scope could make one
 * scope's prefix match another's entries. A hash keeps different texts apart and long ones short.
 */
function keySegment(text: string): string {
  const readable = text.replaceAll(/[^A-Za-z0-9_.]+/g, "_").slice(0, 40);
  return `${readable}.${shortHash(text)}`;
}
