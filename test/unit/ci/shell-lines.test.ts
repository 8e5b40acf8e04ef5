import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quote, renderShell } from "../../../src/ci/shell-lines.ts";

/** What a POSIX shell makes of a quoted word: text in single quotes is as it is written. */
function unquote(word: string): string {
  const parts = [...word.matchAll(/'([^']*)'|\\(.)/g)];
  expect(parts.map(([part]) => part).join("")).toBe(word);
  return parts.map(([, quoted, escaped]) => quoted ?? escaped).join("");
}

describe("quote()", () => {
  test("leaves nothing for the shell to expand", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(unquote(quote(text))).toBe(text);
      }),
    );
  });
});

describe("renderShell()", () => {
  test("sets variables, puts folders before what is on PATH, and sets a trap", () => {
    const text = renderShell({
      variables: new Map([["GOENV", "/tmp/it's here/env"]]),
      pathDirs: ["/tmp/a b"],
      onExit: 'save --status "$?"',
    });
    expect(text).toBe(
      "export GOENV='/tmp/it'\\''s here/env'\n" +
        "export PATH='/tmp/a b':\"$PATH\"\n" +
        "trap 'save --status \"$?\"' EXIT\n",
    );
  });

  test("is empty if there is nothing to set", () => {
    expect(renderShell({ variables: new Map(), pathDirs: [], onExit: undefined })).toBe("");
  });
});
