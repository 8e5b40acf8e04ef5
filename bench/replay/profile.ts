/**
 * How large the generated project is.
 *
 * The goals come from the project that DESIGN.md measures. It has 169 modules, 722 MB of module
 * trees and 338 Go files of its own. On two cores its job takes 330 s without a cache, 27 s with
 * one archive and 7.3 s on a checkout that never left. At scale 2 this project comes nearest to
 * those times, with 320 modules and 300 packages of its own. Scale 1 is half of that: 160 modules,
 * all of which are compiled from, with some 12,000 files and 130 MB, most of which no build reads,
 * and 150 packages, 34 of them with tests. The smaller the project is, the larger is the share of a
 * job that go and the runner take for any project. The number of modules is not reduced in
 * proportion, because it decides how long go takes to load packages. Apart from that, what matters
 * is how long a build takes compared with how long its results take to restore, and both shrink
 * together.
 *
 * There are two commands at any scale, because linking is most of what is left on the floor. With
 * four of them the floor was far higher than that of a project of this size, and any restore looked
 * short compared with it.
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

/** Throws RangeError for a scale that is not in (0, 2]. */
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
