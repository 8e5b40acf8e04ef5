import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  escapeModulePath,
  escapeVersion,
  unescapeModulePath,
  unescapeVersion,
} from "../../../src/gomod/module-path.ts";
import { ParseError } from "../../../src/lib/errors.ts";
import { looseNames } from "../../support/module-name-arbitraries.ts";
import { canonicalVersions, modulePaths, versionNames } from "../goproxy/arbitraries.ts";

const KINDS = [
  ["a module path", modulePaths, escapeModulePath, unescapeModulePath],
  ["a version", canonicalVersions, escapeVersion, unescapeVersion],
  ["the name of a branch", versionNames, escapeVersion, unescapeVersion],
] as const;

describe.each(KINDS)("the escaped form of %s", (_, names, toEscaped, fromEscaped) => {
  test("stands for nothing else", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(fromEscaped(toEscaped(name))).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  test("differs from that of any other, on a disk that knows no cases too", () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        fc.pre(one !== other);
        expect(toEscaped(one).toLowerCase()).not.toBe(toEscaped(other).toLowerCase());
      }),
      { numRuns: 500 },
    );
  });

  test("differs from that of the same name in another case", () => {
    fc.assert(
      fc.property(names, (name) => {
        const lower = name.toLowerCase();
        fc.pre(lower !== name);
        expect(toEscaped(name)).not.toBe(toEscaped(lower));
      }),
    );
  });

  test("is the only text that is taken for one", () => {
    fc.assert(
      fc.property(looseNames, (text) => {
        const name = fromEscaped(text);
        expect(name === undefined || toEscaped(name) === text).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("leads nowhere as part of a file's name", () => {
    fc.assert(
      fc.property(looseNames, (text) => {
        const escaped = tryEscape(() => toEscaped(text));
        fc.pre(escaped !== undefined);
        const elements = escaped?.split("/") ?? [];
        expect(elements.filter((element) => /^\.{0,2}$|[\\:\0\n]|[A-Z]/.test(element))).toEqual([]);
      }),
      { numRuns: 2_000, maxSkipsPerRun: 1_000 },
    );
  });
});

function tryEscape(toEscaped: () => string): string | undefined {
  try {
    return toEscaped();
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError);
    return undefined;
  }
}
