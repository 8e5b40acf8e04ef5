import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findLinters, type LinterPlaces } from "../../../../src/app/finish/find-linters.ts";
import { createFakeHost } from "../../../support/fake-host.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

/** A machine with a checkout; a program holds what `go version -m` prints of it. */
async function makeMachine() {
  const root = await makeTempDir("linters");
  const host = createFakeHost(async (_, args) => {
    return readFileSync(args.at(-1) ?? "", "utf8");
  });
  const places: LinterPlaces = {
    checkout: { dir: join(root, "checkout"), modules: [] },
    sumLines: [],
    goModCache: join(root, "mod"),
    agedAtMs: Date.now() + 60_000,
  };
  return {
    root,
    add(file: string, version: string | undefined): string {
      const target = join(root, file);
      mkdirSync(dirname(target), { recursive: true });
      const info = `\tmod\tgithub.com/golangci/golangci-lint/v2\t${version}\th1:a=\n`;
      writeFileSync(target, version === undefined ? "#!/bin/sh\n" : info, { mode: 0o755 });
      return target;
    },
    find: (given: Partial<LinterPlaces> = {}, env: Record<string, string> = {}) =>
      findLinters(
        { host, env: { HOME: root, PATH: join(root, "bin"), ...env } },
        { ...places, ...given },
        "golangci-lint",
      ),
  };
}

const MODULE = "github.com/golangci/golangci-lint/v2";

describe("findLinters()", () => {
  test("finds programs on PATH, in go's folders and in the checkout", async () => {
    const { add, find, root } = await makeMachine();
    const files = [
      add("bin/golangci-lint", "v2.15.0"),
      add("go/bin/golangci-lint", "v2.14.0"),
      add("gobin/golangci-lint", "v2.13.0"),
      add("checkout/hack/tools/bin/golangci-lint-v2.12.2", "v2.12.2"),
    ];
    const found = await find({}, { GOBIN: join(root, "gobin") });
    expect(found.toSorted((a, b) => (a.place < b.place ? -1 : 1))).toEqual(
      [
        { place: files[0], version: "v2.15.0" },
        { place: files[1], version: "v2.14.0" },
        { place: files[2], version: "v2.13.0" },
        { place: files[3], version: "v2.12.2" },
      ].toSorted((a, b) => ((a.place ?? "") < (b.place ?? "") ? -1 : 1)),
    );
  });

  test("counts a program once that links lead to", async () => {
    const { add, find, root } = await makeMachine();
    const file = add("tools/golangci-lint-2.14.0-linux-amd64/golangci-lint", undefined);
    mkdirSync(join(root, "bin"));
    symlinkSync(file, join(root, "bin", "golangci-lint"));
    mkdirSync(join(root, "checkout", "bin"), { recursive: true });
    symlinkSync(file, join(root, "checkout", "bin", "golangci-lint"));
    // Its folder tells the version, as it says nothing itself.
    expect(await find()).toEqual([{ place: file, version: "v2.14.0" }]);
  });

  test("leaves the version of a script open", async () => {
    const { add, find } = await makeMachine();
    const place = add("bin/golangci-lint", undefined);
    expect(await find()).toEqual([{ place, version: undefined }]);
  });

  test("takes no folder of that name for a program, and looks into none that holds others' code", async () => {
    const { add, find, root } = await makeMachine();
    mkdirSync(join(root, "checkout", "golangci-lint"), { recursive: true });
    add("checkout/node_modules/.bin/golangci-lint", "v2.12.2");
    add("checkout/a/b/c/d/golangci-lint", "v2.12.2");
    expect(await find()).toEqual([]);
  });

  test("adds what go.sum has a hash for, as for `go tool`", async () => {
    const { add, find } = await makeMachine();
    const place = add("bin/golangci-lint", "v2.15.0");
    const sumLines = [
      `${MODULE} v2.12.2 h1:a=`,
      `${MODULE} v2.11.0/go.mod h1:a=`,
      "github.com/golangci/golangci-lint-other v1.0.0 h1:a=",
    ];
    expect(await find({ sumLines })).toEqual([
      { place, version: "v2.15.0" },
      { place: MODULE, version: "v2.12.2" },
    ]);
  });

  test("adds what was unpacked in the job, and what lies in GOMODCACHE if there is nothing else", async () => {
    const { add, find, root } = await makeMachine();
    const tree = "mod/github.com/golangci/golangci-lint";
    mkdirSync(join(root, `${tree}/v2@v2.12.2`), { recursive: true });
    mkdirSync(join(root, `${tree}@v1.64.8`), { recursive: true });
    const trees = [
      { place: "github.com/golangci/golangci-lint", version: "v1.64.8" },
      { place: MODULE, version: "v2.12.2" },
    ];
    expect(await find()).toEqual(trees);
    const place = add("bin/golangci-lint", "v2.15.0");
    expect(await find()).toEqual([{ place, version: "v2.15.0" }]);
    expect(await find({ agedAtMs: 0 })).toEqual([{ place, version: "v2.15.0" }, ...trees]);
  });
});
