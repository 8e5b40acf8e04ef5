import {
  parseGoDirective,
  parseReplaceDirective,
  parseToolchainDirective,
  type Replacement,
  rejectRepeated,
  singleString,
} from "./mod-directives.ts";
import { lexDirectives, type Source } from "./mod-lexer.ts";

export interface GoWork {
  go?: string;
  toolchain?: string;
  /** Directories of modules, as written: relative to the directory of go.work, or absolute. */
  use: string[];
  replace: Replacement[];
}

/**
 * Reads a go.work file. `file` is its name in errors. Throws `ParseError` with file and line for
 * text that the go command could not read; unknown directives are skipped.
 */
export function parseGoWork(text: string, file: string): GoWork {
  const source: Source = { file, code: "GO_WORK_SYNTAX" };
  const work: GoWork = { use: [], replace: [] };
  for (const directive of lexDirectives(text, source)) {
    switch (directive.verb) {
      case "go":
        if (directive.inBlock) break;
        rejectRepeated(work.go, directive, source);
        work.go = parseGoDirective(directive, source);
        break;
      case "toolchain":
        if (directive.inBlock) break;
        rejectRepeated(work.toolchain, directive, source);
        work.toolchain = parseToolchainDirective(directive, source);
        break;
      case "use":
        work.use.push(singleString(directive, source));
        break;
      case "replace":
        work.replace.push(parseReplaceDirective(directive, source));
        break;
    }
  }
  return work;
}
