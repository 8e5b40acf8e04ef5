/**
 * Names of settings and parameters whose values nobody may see. Its parts have a limit, without which a
 * long line of such words would take minutes.
 */
const SECRET_NAME = String.raw`[\w.-]{0,64}(?:token|secret|passw(?:or)?d|api[_-]?key|access[_-]?key|private[_-]?key|credential)[\w.-]{0,64}`;

const RULES: readonly (readonly [RegExp, string])[] = [
  // User and password of a URL. The last @ before the path ends them: a password may hold one.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'`]*@/gi, "$1…@"],
  // A query may be a signature, and so may be a fragment.
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s?#"'`<>]*)[?#][^\s"'`<>]*/gi, "$1?…"],
  // The sidecar's address holds the secret that opens it.
  [/\b(http:\/\/127\.0\.0\.1:\d+\/)[\w-]{20,}(?=\/|\b)/g, "$1…"],
  [
    /\b(authorization|proxy-authorization|cookie|private-token)(["']?\s*[:=]\s*)[^\r\n]*/gi,
    "$1$2…",
  ],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, "$1 …"],
  [new RegExp(String.raw`\b(${SECRET_NAME})(["']?\s*[:=]\s*["']?)[^\s"'&,;]+`, "gi"), "$1$2…"],
  // Tokens that tell by their beginning what they are: of forges, of AWS, and JSON web tokens.
  [/\b(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|AKIA)[\w-]{10,}/g, "…"],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, "…"],
];

/**
 * Text that may be shown: without credentials and queries of URLs, values of headers and settings
 * that hold secrets, known forms of tokens, and the given secrets themselves. Pure.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  const known = secrets
    .filter((secret) => secret.length >= 4)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, "…"), text);
  return RULES.reduce((rest, [pattern, shown]) => rest.replaceAll(pattern, shown), known);
}
