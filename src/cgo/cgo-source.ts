/** What a source says of files that the C compiler and the linker read. As written, `${SRCDIR}` too. */
export interface CgoSource {
  /** Folders in which headers are looked for. */
  includeDirs: string[];
  /** Folders in which libraries are looked for. */
  libraryDirs: string[];
  /** Names of libraries, without `lib` and the ending. */
  libraries: string[];
  /** Libraries, objects and headers that flags name. */
  files: string[];
  /** What is included by a name in quotes, which counts from the including file. */
  includes: string[];
}

/** As a declaration of its own, or on a line of a group. */
const IMPORTS_C = /^\s*(?:import\s+)?"C"\s*(?:;.*|\/\/.*)?$/m;
const CGO_LINE = /^#cgo[ \t]([^:]*):(.*)$/;
const QUOTED_INCLUDE = /^#[ \t]*(?:include|import|include_next)[ \t]*"([^"]+)"/;
const COMPILER_VERBS: readonly string[] = ["CFLAGS", "CPPFLAGS", "CXXFLAGS", "FFLAGS"];

/**
 * Reads a Go file that uses cgo; undefined for any other. Conditions of `#cgo` lines do not count: the
 * line of another platform only makes more count than must. Pure.
 */
export function readCgoSource(source: string): CgoSource | undefined {
  if (!IMPORTS_C.test(source)) return undefined;
  const found = emptySource();
  for (const line of linesOf(source)) {
    const [, left, flags] = CGO_LINE.exec(line) ?? [];
    if (left === undefined || flags === undefined) continue;
    const verb = left.trim().split(/\s+/).at(-1) ?? "";
    if (COMPILER_VERBS.includes(verb)) addCompilerFlags(found, flags);
    else if (verb === "LDFLAGS") addLinkerFlags(found, flags);
  }
  found.includes = readIncludes(source);
  return found;
}

/** What a file in C includes by names in quotes. Pure. */
export function readIncludes(source: string): string[] {
  return linesOf(source).flatMap((line) => QUOTED_INCLUDE.exec(line)?.[1] ?? []);
}

/** What the variables CGO_CFLAGS and the like say of all packages. Pure. */
export function readCgoVariables(env: Readonly<Record<string, string | undefined>>): CgoSource {
  const found = emptySource();
  for (const verb of COMPILER_VERBS) addCompilerFlags(found, env[`CGO_${verb}`] ?? "");
  addLinkerFlags(found, env["CGO_LDFLAGS"] ?? "");
  return found;
}

function emptySource(): CgoSource {
  return { includeDirs: [], libraryDirs: [], libraries: [], files: [], includes: [] };
}

/** Lines without the marks of comments, in which the C code of a Go file stands. */
function linesOf(source: string): string[] {
  return source.split("\n").map((line) => line.replace(/^\s*(?:\/\/|\/\*)?\s*/, "").trimEnd());
}

const DIR_FLAG = /^-(?:I|iquote|isystem|idirafter)(.*)$/;
const FILE_FLAGS: readonly string[] = ["-include", "-imacros"];

function addCompilerFlags(found: CgoSource, text: string): void {
  const flags = splitFlags(text);
  for (const [index, flag] of flags.entries()) {
    const joined = DIR_FLAG.exec(flag)?.[1];
    const value = joined || flags[index + 1];
    if (value === undefined) continue;
    if (joined !== undefined) found.includeDirs.push(value);
    else if (FILE_FLAGS.includes(flag)) found.files.push(value);
  }
}

const LINKED_FILE = /\.(?:a|o|so|dylib|lib|obj|tbd|syso)(?:\.[0-9.]+)?$/i;

function addLinkerFlags(found: CgoSource, text: string): void {
  const flags = splitFlags(text);
  for (const [index, flag] of flags.entries()) {
    const [, kind, joined = ""] = /^-([Ll])(.*)$/.exec(flag) ?? [];
    const value = joined === "" ? (flags[index + 1] ?? "") : joined;
    if (kind === "L" && value !== "") found.libraryDirs.push(value);
    else if (kind === "l" && value !== "") found.libraries.push(value);
    // `-Wl,--whole-archive,libx.a` holds several.
    else found.files.push(...flag.split(",").filter((part) => LINKED_FILE.test(part)));
  }
}

/** Splits at spaces, except within quotes and behind a backslash, as go does. Pure. */
export function splitFlags(text: string): string[] {
  const flags: string[] = [];
  const token = /(?:\\.|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[^\s"'\\])+/gs;
  for (const [quoted] of text.matchAll(token)) {
    const flag = quoted.replace(/\\(.)|["']/gs, (_, escaped: string | undefined) => escaped ?? "");
    if (flag !== "") flags.push(flag);
  }
  return flags;
}
