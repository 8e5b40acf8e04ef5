import {
  escapeModulePath,
  escapeVersion,
  isCanonicalVersion,
  unescapeModulePath,
  unescapeVersion,
} from "../gomod/module-path.ts";
import { memoize } from "../lib/memoize.ts";
import type { ModuleFile } from "../store/module-file.ts";
import type { Endpoint } from "../telemetry/events.ts";

/** A file that never changes once published. */
export interface ImmutableRoute {
  kind: "immutable";
  file: ModuleFile;
  /** Below a mirror's base URL; see `wirePath`. */
  path: string;
}

/** An answer that may change: a list, `@latest`, the info of a branch. */
export interface MutableRoute {
  kind: "mutable";
  endpoint: "list" | "latest" | "info";
  modulePath: string;
  version?: string;
}

/** A request to a checksum database through the proxy. */
export interface SumdbRoute {
  kind: "sumdb";
  database: string;
  /** As the go command sends it. */
  path: string;
  request: SumdbRequest;
}

/** What a checksum database can be asked (https://go.dev/ref/mod#checksum-database). */
export type SumdbRequest =
  | { kind: "supported" }
  /** The newest tree head. */
  | { kind: "latest" }
  | { kind: "lookup"; modulePath: string; version: string }
  /** `width`: of a partial tile; undefined for a full one. `isData`: records, not hashes. */
  | { kind: "tile"; width: number | undefined; isData: boolean };

/** What a mirror has of modules. */
export type ModuleRoute = ImmutableRoute | MutableRoute;

export type Route = ModuleRoute | SumdbRoute;

const EXTENSIONS: readonly ModuleFile["extension"][] = ["info", "mod", "zip"];

/** Machines of an organisation ask for the same paths, and several parts look at each request. */
const MAX_KNOWN = 5_000;
/** Longer ones are rare, and would take much memory. */
const MAX_KNOWN_CHARS = 256;

/**
 * Reads the path of a request as it came over the wire (the go command sends `%21` for the `!` of
 * an escaped upper-case letter). Undefined if it names no file of the protocol.
 */
export const parseRoute: (rawUrl: string) => Route | undefined = memoize(
  readRoute,
  MAX_KNOWN,
  (route, rawUrl) => route !== undefined && rawUrl.length <= MAX_KNOWN_CHARS,
);

function readRoute(rawUrl: string): Route | undefined {
  const rawPath = rawUrl.split("?", 1)[0] ?? "";
  const decoded = tryDecode(rawPath);
  if (decoded === undefined || !decoded.startsWith("/")) return undefined;
  if (decoded.startsWith("/sumdb/")) return parseSumdb(decoded);
  if (decoded.endsWith("/@latest")) {
    const modulePath = unescapeModulePath(decoded.slice(1, -"/@latest".length));
    return modulePath === undefined
      ? undefined
      : { kind: "mutable", endpoint: "latest", modulePath };
  }
  const separator = decoded.lastIndexOf("/@v/");
  if (separator < 1) return undefined;
  const modulePath = unescapeModulePath(decoded.slice(1, separator));
  if (modulePath === undefined) return undefined;
  const file = decoded.slice(separator + "/@v/".length);
  if (file === "list") return { kind: "mutable", endpoint: "list", modulePath };
  return parseVersionFile(modulePath, file);
}

function parseVersionFile(modulePath: string, name: string): Route | undefined {
  const dot = name.lastIndexOf(".");
  const extension = EXTENSIONS.find((known) => known === name.slice(dot + 1));
  const version = dot < 1 ? undefined : unescapeVersion(name.slice(0, dot));
  if (extension === undefined || version === undefined) return undefined;
  if (isCanonicalVersion(version)) {
    return {
      kind: "immutable",
      file: { path: modulePath, version, extension },
      path: wirePath(modulePath, extension, version),
    };
  }
  // A branch or a commit can be resolved, but has no file of its own.
  if (extension !== "info") return undefined;
  return { kind: "mutable", endpoint: extension, modulePath, version };
}

/** A database's name is a host, with or without a path. */
const SUMDB =
  /^\/sumdb\/([A-Za-z0-9][\w.:-]*(?:\/[A-Za-z0-9][\w.-]*)*?)\/((?:supported|latest|lookup|tile)(?:\/.*)?)$/;
const TILE =
  /^tile\/[1-9][0-9]?\/(data|[0-9]{1,2})\/(?:x[0-9]{3}\/)*[0-9]{3}(?:\.p\/([1-9][0-9]{0,2}))?$/;

function parseSumdb(decoded: string): SumdbRoute | undefined {
  const [, database = "", file = ""] = SUMDB.exec(decoded) ?? [];
  const request = parseSumdbRequest(file);
  // The pattern lets nothing pass that needs percent encoding: go sends the `!` of a lookup as it
  // is.
  return request && { kind: "sumdb", database, path: decoded, request };
}

function parseSumdbRequest(file: string): SumdbRequest | undefined {
  if (file === "supported" || file === "latest") return { kind: file };
  const tile = TILE.exec(file);
  if (tile) {
    const [, level, width] = tile;
    return {
      kind: "tile",
      width: width === undefined ? undefined : Number(width),
      isData: level === "data",
    };
  }
  if (!file.startsWith("lookup/")) return undefined;
  const at = file.indexOf("@");
  const modulePath = unescapeModulePath(file.slice("lookup/".length, Math.max(0, at)));
  const version = unescapeVersion(file.slice(at + 1));
  if (at < 0 || modulePath === undefined) return undefined;
  // The database has records of canonical versions only.
  if (version === undefined || !isCanonicalVersion(version)) return undefined;
  return { kind: "lookup", modulePath, version };
}

function tryDecode(rawPath: string): string | undefined {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    // URIError: a path with a malformed percent sequence names nothing.
    return undefined;
  }
}

/** Path of a file below a mirror's base URL, in the form that the go command sends. */
export function wirePath(
  modulePath: string,
  endpoint: Exclude<Endpoint, "sumdb">,
  version?: string,
): string {
  const base = `/${escapeModulePath(modulePath)}`;
  const path =
    endpoint === "latest"
      ? `${base}/@latest`
      : endpoint === "list"
        ? `${base}/@v/list`
        : `${base}/@v/${encodeVersion(version ?? "")}.${endpoint}`;
  return path.replaceAll("!", "%21");
}

/**
 * Encodes the `%` and `#` that a branch's name may have, since the mirror would read another path.
 * `+` stays as it is, because the go command sends `+incompatible` like that.
 */
function encodeVersion(version: string): string {
  return encodeURIComponent(escapeVersion(version)).replaceAll("%2B", "+");
}
