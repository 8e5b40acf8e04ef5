import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSumLines, type GoSumEntry, parseGoSum } from "../../../src/gomod/go-sum.ts";
import { canonicalVersions, modulePaths } from "../goproxy/arbitraries.ts";

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => {
  return `h1:${Buffer.from(bytes).toString("base64")}`;
});

const entries: fc.Arbitrary<GoSumEntry[]> = fc.uniqueArray(
  fc.record({
    path: modulePaths,
    version: canonicalVersions,
    kind: fc.constantFrom("zip" as const, "mod" as const),
    hash,
  }),
  { selector: (entry) => JSON.stringify(entry), maxLength: 12 },
);

const newline = fc.constantFrom("\n", "\r\n", "\n\n", " \n", "\n\t\n");
const gap = fc.constantFrom(" ", "  ", "\t");

describe("go.sum", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(entries, (written) => {
        const text = formatSumLines([{ entries: written, ignored: [] }]).join("\n");
        expect(parseGoSum(text, "go.sum")).toEqual({ entries: written, ignored: [] });
      }),
    );
  });

  test("means the same with other spaces, ends of lines, and lines that stand there twice", () => {
    fc.assert(
      fc.property(entries, newline, gap, (written, end, space) => {
        const lines = formatSumLines([{ entries: written, ignored: [] }]);
        const text = [...lines, ...lines].map((line) => line.replaceAll(" ", space) + end).join("");
        expect(parseGoSum(text, "go.sum").entries).toEqual(written);
      }),
    );
  });

  test("is the union of its files, whatever their order", () => {
    fc.assert(
      fc.property(entries, entries, (some, others) => {
        const first = { entries: some, ignored: [] };
        const second = { entries: others, ignored: [] };
        const union = formatSumLines([first, second]);
        expect(new Set(union)).toEqual(new Set(formatSumLines([second, first])));
        expect(new Set(union).size).toBe(union.length);
        expect(new Set(union)).toEqual(
          new Set([...formatSumLines([first]), ...formatSumLines([second])]),
        );
      }),
    );
  });

  test("trusts no line with another algorithm, and counts lines from 1", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (written, at) => {
        const lines = formatSumLines([{ entries: written, ignored: [] }]);
        const position = at % (lines.length + 1);
        const mixed = lines.toSpliced(position, 0, "example.com/a v1.0.0 h2:AAAA=");
        expect(parseGoSum(mixed.join("\n"), "go.sum")).toEqual({
          entries: written,
          ignored: [{ line: position + 1, reason: "unknown-algorithm" }],
        });
      }),
    );
  });
});
