/**
 * Versions as the go command knows them: semantic versions with a leading `v`. `v1` and `v1.2` are
 * short for `v1.0.0` and `v1.2.0`.
 */
interface Semver {
  /** Decimal digits; perhaps too many for a number. */
  core: readonly [major: string, minor: string, patch: string];
  prerelease: readonly string[];
  build: string;
}

const NUMBER = "(0|[1-9][0-9]*)";
const IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
const SEMVER = new RegExp(
  `^v${NUMBER}(?:\\.${NUMBER}(?:\\.${NUMBER}(?:-(${IDENTIFIERS}))?(?:\\+(${IDENTIFIERS}))?)?)?$`,
);
const DIGITS = /^[0-9]+$/;
const LEADING_ZERO = /^0[0-9]+$/;

function parseSemver(version: string): Semver | undefined {
  const match = SEMVER.exec(version);
  if (!match) return undefined;
  const [, major = "0", minor = "0", patch = "0", prerelease, build = ""] = match;
  const identifiers = prerelease?.split(".") ?? [];
  if (identifiers.some((identifier) => LEADING_ZERO.test(identifier))) return undefined;
  return { core: [major, minor, patch], prerelease: identifiers, build };
}

/**
 * The one spelling under which the go command knows a version: three numbers, and no build metadata
 * except `+incompatible`. Undefined if it is not a semantic version.
 */
export function canonicalVersion(version: string): string | undefined {
  const parsed = parseSemver(version);
  if (!parsed) return undefined;
  const prerelease = parsed.prerelease.length > 0 ? `-${parsed.prerelease.join(".")}` : "";
  const build = parsed.build === "incompatible" ? "+incompatible" : "";
  return `v${parsed.core.join(".")}${prerelease}${build}`;
}

/** `v2` for `v2.3.4`. Undefined if it is not a semantic version. */
export function majorOf(version: string): string | undefined {
  const parsed = parseSemver(version);
  return parsed && `v${parsed.core[0]}`;
}

/**
 * Negative, 0 or positive by semantic version precedence, which ignores build metadata. As in Go,
 * text that is not a version comes before every version and equals other such text.
 */
export function compareVersions(a: string, b: string): number {
  const left = parseSemver(a);
  const right = parseSemver(b);
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined);
  for (const [index, number] of left.core.entries()) {
    const order = compareNumbers(number, right.core[index] ?? "0");
    if (order !== 0) return order;
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  // A release comes after all its prereleases.
  if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const leftIsNumber = DIGITS.test(a);
  const rightIsNumber = DIGITS.test(b);
  if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
  return leftIsNumber ? compareNumbers(a, b) : compareText(a, b);
}

/** Compares digit strings without leading zeros by value, however long they are. */
function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
