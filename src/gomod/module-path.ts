import { ParseError } from "../lib/errors.ts";
import { canonicalVersion } from "./semver.ts";

/*
 * Names of modules and versions, and their escaped form in URLs and on disk, in which an upper-case
 * letter is written as `!` and the lower-case letter (https://go.dev/ref/mod#goproxy-protocol). A
 * name that is accepted here cannot lead out of a directory, and never differs from another one
 * only in case.
 */

/** One version of a module, by its names as go.mod has them. */
export interface ModuleVersion {
  path: string;
  version: string;
}

const PATH_ELEMENT = /^[A-Za-z0-9_~-](?:[A-Za-z0-9._~-]*[A-Za-z0-9_~-])?$/;
const HOST_ELEMENT = /^[a-z0-9][a-z0-9.-]*$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
/** How Windows shortens long names: `progra~1`. */
const WINDOWS_SHORT_NAME = /~[0-9]+$/;
const NUMERIC_SUFFIX = /\/v([0-9.]+)$/;
const MAJOR_NUMBER = /^(?:[2-9]|[1-9][0-9]+)$/;
const GOPKG_MAJOR = /\.v(?:0|[1-9][0-9]*(?:-unstable)?)$/;

/** Whether the go command would accept `path` as the path of a module that can be downloaded. */
export function isValidModulePath(path: string): boolean {
  const elements = path.split("/");
  const host = elements[0] ?? "";
  return (
    elements.every(isValidElement) &&
    HOST_ELEMENT.test(host) &&
    host.includes(".") &&
    hasValidMajor(path)
  );
}

function isValidElement(element: string): boolean {
  const isReserved = isDeviceName(element) || WINDOWS_SHORT_NAME.test(stemOf(element));
  return PATH_ELEMENT.test(element) && !isReserved;
}

/** A path may end with `/v2` or higher; on gopkg.in it always ends with `.v0` or higher. */
function hasValidMajor(path: string): boolean {
  if (path.startsWith("gopkg.in/")) return GOPKG_MAJOR.test(path);
  const number = NUMERIC_SUFFIX.exec(path)?.[1];
  return number === undefined || MAJOR_NUMBER.test(number);
}

function isDeviceName(element: string): boolean {
  return WINDOWS_DEVICE.test(stemOf(element));
}

function stemOf(element: string): string {
  return element.split(".", 1)[0] ?? "";
}

/** Characters of a file name, except the `!` of escapes and everything that is not ASCII. */
const VERSION = /^[A-Za-z0-9#$%&()+,\-.=@[\]^_{}~ ]+$/;

/** Accepts any kind of version, including a branch or a commit. It must be a single file name. */
function isValidVersion(version: string): boolean {
  return VERSION.test(version) && !version.endsWith(".") && !isDeviceName(version);
}

/** Escapes a module path. Throws `ParseError` for an invalid one. */
export function escapeModulePath(path: string): string {
  if (isValidModulePath(path)) return escapeLetters(path);
  throw new ParseError(`invalid module path ${JSON.stringify(path)}`, { code: "MODULE_PATH" });
}

/** Reverses `escapeModulePath`; undefined for text that it would not return. */
export function unescapeModulePath(escaped: string): string | undefined {
  const path = unescapeLetters(escaped);
  return path !== undefined && isValidModulePath(path) ? path : undefined;
}

/** Escapes a version, a branch or a commit. Throws `ParseError` for an invalid one. */
export function escapeVersion(version: string): string {
  if (isValidVersion(version)) return escapeLetters(version);
  throw new ParseError(`invalid version ${JSON.stringify(version)}`, { code: "MODULE_VERSION" });
}

/** Reverses `escapeVersion`; undefined for text that it would not return. */
export function unescapeVersion(escaped: string): string | undefined {
  const version = unescapeLetters(escaped);
  return version !== undefined && isValidVersion(version) ? version : undefined;
}

/** What the name of every file in the module's zip begins with. */
export function zipPrefix({ path, version }: ModuleVersion): string {
  return `${path}@${version}/`;
}

function escapeLetters(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

function unescapeLetters(escaped: string): string | undefined {
  if (/[A-Z]|!(?![a-z])/.test(escaped)) return undefined;
  return escaped.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Whether `version` names one immutable state of a module: `vX.Y.Z`, perhaps with a prerelease, and
 * without build metadata except `+incompatible`.
 */
export function isCanonicalVersion(version: string): boolean {
  return canonicalVersion(version) === version;
}

const PSEUDO_VERSION =
  /^v[0-9]+\.(?:0\.0-|[0-9]+\.[0-9]+-(?:[^+]*\.)?0\.)[0-9]{14}-[A-Za-z0-9]+(?:\+[0-9A-Za-z.-]+)?$/;

/** Whether `version` stands for a commit without a tag: `v0.0.0-20240131235959-0123456789ab`. */
export function isPseudoVersion(version: string): boolean {
  return PSEUDO_VERSION.test(version) && canonicalVersion(version) !== undefined;
}
