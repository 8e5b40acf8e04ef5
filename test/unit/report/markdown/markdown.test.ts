import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clip,
  code,
  escapeMarkdown,
  proseMarkdown,
  table,
} from "../../../../src/report/markdown/markdown.ts";
import { foreignTags, renderMarkdown, startTags } from "../../../support/rendered-markdown.ts";

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
    .replaceAll(/\u200b|<wbr>/g, "");
}

/** Its links by the rules of GitHub-flavoured markdown, which finds bare ones too. */
const linksIn = (markdown: string) =>
  startTags(renderMarkdown(markdown)).filter((tag) => /^a\b/.test(tag));

describe("escapeMarkdown()", () => {
  test("leaves nothing that markdown or HTML would take for its own", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text).replaceAll("<wbr>", "");
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

  test.each([
    "see https://evil.example.com/x?y=1",
    "see http://evil.example.com",
    "see www.evil.example.com",
    "see someone@evil.example.com",
    "see <https://evil.example.com>",
    "see [x](https://evil.example.com)",
  ])("makes no link of %s", (text) => {
    expect(linksIn(text)).toHaveLength(1);
    expect(linksIn(escapeMarkdown(text))).toEqual([]);
    expect(linksIn(code(text))).toEqual([]);
    expect(resolveEntities(escapeMarkdown(text))).toBe(text);
  });

  test("shows characters that cannot be seen", () => {
    expect(escapeMarkdown("a\u202eb\u0007c\u200bd\ud800e")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde");
  });

  test("lets a long word be broken, with nothing in between", () => {
    const word = "x".repeat(120);
    expect(escapeMarkdown(word)).toBe(
      [word.slice(0, 50), word.slice(0, 50), word.slice(0, 20)].join("<wbr>"),
    );
    expect(escapeMarkdown("5e".repeat(32))).toBe("5e".repeat(32));
  });

  test("cuts what is longer than a message", () => {
    expect(escapeMarkdown("a b ".repeat(100_000))).toBe(`${"a b ".repeat(249)}a b…`);
    expect(code("a b ".repeat(100_000))).toBe(`<code>${"a b ".repeat(74)}a b…</code>`);
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
          .replace(/<\/code>$/, "")
          .replaceAll("<wbr>", "");
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

describe("clip()", () => {
  test("never cuts a character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const clipped = clip(text, max);
        expect(Array.from(clipped).length).toBeLessThanOrEqual(max);
        expect(clipped.isWellFormed()).toBe(true);
        if (Array.from(text).length <= max) expect(clipped).toBe(text);
      }),
    );
    expect(clip("😀😀😀", 2)).toBe("😀…");
  });
});

describe("proseMarkdown()", () => {
  test("has code where backticks have it, and nothing else", () => {
    expect(proseMarkdown("set `a|b` or *c*")).toBe("set <code>a&#124;b</code> or &#42;c&#42;");
    expect(proseMarkdown("a ` alone")).toBe("a &#96; alone");
  });

  test("lets nothing out", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = renderMarkdown(`> x ${proseMarkdown(text)}`);
        expect(foreignTags(html)).toEqual([]);
      }),
    );
  });
});

describe("table()", () => {
  test("has as many columns in each line as in the header", () => {
    expect(table(["A", "B"], [["1", "2"]])).toBe("| A | B |\n| --- | --- |\n| 1 | 2 |");
  });
});
