import { createHash } from "node:crypto";

/** Everything that decides what a key is, in words that go into the log. */
export interface KeyParts {
  os: string;
  arch: string;
  /** As `go env GOVERSION` gives it: it salts every action ID of the build cache. */
  goVersion: string;
  /** Settings that change every build action; see `hashProfile`. */
  profile: string;
  scope: string;
  /** Hash of all go.sum files. */
  sums: string;
}

export interface LayerKeys {
  /** Keys to ask for, best first; each also matches as a prefix. */
  restore: string[];
  /** What a matched key must begin with to count as exact. */
  exact: string;
}

const PREFIX = "accel1";
const HASH_CHARS = 16;

/** The key of the modules layer, and the newest layer of any other go.sum behind it. */
export function modulesKeys(parts: KeyParts): LayerKeys {
  const exact = `${PREFIX}-modules-${parts.os}-${parts.sums}`;
  return { exact, restore: [exact, `${PREFIX}-modules-${parts.os}-`] };
}

/**
 * Keys of the build layer. A base's id is `<go.sum hash>.<content hash>`: the newest base with the
 * same go.sum is exact; behind it the newest of this scope, then of any scope. Never across Go
 * versions or profiles, where no action could be reused.
 */
export function buildKeys(parts: KeyParts): LayerKeys {
  // `go1.26.1 X:jsonv2,synctest`, `go1.26.1-custom`: not every version can stand in a key.
  const isPlain = /^[A-Za-z0-9_.]+$/.test(parts.goVersion);
  const goVersion = isPlain ? parts.goVersion : keySegment(parts.goVersion);
  const profile = `${PREFIX}-build-${parts.os}-${parts.arch}-${goVersion}-${parts.profile}-`;
  const scope = `${profile}${keySegment(parts.scope)}-base-`;
  const exact = `${scope}${parts.sums.slice(0, HASH_CHARS)}.`;
  return { exact, restore: [exact, scope, profile] };
}

/** The key under which a base with this content is saved. */
export function buildBaseKey(keys: LayerKeys, contentHash: string): string {
  return `${keys.exact}${contentHash.slice(0, HASH_CHARS)}`;
}

/**
 * Hash over all go.sum files, in the order of their paths. Paths are relative to the workspace
 * and use `/`, so that a checkout elsewhere has the same key.
 */
export function hashSums(files: readonly { path: string; content: Uint8Array }[]): string {
  const hash = createHash("sha256");
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${file.path}\0${file.content.length}\0`).update(file.content);
  }
  return hash.digest("hex");
}

/** Hash of the settings that are part of every action ID, by name. */
export function hashProfile(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  return createHash("sha256").update(lines.sort().join("")).digest("hex").slice(0, HASH_CHARS);
}

/**
 * Text as a part of a key: keys know no commas, and a dash in a scope could make one scope's
 * prefix match another's entries. A hash keeps different texts apart and long ones short.
 */
function keySegment(text: string): string {
  const readable = text.replaceAll(/[^A-Za-z0-9_.]+/g, "_").slice(0, 40);
  return `${readable}.${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
}
