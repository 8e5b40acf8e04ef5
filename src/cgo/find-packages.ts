import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import { type CgoSource, readCgoSource, readIncludes } from "./cgo-source.ts";
import type { CgoPackage } from "./reached-files.ts";

/** What the C compiler may read by an include. */
export const C_FILE =
  /\.(?:h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tcc|tpp|def|c|cc|cpp|cxx|c\+\+|m|mm|s|sx)$/i;
/** Folders in which go looks for no packages of the module. */
const SKIPPED: readonly string[] = ["vendor", "testdata", "node_modules"];
/** Larger projects are read in parts: a second is more than most headers are worth. */
const MAX_GO_FILES = 50_000;
/** Nearly every Go file is shorter. */
const BUFFER_BYTES = 256 * 1024;

/**
 * The packages in and below the folders that use cgo, without those in folders of `outside`. What
 * cannot be read is passed over: go will report it. Synchronous on purpose, as thousands of small reads
 * take a third of the time that way.
 */
export function findCgoPackages(
  moduleDirs: readonly string[],
  outside: readonly string[] = [],
): CgoPackage[] {
  const packages: CgoPackage[] = [];
  const visited = new Set<string>(outside);
  // One for all: memory of its own for each file would take as long as reading it.
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let leftFiles = MAX_GO_FILES;

  function visit(dir: string): void {
    if (visited.has(dir)) return;
    visited.add(dir);
    const entries = listFolder(dir);
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const goFiles = files.filter((name) => /^[^._].*\.go$/.test(name) && !/_test\.go$/.test(name));
    leftFiles -= goFiles.length;
    if (leftFiles < 0) return;
    const sources = goFiles.flatMap((name) => tryReadCgo(path.join(dir, name), buffer) ?? []);
    if (sources.length > 0) {
      const cFiles = files.filter((name) => C_FILE.test(name));
      const includes = cFiles.flatMap((name) => readIncludes(tryRead(path.join(dir, name)) ?? ""));
      packages.push({ dir, sources, includes });
    }
    for (const entry of entries) {
      const isSearched = !/^[._]/.test(entry.name) && !SKIPPED.includes(entry.name);
      if (entry.isDirectory() && isSearched) visit(path.join(dir, entry.name));
    }
  }

  for (const dir of moduleDirs) visit(dir);
  return packages;
}

function tryReadCgo(file: string, buffer: Buffer): CgoSource | undefined {
  try {
    const content = readInto(buffer, file);
    // Nearly no file has it, so nearly none becomes text.
    return content.includes('"C"') ? readCgoSource(content.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** The content of the file, which is valid until the next one is read. */
function readInto(buffer: Buffer, file: string): Buffer {
  const fd = openSync(file, "r");
  try {
    const sizeBytes = readSync(fd, buffer, 0, buffer.length, 0);
    return sizeBytes < buffer.length ? buffer.subarray(0, sizeBytes) : readFileSync(file);
  } finally {
    closeSync(fd);
  }
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return undefined;
  }
}

/** In the order of the names; empty if it cannot be read. */
export function listFolder(dir: string): Dirent[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
