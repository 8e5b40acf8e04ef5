const MAX_LABEL = 48;

/** A diagram that GitHub draws. Its lines must be Mermaid, with names made by `chartLabel()`. */
export function mermaid(lines: readonly string[]): string {
  return ["```mermaid", ...lines, "```"].join("\n");
}

/**
 * Text from outside as a label in any of Mermaid's grammars. There is no escape that all of them
 * understand, so only letters, digits and characters without a meaning in any of them are kept.
 */
export function chartLabel(text: string): string {
  const safe = text
    .replaceAll(/[^A-Za-z0-9./_=+ -]+/g, " ")
    .replaceAll(/ +/g, " ")
    .trim();
  return safe.length > MAX_LABEL ? `${safe.slice(0, MAX_LABEL - 3)}...` : safe;
}
