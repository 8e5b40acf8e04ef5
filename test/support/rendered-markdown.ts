import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/**
 * As HTML by the rules of GitHub-flavoured markdown, before GitHub removes what it does not like.
 */
export function renderMarkdown(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** Start tags of elements with their attributes, in order: `p`, `details open`. */
export function startTags(html: string): string[] {
  return [...html.matchAll(/<([a-z][^>]*)>/gi)].map(([, tag = ""]) => tag.trim());
}

/** The parts of a page that can only come from names that were read as markup. */
export function foreignTags(html: string): string[] {
  return startTags(html).filter((tag) => !OWN.test(tag));
}

const OWN =
  /^(?:h2|p|ul|li|strong|em|blockquote|table|thead|tbody|tr|th|td|code|pre|details|details open|summary|wbr|code class="language-mermaid")$/;

/** How many cells each line of each table of the source has. */
export function cellCounts(markdown: string): number[][] {
  const tables: number[][] = [];
  let inTable = false;
  for (const line of markdown.split("\n")) {
    if (!line.startsWith("|")) inTable = false;
    else {
      if (!inTable) tables.push([]);
      inTable = true;
      tables.at(-1)?.push(line.split("|").length - 2);
    }
  }
  return tables;
}

/** The sources of its Mermaid diagrams. */
export function diagramsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```mermaid\n(.*?)\n```$/gms)].map(([, text = ""]) => text);
}
