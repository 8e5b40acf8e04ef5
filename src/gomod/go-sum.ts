import { ParseError } from "../lib/errors.ts";

export interface GoSumEntry {
  path: string;
  version: string;
  /** What is hashed: the module's files, or its go.mod alone. */
  kind: "zip" | "mod";
  /** `h1:` and base64. */
  hash: string;
}

export interface GoSum {
  /** Lines that the go command checks downloads against, in the file's order, each once. */
  entries: GoSumEntry[];
  /** Lines that the go command reads but does not use for checks. */
  ignored: { line: number; reason: "unknown-algorithm" | "empty-go-mod" }[];
}

const FIELDS = 3;
const MOD_SUFFIX = "/go.mod";
/**
 * The hash of an empty go.mod. A bug of an old go command wrote such lines; go has dropped them
 * since.
 */
const EMPTY_GO_MOD_HASH = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

/**
 * Reads a go.sum or go.work.sum file. `file` is its name in errors. Throws `ParseError` with file
 * and line for a line that does not have three fields, as the go command does. A module may have
 * several entries with different hashes.
 */
export function parseGoSum(text: string, file: string): GoSum {
  const entries = new Map<string, GoSumEntry>();
  const ignored: GoSum["ignored"] = [];
  for (const [index, lineText] of text.split("\n").entries()) {
    const line = index + 1;
    const fields = lineText.trim().split(/\s+/);
    if (fields[0] === "") continue;
    const [path, version, hash] = fields;
    if (!path || !version || !hash || fields.length !== FIELDS) {
      const problem = `expected ${FIELDS} fields, found ${fields.length}`;
      throw new ParseError(problem, { code: "GO_SUM_LINE", file, line });
    }
    if (hash === EMPTY_GO_MOD_HASH) ignored.push({ line, reason: "empty-go-mod" });
    else if (!hash.startsWith("h1:")) ignored.push({ line, reason: "unknown-algorithm" });
    else entries.set(fields.join(" "), createEntry(path, version, hash));
  }
  return { entries: [...entries.values()], ignored };
}

function createEntry(path: string, version: string, hash: string): GoSumEntry {
  return version.endsWith(MOD_SUFFIX)
    ? { path, version: version.slice(0, -MOD_SUFFIX.length), kind: "mod", hash }
    : { path, version, kind: "zip", hash };
}

/** The trusted lines of several files as the lines of one file, each once. */
export function formatSumLines(sums: readonly GoSum[]): string[] {
  const lines = sums.flatMap(({ entries }) =>
    entries.map(({ path, version, kind, hash }) => {
      return `${path} ${version}${kind === "mod" ? MOD_SUFFIX : ""} ${hash}`;
    }),
  );
  return [...new Set(lines)];
}
