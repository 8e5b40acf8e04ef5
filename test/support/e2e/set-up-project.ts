import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const FILES: Readonly<Record<string, string>> = {
  "go.mod": "module example.com/app\n\ngo 1.23\n",
  "main.go":
    'package main\n\nimport "example.com/app/sum"\n\nfunc main() { println(sum.Of(1, 2)) }\n',
  "sum/sum.go":
    "// Package sum adds.\npackage sum\n\n// Of adds.\nfunc Of(a, b int) int { return a + b }\n",
  "sum/sum_test.go":
    'package sum\n\nimport "testing"\n\nfunc TestOf(t *testing.T) {\n\tif Of(1, 2) != 3 {\n\t\tt.Fatal()\n\t}\n}\n',
  "untested/untested.go":
    "// Package untested has no test.\npackage untested\n\n// One is 1.\nfunc One() int { return 1 }\n",
};

const CGO: Readonly<Record<string, string>> = {
  "native/native.go":
    '// Package native is partly C.\npackage native\n\n// static int twice(int a) { return 2 * a; }\nimport "C"\n\n// Twice doubles.\nfunc Twice(a int) int { return int(C.twice(C.int(a))) }\n',
  "native/native_test.go":
    'package native\n\nimport "testing"\n\nfunc TestTwice(t *testing.T) {\n\tif Twice(2) != 4 {\n\t\tt.Fatal()\n\t}\n}\n',
};

/** Writes a module with a package that has tests, one that has none and, if asked for, one with C. */
export async function writeSetUpProject(
  dir: string,
  { cgo = false, goMod }: { cgo?: boolean; goMod?: string } = {},
): Promise<void> {
  const files = {
    ...FILES,
    ...(cgo ? CGO : {}),
    ...(goMod === undefined ? {} : { "go.mod": goMod }),
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
}
