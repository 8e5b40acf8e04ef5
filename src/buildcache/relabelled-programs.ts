import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import { outputName, subkey } from "./layout.ts";
import type { ActionEntry } from "./scan.ts";

/**
 * An object of the compiler begins with its version and build id, one line each. If it is a
 * program, a line with `main` follows (printObjHeader in cmd/compile/internal/gc). The header of
 * the archive comes before them. A build id consists of the action's id and the content's id
 * (cmd/go/internal/work/buildid.go).
 */
const PROGRAM_OBJECT =
  /^!<arch>\n__\.PKGDEF {2}[^\n]*`\ngo object [^\n]*\nbuild id "[^"/\n]*\/([^"/\n]+)"\nmain\n/;
const HEADER_BYTES = 1024;
/** What go keeps besides a program's object (cmd/go/internal/work: exec.go, buildid.go). */
const OUTPUT_OF_COMPILER = "stdout";
const OUTPUT_OF_LINKER = "link-stdout";
const SOURCES = "srcfiles";

/**
 * Whether all these entries are programs that were compiled to the same content as other `known`
 * ones, together with what go keeps besides each program.
 *
 * In a repository, go makes the commit part of a program's key, because it links the commit into
 * the program. So every push compiles programs again, even a push that changed no code, and no
 * other commit can use the results.
 *
 * Outputs that cannot be read count as something else.
 */
export function areRelabelledPrograms(
  goCache: string,
  entries: readonly ActionEntry[],
  known: readonly ActionEntry[],
): boolean {
  const outputs = new Map(entries.map(({ actionId, outputId }) => [actionId, outputId]));
  const read = (actionId: string) => {
    const outputId = outputs.get(actionId);
    return outputId === undefined ? "" : readText(path.join(goCache, outputName(outputId)));
  };
  const others = known.filter(({ actionId }) => !outputs.has(actionId));
  // After a cold job there are none, so the headers of all that it compiled need not be read.
  if (others.length === 0) return entries.length === 0;
  const unexplained = new Set(outputs.keys());
  for (const entry of entries) {
    const content = contentIdOf(goCache, entry);
    if (content === undefined) continue;
    // The same content has the same size, so few headers have to be read.
    const alike = others.filter(({ outputBytes }) => outputBytes === entry.outputBytes);
    if (!alike.some((one) => contentIdOf(goCache, one) === content)) return false;
    const sources = subkey(entry.actionId, SOURCES);
    // Go also keeps the content of generated sources, under the names in the list.
    const beside = [OUTPUT_OF_COMPILER, OUTPUT_OF_LINKER, ...read(sources).split("\n")];
    unexplained.delete(entry.actionId);
    unexplained.delete(sources);
    for (const name of beside) unexplained.delete(subkey(entry.actionId, name));
  }
  return unexplained.size === 0;
}

/** The content's id in a program's build id; undefined for an output that is not a program. */
function contentIdOf(goCache: string, { outputId }: ActionEntry): string | undefined {
  const header = readStart(path.join(goCache, outputName(outputId)));
  return PROGRAM_OBJECT.exec(header)?.[1];
}

function readStart(file: string): string {
  return orNothing(() => {
    const fd = openSync(file, "r");
    try {
      const header = Buffer.alloc(HEADER_BYTES);
      return header.toString("latin1", 0, readSync(fd, header, 0, HEADER_BYTES, 0));
    } finally {
      closeSync(fd);
    }
  });
}

function readText(file: string): string {
  return orNothing(() => readFileSync(file, "latin1"));
}

/**
 * Empty for outputs that disappeared, those of another user, and the folders of cached executables.
 */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
