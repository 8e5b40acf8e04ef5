import { memoize } from "../lib/memoize.ts";

/**
 * Whether a list in the syntax of GOPRIVATE and similar variables covers a module path. The list
 * has globs separated by commas, each matched against as many leading elements of the path as it
 * has itself (https://go.dev/ref/mod#private-modules). Empty and malformed globs cover nothing.
 */
export function matchPrefixPatterns(globs: string, target: string): boolean {
  if (globs === "") return false;
  const elements = target.split("/");
  return globs.split(",").some((text) => {
    const glob = text.endsWith("/") ? text.slice(0, -1) : text;
    if (glob === "") return false;
    const { length } = glob.split("/");
    if (length > elements.length) return false;
    return globRegExp(glob)?.test(elements.slice(0, length).join("/")) ?? false;
  });
}

/** Far more than a configuration has; each is matched against every module that is asked for. */
const MAX_KNOWN_GLOBS = 1_000;
const globRegExp = memoize(compileGlob, MAX_KNOWN_GLOBS);

/** One character of a class, escaped or not; `-` and `]` stand for themselves only when escaped. */
const CLASS_CHARACTER = String.raw`(?:\\[^]|[^\\\]-])`;
const CLASS_RANGE = `(${CLASS_CHARACTER})(?:-(${CLASS_CHARACTER}))?`;
const TOKEN = new RegExp(
  String.raw`\*+|\?|\[(?:(\^)|(?!\^))((?:${CLASS_CHARACTER}(?:-${CLASS_CHARACTER})?)+)\]|\\([^])|([^*?[\\])`,
  "uy",
);

/** A glob of Go's path.Match as a regular expression; undefined for a malformed one. */
function compileGlob(glob: string): RegExp | undefined {
  let source = "";
  let position = 0;
  while (position < glob.length) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(glob);
    if (!match) return undefined;
    const [token, negation = "", ranges, escaped, plain] = match;
    position += token.length;
    if (ranges !== undefined) source += `[${negation}${compileRanges(ranges)}]`;
    else if (token.startsWith("*")) source += "[^/]*";
    else if (token === "?") source += "[^/]";
    else source += literal(escaped ?? plain ?? "");
  }
  return new RegExp(`^${source}$`, "u");
}

function compileRanges(text: string): string {
  return [...text.matchAll(new RegExp(CLASS_RANGE, "gu"))]
    .map(([, low = "", high = low]) => [low, high].map((part) => part.replace(/^\\(?=.)/su, "")))
    .filter(([low = "", high = ""]) => codeOf(low) <= codeOf(high))
    .map(([low = "", high = ""]) => `${literal(low)}-${literal(high)}`)
    .join("");
}

function literal(character: string): string {
  return `\\u{${codeOf(character).toString(16)}}`;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
