import type { SourceFile } from "./source-file.ts";

/** What ARCHITECTURE.md says of the source tree. */
export interface Architecture {
  /** For each room: the rooms that it may import. */
  mayImport: ReadonlyMap<string, readonly string[]>;
  /** For each package, builtin or member of `process`: the folders and files that may use it. */
  places: ReadonlyMap<string, readonly string[]>;
}

/** Reads both tables. Throws if one is missing, has an odd row, or names something twice. */
export function parseArchitecture(markdown: string): Architecture {
  const folders = readTable(markdown, "folders").map(
    ([name = "", , allowed = ""]) => [only(codeSpans(name)), allowedNames(allowed)] as const,
  );
  const places = readTable(markdown, "places").flatMap(([what = "", where = ""]) =>
    codeSpans(what).map((name) => [name, codeSpans(where)] as const),
  );
  return { mayImport: uniqueMap(folders), places: uniqueMap(places) };
}

/**
 * The room of a file: the longest of `rooms` (folders and files below the source root) that is the
 * file itself or a folder above it. Without one, its top folder, for which no rule is found.
 */
export function roomOf(file: string, rooms: Iterable<string>): string {
  const around = [...rooms].filter((room) => file === room || file.startsWith(`${room}/`));
  return around.sort((a, b) => b.length - a.length)[0] ?? file.split("/", 1)[0] ?? file;
}

/** Imports from one room to another that the table does not allow, as `a.ts → lib/b.ts`. */
export function findForbiddenImports(
  files: readonly SourceFile[],
  { mayImport }: Architecture,
): string[] {
  const room = (file: string) => roomOf(file, mayImport.keys());
  return files.flatMap(({ name, imports }) =>
    imports.flatMap(({ target }) => {
      if (target === undefined || room(target) === room(name)) return [];
      const allowed = mayImport.get(room(name)) ?? [];
      return allowed.includes(room(target)) ? [] : [`${name} → ${target}`];
    }),
  );
}

/** Permissions that no import makes use of, as `a → b`. */
export function findUnusedPermissions(
  files: readonly SourceFile[],
  { mayImport }: Architecture,
): string[] {
  const room = (file: string) => roomOf(file, mayImport.keys());
  const used = new Set(
    files.flatMap(({ name, imports }) =>
      imports.flatMap(({ target }) =>
        target === undefined ? [] : [`${room(name)} → ${room(target)}`],
      ),
    ),
  );
  return [...mayImport].flatMap(([room, allowed]) =>
    allowed.map((other) => `${room} → ${other}`).filter((edge) => !used.has(edge)),
  );
}

/** Uses of something outside its places, and packages without a place, as `a.ts: undici`. */
export function findMisplaced(files: readonly SourceFile[], { places }: Architecture): string[] {
  return files.flatMap((file) => {
    const members = file.processMembers.map((member) => `process.${member}`);
    const outside = file.imports
      .filter(({ target }) => target === undefined)
      .map(({ specifier }) => packageOf(specifier));
    return [...outside, ...members]
      .filter((name) => !isInPlace(file.name, name, places.get(name)))
      .map((name) => `${file.name}: ${name}`);
  });
}

/** A file within a package stands where the package does. */
function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  const parts = specifier.startsWith("@") ? 2 : 1;
  return specifier.split("/").slice(0, parts).join("/");
}

/** Without a row of its own only a builtin and a plain member of `process` may be used. */
function isInPlace(file: string, name: string, where: readonly string[] | undefined): boolean {
  if (where) return where.some((place) => file === place || file.startsWith(`${place}/`));
  if (name === "process.*" || name === "node:process") return false;
  return name.startsWith("node:") || name.startsWith("process.");
}

/** Cells of the table between `<!-- name:begin -->` and `<!-- name:end -->`, without its header. */
function readTable(markdown: string, name: string): string[][] {
  const section = markdown.split(`<!-- ${name}:begin -->`)[1]?.split(`<!-- ${name}:end -->`)[0];
  const rows = (section ?? "").split("\n").filter((line) => line.startsWith("|"));
  if (rows.length < 3) throw new Error(`no table between the markers of ${name}`);
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function allowedNames(cell: string): string[] {
  return cell === "nothing" ? [] : codeSpans(cell);
}

function codeSpans(cell: string): string[] {
  const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
  if (names.length === 0) throw new Error(`a cell of a table names nothing: ${cell}`);
  return names;
}

function only(names: readonly string[]): string {
  const [name = "", ...rest] = names;
  if (rest.length > 0) throw new Error(`one row for several folders: ${names.join(", ")}`);
  return name;
}

function uniqueMap(
  entries: readonly (readonly [string, readonly string[]])[],
): ReadonlyMap<string, readonly string[]> {
  const map = new Map(entries);
  if (map.size < entries.length) throw new Error("a table names something twice");
  return map;
}
