import { isCanonicalVersion } from "../../gomod/module-path.ts";
import { ownField, tryParseJson } from "../../lib/json.ts";

/** What go says if a repository has no such module or version. All else is a failure. */
const NOT_FOUND =
  /unknown revision|no matching versions for query|: 404 Not Found|: 410 Gone|no go-import meta tags/;
const MAX_FAULT_CHARS = 400;

/** Whether a message of go's says that something is not there. Pure. */
export function saysNotFound(message: string): boolean {
  return NOT_FOUND.test(message);
}

/**
 * The reason in what go has printed: the end, where it says what went wrong, in one line without the user
 * part of any URL. Pure.
 */
export function readFault(message: string): string {
  const line = message
    .replaceAll(/\b([a-z+]+:\/\/)[^\s/@]*@/g, "$1")
    .replaceAll(/[^\x20-\x7e]+/g, " ")
    .trim();
  return line === "" ? "it says nothing" : line.slice(-MAX_FAULT_CHARS);
}

/** The version and the error of `go mod download -json`. Pure. */
export function readDownload(stdout: string): { version?: string; error?: string } {
  const answer = tryParseJson(stdout);
  const version = ownField(answer, "Version");
  const error = ownField(answer, "Error");
  return {
    ...(typeof version === "string" && isCanonicalVersion(version) ? { version } : {}),
    ...(typeof error === "string" ? { error } : {}),
  };
}

/** The list of `go list -m -versions -json`, as a mirror sends it; undefined if it is none. Pure. */
export function readVersionList(stdout: string): string | undefined {
  const answer = tryParseJson(stdout);
  if (typeof ownField(answer, "Path") !== "string") return undefined;
  const versions = ownField(answer, "Versions") ?? [];
  return Array.isArray(versions) ? versions.map((version) => `${version}\n`).join("") : undefined;
}

/** What `go list -m -json` says of a version, as a mirror sends it; undefined if it is none. Pure. */
export function readVersion(stdout: string): string | undefined {
  const answer = tryParseJson(stdout);
  const version = ownField(answer, "Version");
  if (typeof version !== "string") return undefined;
  return JSON.stringify({ Version: version, Time: ownField(answer, "Time") });
}
