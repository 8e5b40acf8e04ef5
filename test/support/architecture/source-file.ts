import path from "node:path";
import ts from "typescript";

/** `static` is evaluated with its importer, `dynamic` when it is asked for, `type` never. */
type ImportKind = "static" | "dynamic" | "type";

interface Import {
  /** As written, such as `../lib/fs.ts`. */
  specifier: string;
  /** Path below the source root with `/`; undefined for a package or a builtin. */
  target: string | undefined;
  kind: ImportKind;
}

export interface SourceFile {
  /** Path below the source root with `/`. */
  name: string;
  lineCount: number;
  imports: Import[];
  /**
   * Members of the global `process` that the file uses; `*` if it passes on or destructures the
   * object itself, because then the members that are used are unknown.
   */
  processMembers: string[];
}

/**
 * Reads what an architecture rule may ask about a file. `name` is its path below the source root.
 */
export function parseSourceFile(name: string, text: string): SourceFile {
  const imports: Import[] = [];
  const processMembers = new Set<string>();
  const add = (specifier: ts.Node | undefined, kind: ImportKind) => {
    // A computed specifier could name anything. No rule allows `?`.
    const written = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : "?";
    imports.push({ specifier: written, target: resolveImport(name, written), kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node) ? "type" : "static");
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, node.isTypeOnly ? "type" : "static");
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, "type");
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], "dynamic");
    } else if (ts.isCallExpression(node) && isNamed(node.expression, "require")) {
      add(node.arguments[0], "static");
    } else if (isNamed(node, "process") && !isMemberName(node)) {
      processMembers.add(memberOf(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  const lineCount = text.replace(/\n$/, "").split("\n").length;
  return { name, lineCount, imports, processMembers: [...processMembers] };
}

/** Chains of files that lead back to themselves, each `a → b → a` found once. */
export function findCycles(files: readonly SourceFile[]): string[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) cycles.push([...trail.slice(start), name].join(" → "));
    if (start >= 0 || done.has(name)) return;
    for (const { target } of byName.get(name)?.imports ?? []) {
      if (target !== undefined) walk(target, [...trail, name]);
    }
    done.add(name);
  };
  for (const file of files) walk(file.name, []);
  return cycles;
}

function resolveImport(importer: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return path.posix.join(path.posix.dirname(importer), specifier);
}

/** Whether nothing of the import is left at run time: each of its names is a type. */
function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function isNamed(node: ts.Node, name: string): node is ts.Identifier {
  return ts.isIdentifier(node) && node.text === name;
}

/** `x.process` and `{ process: … }` name something else than the global. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.name === node && !isNamed(parent.expression, "globalThis");
  }
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
  );
}

function memberOf(node: ts.Identifier): string {
  const access = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  const global: ts.Node = access ? node.parent : node;
  const { parent } = global;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === global) {
    return parent.name.text;
  }
  if (ts.isElementAccessExpression(parent) && parent.expression === global) {
    const { argumentExpression } = parent;
    return ts.isStringLiteralLike(argumentExpression) ? argumentExpression.text : "*";
  }
  return "*";
}
