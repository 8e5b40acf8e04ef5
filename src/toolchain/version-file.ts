import { parse as parseToml } from "smol-toml";
import { parseGoMod } from "../gomod/go-mod.ts";
import { parseGoWork } from "../gomod/go-work.ts";
import { errorMessage, ParseError } from "../lib/errors.ts";
import { ownField } from "../lib/json.ts";

/** The Go that a file asks for. */
export interface VersionInFile {
  /** As written, without `go` before it if the file's format has it there. */
  version: string;
  /** Where in the file, for people: `toolchain line`. */
  place: string;
}

const MAX_VERSION_CHARS = 100;
const GO_NAMES: readonly string[] = ["go", "golang"];

/**
 * Finds the Go that a file asks for. Its content says what it is, whatever its name: a go.mod or
 * another module file, a go.work, a `.tool-versions`, a mise.toml, or a version alone. Throws
 * `ParseError` for any other content. Pure.
 */
export function readVersionFile(text: string, file: string): VersionInFile {
  const lines = contentLines(text);
  if (lines.some((line) => /^module[\s("`]/.test(line))) {
    return fromGoLines(parseGoMod(text, file), file);
  }
  if (lines.some(isTomlLine)) return fromMise(text, file);
  if (lines.some((line) => /^(?:use|toolchain|replace|godebug)[\s(]/.test(line))) {
    return fromGoLines(parseGoWork(text, file), file);
  }
  const [first = "", ...more] = lines;
  if (more.length === 0 && /^\S+$/.test(first)) return { version: checked(first, file), place: "" };
  return fromToolVersions(lines, file);
}

/** What a go.mod or go.work asks for: its toolchain line, or else its go line. */
export function fromGoLines(
  lines: { go?: string; toolchain?: string },
  file: string,
): VersionInFile {
  const { go, toolchain = "default" } = lines;
  if (toolchain !== "default") {
    // What follows the hyphen names a build of the same release.
    return { version: toolchain.replace(/^go/, "").replace(/-.*$/, ""), place: "toolchain line" };
  }
  if (go === undefined) throw invalid(file, "it has no go line and no toolchain line");
  return { version: go, place: "go line" };
}

/** `golang 1.26.8`, one tool on each line. Of several versions the first one counts. */
function fromToolVersions(lines: readonly string[], file: string): VersionInFile {
  for (const line of lines) {
    const [tool = "", version] = line.split(/\s+/);
    if (!GO_NAMES.includes(tool)) continue;
    if (version === undefined) throw invalid(file, `${tool} has no version`);
    return { version: checked(version, file), place: `${tool} line` };
  }
  throw invalid(file, "it is no go.mod, go.work, .tool-versions or mise.toml with a Go version");
}

/** A tool of mise is a version, a table with one, or a list of either. */
function fromMise(text: string, file: string): VersionInFile {
  const tools = ownField(parseTomlText(text, file), "tools");
  for (const name of [...GO_NAMES, "core:go"]) {
    const tool = ownField(tools, name);
    if (tool === undefined) continue;
    const one: unknown = Array.isArray(tool) ? tool[0] : tool;
    const version = typeof one === "string" ? one : ownField(one, "version");
    if (typeof version !== "string") throw invalid(file, `tools.${name} has no version in quotes`);
    return { version: checked(version, file), place: `tools.${name}` };
  }
  throw invalid(file, "its tools have no go");
}

function parseTomlText(text: string, file: string): unknown {
  try {
    return parseToml(text);
  } catch (error) {
    throw invalid(file, errorMessage(error).split("\n", 1)[0] ?? "");
  }
}

/** A table's heading, or a key with a value. */
function isTomlLine(line: string): boolean {
  return /^\[[^\]]+\]\]?\s*(?:#.*)?$/.test(line) || /^[\w."':-]+\s*=(?!>)/.test(line);
}

/** Lines with content, without what both formats of comments leave out. */
function contentLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line) => line.replace(/(?:^|\s)(?:#|\/\/).*$/, "").trim())
    .filter((line) => line !== "");
}

function checked(version: string, file: string): string {
  if (version.length <= MAX_VERSION_CHARS && /^[\x21-\x7e]+$/.test(version)) return version;
  throw invalid(file, "its version is not a short text of printable characters");
}

function invalid(file: string, text: string): ParseError {
  return new ParseError(text, { code: "GO_VERSION", file });
}
