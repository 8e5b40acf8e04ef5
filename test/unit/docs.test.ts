import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findBrokenLinks, headingAnchors, type Tree } from "../support/markdown-links.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const MAX_README_WORDS = 1_300;

const repository: Tree = {
  has: (name) => existsSync(path.join(ROOT, name)),
  read: (name) => readFileSync(path.join(ROOT, name), "utf8"),
};
const docs = readdirSync(path.join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);
const pages = readdirSync(ROOT)
  .filter((name) => name.endsWith(".md"))
  .concat(docs);

describe("the documentation", () => {
  test.each(pages)("has no broken link in %s", (page) => {
    expect(findBrokenLinks(page, repository)).toEqual([]);
  });

  test("links each page of docs from the README, or from the page that it is a part of", () => {
    // docs/serve-deploy.md is a part of docs/serve.md.
    const wholeOf = (page: string) => docs.find((one) => page.startsWith(one.replace(".md", "-")));
    const unlinked = docs.filter((page) => {
      const from = wholeOf(page) ?? "README.md";
      return !repository.read(from).includes(`](${path.relative(path.dirname(from), page)}`);
    });
    expect(unlinked).toEqual([]);
  });

  test(`has a README of at most ${MAX_README_WORDS} words`, () => {
    const words = repository.read("README.md").split(/\s+/).filter(Boolean);
    expect(words.length).toBeLessThanOrEqual(MAX_README_WORDS);
  });
});

describe("findBrokenLinks()", () => {
  const tree = (files: Record<string, string>): Tree => ({
    has: (name) => name in files,
    read: (name) => files[name] ?? "",
  });

  test("finds a file that is not there", () => {
    const files = { "README.md": "[a](docs/gone.md) ![b](gone.png)" };
    expect(findBrokenLinks("README.md", tree(files))).toEqual([
      "README.md: docs/gone.md",
      "README.md: gone.png",
    ]);
  });

  test("finds a heading that is not there, in the page itself and in another one", () => {
    const files = { "a.md": "# One\n\n[x](#two) [y](b.md#one)", "b.md": "# Two" };
    expect(findBrokenLinks("a.md", tree(files))).toEqual(["a.md: #two", "a.md: b.md#one"]);
  });

  test("resolves links from the folder of the page", () => {
    const files = { "docs/a.md": "[x](../README.md#top) [y](b.md)", "README.md": "# Top" };
    expect(findBrokenLinks("docs/a.md", tree(files))).toEqual(["docs/a.md: b.md"]);
  });

  test("finds a link that leads out of the repository", () => {
    const files = { "a.md": "[x](../a.md) [y](/a.md)" };
    expect(findBrokenLinks("a.md", tree(files))).toEqual(["a.md: ../a.md", "a.md: /a.md"]);
  });

  test("follows no link to another site, and reads none in code", () => {
    const files = {
      "a.md": "[x](https://example.com/gone) `[y](gone.md)`\n\n```\n[z](gone.md)\n```",
    };
    expect(findBrokenLinks("a.md", tree(files))).toEqual([]);
  });
});

describe("headingAnchors()", () => {
  test("drops punctuation and markup, and numbers what occurs again", () => {
    const markdown = "# Does it pay off?\n\n## `make` & *more*\n\n## S3\n\n## S3";
    expect(headingAnchors(markdown)).toEqual(["does-it-pay-off", "make--more", "s3", "s3-1"]);
  });
});
