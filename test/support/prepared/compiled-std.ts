import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFiles } from "../git.ts";
import { PREPARED_DIR } from "./folder.ts";

/** Imports what the programs and tests of our fixtures do, and is built, vetted and tested. */
const PROJECT = {
  "go.mod": "module example.com/std\n\ngo 1.21\n",
  "lib/lib.go":
    'package lib\n\nimport (\n\t_ "encoding/json"\n\t_ "os/exec"\n\t_ "sort"\n)\n\nfunc Name() string { return "lib" }\n',
  "lib/lib_test.go":
    'package lib\n\nimport "testing"\n\nfunc Test(t *testing.T) { t.Log(Name()) }\n',
  "main.go":
    'package main\n\nimport "example.com/std/lib"\n\nfunc main() { println(lib.Name()) }\n',
};
const COMMANDS = [
  ["build", "-o", "program", "."],
  ["vet", "./..."],
  ["test", "./..."],
  ["test", "-cover", "./..."],
] as const;

let known: string | undefined;

/**
 * A GOCACHE with what the installed go compiles of the standard library for small programs and their
 * tests, with CGO_ENABLED=0. Made on the first call of a checkout, which takes half a minute: call it
 * in a global set-up. Nobody may write to it.
 */
export function prepareCompiledStd(): string {
  known ??= compileStd("go", `std-${goVersion()}`);
  return known;
}

/**
 * Fills a GOCACHE with it, for tests that are not about how the standard library gets there. The files
 * are copies: go and our action set the times of those that they use.
 */
export function copyCompiledStd(goCache: string): void {
  cpSync(prepareCompiledStd(), goCache, { recursive: true });
}

/** The same for any go command, in a folder of this name; gives its path. */
export function compileStd(goCommand: string, name: string): string {
  const dir = join(PREPARED_DIR, name);
  if (existsSync(dir)) return dir;
  mkdirSync(PREPARED_DIR, { recursive: true });
  const scratch = mkdtempSync(join(PREPARED_DIR, "std-building-"));
  const cwd = join(scratch, "project");
  writeFiles(cwd, PROJECT);
  const env = {
    PATH: process.env["PATH"],
    HOME: scratch,
    GOENV: "off",
    GOTOOLCHAIN: "local",
    GOCACHE: join(scratch, "cache"),
    GOPATH: join(scratch, "gopath"),
    GOPROXY: "off",
    CGO_ENABLED: "0",
  };
  for (const args of COMMANDS) {
    execFileSync(goCommand, args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  }
  try {
    renameSync(join(scratch, "cache"), dir);
  } catch (error) {
    // ENOTEMPTY: another process was first.
    if (!existsSync(dir)) throw error;
  }
  rmSync(scratch, { recursive: true });
  return dir;
}

/** Of the go command of PATH. */
export function goVersion(): string {
  return execFileSync("go", ["env", "GOVERSION"], { encoding: "utf8" }).trim();
}
