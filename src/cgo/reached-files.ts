import path from "node:path";
import type { CgoSource } from "./cgo-source.ts";

/** A package that uses cgo. */
export interface CgoPackage {
  /** Absolute. */
  dir: string;
  sources: readonly CgoSource[];
  /** What its files in C include by names in quotes. */
  includes: readonly string[];
}

/** What builds of packages read from the checkout, and go's cache does not compare. */
export interface ReachedFiles {
  /**
   * Folders of which each header and source in C counts, at any depth, and for each the folders of the
   * packages that reach it: go itself compares what lies directly in a package's own. All are absolute.
   */
  headerDirs: Map<string, Set<string>>;
  /** Libraries, objects and headers; absolute. They need not be there. */
  files: Set<string>;
}

const LIBRARY_ENDINGS: readonly string[] = [".a", ".so", ".dylib", ".lib", ".dll.a"];

/** Only what is below `checkout` counts. `variables` are the flags of all packages. Pure. */
export function planReachedFiles(
  checkout: string,
  packages: readonly CgoPackage[],
  variables: CgoSource,
): ReachedFiles {
  const reached: ReachedFiles = { headerDirs: new Map(), files: new Set() };
  for (const { dir, sources, includes } of packages) {
    const resolve = (name: string) =>
      path.resolve(
        dir,
        name.replaceAll(SOURCE_DIR, () => dir),
      );
    const isInside = (target: string) => isWithin(checkout, target);
    const all = [...sources, variables];
    const headerDirs = [
      ...all.flatMap(({ includeDirs }) => includeDirs),
      // Without a slash it is found by the flags, or next to the file that includes it.
      ...[...includes, ...sources.flatMap((source) => source.includes)]
        .filter((name) => name.includes("/"))
        .map(path.dirname),
    ];
    for (const headerDir of headerDirs.map(resolve).filter(isInside)) {
      addReached(reached.headerDirs, headerDir, dir);
    }
    const files = all.flatMap((source) => [...source.files, ...librariesOf(source)]);
    for (const file of files.map(resolve).filter(isInside)) reached.files.add(file);
  }
  return reached;
}

/** How a package names its own folder. */
const SOURCE_DIR = "${SRCDIR}";

export function addReached(dirs: Map<string, Set<string>>, dir: string, from: string): void {
  const known = dirs.get(dir);
  if (known) known.add(from);
  else dirs.set(dir, new Set([from]));
}

/** All names that a linker may look for. Not joined as paths: what `..` goes up from is not known yet. */
function librariesOf({ libraryDirs, libraries }: CgoSource): string[] {
  const names = libraries.flatMap((library) =>
    library.startsWith(":")
      ? [library.slice(1)]
      : LIBRARY_ENDINGS.flatMap((ending) => [`lib${library}${ending}`, `${library}${ending}`]),
  );
  return libraryDirs.flatMap((dir) => names.map((name) => `${dir}/${name}`));
}

export function isWithin(folder: string, target: string): boolean {
  const below = path.relative(folder, target);
  return below === "" || !(/^\.\.(?:[/\\]|$)/.test(below) || path.isAbsolute(below));
}
