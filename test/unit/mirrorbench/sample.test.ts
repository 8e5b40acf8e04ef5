import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import type { ModuleVersion } from "../../../src/gomod/module-path.ts";
import { chooseSample, type SampleRequest } from "../../../src/mirrorbench/sample.ts";

const HASH = `h1:${"A".repeat(43)}=`;

function sumOf(paths: readonly string[]) {
  const lines = paths.flatMap((path) => [
    `${path} v1.0.0 ${HASH}`,
    `${path} v1.0.0/go.mod ${HASH}`,
  ]);
  return parseGoSum(lines.join("\n"), "go.sum");
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `github.com/some/module${index}`);

/** The size of `module7` is 7 kB. */
function sizeByNumber({ path }: ModuleVersion): number {
  return 1_000 * Number(/\d+$/.exec(path)?.[0]);
}

function choose(paths: readonly string[], more: Partial<SampleRequest> = {}) {
  const sample = chooseSample({
    sums: [sumOf(paths)],
    sizeOf: () => undefined,
    noProxy: "",
    ownPaths: [],
    takesUnknown: false,
    count: 20,
    ...more,
  });
  return { ...sample, modules: sample.modules.map(({ path }) => path) };
}

describe("chooseSample()", () => {
  test("never takes what GONOPROXY covers, whatever else is allowed", () => {
    const paths = ["github.com/corp/secret", "github.com/some/public"];
    const { modules, skippedPrivate } = choose(paths, {
      noProxy: "github.com/corp",
      takesUnknown: true,
    });
    expect([modules, skippedPrivate]).toEqual([["github.com/some/public"], 1]);
  });

  test("takes only what is known to be public, unless all is wanted", () => {
    const paths = ["go.corp.example/lib", "github.com/some/public", "github.com/Octo/own"];
    const ownPaths = ["github.com/octo", "example.com/other"];
    const { modules, skippedUnknown, known } = choose(paths, { ownPaths });
    expect([modules, skippedUnknown, known]).toEqual([["github.com/some/public"], 2, 3]);
    expect(choose(paths, { ownPaths, takesUnknown: true }).modules).toHaveLength(3);
  });

  test("takes no module of which go.sum has only the go.mod, and none that cannot be asked for", () => {
    const lines = [
      `github.com/some/only-mod v1.0.0/go.mod ${HASH}`,
      `github.com/some/branch main ${HASH}`,
      `github.com/some/branch main/go.mod ${HASH}`,
    ];
    const sums = [parseGoSum(lines.join("\n"), "go.sum")];
    expect(choose([], { sums })).toMatchObject({ modules: [], known: 0 });
  });

  test("knows each hash that several go.sum files have for a module", () => {
    const other = parseGoSum(`github.com/some/a v1.0.0 h1:${"B".repeat(43)}=`, "go.sum");
    const sample = chooseSample({
      sums: [sumOf(["github.com/some/a"]), other],
      sizeOf: () => undefined,
      noProxy: "",
      ownPaths: [],
      takesUnknown: false,
      count: 1,
    });
    expect(sample.modules[0]?.zipHashes).toHaveLength(2);
  });

  test("is the same each time, in whatever order go.sum names the modules", () => {
    const paths = numbered(100);
    const { modules } = choose(paths, { count: 10 });
    expect(modules).toHaveLength(10);
    expect(choose(paths.toReversed(), { count: 10 }).modules).toEqual(modules);
  });

  test("takes of each size class its share, and one at least", () => {
    const sizeOf = ({ path }: ModuleVersion) => (path.endsWith("module0") ? 2_000_000 : 10_000);
    const { modules } = choose(numbered(50), { count: 5, sizeOf });
    expect(modules).toHaveLength(5);
    expect(modules).toContain("github.com/some/module0");
  });

  test("spreads over a class, with its smallest and its largest module", () => {
    const { modules } = choose(numbered(29), { count: 3, sizeOf: sizeByNumber });
    expect(modules.map((path) => path.replace(/\D+/, ""))).toEqual(["0", "14", "28"]);
  });

  test("leaves out what would take the time of all others", () => {
    const sizeOf = ({ path }: ModuleVersion) => (path.endsWith("module0") ? 60_000_000 : 10_000);
    expect(choose(numbered(3), { sizeOf }).modules).not.toContain("github.com/some/module0");
  });

  test("takes all if there are fewer than it may take", () => {
    expect(choose(numbered(4), { sizeOf: sizeByNumber }).modules).toHaveLength(4);
  });
});
