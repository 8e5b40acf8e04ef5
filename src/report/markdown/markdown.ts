const MAX_TEXT = 1_000;
const MAX_CODE = 300;
const INVISIBLE = "\ufffd";
/** A longer word would make its table wider than the page, so it gets an invisible break. */
const LONG_WORD = /[^\s-]{50}(?=[^\s-]{20})/gu;
/** Marks the place of a break. Text from outside cannot hold it: `visible()` has replaced it. */
const BREAK = "\0";
/** After it, GitHub sees neither a mention of a user nor a reference to an issue. */
const ZERO_WIDTH_SPACE = "\u200b";

/**
 * Text from outside as inert markdown: one line that can hold no HTML, end of a table cell, markup,
 * link, mention of a user or reference to an issue. A text longer than a message is cut.
 */
export function escapeMarkdown(text: string): string {
  return inert(clip(text, MAX_TEXT))
    .replaceAll("@", `@${ZERO_WIDTH_SPACE}`)
    .replaceAll("&#35;", `&#35;${ZERO_WIDTH_SPACE}`)
    .replaceAll(/\b(GH-)(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}`)
    .replaceAll("://", ":&#47;&#47;")
    .replaceAll(/\b(www)\./gi, "$1&#46;");
}

/** The same for a text of ours that quotes words from outside; its code in backticks stays code. */
export function proseMarkdown(text: string): string {
  const parts = clip(text, MAX_TEXT).split("`");
  // A backtick without a second one does not begin code.
  if (parts.length % 2 === 0) return escapeMarkdown(text);
  return parts.map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : code(part))).join("");
}

/** Text from outside as code. Markdown inside HTML is still rendered, so it is made inert too. */
export function code(text: string): string {
  return `<code>${inert(clip(text, MAX_CODE))
    .replaceAll("://", ":&#47;&#47;")
    .replaceAll(/\b(www)\./gi, "$1&#46;")
    .replaceAll("@", "&#64;")}</code>`;
}

/** The text on one line, without characters that are invisible or reverse the order of letters. */
function visible(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, INVISIBLE);
}

/** At most `max` characters of the text; the last is `…` if it is cut. */
export function clip(text: string, max: number): string {
  // A character is at most two UTF-16 units, and the text may be far longer than what is shown.
  const characters = Array.from(text.slice(0, 2 * max + 2));
  return characters.length > max ? `${characters.slice(0, max - 1).join("")}…` : text;
}

function inert(text: string): string {
  return visible(text)
    .replaceAll(LONG_WORD, `$&${BREAK}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_{}[\]()#|~!$^]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(BREAK, "<wbr>");
}

/** A table whose cells are markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A section that readers can fold. */
export function details(title: string, body: string, state: "folded" | "open" = "folded"): string {
  return `<details${state === "open" ? " open" : ""}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
