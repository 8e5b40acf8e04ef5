import { type Directive, type Source, syntaxError } from "./mod-lexer.ts";
import { unquoteToken } from "./mod-string.ts";
import { canonicalVersion } from "./semver.ts";

/*
 * The directives that go.mod and go.work have in common. Each function throws `ParseError` for
 * arguments that the go command would not accept.
 */

/** `replace oldPath oldVersion => newPath newVersion`. */
export interface Replacement {
  oldPath: string;
  /** Without it, every version of the path is replaced. */
  oldVersion?: string;
  newPath: string;
  /** Without it, `newPath` is a directory, relative to the directory of the file. */
  newVersion?: string;
}

const GO_VERSION = /^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/;
/** How the go command reads odd versions in the go.mod files of dependencies. */
const LAX_GO_VERSION = /^v?([1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/;
const TOOLCHAIN = /^default$|^go1(?:$|\.)/;
const DIRECTORY = /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:)/;

export function stringValue(token: string, at: Directive, source: Source): string {
  const value = unquoteToken(token);
  if (value === undefined) throw syntaxError(source, at.line, `invalid string ${token}`);
  return value;
}

/** The only argument of a directive that takes one. */
export function singleString(directive: Directive, source: Source): string {
  const [token, ...rest] = directive.args;
  if (token === undefined || rest.length > 0) {
    throw syntaxError(source, directive.line, `${directive.verb} takes exactly one argument`);
  }
  return stringValue(token, directive, source);
}

/** For directives that a file may have only once: `earlier` is the value so far. */
export function rejectRepeated(earlier: unknown, directive: Directive, source: Source): void {
  if (earlier === undefined) return;
  throw syntaxError(source, directive.line, `repeated ${directive.verb} directive`);
}

/**
 * A version in its canonical spelling. Text that is not a semantic version, such as the name of a
 * branch, stays as it is: the go command resolves it and rewrites the file.
 */
export function versionValue(token: string, at: Directive, source: Source): string {
  const version = stringValue(token, at, source);
  if (version === "") throw syntaxError(source, at.line, "empty version");
  return canonicalVersion(version) ?? version;
}

export function parseGoDirective(directive: Directive, source: Source): string {
  const text = singleString(directive, source);
  const version = GO_VERSION.test(text) ? text : LAX_GO_VERSION.exec(text)?.[1];
  if (version === undefined) {
    throw syntaxError(source, directive.line, `invalid go version ${JSON.stringify(text)}`);
  }
  return version;
}

export function parseToolchainDirective(directive: Directive, source: Source): string {
  const name = singleString(directive, source);
  if (TOOLCHAIN.test(name)) return name;
  throw syntaxError(source, directive.line, `invalid toolchain ${JSON.stringify(name)}`);
}

export function parseReplaceDirective(directive: Directive, source: Source): Replacement {
  const { args } = directive;
  const arrow = args[1] === "=>" ? 1 : 2;
  const [oldPath, oldVersion] = args.slice(0, arrow);
  const [newPath, newVersion, ...rest] = args.slice(arrow + 1);
  if (!oldPath || !newPath || args[arrow] !== "=>" || rest.length > 0) {
    throw syntaxError(source, directive.line, "expected: replace path [version] => path [version]");
  }
  const replacement: Replacement = {
    oldPath: stringValue(oldPath, directive, source),
    newPath: stringValue(newPath, directive, source),
  };
  if (oldVersion !== undefined) {
    replacement.oldVersion = versionValue(oldVersion, directive, source);
  }
  if (newVersion !== undefined) {
    replacement.newVersion = versionValue(newVersion, directive, source);
  }
  if (DIRECTORY.test(replacement.newPath) === (newVersion !== undefined)) {
    const problem =
      newVersion === undefined ? "needs a version" : "is a directory and takes no version";
    throw syntaxError(source, directive.line, `replacement ${replacement.newPath} ${problem}`);
  }
  return replacement;
}
