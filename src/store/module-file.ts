import {
  escapeModulePath,
  escapeVersion,
  isCanonicalVersion,
  type ModuleVersion,
  unescapeModulePath,
  unescapeVersion,
} from "../gomod/module-path.ts";

/** Names one file of a module version. Its content never changes once the version is published. */
export interface ModuleFile extends ModuleVersion {
  extension: "info" | "mod" | "zip";
}

/** The name in one word, for people and as a key: `example.com/B@v1.0.0.zip`. */
export function fileName({ path, version, extension }: ModuleFile): string {
  return `${path}@${version}.${extension}`;
}

/**
 * Path of the file under a store's root, with slashes: the layout of GOMODCACHE's `cache/download`,
 * which has more extensions than the protocol. Throws `ParseError` for an invalid name, so no path
 * from here leads out of the root.
 */
export function storePath({
  path,
  version,
  extension,
}: ModuleVersion & { extension: string }): string {
  return `${escapeModulePath(path)}/@v/${escapeVersion(version)}.${extension}`;
}

/** The file that `storePath` has this path for; undefined for any other path. */
export function parseStorePath(text: string): ModuleFile | undefined {
  const [, escapedPath = "", escapedVersion = "", extension] =
    /^(.+)\/@v\/([^/]+)\.(info|mod|zip)$/.exec(text) ?? [];
  if (extension !== "info" && extension !== "mod" && extension !== "zip") return undefined;
  const path = unescapeModulePath(escapedPath);
  const version = unescapeVersion(escapedVersion);
  if (path === undefined || version === undefined || !isCanonicalVersion(version)) return undefined;
  return { path, version, extension };
}
