import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGoMod } from "../../../src/gomod/go-mod.ts";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { parseGoWork } from "../../../src/gomod/go-work.ts";
import {
  escapeModulePath,
  escapeVersion,
  type ModuleVersion,
} from "../../../src/gomod/module-path.ts";
import {
  allSumVersions,
  isAmong,
  type ModuleNeeds,
  planModuleNeeds,
  uniteNeeds,
} from "../../../src/gomod/module-set.ts";

/** `a@v1.0.0` stands for example.com/a v1.0.0, and `a@v1.0.0/go.mod` for its go.mod. */
function sumOf(...names: string[]) {
  const lines = names.map((name) => `example.com/${name.replace("@", " ")} h1:x=\n`);
  return parseGoSum(lines.join(""), "go.sum");
}

interface Files {
  mods: string[][];
  work?: string[];
  sums: string[][];
  noProxy?: string;
}

function plan({ mods, work, sums, noProxy = "" }: Files): ModuleNeeds {
  return planModuleNeeds({
    modules: mods.map((lines, index) => ({
      dir: `m${index}`,
      goMod: parseGoMod([`module example.com/m${index}`, ...lines].join("\n"), "go.mod"),
    })),
    ...(work ? { goWork: parseGoWork(work.join("\n"), "go.work") } : {}),
    sums: sums.map((names) => sumOf(...names)),
    noProxy,
  });
}

function names(modules: readonly ModuleVersion[]): string[] {
  return modules.map(({ path, version }) => `${path.replace("example.com/", "")}@${version}`);
}

function keyOf(entry: ModuleVersion & { kind?: string }): string {
  return `${entry.kind === undefined ? "" : `${entry.kind} `}${entry.path}@${entry.version}`;
}

function zipsOf(files: Files): string[] {
  return names(plan(files).zips);
}

