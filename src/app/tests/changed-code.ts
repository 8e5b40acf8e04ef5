import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import type { SourceDigests } from "../../buildcache/test-records.ts";
import { parseGoImports } from "../../gomod/go-imports.ts";
import { errnoOf } from "../../lib/fs.ts";
import type { ModuleFolder } from "../handover.ts";

export interface PackageFolder {
  dir: string;
  module: ModuleFolder;
}

/** What changed among the sources of a test since the job that tested it last. */
export interface ChangedCode {
  /** Import paths: the package itself or ones that it imports, directly or not. */
  packages: string[];
  /** Its go.mod or go.sum, and it needs other modules. */
  modules: boolean;
}

export interface CodeComparison {
  modules: readonly ModuleFolder[];
  /** Top folder of the checkout. */
  root: string;
  before: ReadonlyMap<string, SourceDigests>;
  now: ReadonlyMap<string, SourceDigests>;
}

/** Files whose imports are read in one job; what lies beyond is not followed. */
const MAX_FILES = 8_000;
const HEAD_BYTES = 16 * 1024;

/**
 * The folder of a package of the checkout's modules; undefined for any other package, and for one of
 * a module that the checkout holds twice.
 */
export function findPackageFolder(
  name: string,
  modules: readonly ModuleFolder[],
): PackageFolder | undefined {
  const [module, next] = modules
    .filter(({ path: prefix }) => name === prefix || name.startsWith(`${prefix}/`))
    .sort((a, b) => b.path.length - a.path.length);
  if (module?.path === next?.path) return undefined;
  return module && { dir: path.join(module.dir, name.slice(module.path.length)), module };
}

/**
 * Finds the changed packages that a test is built from, by the imports in its files. Files that a
 * build constraint or their name may leave out are not followed: what is given is really imported.
 */
export function createCodeComparison(comparison: CodeComparison) {
  const { modules, root, before, now } = comparison;
  const budget = { files: MAX_FILES };
  const heads = new Map<string, { code: string[]; tests: string[] }>();

  return {
    changedFor(name: string): ChangedCode {
      const folder = findPackageFolder(name, modules);
      if (!folder) return { packages: [], modules: false };
      const own = importsOf(folder.dir);
      const seen = new Set([name]);
      const queue = [...own.code, ...own.tests];
      const changed = isChanged(folder.dir, ["code", "tests"]) ? [name] : [];
      let needsModules = false;
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        const imported = findPackageFolder(next, modules);
        if (!imported) {
          // Only paths of the standard library have no dot in their first element.
          needsModules ||= next.split("/", 1)[0]?.includes(".") ?? false;
          continue;
        }
        if (isChanged(imported.dir, ["code"])) changed.push(next);
        queue.push(...importsOf(imported.dir).code);
      }
      return {
        packages: changed.toSorted(
          (a, b) => Number(b === name) - Number(a === name) || (a < b ? -1 : 1),
        ),
        modules: needsModules && isChanged(folder.module.dir, ["deps"]),
      };
    },
  };

  function isChanged(dir: string, kinds: readonly (keyof SourceDigests)[]): boolean {
    const key = path.relative(root, dir).split(path.sep).join("/");
    const earlier = before.get(key);
    const present = now.get(key);
    // A folder that git did not know in both jobs cannot be compared.
    if (!earlier || !present) return false;
    return kinds.some((kind) => earlier[kind] !== present[kind]);
  }

  function importsOf(dir: string): { code: string[]; tests: string[] } {
    const known = heads.get(dir);
    if (known) return known;
    const found = { code: new Set<string>(), tests: new Set<string>() };
    for (const name of listGoFiles(dir)) {
      if (budget.files-- <= 0) break;
      const head = parseGoImports(readHead(path.join(dir, name)));
      if (!head || head.constrained) continue;
      const kind = name.endsWith("_test.go") ? found.tests : found.code;
      for (const imported of head.imports) kind.add(imported);
    }
    const listed = { code: [...found.code], tests: [...found.tests] };
    heads.set(dir, listed);
    return listed;
  }
}

/** Names that may be those of one system or architecture only (`x_linux.go`). */
const SYSTEM_FILE =
  /_(aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips|mips64|mips64le|mipsle|ppc64|ppc64le|riscv64|s390x|wasm)(_test)?\.go$/;

function listGoFiles(dir: string): string[] {
  try {
    return readdirSync(dir).filter(
      (name) => name.endsWith(".go") && !/^[._]/.test(name) && !SYSTEM_FILE.test(name),
    );
  } catch (error) {
    if (errnoOf(error) !== undefined) return [];
    throw error;
  }
}

function readHead(file: string): string {
  try {
    const fd = openSync(file, "r");
    try {
      const buffer = Buffer.allocUnsafe(HEAD_BYTES);
      return buffer.toString("utf8", 0, readSync(fd, buffer, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    if (errnoOf(error) !== undefined) return "";
    throw error;
  }
}
