import { posix } from "node:path";
import { renderMarkdown } from "./rendered-markdown.ts";

/** The files that pages may link to. Paths are relative to the repository and use `/`. */
export interface Tree {
  /** Whether there is such a file or folder. */
  has(path: string): boolean;
  read(path: string): string;
}

/**
 * Links and pictures of a page that lead nowhere in the repository: no such file, or no such heading
 * in a markdown file. Each as `page: target`. Links to other sites are not followed.
 */
export function findBrokenLinks(page: string, tree: Tree): string[] {
  return linkTargets(tree.read(page))
    .filter((target) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target))
    .filter((target) => !leadsSomewhere(page, target, tree))
    .map((target) => `${page}: ${target}`);
}

/** The anchors that GitHub gives to the headings of a page. */
export function headingAnchors(markdown: string): string[] {
  const counts = new Map<string, number>();
  const headings = renderMarkdown(markdown).matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs);
  return [...headings].map(([, content = ""]) => {
    const slug = decode(content.replaceAll(/<[^>]*>/g, ""))
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

function leadsSomewhere(page: string, target: string, tree: Tree): boolean {
  const [file = "", anchor] = target.split("#", 2);
  const path = file === "" ? page : posix.join(posix.dirname(page), decodeURIComponent(file));
  if (posix.isAbsolute(file) || path.startsWith("..") || !tree.has(path)) return false;
  if (anchor === undefined) return true;
  return path.endsWith(".md") && headingAnchors(tree.read(path)).includes(anchor);
}

function linkTargets(markdown: string): string[] {
  const attributes = renderMarkdown(markdown).matchAll(/<(?:a|img)\s[^>]*?(?:href|src)="([^"]*)"/g);
  return [...attributes].map(([, target = ""]) => decode(target));
}

function decode(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