describe("planModuleNeeds()", () => {
  test("takes the zips that go.mod requires and go.sum has", () => {
    const mods = [["go 1.24", "require example.com/a v1.1.0", "require example.com/c v1.0.0"]];
    const sums = [["a@v1.0.0", "a@v1.1.0", "b@v1.0.0"]];
    expect(zipsOf({ mods, sums })).toEqual(["a@v1.1.0"]);
  });

  test("takes every go.mod that go.sum has, and those of the zips", () => {
    const mods = [["go 1.24", "require example.com/a v1.1.0"]];
    const sums = [["a@v1.0.0/go.mod", "a@v1.1.0", "b@v1.0.0/go.mod"]];
    expect(names(plan({ mods, sums }).mods)).toEqual(["a@v1.0.0", "a@v1.1.0", "b@v1.0.0"]);
  });

  test("takes the info of each zip", () => {
    const mods = [["go 1.24", "require example.com/a v1.1.0"]];
    const sums = [["a@v1.0.0/go.mod", "a@v1.1.0"]];
    expect(names(plan({ mods, sums }).infos)).toEqual(["a@v1.1.0"]);
  });

  test("joins several modules", () => {
    const mods = [
      ["go 1.24", "require example.com/a v1.0.0"],
      ["go 1.24", "require example.com/a v1.1.0"],
    ];
    expect(zipsOf({ mods, sums: [["a@v1.0.0"], ["a@v1.1.0"]] })).toEqual(["a@v1.0.0", "a@v1.1.0"]);
  });

  test("sorts by path, then version", () => {
    const required = ["b@v1.0.0", "a@v1.10.0", "a@v1.9.0", "a@v1.9.0-rc.1"];
    const mods = [
      ["go 1.24", ...required.map((name) => `require example.com/${name.replace("@", " ")}`)],
    ];
    expect(zipsOf({ mods, sums: [required, required] })).toEqual([
      "a@v1.9.0-rc.1",
      "a@v1.9.0",
      "a@v1.10.0",
      "b@v1.0.0",
    ]);
  });

  test("has nothing for no files", () => {
    expect(plan({ mods: [], sums: [] })).toEqual({
      zips: [],
      mods: [],
      infos: [],
      skippedPrivate: [],
    });
  });

  test("passes over toolchains", () => {
    const sum = parseGoSum(
      "golang.org/toolchain v0.0.1-go1.25.0.linux-amd64 h1:x=\n" +
        "golang.org/toolchain v0.0.1-go1.25.0.linux-amd64/go.mod h1:x=\n",
      "go.sum",
    );
    const needs = planModuleNeeds({ modules: [], sums: [sum], noProxy: "" });
    expect(needs.mods).toEqual([]);
  });

  test.each(["a/../../b@v1.0.0", "a@v1.0.0/../../b", "a@main", "a@v1.0"])(
    "passes over %s, which no proxy has",
    (name) => {
      expect(plan({ mods: [["go 1.16"]], sums: [[name, `${name}/go.mod`]] }).mods).toEqual([]);
    },
  );

  describe("with replacements", () => {
    const sums = [["a@v1.0.0", "a@v1.1.0", "b@v1.0.0", "b@v1.2.0"]];
    const required = ["go 1.24", "require example.com/a v1.0.0"];

    test("takes the other module", () => {
      const mods = [[...required, "replace example.com/a => example.com/b v1.2.0"]];
      expect(zipsOf({ mods, sums })).toEqual(["b@v1.2.0"]);
    });

    test("takes nothing for a directory", () => {
      const mods = [[...required, "replace example.com/a => ../a"]];
      expect(zipsOf({ mods, sums })).toEqual([]);
    });

    test("takes a replacement of the version before one of all", () => {
      const mods = [
        [
          ...required,
          "replace example.com/a v1.0.0 => example.com/b v1.2.0",
          "replace example.com/a => ../a",
        ],
      ];
      expect(zipsOf({ mods, sums })).toEqual(["b@v1.2.0"]);
    });

    test("passes over a replacement of another version", () => {
      const mods = [[...required, "replace example.com/a v1.1.0 => ../a"]];
      expect(zipsOf({ mods, sums })).toEqual(["a@v1.0.0"]);
    });

    test("applies them to their own module only", () => {
      const mods = [[...required, "replace example.com/a => ../a"], required];
      expect(zipsOf({ mods, sums })).toEqual(["a@v1.0.0"]);
    });
  });

  test("takes what is only needed indirectly, and the modules of tools", () => {
    const mods = [
      [
        "go 1.24",
        "tool example.com/b/cmd/gen",
        "require example.com/a v1.0.0",
        "require (",
        "\texample.com/b v1.0.0 // indirect",
        ")",
      ],
    ];
    expect(zipsOf({ mods, sums: [["a@v1.0.0", "b@v1.0.0"]] })).toEqual(["a@v1.0.0", "b@v1.0.0"]);
  });

  test("takes the same of files with CRLF and with lines twice", () => {
    const goMod = "module example.com/m\r\n\r\ngo 1.24\r\n\r\nrequire example.com/a v1.0.0\r\n";
    const line = "example.com/a v1.0.0 h1:x=\r\n";
    const needs = planModuleNeeds({
      modules: [{ dir: ".", goMod: parseGoMod(goMod, "go.mod") }],
      sums: [parseGoSum(`${line}${line}\r\n`, "go.sum"), parseGoSum(line, "b/go.sum")],
      noProxy: "",
    });
    expect(names(needs.zips)).toEqual(["a@v1.0.0"]);
  });

  test("takes nothing for a hash of an algorithm that go does not know", () => {
    const sum = parseGoSum("example.com/a v1.0.0 h2:x=\n", "go.sum");
    const goMod = parseGoMod("module m\ngo 1.24\nrequire example.com/a v1.0.0\n", "go.mod");
    const needs = planModuleNeeds({ modules: [{ dir: ".", goMod }], sums: [sum], noProxy: "" });
    expect(needs).toMatchObject({ zips: [], mods: [] });
  });

  describe("with excluded versions", () => {
    test("takes none of a go.mod that requires them", () => {
      const mods = [["go 1.24", "require example.com/a v1.0.0", "exclude example.com/a v1.0.0"]];
      expect(zipsOf({ mods, sums: [["a@v1.0.0"]] })).toEqual([]);
    });

    test("keeps those that another module requires", () => {
      const mods = [
        ["go 1.24", "require example.com/a v1.0.0", "exclude example.com/a v1.0.0"],
        ["go 1.24", "require example.com/a v1.0.0"],
      ];
      expect(zipsOf({ mods, sums: [["a@v1.0.0"]] })).toEqual(["a@v1.0.0"]);
    });

    test("takes none of any module of a workspace", () => {
      const mods = [
        ["go 1.24", "require example.com/a v1.0.0", "exclude example.com/a v1.1.0"],
        ["go 1.24", "require example.com/a v1.1.0"],
      ];
      const work = ["go 1.24", "use ./m0", "use ./m1"];
      expect(zipsOf({ mods, work, sums: [["a@v1.0.0", "a@v1.1.0"]] })).toEqual(["a@v1.0.0"]);
    });
  });

  test("names only what go.sum has, of paths that can be escaped, for any files", () => {
    const name = fc.constantFrom("a", "b", "A", "c/v2", "a b", "..", "a\\b", "é");
    const version = fc.constantFrom("v1.0.0", "v1.1.0", "v2.0.0", "v2.0.0+incompatible", "v1", "x");
    const entry = fc.tuple(name, version, fc.constantFrom("", "/go.mod"));
    const sum = fc.array(entry).map((entries) => ({
      ignored: [],
      entries: entries.map(([path, entryVersion, suffix]) => ({
        path: `example.com/${path}`,
        version: entryVersion,
        kind: suffix === "" ? ("zip" as const) : ("mod" as const),
        hash: "h1:x=",
      })),
    }));
    const required = fc.tuple(name, version).map(([path, requiredVersion]) => ({
      path: `example.com/${path}`,
      version: requiredVersion,
      indirect: false,
    }));
    const goMod = fc
      .record({
        go: fc.constantFrom("1.16", "1.24"),
        require: fc.array(required),
        exclude: fc.array(required),
      })
      .map((parts) => ({ ...parseGoMod("module example.com/m", "go.mod"), ...parts }));
    fc.assert(
      fc.property(fc.array(goMod), fc.array(sum), fc.boolean(), (goMods, sums, isWorkspace) => {
        const needs = planModuleNeeds({
          modules: goMods.map((mod, index) => ({ dir: `${index}`, goMod: mod })),
          ...(isWorkspace ? { goWork: parseGoWork("go 1.24", "go.work") } : {}),
          sums,
          noProxy: "example.com/b",
        });
        const known = new Set(sums.flatMap(({ entries }) => entries.map(keyOf)));
        for (const module of needs.zips) expect(known).toContain(`zip ${keyOf(module)}`);
        for (const module of [...needs.zips, ...needs.mods, ...needs.skippedPrivate]) {
          expect(() => escapeModulePath(module.path)).not.toThrow();
          expect(() => escapeVersion(module.version)).not.toThrow();
        }
        for (const list of [needs.zips, needs.mods, needs.infos]) {
          expect(new Set(list.map(keyOf)).size).toBe(list.length);
          expect(list.filter(({ path }) => path === "example.com/b")).toEqual([]);
        }
      }),
    );
  });

  describe("with a go.mod older than Go 1.17", () => {
    test.each(["go 1.16", ""])("takes the highest version of each path (%j)", (goLine) => {
      const mods = [[goLine, "require example.com/a v1.0.0"]];
      const sums = [["a@v1.0.0", "a@v1.1.0", "b@v1.9.0", "b@v1.10.0", "c@v1.0.0/go.mod"]];
      expect(zipsOf({ mods, sums })).toEqual(["a@v1.0.0", "a@v1.1.0", "b@v1.10.0"]);
    });

    test("takes what replaces modules that it does not list", () => {
      const mods = [["go 1.16", "replace example.com/x => example.com/b v1.0.0"]];
      expect(zipsOf({ mods, sums: [["b@v1.0.0", "b@v1.1.0"]] })).toEqual(["b@v1.0.0", "b@v1.1.0"]);
    });

    test("takes nothing for what a directory replaces", () => {
      const mods = [["go 1.16", "replace example.com/a => ../a"]];
      expect(zipsOf({ mods, sums: [["a@v1.0.0"]] })).toEqual([]);
    });
  });

  test("takes all of a file that bingo made, which names the tool alone", () => {
    const needs = planModuleNeeds({
      modules: [
        {
          dir: ".bingo",
          goMod: parseGoMod(
            "module _\n\ngo 1.24\n\nrequire example.com/a v1.0.0 // cmd/a\n",
            "a.mod",
          ),
        },
      ],
      sums: [sumOf("a@v1.0.0", "b@v1.0.0", "b@v1.1.0")],
      noProxy: "",
    });
    expect(names(needs.zips)).toEqual(["a@v1.0.0", "b@v1.1.0"]);
  });

  describe("with a go.work", () => {
    const work = ["go 1.24", "use ./m0", "use ./m1"];

    test("takes a version that only go.work.sum raises", () => {
      const mods = [["go 1.24", "require example.com/a v1.0.0"]];
      const sums = [["a@v1.0.0"], ["a@v1.5.0", "b@v1.0.0"]];
      expect(zipsOf({ mods, work, sums })).toEqual(["a@v1.0.0", "a@v1.5.0"]);
    });

    test("applies a module's replacements to all", () => {
      const mods = [
        ["go 1.24", "require example.com/a v1.0.0"],
        ["go 1.24", "replace example.com/a => ../a"],
      ];
      expect(zipsOf({ mods, work, sums: [["a@v1.0.0"]] })).toEqual([]);
    });

    test("takes its own replacements before a module's", () => {
      const mods = [
        ["go 1.24", "require example.com/a v1.0.0", "replace example.com/a v1.0.0 => ../a"],
      ];
      const replace = "replace example.com/a => example.com/b v1.0.0";
      const sums = [["a@v1.0.0", "b@v1.0.0"]];
      expect(zipsOf({ mods, work: [...work, replace], sums })).toEqual(["b@v1.0.0"]);
    });

    test("takes nothing for its own modules", () => {
      const mods = [["go 1.24", "require example.com/m1 v1.0.0"], ["go 1.24"]];
      expect(zipsOf({ mods, work, sums: [["m1@v1.0.0"]] })).toEqual([]);
    });
  });

  describe("with private modules", () => {
    const needs = plan({
      mods: [["go 1.24", "require example.com/a v1.0.0", "require example.com/secret/b v1.0.0"]],
      sums: [["a@v1.0.0", "secret/b@v1.0.0", "secret/b@v1.0.0/go.mod", "secret/c@v1.0.0/go.mod"]],
      noProxy: "other.example.com,example.com/secret",
    });

    test.each(["zips", "mods", "infos"] as const)("leaves them out of the %s", (list) => {
      expect(names(needs[list])).toEqual(["a@v1.0.0"]);
    });

    test("names each that was left out once", () => {
      expect(names(needs.skippedPrivate)).toEqual(["secret/b@v1.0.0", "secret/c@v1.0.0"]);
    });
  });
});

