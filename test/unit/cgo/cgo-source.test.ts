import { describe, expect, test } from "vitest";
import {
  readCgoSource,
  readCgoVariables,
  readIncludes,
  splitFlags,
} from "../../../src/cgo/cgo-source.ts";

/** A Go file with this preamble, as one comment of lines or of a block. */
function withPreamble(lines: readonly string[], style: "lines" | "block" = "lines"): string {
  const comment = style === "lines" ? lines.map((line) => `// ${line}`) : ["/*", ...lines, "*/"];
  return ["package p", "", ...comment, 'import "C"', ""].join("\n");
}

describe("readCgoSource()", () => {
  test.each([
    ["no import of C", "package p\n\n// #cgo CFLAGS: -Ix\n"],
    ["a string that is C", 'package p\n\nvar names = []string{\n\t"C",\n}\n'],
    ["an import that ends in C", 'package p\n\nimport "x/C"\n'],
  ])("passes over a file with %s", (_, source) => {
    expect(readCgoSource(source)).toBeUndefined();
  });

  test.each([
    ["a declaration", 'import "C"'],
    ["a declaration with a comment", 'import "C" // for stat'],
    ["a group", 'import (\n\t// #include <a.h>\n\t"C"\n\t"fmt"\n)'],
  ])("knows the import as %s", (_, imports) => {
    expect(readCgoSource(`package p\n\n${imports}\n`)).toBeDefined();
  });

  test.each(["lines", "block"] as const)("reads flags from a comment of %s", (style) => {
    const preamble = [
      "#cgo CFLAGS: -DX=1 -I${SRCDIR}/../include -I inc",
      "#cgo linux,amd64 CPPFLAGS: -isystem sys -iquotequote -idirafter after",
      '#cgo CXXFLAGS: "-Iwith space" -include ${SRCDIR}/config.h',
      "#cgo LDFLAGS: -L${SRCDIR}/../lib -lfoo -l bar -lm ${SRCDIR}/../lib/libx.a",
      "#cgo !windows LDFLAGS: -Wl,--whole-archive,liby.a,--no-whole-archive libz.so.1.2 -pthread",
      "#cgo pkg-config: gtk",
      "#cgo noescape f",
      '#include "native.h"',
      "#include <stdio.h>",
      '#  include\t"../deep/other.h"',
    ];
    expect(readCgoSource(withPreamble(preamble, style))).toEqual({
      includeDirs: ["${SRCDIR}/../include", "inc", "sys", "quote", "after", "with space"],
      libraryDirs: ["${SRCDIR}/../lib"],
      libraries: ["foo", "bar", "m"],
      files: ["${SRCDIR}/config.h", "${SRCDIR}/../lib/libx.a", "liby.a", "libz.so.1.2"],
      includes: ["native.h", "../deep/other.h"],
    });
  });

  test("takes lines that end as on Windows", () => {
    const source = withPreamble(["#cgo CFLAGS: -Iinc"]).replaceAll("\n", "\r\n");
    expect(readCgoSource(source)?.includeDirs).toEqual(["inc"]);
  });
});

describe("readCgoVariables()", () => {
  test("reads the flags of all packages", () => {
    const env = { CGO_CFLAGS: "-O2 -I/work/inc", CGO_LDFLAGS: "-L/work/lib -lfoo", CFLAGS: "-Ino" };
    expect(readCgoVariables(env)).toMatchObject({
      includeDirs: ["/work/inc"],
      libraryDirs: ["/work/lib"],
      libraries: ["foo"],
    });
  });
});

describe("readIncludes()", () => {
  test("finds names in quotes, however the line is written", () => {
    const source = '#include "a.h"\n  #  import "b/c.h" // why\n#include <d.h>\nx = "#include";\n';
    expect(readIncludes(source)).toEqual(["a.h", "b/c.h"]);
  });
});

describe("splitFlags()", () => {
  test.each<[string, string[]]>([
    ["", []],
    ["  -a\t-b ", ["-a", "-b"]],
    ["'-I a b' \"-I c\"", ["-I a b", "-I c"]],
    ['-DX=\\"y\\"', ['-DX="y"']],
    ["-I'a b'/c", ["-Ia b/c"]],
    ["a\\ b", ["a b"]],
    ["'open", ["open"]],
  ])("splits %j", (text, flags) => {
    expect(splitFlags(text)).toEqual(flags);
  });
});
