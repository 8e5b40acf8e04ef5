/**
 * How large the generated project is.
 *
 * The project that DESIGN.md measures, and that the goals come from, has 169 modules, 722 MB of
 * module trees and 338 Go files of its own; on two cores its job takes 330 s without a cache, 27 s
 * with one archive and 7.3 s on a checkout that never left. At scale 2 this one comes nearest to
 * those times, with 320 modules and 300 packages of its own. Scale 1 is half of that: 160 modules,
 * all of them compiled from, with some 12,000 files and 130 MB, most of which no build reads, and
 * 150 packages, 34 of them with tests. The smaller it is, the more of a job is what go and the
 * runner take for any project. Modules are not fewer in proportion, because their number decides
 * what go itself takes to load packages. What counts otherwise is how long a build takes against
 * how long its results take to restore, and both shrink together.
 *
 * There are two commands, because links are most of what is left on the floor: with four of them the
 * floor was far higher than a project of this size has, and any restore looked short beside it. So
 * they are two at any scale.
 */
export interface Profile {
  /** Module versions that the first push builds with. */
  modules: number;
  /** Packages of the main module, without commands. */
  packages: number;
  /** How many of them have tests. */
  testPackages: number;
  /** Main packages; `go build ./...` links each, every time. */
  commands: number;
}

const COMMANDS = 2;
/** Enough for each layer of packages and for each kind of test. */
const SMALLEST = { modules: 16, packages: 24, testPackages: 14 };
const FULL = { modules: 160, packages: 150, testPackages: 34 };

/** Throws RangeError for a scale outside of (0, 2]. */
export function planProfile(scale: number): Profile {
  if (!(scale > 0 && scale <= 2)) throw new RangeError(`scale ${scale} is not in (0, 2]`);
  const at = (size: keyof typeof FULL) => Math.max(SMALLEST[size], Math.round(FULL[size] * scale));
  return {
    modules: at("modules"),
    packages: at("packages"),
    testPackages: at("testPackages"),
    commands: COMMANDS,
  };
}
