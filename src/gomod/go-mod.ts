import {
  parseGoDirective,
  parseReplaceDirective,
  parseToolchainDirective,
  type Replacement,
  rejectRepeated,
  singleString,
  stringValue,
  versionValue,
} from "./mod-directives.ts";
import { type Directive, lexDirectives, type Source, syntaxError } from "./mod-lexer.ts";

interface Requirement {
  path: string;
  version: string;
  /** No package of the main module imports it: marked `// indirect`. */
  indirect: boolean;
}

export interface GoMod {
  module: string;
  /** Why the module should no longer be used, in its author's words. */
  deprecated?: string;
  /** Language version, such as `1.24` or `1.24.3`. A file without one means 1.16. */
  go?: string;
  toolchain?: string;
  require: Requirement[];
  replace: Replacement[];
  exclude: { path: string; version: string }[];
  /** Versions and intervals as written: `v1.0.0`, `[v1.0.0, v1.2.0]`. */
  retract: string[];
  /** Import paths of packages. */
  tool: string[];
  /** Directories that package patterns leave out. */
  ignore: string[];
  godebug: { key: string; value: string }[];
}

type Draft = Omit<GoMod, "module"> & { module?: string };

/**
 * Reads a go.mod file. `file` is its name in errors. Throws `ParseError` with file and line for
 * text that the go command could not read. Unknown directives are skipped, as the go command does
 * with those of dependencies. Whether versions exist and fit their paths is left to the go command.
 */
export function parseGoMod(text: string, file: string): GoMod {
  const source: Source = { file, code: "GO_MOD_SYNTAX" };
  const draft: Draft = {
    require: [],
    replace: [],
    exclude: [],
    retract: [],
    tool: [],
    ignore: [],
    godebug: [],
  };
  for (const directive of lexDirectives(text, source)) addDirective(draft, directive, source);
  const { module } = draft;
  if (module === undefined) throw syntaxError(source, 1, "no module directive");
  return { ...draft, module };
}

function addDirective(mod: Draft, directive: Directive, source: Source): void {
  const { verb, args, inBlock, suffix } = directive;
  switch (verb) {
    case "module": {
      rejectRepeated(mod.module, directive, source);
      mod.module = singleString(directive, source);
      const deprecated = parseDeprecation(directive);
      if (deprecated !== undefined) mod.deprecated = deprecated;
      break;
    }
    case "go":
      if (inBlock) break;
      rejectRepeated(mod.go, directive, source);
      mod.go = parseGoDirective(directive, source);
      break;
    case "toolchain":
      if (inBlock) break;
      rejectRepeated(mod.toolchain, directive, source);
      mod.toolchain = parseToolchainDirective(directive, source);
      break;
    case "require": {
      const required = parseModuleVersion(directive, source);
      mod.require.push({ ...required, indirect: isIndirect(suffix) });
      break;
    }
    case "exclude":
      mod.exclude.push(parseModuleVersion(directive, source));
      break;
    case "replace":
      mod.replace.push(parseReplaceDirective(directive, source));
      break;
    case "retract":
      mod.retract.push(renderTokens(args));
      break;
    case "tool":
      mod.tool.push(singleString(directive, source));
      break;
    case "ignore":
      mod.ignore.push(singleString(directive, source));
      break;
    case "godebug":
      mod.godebug.push(parseGodebugDirective(directive, source));
      break;
  }
}

function parseModuleVersion(directive: Directive, source: Source) {
  const [path, version, ...rest] = directive.args;
  if (path === undefined || version === undefined || rest.length > 0) {
    throw syntaxError(source, directive.line, `expected: ${directive.verb} path version`);
  }
  return {
    path: stringValue(path, directive, source),
    version: versionValue(version, directive, source),
  };
}

function parseGodebugDirective(directive: Directive, source: Source) {
  const [, key, value] = /^([^=]*)=(.*)$/s.exec(singleString(directive, source)) ?? [];
  if (key === undefined || value === undefined) {
    throw syntaxError(source, directive.line, "expected: godebug key=value");
  }
  return { key, value };
}

function isIndirect(comment: string | undefined): boolean {
  return comment !== undefined && /^indirect(?:$|;\s)/.test(comment);
}

function renderTokens(tokens: readonly string[]): string {
  return tokens.join(" ").replace(/(\[) | (?=[\],])/g, "$1");
}

/** The paragraph of the comment that begins with `Deprecated:`, without that word. */
function parseDeprecation({ comments, suffix }: Directive): string | undefined {
  const text = (suffix === undefined ? comments : [...comments, suffix]).join("\n");
  return /(?:^|\n\n)Deprecated: *(.*?)(?:$|\n\n)/s.exec(text)?.[1];
}
