import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readCgoVariables, readIncludes } from "./cgo-source.ts";
import { C_FILE, findCgoPackages, listFolder } from "./find-packages.ts";
import { addReached, isWithin, planReachedFiles, type ReachedFiles } from "./reached-files.ts";

/** What a checkout's cgo packages read, as far as it is known. */
export interface CgoInputs {
  /** How many packages use cgo. */
  packages: number;
  /** How many files of the checkout they reach that go does not compare. */
  files: number;
  /** Of their names and content; empty if there are none. */
  hash: string;
}

export interface CgoCheckout {
  /** Absolute. What is outside of it does not count. */
  root: string;
  moduleDirs: readonly string[];
  /** Folders that do not count although they may be inside of it, such as GOMODCACHE. */
  outside?: readonly string[];
  /** Variables of the job. */
  env: Readonly<Record<string, string | undefined>>;
}

export const NO_CGO: CgoInputs = { packages: 0, files: 0, hash: "" };

/** More would take longer to read than compiling them. */
const MAX_FILES = 20_000;
const MAX_BYTES = 256 * 2 ** 20;
/** Entries of folders that are looked at: a flag may name the top of a large checkout. */
const MAX_ENTRIES = 200_000;
const SKIPPED: readonly string[] = [".git", "node_modules"];
const HASH_CHARS = 16;

/**
 * Reads what the build of the checkout's cgo packages reaches within it: headers and libraries that
 * `#cgo` lines, CGO_ variables and includes name. go's cache compares none of it, so that a changed
 * one would go unnoticed. Of more than 256 MiB only names and sizes count, and of more than 20,000
 * files the first. Never throws.
 */
export function readCgoInputs({ root, moduleDirs, outside = [], env }: CgoCheckout): CgoInputs {
  const packages = findCgoPackages(moduleDirs, outside);
  if (packages.length === 0) return NO_CGO;
  const reached = planReachedFiles(root, packages, readCgoVariables(env));
  const files = listReached(root, reached, outside);
  return { packages: packages.length, files: files.length, hash: hashFiles(root, files) };
}

/** Names of the files, sorted. */
function listReached(
  root: string,
  { headerDirs, files }: ReachedFiles,
  outside: readonly string[],
): string[] {
  const found = new Set([...files].filter((file) => sizeOf(file) !== undefined));
  let leftEntries = MAX_ENTRIES;
  // A header may include one of yet another folder, which is then added, and visited in its turn.
  for (const [dir, packages] of headerDirs) visit(dir, packages);
  return [...found].sort();

  function visit(dir: string, packages: ReadonlySet<string>): void {
    if (outside.includes(dir)) return;
    const isOwn = packages.size === 1 && packages.has(dir);
    for (const entry of listFolder(dir)) {
      if (found.size >= MAX_FILES || --leftEntries < 0) return;
      const name = path.join(dir, entry.name);
      if (entry.isDirectory() && !SKIPPED.includes(entry.name)) visit(name, packages);
      else if (!isOwn && C_FILE.test(name) && sizeOf(name) !== undefined) {
        found.add(name);
        follow(dir, name);
      }
    }
  }

  function follow(dir: string, file: string): void {
    for (const name of readIncludes(tryRead(file)?.toString("latin1") ?? "")) {
      const target = path.resolve(dir, path.dirname(name));
      const isNew = name.startsWith("../") && isWithin(root, target) && !headerDirs.has(target);
      if (isNew) addReached(headerDirs, target, dir);
    }
  }
}

function hashFiles(root: string, files: readonly string[]): string {
  if (files.length === 0) return "";
  const hash = createHash("sha256");
  let leftBytes = MAX_BYTES;
  for (const file of files) {
    const sizeBytes = sizeOf(file) ?? 0;
    leftBytes -= sizeBytes;
    const name = path.relative(root, file).split(path.sep).join("/");
    hash.update(`${name}\0${sizeBytes}\0`);
    if (leftBytes >= 0) hash.update(tryRead(file) ?? "");
  }
  return hash.digest("hex").slice(0, HASH_CHARS);
}

/** In bytes; undefined for what is no file. */
function sizeOf(file: string): number | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    return undefined;
  }
}

function tryRead(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
