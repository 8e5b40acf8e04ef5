import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { plain, plainTable, wrapText } from "../../../../src/report/text/plain-table.ts";
import { renderPlainText } from "../../../../src/report/text/plain-text.ts";
import { expectGolden } from "../../../support/golden.ts";
import { everyReport, makeFullReport } from "../full-report.ts";
import { SITUATIONS } from "../situations.ts";

const ANY_WIDTH = { columns: undefined, hasColour: false } as const;
/** What moves a cursor, hides text or turns its direction. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe("renderPlainText()", () => {
  test.each(["first-run", "test-regression", "mirror-outage"])("is as it was for %s", (name) => {
    const report = SITUATIONS[name];
    if (!report) throw new Error(`there is no situation ${name}`);
    expectGolden(
      `export/text-${name}.txt`,
      renderPlainText(report, { ...ANY_WIDTH, columns: 100 }),
    );
  });

  test.each(everyReport())("is inert text for the report of %s", (_what, report) => {
    for (const line of renderPlainText(report, ANY_WIDTH).split("\n")) {
      expect(line).not.toMatch(UNSAFE);
      expect(line).toBe(line.trimEnd());
    }
  });

  test.each(everyReport())("keeps tables of %s within the terminal", (_what, report) => {
    const text = renderPlainText(report, { columns: 100, hasColour: false });
    const wide = text.split("\n").filter((line) => stringWidth(line) > 100);
    // What has no space to break it at is left to the terminal.
    expect(wide.filter((line) => !/\S{80}/.test(line))).toEqual([]);
  });

  test("has colours only where they are asked for, and the same text with them", () => {
    const coloured = renderPlainText(makeFullReport(), { columns: 100, hasColour: true });
    expect(coloured).toContain("\u001b[31m");
    expect(stripVTControlCharacters(coloured)).toBe(
      renderPlainText(makeFullReport(), { columns: 100, hasColour: false }),
    );
  });

  test("has no markup", () => {
    expect(renderPlainText(makeFullReport(), ANY_WIDTH)).not.toMatch(/[|*]|<code>|&#|\u200b/);
  });
});

describe("plainTable()", () => {
  const rows = [
    ["go build ./...", "1.2 s"],
    ["go test", "12.0 s"],
  ];

  test("aligns its columns", () => {
    expect(plainTable(["Command", "Time>"], rows, ANY_WIDTH).split("\n")).toEqual([
      "Command           Time",
      "go build ./...   1.2 s",
      "go test         12.0 s",
    ]);
  });

  test("cuts the widest column of a table that is too wide", () => {
    const layout = { columns: 18, hasColour: false };
    expect(plainTable(["Command", "Time>"], rows, layout).split("\n")).toEqual([
      "Command       Time",
      "go build…    1.2 s",
      "go test     12.0 s",
    ]);
  });

  test.each([
    ["plain letters", "abcd"],
    ["Chinese characters", "漢字"],
    ["an accent of its own", "abce\u0301"],
    ["a rocket", "ab🚀"],
    ["a check mark", "ab✅"],
    ["a cross", "❌ab"],
    ["a sign shown as an emoji", "ab⚠️"],
    ["a flag", "ab🇩🇪"],
  ])("gives %s as many columns as a terminal does", (_what, text) => {
    const lines = plainTable(["four", "|"], [[text, "|"]], ANY_WIDTH).split("\n");
    expect(lines).toEqual(["four  |", `${text}  |`]);
  });

  test.each([
    ["abcde❌❌", "abcde❌…"],
    ["abcdef❌❌", "abcdef…"],
    ["abcde🇩🇪🇫🇷", "abcde🇩🇪…"],
    ["abcdef🇩🇪🇫🇷", "abcdef…"],
    ["abcdefe\u0301gh", "abcdefe\u0301…"],
  ])("cuts no character of %s in two", (name, cut) => {
    const layout = { columns: 8, hasColour: false };
    expect(plainTable(["Name"], [[name]], layout).split("\n")).toEqual(["Name", cut]);
  });

  test("does not count colours as text", () => {
    const toned = [[{ text: "ok", tone: "good" } as const, "x"]];
    const layout = { columns: undefined, hasColour: true };
    expect(plainTable(["State", "Y"], toned, layout)).toBe("State  Y\n\u001b[32mok\u001b[0m     x");
  });

  test("fits any names into any terminal that has room for its columns", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 200 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.integer({ min: 22, max: 120 }), (cells, columns) => {
        const text = plainTable(["A", "B>", "C"], cells, { columns, hasColour: false });
        const lines = text.split("\n");
        expect(lines).toHaveLength(cells.length + 1);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("plain()", () => {
  test.each([
    ["an escape sequence", "\u001b[31mred\u001b]0;title\u0007", "?[31mred?]0;title?"],
    ["line breaks", "a\r\nb\u2028c", "a b c"],
    ["a turn of the direction", "a\u202egnp.exe", "a?gnp.exe"],
    ["what has no width", "a\u200bb\ufeffc", "a?b c"],
    ["half a pair", "a\ud800b", "a\ufffdb"],
  ])("makes %s inert", (_what, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test("leaves nothing that a terminal acts on", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plain(text)).not.toMatch(UNSAFE);
      }),
    );
  });
});

describe("wrapText()", () => {
  test("indents what goes on", () => {
    const layout = { columns: 16, hasColour: false };
    expect(wrapText("Time  ", "one two three four", layout)).toBe(
      "Time  one two\n      three four",
    );
  });

  test("leaves text alone where there is no terminal", () => {
    const text = "word ".repeat(100).trim();
    expect(wrapText("Time  ", text, ANY_WIDTH)).toBe(`Time  ${text}`);
  });
});
