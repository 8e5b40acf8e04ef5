/** What is read from the head of a Go file. */
export interface GoFileHead {
  imports: string[];
  /** A `//go:build` or `// +build` line may leave the file out of a build. */
  constrained: boolean;
}

const CONSTRAINT = /^\/\/(go:build\s|\s*\+build\s)/m;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const PACKAGE = /^\s*package\s+[\p{L}_][\p{L}\p{N}_]*\s*;?/u;
/** `import "x"`, `import name "x"`, `import ( … )`; only imports may follow the package clause. */
const IMPORT = /^\s*import\b\s*(?:\(([^)]*)\)|([^\n;(]*))\s*;?/;
const PATH = /"([^"\n]+)"|`([^`]+)`/g;

/**
 * Reads the imports of a Go file; undefined if the text is not one. Comments are removed first, as
 * no import path contains one.
 */
export function parseGoImports(text: string): GoFileHead | undefined {
  const bare = text.replaceAll(COMMENT, " ");
  const clause = PACKAGE.exec(bare);
  if (!clause) return undefined;
  const imports: string[] = [];
  let rest = bare.slice(clause[0].length);
  for (let match = IMPORT.exec(rest); match; match = IMPORT.exec(rest)) {
    const paths = (match[1] ?? match[2] ?? "").matchAll(PATH);
    imports.push(...[...paths].map(([, quoted, raw]) => quoted ?? raw ?? ""));
    rest = rest.slice(match[0].length);
  }
  const head = text.slice(0, text.search(/^\s*package\s/m) + 1);
  return { imports, constrained: CONSTRAINT.test(head) };
}
