import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outputName } from "../../src/buildcache/layout.ts";
import { areRelabelledPrograms } from "../../src/buildcache/relabelled-programs.ts";
import { type ActionEntry, scanBuildCache } from "../../src/buildcache/scan.ts";
import { commitAll, makeRepository, writeFiles } from "../support/git.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeKeptTempDir, makeTempDir, removeTree } from "../support/temp-dir.ts";

const ONE =
  'package main\n\nimport "example.com/programs/lib"\n\nfunc main() { println(lib.Name()) }\n';
const PROJECT = {
  "go.mod": "module example.com/programs\n\ngo 1.21\n",
  "lib/lib.go": 'package lib\n\nfunc Name() string { return "first" }\n',
  "lib/lib_test.go":
    'package lib\n\nimport "testing"\n\nfunc TestName(t *testing.T) { t.Log(Name()) }\n',
  "cmd/one/main.go": ONE,
  "cmd/one/main_test.go":
    'package main\n\nimport "testing"\n\nfunc TestProgram(t *testing.T) { main() }\n',
  "cmd/c/main.go":
    'package main\n\n// static int one(void) { return 1; }\nimport "C"\n\nfunc main() { println(C.one()) }\n',
};

describe("areRelabelledPrograms(), with the entries of real go", { timeout: 300_000 }, () => {
  let dir: string;
  let goCache: string;
  let entries: ActionEntry[];

  beforeAll(async () => {
    dir = await makeKeptTempDir("programs");
    goCache = join(dir, "cache");
    entries = [];
    makeRepository(join(dir, "work"), PROJECT);
    linkCompiledStd(goCache, "tests");
    runGo();
  }, 300_000);
  afterAll(() => removeTree(dir));

  /** What go writes under ids that were not there before, and what was there. */
  function runGo(): { added: ActionEntry[]; known: ActionEntry[] } {
    // With go's own defaults: that of GOENV may say that no commit is to be part of a program.
    const defaults = { GOENV: "off", GOFLAGS: "", GOTOOLCHAIN: "local", CGO_ENABLED: "1" };
    const env = { ...process.env, ...defaults, GOCACHE: goCache };
    for (const command of ["build", "vet", "test"]) {
      execFileSync("go", [command, "./..."], { cwd: join(dir, "work"), env, stdio: "ignore" });
    }
    const known = entries;
    entries = scanBuildCache(goCache);
    const ids = new Set(known.map(({ actionId }) => actionId));
    return { added: entries.filter(({ actionId }) => !ids.has(actionId)), known };
  }

  function push(files: Record<string, string>) {
    writeFiles(join(dir, "work"), files);
    commitAll(join(dir, "work"));
    return runGo();
  }

  test("a commit that changes no package only compiles its programs again, with cgo too", () => {
    const { added, known } = push({ "README.md": "first\n" });
    // Of two programs: the object, the list of sources, what compiler and linker wrote; files of cgo.
    expect(added.length).toBeGreaterThanOrEqual(8);
    expect(areRelabelledPrograms(goCache, added, known)).toBe(true);
    expect(areRelabelledPrograms(goCache, added, [...known, ...added])).toBe(true);
    expect(areRelabelledPrograms(goCache, added, added)).toBe(false);
  });

  test("any other entry among them is something new", () => {
    const { added, known } = push({ "README.md": "second\n" });
    // A package of the standard library: what belongs to a program is explained by it.
    const other = known.toSorted((a, b) => b.outputBytes - a.outputBytes)[0];
    if (!other) throw new Error("the cache is empty");
    const rest = known.filter((entry) => entry !== other);
    expect(areRelabelledPrograms(goCache, [...added, other], rest)).toBe(false);
  });

  test("a package that changed is something new", () => {
    const changed = PROJECT["lib/lib.go"].replace("first", "second");
    const { added, known } = push({ "lib/lib.go": changed });
    expect(added.length).toBeGreaterThan(8);
    expect(areRelabelledPrograms(goCache, added, known)).toBe(false);
  });

  test("a program that changed is something new", () => {
    const { added, known } = push({ "cmd/one/main.go": ONE.replace("()) }", '(), "!") }') });
    expect(added.length).toBeGreaterThan(8);
    expect(areRelabelledPrograms(goCache, added, known)).toBe(false);
  });
});

describe("areRelabelledPrograms(), with odd outputs", () => {
  const HEADER = "!<arch>\n__.PKGDEF       0           0     0     644     1         `\n";
  const PROGRAM = `${HEADER}go object linux amd64 go1.26.8\nbuild id "a/content"\nmain\n\n$$B\n`;
  const known = entryOf("k");

  function entryOf(letter: string): ActionEntry {
    const id = letter.charCodeAt(0).toString(16).repeat(32);
    return { actionId: id, outputId: id, outputBytes: 1, computedAtMs: 0, usedAtMs: 0 };
  }

  test.each([
    ["the same program", PROGRAM, true],
    ["another program", PROGRAM.replace("content", "another"), false],
    ["a package", PROGRAM.replace("main\n", "\n"), false],
    ["a cut header", PROGRAM.slice(0, 100), false],
    ["an empty one", "", false],
    ["none at all", undefined, false],
  ])("%s", async (_, text, expected) => {
    const goCache = await makeTempDir("programs-odd");
    const entry = entryOf("e");
    writeFiles(goCache, { [outputName(known.outputId)]: PROGRAM });
    if (text !== undefined) writeFiles(goCache, { [outputName(entry.outputId)]: text });
    expect(areRelabelledPrograms(goCache, [entry], [known])).toBe(expected);
  });

  test("the folder of a cached executable", async () => {
    const goCache = await makeTempDir("programs-odd");
    const entry = entryOf("e");
    writeFiles(goCache, { [`${outputName(entry.outputId)}/program`]: PROGRAM });
    expect(areRelabelledPrograms(goCache, [entry], [known])).toBe(false);
  });
});
