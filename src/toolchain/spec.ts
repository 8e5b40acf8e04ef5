import satisfies from "semver/functions/satisfies.js";
import validRange from "semver/ranges/valid.js";
import { ParseError } from "../lib/errors.ts";
import { fromSemver, toSemver } from "./release.ts";

/** Which Go is wanted. Releases are as in `release.ts`. */
export type Spec =
  | { kind: "exact"; release: string }
  /** In the syntax of the package semver. Candidates are hidden unless the range names one. */
  | { kind: "range"; range: string }
  /** The newest release, or the newest of the version before. */
  | { kind: "stable" | "oldstable" }
  /** What go.mod asks of whatever Go builds it: `1.26`, `1.26.3`. */
  | { kind: "minimum"; version: string };

/** A version as somebody wrote it, and what that means. */
export interface NamedVersion {
  text: string;
  spec: Spec;
}

/** What may follow the word `expected`. */
const ALLOWED =
  "a Go version such as 1.26.8, 1.26, 1.26.x or 1.27rc1, a range such as >=1.25 <1.27, " +
  "or stable, oldstable or latest";
/** With `go` before it, and candidates in both spellings. */
const EXACT = /^(?:go)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?:-?(beta|rc)\.?(\d{1,4}))?$/;
/** A release as go names it, inside a range. */
const IN_RANGE =
  /(?<![\w.])(?:go)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:(?:beta|rc)\d{1,4})?)(?![\w.])/g;
/** What is left of 1.10, 1.20 and 1.30 if YAML reads them as numbers. */
const CUT_BY_YAML = /^1\.[123]$/;

/**
 * Reads a version as users of set-up actions write it. Throws `ParseError`; its message may follow
 * the word `expected`. Pure.
 */
export function parseSpec(text: string): Spec {
  const word = text.trim();
  if (word === "stable" || word === "latest") return { kind: "stable" };
  if (word === "oldstable") return { kind: "oldstable" };
  return parseExact(word) ?? parseRange(word);
}

/**
 * The same for a text that went through YAML, which drops zeros at the end of a number. The releases
 * 1.1, 1.2 and 1.3 are of no use to anybody, so such a text is a mistake.
 */
export function parseYamlSpec(text: string): Spec {
  const word = text.trim();
  if (!CUT_BY_YAML.test(word)) return parseSpec(word);
  throw problem(
    `"${word}0" in quotes: without them YAML reads ${word}0 as the number ${word} ` +
      `(Go ${word} itself would be ${word}.x)`,
  );
}

/** Whether a release is within a `range` of a `Spec`. */
export function isInRange(release: string, range: string): boolean {
  const version = toSemver(release);
  return version !== undefined && satisfies(version, range);
}

function parseExact(word: string): Spec | undefined {
  const [, numbers, stage, number] = EXACT.exec(word) ?? [];
  if (numbers === undefined) return undefined;
  const hasPatch = numbers.split(".").length === 3;
  // Two numbers stand for all releases with these.
  if (!hasPatch && stage === undefined) return undefined;
  const release = fromSemver(
    `${numbers}${hasPatch ? "" : ".0"}${stage === undefined ? "" : `-${stage}.${number}`}`,
  );
  return release === undefined ? undefined : { kind: "exact", release };
}

function parseRange(word: string): Spec {
  const spelled = word.replaceAll(IN_RANGE, (found, release: string) =>
    /beta|rc/.test(release) ? (toSemver(release) ?? found) : release,
  );
  // An empty text is a range too, of all versions.
  const range = word === "" ? null : validRange(spelled);
  if (range === null) throw problem(ALLOWED);
  return { kind: "range", range };
}

function problem(allowed: string): ParseError {
  return new ParseError(allowed, { code: "GO_VERSION" });
}
