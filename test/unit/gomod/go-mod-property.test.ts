import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGoMod } from "../../../src/gomod/go-mod.ts";
import { parseGoWork } from "../../../src/gomod/go-work.ts";
import { ParseError } from "../../../src/lib/errors.ts";
import { goMods, goWorks } from "../../support/go-mod-arbitraries.ts";

describe("parseGoMod()", () => {
  test("reads what was written, however it is laid out", () => {
    fc.assert(
      fc.property(goMods, ({ text, model }) => {
        expect(parseGoMod(text, "go.mod")).toEqual(model);
      }),
      { numRuns: 500 },
    );
  });

  test("reads the same of a file that ends without a newline", () => {
    fc.assert(
      fc.property(goMods, ({ text, model }) => {
        expect(parseGoMod(text.trimEnd(), "go.mod")).toEqual(model);
      }),
    );
  });

  test("names a line of the file for whatever is wrong after a change", () => {
    const changed = fc.tuple(
      goMods,
      fc.nat(),
      fc.constantFrom("(", ")", '"', "`", "//", "=>", " "),
    );
    fc.assert(
      fc.property(changed, ([{ text }, at, inserted]) => {
        const position = at % text.length;
        const broken = text.slice(0, position) + inserted + text.slice(position);
        try {
          parseGoMod(broken, "go.mod");
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
          const line = error instanceof ParseError ? (error.line ?? 0) : 0;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(broken.split("\n").length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("parseGoWork()", () => {
  test("reads what was written, however it is laid out", () => {
    fc.assert(
      fc.property(goWorks, ({ text, model }) => {
        expect(parseGoWork(text, "go.work")).toEqual(model);
      }),
      { numRuns: 500 },
    );
  });
});
