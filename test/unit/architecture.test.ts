import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Architecture,
  findForbiddenImports,
  findMisplaced,
  findUnusedPermissions,
  parseArchitecture,
  roomOf,
} from "../support/architecture/rules.ts";
import { findCycles, parseSourceFile } from "../support/architecture/source-file.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const SOURCE = path.join(ROOT, "src");
const MAX_LINES = 350;

const document = readFileSync(path.join(ROOT, "ARCHITECTURE.md"), "utf8");
const architecture = parseArchitecture(document);
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((name) => name.split(path.sep).join("/"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => parseSourceFile(name, readFileSync(path.join(SOURCE, name), "utf8")));

describe("src", () => {
  test("has imports only as ARCHITECTURE.md allows them", () => {
    expect(findForbiddenImports(files, architecture)).toEqual([]);
  });

  test("uses packages, processes and the environment only in their places", () => {
    expect(findMisplaced(files, architecture)).toEqual([]);
  });

  test("has no import cycle", () => {
    expect(findCycles(files)).toEqual([]);
  });

  test("imports only files that are there", () => {
    const names = new Set(files.map(({ name }) => name));
    const missing = files.flatMap(({ imports }) =>
      imports.flatMap(({ target }) => (target === undefined || names.has(target) ? [] : [target])),
    );
    expect(missing).toEqual([]);
  });

  test(`has no file over ${MAX_LINES} lines`, () => {
    const long = files.filter(({ lineCount }) => lineCount > MAX_LINES);
    expect(long.map(({ name, lineCount }) => `${name}: ${lineCount}`)).toEqual([]);
  });

  test("has an entry that loads everything else on demand", () => {
    const entry = files.find(({ name }) => name === "index.ts");
    expect(new Set(entry?.imports.map(({ kind }) => kind))).toEqual(new Set(["dynamic"]));
  });

  test("evaluates the cache client in the transfer process only", () => {
    const importers = files.flatMap(({ name, imports }) =>
      imports
        .filter(({ target, kind }) => target === "cache/library/transfer.ts" && kind !== "type")
        .map(({ kind }) => `${name}: ${kind}`),
    );
    expect(importers).toEqual(["index.ts: dynamic"]);
  });
});

describe("ARCHITECTURE.md", () => {
  const rooms = [...architecture.mayImport.keys()];

  test("has a row for the room of each file", () => {
    const homeless = files.filter(({ name }) => !rooms.includes(roomOf(name, rooms)));
    expect(homeless.map(({ name }) => name)).toEqual([]);
  });

  test("has a row for each folder inside a folder", () => {
    const inner = files.map(({ name }) => name.split("/").slice(0, -1).slice(0, 2).join("/"));
    const missing = [...new Set(inner)].filter((folder) => folder !== "" && !isRoom(folder));
    expect(missing).toEqual([]);
  });

  test("has no row for a room without files", () => {
    const used = new Set(files.map(({ name }) => roomOf(name, rooms)));
    expect(rooms.filter((room) => !used.has(room))).toEqual([]);
  });

  test("lets neither of the job's two steps import the other", () => {
    expect(architecture.mayImport.get("app/start")).not.toContain("app/finish");
    expect(architecture.mayImport.get("app/finish")).not.toContain("app/start");
  });

  /** A folder that holds no file of its own needs no row beside those of the folders in it. */
  function isRoom(folder: string): boolean {
    const own = files.filter(({ name }) => path.posix.dirname(name) === folder);
    return rooms.includes(folder) || own.every(({ name }) => rooms.includes(name));
  }

  test("allows no import that no file makes", () => {
    expect(findUnusedPermissions(files, architecture)).toEqual([]);
  });

  test("gives a place to each dependency, to child processes, environment and exit", () => {
    const manifest: { dependencies: object } = JSON.parse(
      readFileSync(path.join(ROOT, "package.json"), "utf8"),
    );
    const placed = [...architecture.places.keys()];
    expect(placed.sort()).toEqual(
      [
        ...Object.keys(manifest.dependencies),
        "node:child_process",
        "process.env",
        "process.exit",
      ].sort(),
    );
  });

  test("names no file and no place that is not there", () => {
    const places = [...architecture.places.values()].flat().map((place) => `src/${place}`);
    const named = [...document.matchAll(/`((?:src|test|scripts|bench)\/[^`\s]*)`/g)].map(
      ([, name = ""]) => name,
    );
    const missing = [...places, ...named].filter((name) => !existsSync(path.join(ROOT, name)));
    expect(missing).toEqual([]);
  });

  test("names functions and fields that its files have", () => {
    const rows = [...document.matchAll(/`(\w+)(?:\(\))?` in `(src\/[^`]+)`/g)];
    const missing = rows.filter(
      ([, name = "", file = ""]) => !readFileSync(path.join(ROOT, file), "utf8").includes(name),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(missing.map(([text]) => text)).toEqual([]);
  });
});

describe("parseSourceFile()", () => {
  test.each([
    ["an import", 'import { a } from "../lib/a.ts";', "static"],
    ["an import for its effects", 'import "../lib/a.ts";', "static"],
    ["an import type", 'import type { A } from "../lib/a.ts";', "type"],
    ["an import of inline types", 'import { type A } from "../lib/a.ts";', "type"],
    ["an import of a type and a value", 'import { type A, b } from "../lib/a.ts";', "static"],
    ["an export from", 'export { a } from "../lib/a.ts";', "static"],
    ["an export type from", 'export type { A } from "../lib/a.ts";', "type"],
    ["a dynamic import", 'async () => (await import("../lib/a.ts")).a;', "dynamic"],
    ["an import in a type", 'type A = import("../lib/a.ts").A;', "type"],
    ["a require", 'const a = require("../lib/a.ts");', "static"],
  ])("finds %s", (_what, text, kind) => {
    const expected = [{ specifier: "../lib/a.ts", target: "lib/a.ts", kind }];
    expect(parseSourceFile("app/b.ts", text).imports).toEqual(expected);
  });

  test("does not take a comment or a string for an import", () => {
    const text = '// import "./a.ts";\nconst text = \'import "./a.ts"\';';
    expect(parseSourceFile("app/b.ts", text).imports).toEqual([]);
  });

  test("gives a computed import a name that no rule lets pass", () => {
    const file = parseSourceFile("app/b.ts", "import(name);");
    expect(findMisplaced([file], rules({}))).toEqual(["app/b.ts: ?"]);
  });

  test.each([
    ["a member", 'process.env["A"];', ["env"]],
    ["a member by its text", 'process["env"];', ["env"]],
    ["a member through globalThis", "globalThis.process.env;", ["env"]],
    ["the object taken apart", "const { env } = process;", ["*"]],
    ["no member of something else", "job.process.env; const a = { process: 1 };", []],
  ])("finds %s", (_what, text, members) => {
    expect(parseSourceFile("app/b.ts", text).processMembers).toEqual(members);
  });

  test("counts lines without the empty one at the end", () => {
    expect(parseSourceFile("app/b.ts", "a;\nb;\n").lineCount).toBe(2);
  });
});

describe("the rules", () => {
  test("report an import that is not allowed", () => {
    const file = parseSourceFile("lib/a.ts", 'import type { B } from "../app/b.ts";');
    const found = findForbiddenImports([file], rules({ lib: [], app: ["lib"] }));
    expect(found).toEqual(["lib/a.ts → app/b.ts"]);
  });

  test("let files of one folder import one another", () => {
    const file = parseSourceFile("lib/a.ts", 'import { b } from "./b.ts";');
    expect(findForbiddenImports([file], rules({ lib: [] }))).toEqual([]);
  });

  test("report a permission without a use", () => {
    expect(findUnusedPermissions([], rules({ app: ["lib"] }))).toEqual(["app → lib"]);
  });

  test.each([
    ["a package elsewhere", 'import "undici";', ["app/a.ts: undici"]],
    ["a package without a place", 'import "left";', ["app/a.ts: left"]],
    ["a builtin elsewhere", 'import "node:child_process";', ["app/a.ts: node:child_process"]],
    ["the environment elsewhere", "process.env;", ["app/a.ts: process.env"]],
    ["process as a module", 'import { env } from "node:process";', ["app/a.ts: node:process"]],
    ["process handed on", "use(process);", ["app/a.ts: process.*"]],
    ["no other builtin", 'import "node:path"; process.platform;', []],
  ])("report %s", (_what, text, expected) => {
    const places = new Map(
      ["undici", "node:child_process", "process.env"].map((name) => [name, ["lib"]]),
    );
    const found = findMisplaced([parseSourceFile("app/a.ts", text)], { ...rules({}), places });
    expect(found).toEqual(expected);
  });

  test("report a cycle", () => {
    const cyclic = [
      parseSourceFile("lib/a.ts", 'import type { B } from "./b.ts";'),
      parseSourceFile("lib/b.ts", 'import type { A } from "./a.ts";'),
    ];
    expect(findCycles(cyclic)).toEqual(["lib/a.ts → lib/b.ts → lib/a.ts"]);
  });

  test("report an import from one folder to another of the same folder", () => {
    const file = parseSourceFile("app/start/a.ts", 'import { b } from "../finish/b.ts";');
    const found = findForbiddenImports([file], rules({ "app/start": [], "app/finish": [] }));
    expect(found).toEqual(["app/start/a.ts → app/finish/b.ts"]);
  });

  test.each([
    ["lib/a.ts", "lib"],
    ["lib/deep/a.ts", "lib"],
    ["app/start/a.ts", "app/start"],
    ["app/a.ts", "app"],
    ["app/b.ts", "app/b.ts"],
    ["index.ts", "index.ts"],
    ["nowhere/a.ts", "nowhere"],
    ["library/a.ts", "library"],
  ])("know the room of %s", (file, room) => {
    expect(roomOf(file, ["lib", "app", "app/start", "app/b.ts", "index.ts"])).toBe(room);
  });
});

function rules(mayImport: Record<string, string[]>): Architecture {
  return { mayImport: new Map(Object.entries(mayImport)), places: new Map() };
}