describe("allSumVersions()", () => {
  test("names each version once, whether zip or go.mod", () => {
    const sums = [sumOf("b@v1.0.0/go.mod", "a@v1.0.0"), sumOf("a@v1.0.0/go.mod", "a@v1.0.0")];
    expect(names(allSumVersions(sums))).toEqual(["a@v1.0.0", "b@v1.0.0"]);
  });
});

describe("uniteNeeds()", () => {
  const needsOf = (...modules: string[]) =>
    plan({
      mods: [
        ["go 1.24", ...modules.map((name) => `require example.com/${name.replace("@", " ")}`)],
      ],
      sums: [modules],
    });

  test("names each version once, sorted", () => {
    const needs = uniteNeeds([needsOf("b@v1.0.0", "c@v1.0.0"), needsOf("b@v1.0.0", "a@v1.2.0")]);
    for (const list of [needs.zips, needs.mods, needs.infos]) {
      expect(names(list)).toEqual(["a@v1.2.0", "b@v1.0.0", "c@v1.0.0"]);
    }
  });

  test("has nothing for none", () => {
    expect(uniteNeeds([])).toEqual({ zips: [], mods: [], infos: [], skippedPrivate: [] });
  });
});

describe("isAmong()", () => {
  test("tells by path and version", () => {
    const isThere = isAmong([{ path: "example.com/a", version: "v1.0.0" }]);
    expect(isThere({ path: "example.com/a", version: "v1.0.0" })).toBe(true);
    expect(isThere({ path: "example.com/a", version: "v1.0.1" })).toBe(false);
    expect(isThere({ path: "example.com/b", version: "v1.0.0" })).toBe(false);
  });
});
