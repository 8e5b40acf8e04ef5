import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CgoInputs, readCgoInputs } from "../../../src/cgo/cgo-inputs.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

type Files = Readonly<Record<string, string>>;

function write(root: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** A Go file of a package in C with these lines above its import. */
const cgo = (...lines: string[]) =>
  `package p\n\n${lines.map((line) => `// ${line}\n`).join("")}import "C"\n`;

async function makeCheckout(files: Files, env: Files = {}) {
  const root = await makeTempDir("cgo");
  write(root, files);
  const read = (): CgoInputs => readCgoInputs({ root, moduleDirs: [root], env });
  return {
    root,
    read,
    /** Whether the hash is another one once these files are there too. */
    changesWith(changed: Files): boolean {
      const before = read().hash;
      write(root, changed);
      return read().hash !== before;
    },
  };
}

const BASE = {
  "pkg/p.go": cgo("#cgo CFLAGS: -I${SRCDIR}/../native/include"),
  "native/include/a.h": "#define A 1\n",
  "native/include/deep/b.h": "#define B 1\n",
  "native/src/a.c": "int a;\n",
};

describe("readCgoInputs()", () => {
  test("has nothing for a checkout without cgo", async () => {
    const { read } = await makeCheckout({ "p.go": "package p\n", "include/a.h": "" });
    expect(read()).toEqual({ packages: 0, files: 0, hash: "" });
  });

  test("has no hash if nothing is reached that go does not compare", async () => {
    const { read } = await makeCheckout({ "p.go": cgo('#include "p.h"'), "p.h": "" });
    expect(read()).toEqual({ packages: 1, files: 0, hash: "" });
  });

  test("counts packages, and what they reach", async () => {
    const { read } = await makeCheckout(BASE);
    expect(read()).toEqual({
      packages: 1,
      files: 2,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test("has the same hash for the same checkout elsewhere", async () => {
    const [one, two] = [await makeCheckout(BASE), await makeCheckout(BASE)];
    expect(two.read()).toEqual(one.read());
  });

  test.each<[string, Files]>([
    ["another header", { "native/include/a.h": "#define A 2\n" }],
    ["another header below it", { "native/include/deep/b.h": "#define B 2\n" }],
    ["one more header", { "native/include/c.hpp": "" }],
    ["one more that a header may include", { "native/include/impl.inc": "" }],
  ])("changes with %s", async (_, changed) => {
    expect((await makeCheckout(BASE)).changesWith(changed)).toBe(true);
  });

  test.each<[string, Files]>([
    ["what no flag names", { "native/src/a.c": "int b;\n" }],
    ["a text beside the headers", { "native/include/README.md": "read\n" }],
    ["Go files", { "pkg/p2.go": "package p\n" }],
  ])("stays with %s", async (_, changed) => {
    expect((await makeCheckout(BASE)).changesWith(changed)).toBe(false);
  });

  test("changes when a header is removed", async () => {
    const { root, read } = await makeCheckout(BASE);
    const before = read().hash;
    rmSync(join(root, "native/include/a.h"));
    expect(read().hash).not.toBe(before);
  });

  test("does not see the package's own folder, which go compares, but what is below it", async () => {
    const files = { "pkg/p.go": cgo("#cgo CFLAGS: -I. -Iinclude"), "pkg/p.h": "", "pkg/p.c": "" };
    const { changesWith } = await makeCheckout(files);
    expect(changesWith({ "pkg/p.h": "1", "pkg/p.c": "1" })).toBe(false);
    expect(changesWith({ "pkg/include/q.h": "1" })).toBe(true);
  });

  test("sees the folder of another package, though that is one of cgo itself", async () => {
    const files = {
      "one/one.go": cgo("#cgo CFLAGS: -I${SRCDIR}/../two"),
      "two/two.go": cgo("#cgo CFLAGS: -I${SRCDIR}"),
      "two/two.h": "",
    };
    expect((await makeCheckout(files)).changesWith({ "two/two.h": "1" })).toBe(true);
  });

  test.each<[string, string, string]>([
    ["a library by its path", "${SRCDIR}/../lib/libx.a", "lib/libx.a"],
    ["a library by its name", "-L${SRCDIR}/../lib -lx", "lib/libx.a"],
    ["a shared library by its name", "-L../lib -lx", "lib/libx.so"],
    ["a library by the name of its file", "-L${SRCDIR}/../lib -l:x.a.1", "lib/x.a.1"],
    ["a library among others", "-Wl,--whole-archive,../lib/libx.a", "lib/libx.a"],
  ])("changes with %s", async (_, flags, file) => {
    const files = { "pkg/p.go": cgo(`#cgo LDFLAGS: ${flags}`), [file]: "1" };
    const { read, changesWith } = await makeCheckout(files);
    expect(read().files).toBe(1);
    expect(changesWith({ [file]: "2" })).toBe(true);
    expect(changesWith({ "lib/libother.a": "1" })).toBe(false);
  });

  test("follows an include with a path, and those of what is included", async () => {
    const files = {
      "pkg/p.go": cgo('#include "../native/a.h"'),
      "native/a.h": '#include "../other/b.h"\n',
      "other/b.h": "1",
    };
    const { changesWith } = await makeCheckout(files);
    expect(changesWith({ "other/b.h": "2" })).toBe(true);
  });

  test("follows an include of the package's files in C", async () => {
    const files = {
      "pkg/p.go": cgo(),
      "pkg/p.c": '#include "../native/all.c"\n',
      "native/all.c": "1",
    };
    expect((await makeCheckout(files)).changesWith({ "native/all.c": "2" })).toBe(true);
  });

  test("ends where headers include each other", async () => {
    const files = {
      "pkg/p.go": cgo('#include "../a/a.h"'),
      "a/a.h": '#include "../b/b.h"\n',
      "b/b.h": '#include "../a/a.h"\n',
    };
    expect((await makeCheckout(files)).read().files).toBe(2);
  });

  test("goes to a folder for headers behind a link, and round no circle of links", async () => {
    const { root, read } = await makeCheckout({
      "pkg/p.go": cgo("#cgo CFLAGS: -I${SRCDIR}/inc"),
      "native/a.h": "1",
    });
    symlinkSync("../native", join(root, "pkg/inc"));
    symlinkSync("..", join(root, "native/circle"));
    expect(read().files).toBe(1);
  });

  test("reads the flags of variables", async () => {
    const root = await makeTempDir("cgo");
    write(root, { "p.go": cgo(), "native/a.h": "1" });
    const env = { CGO_CFLAGS: `-I${join(root, "native")}` };
    expect(readCgoInputs({ root, moduleDirs: [root], env }).files).toBe(1);
    expect(readCgoInputs({ root, moduleDirs: [root], env: {} }).files).toBe(0);
  });

  test("reads a Go file that is longer than most", async () => {
    const long = `${"// comment\n".repeat(40_000)}${cgo('#include "../native/a.h"')}`;
    const { read } = await makeCheckout({ "pkg/p.go": long, "native/a.h": "1" });
    expect(read()).toMatchObject({ packages: 1, files: 1 });
  });

  test("does not leave the checkout", async () => {
    const outside = await makeTempDir("outside");
    write(outside, { "a.h": "1" });
    const { read } = await makeCheckout({
      "p.go": cgo(`#cgo CFLAGS: -I${outside} -I/usr/include`, '#include "../../../etc/x.h"'),
    });
    expect(read()).toMatchObject({ packages: 1, files: 0 });
  });

  test("passes over tests, test data, vendored packages and names that go ignores", async () => {
    const { read } = await makeCheckout({
      "p_test.go": cgo(),
      "testdata/p.go": cgo(),
      "vendor/x/p.go": cgo(),
      "_x/p.go": cgo(),
      ".x/p.go": cgo(),
      "_p.go": cgo(),
    });
    expect(read().packages).toBe(0);
  });
});
