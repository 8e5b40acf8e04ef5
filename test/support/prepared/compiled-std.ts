import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { writeFiles } from "../git.ts";
import { PREPARED_DIR } from "./folder.ts";

/** Imports what the programs and tests of our fixtures do. */
export const STD_PROJECT = {
  "go.mod": "module example.com/std\n\ngo 1.21\n",
  "main.go":
    'package main\n\nimport "example.com/std/lib"\n\nfunc main() { println(lib.Name()) }\n',
  "lib/lib.go": 'package lib\n\nfunc Name() string { return "lib" }\n',
  "test/test.go":
    'package test\n\nimport (\n\t_ "encoding/json"\n\t_ "os/exec"\n\t_ "sort"\n)\n\nfunc Name() string { return "test" }\n',
  "test/test_test.go":
    'package test\n\nimport "testing"\n\nfunc Test(t *testing.T) { t.Log(Name()) }\n',
};

/**
 * What is compiled: `programs` is what a program needs that imports nothing of the standard
 * library, some two hundred files; `tests` is that and what tests and `go vet` need, over a
 * thousand.
 */
export type StdExtent = "programs" | "tests";

const EXTENTS = ["programs", "tests"] as const;

const COMMANDS: Readonly<Record<StdExtent, readonly (readonly string[])[]>> = {
  programs: [["build", "-o", "program", "."]],
  tests: [
    ["vet", "./..."],
    ["test", "./..."],
    ["test", "-cover", "./..."],
  ],
};

let installed: Readonly<Record<StdExtent, string>> | undefined;

/**
 * Compiles with the installed go, for CGO_ENABLED=0, what {@link copyCompiledStd} copies. Takes
 * half a minute on the first call of a checkout: call it in a global set-up.
 */
export function prepareCompiledStd(): Readonly<Record<StdExtent, string>> {
  installed ??= compileStd("go", `std-${goVersion()}`);
  return installed;
}

/**
 * Fills a GOCACHE with a part of the standard library, for tests that are not about how it gets
 * there. Everything is a copy, as a layer may be made of it: tar complains of a file that changed
 * if another test links the same one meanwhile.
 */
export function copyCompiledStd(goCache: string, extent: StdExtent): void {
  copyBuildCache(prepareCompiledStd()[extent], goCache, copyFileSync);
}

/**
 * The same for a cache that is never packed. The large files are links, which cost little. Actions
 * are copies here too: go overwrites some of them, and our action sets their times.
 */
export function linkCompiledStd(goCache: string, extent: StdExtent): void {
  linkBuildCache(prepareCompiledStd()[extent], goCache);
}

/** Copies a GOCACHE, its outputs as links. */
export function linkBuildCache(from: string, to: string): void {
  copyBuildCache(from, to, linkFile);
}

/**
 * The same folders for any go command, with names that begin like this. Nobody may write to them. With
 * `extents` the others are not made, which saves half a minute for each.
 */
export function compileStd(
  goCommand: string,
  name: string,
  extents: readonly StdExtent[] = EXTENTS,
): Readonly<Record<StdExtent, string>> {
  const dir = join(PREPARED_DIR, name);
  const folders = { programs: join(dir, "programs"), tests: join(dir, "tests") };
  if (existsSync(dir)) return folders;
  mkdirSync(PREPARED_DIR, { recursive: true });
  const scratch = mkdtempSync(join(PREPARED_DIR, "std-building-"));
  const cwd = join(scratch, "project");
  writeFiles(cwd, STD_PROJECT);
  const goCache = join(scratch, "cache");
  const env = {
    PATH: process.env["PATH"],
    HOME: scratch,
    GOENV: "off",
    GOTOOLCHAIN: "local",
    GOCACHE: goCache,
    GOPATH: join(scratch, "gopath"),
    GOPROXY: "off",
    CGO_ENABLED: "0",
  };
  const unfinished = join(scratch, "std");
  mkdirSync(unfinished);
  for (const extent of extents) {
    for (const args of COMMANDS[extent]) {
      execFileSync(goCommand, args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
    }
    linkBuildCache(goCache, join(unfinished, extent));
  }
  try {
    renameSync(unfinished, dir);
  } catch (error) {
    // ENOTEMPTY: another process was first.
    if (!existsSync(dir)) throw error;
  }
  rmSync(scratch, { recursive: true });
  return folders;
}

/** GOVERSION of the go command on PATH. */
export function goVersion(): string {
  return execFileSync("go", ["env", "GOVERSION"], { encoding: "utf8" }).trim();
}

/** Copies a GOCACHE, its outputs in the given way. */
function copyBuildCache(
  from: string,
  to: string,
  copyOutput: (source: string, target: string) => void,
): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const isOutput = entry.name.endsWith("-d") || from.endsWith("-d");
    if (!entry.isDirectory()) (isOutput ? copyOutput : copyFileSync)(source, target);
    // Go makes 256 folders in any cache. One that is an output holds an executable.
    else if (readdirSync(source).length > 0) copyBuildCache(source, target, copyOutput);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return;
    // The folder of temporary files may be on another disk, or on one without links.
    copyFileSync(source, target);
  }
}
