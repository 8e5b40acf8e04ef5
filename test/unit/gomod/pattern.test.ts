import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchPrefixPatterns } from "../../../src/gomod/pattern.ts";

describe("matchPrefixPatterns()", () => {
  test.each([
    ["example.com", "example.com"],
    ["example.com", "example.com/a/b"],
    ["example.com/", "example.com/a"],
    ["*.example.com", "git.example.com/a"],
    ["other.com,,example.com/a", "example.com/a"],
    ["example.com/*/secret", "example.com/team/secret/v2"],
    ["example.com/team-?", "example.com/team-a/x"],
    ["example.com/[a-c]x", "example.com/bx"],
    ["example.com/[^a-c]x", "example.com/dx"],
    ["example.com/[\\]]", "example.com/]"],
    ["example.com/\\*", "example.com/*"],
    ["*", "example.com/a"],
  ])("%s covers %s", (globs, path) => {
    expect(matchPrefixPatterns(globs, path)).toBe(true);
  });

  test.each([
    ["", "example.com"],
    [",", "example.com"],
    ["/", "example.com"],
    ["example.com//", "example.com"],
    ["example.com/a", "example.com"],
    ["example.com/a", "example.com/ab"],
    ["example.com", "example.com.evil.org/a"],
    ["*.example.com", "example.com"],
    ["Example.com", "example.com"],
    [" example.com", "example.com"],
    ["example?com", "example/com"],
    ["example.com/[z-a]", "example.com/m"],
  ])("%j does not cover %s", (globs, path) => {
    expect(matchPrefixPatterns(globs, path)).toBe(false);
  });

  test.each(["[", "[]", "[^]", "[a", "[a-]", "[-a]", "a\\", "[a-b-c]", "[]a]"])(
    "the malformed glob %s covers nothing",
    (glob) => {
      expect(matchPrefixPatterns(glob, glob)).toBe(false);
    },
  );

  test("a malformed glob does not spoil the others", () => {
    expect(matchPrefixPatterns("[,example.com", "example.com/a")).toBe(true);
  });

  test("agrees with a simple model for stars and question marks", () => {
    const element = fc.array(fc.constantFrom("a", "b", "*", "?"), { minLength: 1, maxLength: 4 });
    const glob = fc
      .array(element, { minLength: 1, maxLength: 3 })
      .map((elements) => elements.map((characters) => characters.join("")).join("/"));
    const path = fc
      .array(fc.constantFrom("a", "b", "ab", "ba", "aab"), { minLength: 1, maxLength: 3 })
      .map((elements) => elements.join("/"));
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 3 }), path, (globs, target) => {
        const expected = globs.some((text) => coversByModel(text.split("/"), target.split("/")));
        expect(matchPrefixPatterns(globs.join(","), target)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

function coversByModel(globs: string[], elements: string[]): boolean {
  return globs.every((glob, index) => {
    const element = elements[index];
    return element !== undefined && matchesByModel(glob, element);
  });
}

function matchesByModel(glob: string, text: string): boolean {
  if (glob === "") return text === "";
  const rest = glob.slice(1);
  if (glob.startsWith("*")) {
    return matchesByModel(rest, text) || (text !== "" && matchesByModel(glob, text.slice(1)));
  }
  const isSame = text !== "" && (glob.startsWith("?") || glob[0] === text[0]);
  return isSame && matchesByModel(rest, text.slice(1));
}
