import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, escapeMarkdown, table } from "../../../src/report/markdown.ts";

/** What means something to GitHub's markdown, and what people would try with it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "|",
        "\n",
        "\r\n",
        "\u2028",
        "<b>",
        "</code>",
        "</details>",
        "<!--",
        "`",
        "*",
        "_",
        "[x](https://evil.example.com)",
        "![x](https://evil.example.com/x.png)",
        "@octocat",
        "#1",
        "&lt;",
        "&#60;",
        "\\",
        "~~",
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** Text as it is read once the entities are resolved. */
function resolveEntities(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, decimal: string) => String.fromCharCode(Number(decimal)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll("\u200b", "");
}

describe("escapeMarkdown()", () => {
  test("leaves nothing that markdown or HTML would take for its own", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[<>|`*_[\]\\~\n\r\u2028\u2029]/);
        expect(escaped).not.toMatch(/@(?!\u200b)/);
        expect(escaped).not.toMatch(/&(?!amp;|lt;|gt;|#\d+;)/);
      }),
      { numRuns: 500 },
    );
  });

  test("still reads as the text that it was, on one line", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(!text.includes("\u200b"));
        expect(resolveEntities(escapeMarkdown(text))).toBe(text.replaceAll(/\s+/g, " "));
      }),
    );
  });

  test("leaves plain words as they are", () => {
    expect(escapeMarkdown("cache: auto, and this is the default branch")).toBe(
      "cache: auto, and this is the default branch",
    );
  });
});

describe("code()", () => {
  test("lets nothing out of its element, its cell and its line", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inner = code(text)
          .replace(/^<code>/, "")
          .replace(/<\/code>$/, "");
        expect(inner).not.toMatch(/[<>|\n\r\u2028\u2029]/);
        expect(inner).not.toMatch(/&(?!amp;|lt;|gt;|#\d+;)/);
      }),
      { numRuns: 500 },
    );
  });

  // Markdown between two HTML tags of one line is markdown still.
  test("holds neither links nor images nor markup", () => {
    const inner = code("![a](https://evil.example.com/x.png) **b** `c` ~~d~~ _e_");
    expect(inner).not.toMatch(/\]\(|\*\*|`|~~|_e_/);
  });

  test("still reads as the text that it was", () => {
    const text = 'CI / test / {"go":"1.26","os":"<linux>|&"}';
    expect(resolveEntities(code(text))).toBe(`<code>${text}</code>`);
  });
});

describe("table()", () => {
  test("has as many columns in each line as in the header", () => {
    expect(table(["A", "B"], [["1", "2"]])).toBe("| A | B |\n| --- | --- |\n| 1 | 2 |");
  });
});
