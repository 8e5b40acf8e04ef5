import { isPseudoVersion } from "./module-path.ts";
import { canonicalVersion } from "./semver.ts";

const RFC3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Brings the body of `@v/list` into the form of the protocol: one version per line, followed by its
 * time if one was given. As in the go command, fields are separated by white space, and a line
 * without a version is ignored. Undefined for text with lines but no version: that is not a list
 * but, for example, an error page.
 *
 * Pseudo-versions do not belong in a list, and go drops them from it. Only if there is nothing
 * else, and no `@latest` either, go takes the newest of them as the latest version. So they stay in
 * such a list.
 */
export function normalizeVersionList(text: string): string | undefined {
  const lines = text.split("\n").map((line) => line.trim().split(/\s+/));
  const versions = lines.filter(([version = ""]) => canonicalVersion(version) !== undefined);
  if (versions.length === 0) return text.trim() === "" ? "" : undefined;
  const tagged = versions.filter(([version = ""]) => !isPseudoVersion(version));
  return (tagged.length > 0 ? tagged : versions)
    .map(([version = "", time = ""]) => (isTime(time) ? `${version} ${time}\n` : `${version}\n`))
    .join("");
}

/** Whether Go's time package reads the text as RFC 3339. */
export function isTime(text: string): boolean {
  return RFC3339.test(text) && !Number.isNaN(Date.parse(text));
}
