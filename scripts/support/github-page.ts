import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { renderMarkdown } from "../../test/support/rendered-markdown.ts";

export type Theme = "light" | "dark";

const require = createRequire(import.meta.url);
const mermaidUrl = pathToFileURL(
  require.resolve("mermaid").replace(/mermaid\.core\.mjs$/, "mermaid.min.js"),
).href;

/** Markdown as a page that looks as on GitHub, with its Mermaid diagrams drawn. */
export function makePage(markdown: string, theme: Theme): string {
  const css = readFileSync(
    require.resolve(`github-markdown-css/github-markdown-${theme}.css`),
    "utf8",
  );
  const body = renderMarkdown(markdown).replaceAll(
    /<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs,
    '<pre class="mermaid">$1</pre>',
  );
  const config = { startOnLoad: false, theme: theme === "dark" ? "dark" : "default" };
  return `<!doctype html>
<meta charset="utf-8">
<style>${css}
body { margin: 0; padding: 24px; background: ${theme === "dark" ? "#0d1117" : "#ffffff"}; }
.markdown-body pre.mermaid { background: none; padding: 0; text-align: center; }
</style>
<article class="markdown-body">${body}</article>
<script src="${mermaidUrl}"></script>
<script>
mermaid.initialize(${JSON.stringify(config)});
// Folded parts have no size, and a diagram needs the size of its place to be drawn.
const folded = [...document.querySelectorAll("details:not([open])")];
for (const one of folded) one.open = true;
window.ready = mermaid.run().then(() => {
  if (!location.hash.includes("unfolded")) for (const one of folded) one.open = false;
});
</script>
`;
}
