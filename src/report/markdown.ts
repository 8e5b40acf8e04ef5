/**
 * Text from outside as inert markdown: on one line, no HTML, no table cell's end, no markup and no
 * mention of a user.
 */
export function escapeMarkdown(text: string): string {
  return inert(text).replaceAll("@", "@\u200b");
}

/** Text from outside as code. Markdown inside of HTML is markup still, so it is made inert too. */
export function code(text: string): string {
  return `<code>${inert(text)}</code>`;
}

function inert(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_{}[\]()#|~!]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A table whose cells are markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A folded section. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
