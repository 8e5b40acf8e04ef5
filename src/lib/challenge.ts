/** What a server asks for in a WWW-Authenticate header (RFC 9110, section 11.6.1). */
export interface Challenge {
  /** In lower case, such as `bearer`. */
  scheme: string;
  /** By their names in lower case. */
  parameters: ReadonlyMap<string, string>;
}

/** The header's value as clients of HTTP give it. */
export type ChallengeHeader = string | readonly string[] | undefined;

const TOKEN = String.raw`[\w!#$%&'*+.^\`|~-]+`;
/** A scheme, or a parameter of the scheme before it. */
const PART = new RegExp(String.raw`(${TOKEN})(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${TOKEN})))?`, "g");

/**
 * One challenge as text. Undefined if a value has characters that a header must not have: anything but
 * printable ASCII.
 */
export function formatChallenge(
  scheme: string,
  parameters: Readonly<Record<string, string>>,
): string | undefined {
  const pairs = Object.entries(parameters);
  if (!pairs.every(([, value]) => /^[\x20-\x7e]*$/.test(value))) return undefined;
  const quoted = pairs.map(([name, value]) => `${name}="${value.replaceAll(/["\\]/g, "\\$&")}"`);
  return `${scheme} ${quoted.join(", ")}`;
}

/** All challenges of a header, in their order. Skips what is none; never throws. */
export function parseChallenges(header: ChallengeHeader): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  for (const line of [header ?? []].flat()) {
    for (const [, name = "", quoted, plain] of line.matchAll(PART)) {
      const value = quoted?.replaceAll(/\\(.)/g, "$1") ?? plain;
      if (value === undefined) {
        challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
      } else challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
    }
  }
  return challenges;
}
