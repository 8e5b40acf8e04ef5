import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGoImports } from "../../../src/gomod/go-imports.ts";

describe("parseGoImports()", () => {
  test("reads every form of import, and stops where other code begins", () => {
    const text = `// Copyright
/* package wrong */

package p // import "example.com/p"

import "fmt"
import m "example.com/m"; import . "example.com/dot"
import (
	_ "example.com/blank" // "example.com/comment"
	\`example.com/raw\`
	/* "example.com/other" */
)

var s = \`
import "example.com/text"
\`
`;
    expect(parseGoImports(text)?.imports).toEqual([
      "fmt",
      "example.com/m",
      "example.com/dot",
      "example.com/blank",
      "example.com/raw",
    ]);
  });

  test.each([
    ["//go:build linux\n\npackage p\n", true],
    ["// +build linux\n\npackage p\n", true],
    ["// A package to build.\n\npackage p\n", false],
    ["package p\n\n//go:build linux\n", false],
  ])("finds build constraints: %j", (text, constrained) => {
    expect(parseGoImports(text)).toEqual({ imports: [], constrained });
  });

  test.each(["", 'import "x"', "packagep", "// package p"])("knows no Go file in %j", (text) => {
    expect(parseGoImports(text)).toBeUndefined();
  });

  test("never throws, and gives only what is in the text", () => {
    const parts = ["package p", "import", "(", ")", '"a/b"', "`c`", "/*", "*/", "//", "\n", " "];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), (chosen) => {
        const text = chosen.join("");
        for (const path of parseGoImports(text)?.imports ?? []) expect(text).toContain(path);
      }),
    );
  });
});
