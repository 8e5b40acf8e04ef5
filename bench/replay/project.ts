import { createRandom, seedOf } from "../../test/support/random.ts";
import { FIRST_REVISION, type ModulePlan, pickImports, planModules } from "./modules.ts";
import { type Profile, planProfile } from "./profile.ts";
import { TEST_KINDS, type TestKind } from "./project-tests.ts";
import { nounAt } from "./words.ts";

export const PROJECT_PATH = "example.com/replay";

type Layer = "core" | "middle" | "leaf" | "command";

export interface PackagePlan {
  /** Relative to the module's folder. */
  dir: string;
  layer: Layer;
  /** Import paths, of the project and of modules. */
  imports: readonly string[];
  /** Rises with each edit of its code. */
  revision: number;
  test: TestKind | undefined;
  /** Rises with each edit of the files that its test reads. */
  testDataRevision: number;
}

/** Everything that the checkout is rendered from. An edit returns a changed copy. */
export interface Project {
  seed: number;
  profile: Profile;
  modules: readonly ModulePlan[];
  /** The revision of each module that the project builds with, by the module's index. */
  moduleRevisions: readonly number[];
  /** Modules that go.mod requires although nothing imports them, as before a `go mod tidy`. */
  unusedModules: readonly string[];
  packages: readonly PackagePlan[];
}

/**
 * A project in layers: core packages import no others of the project, middle ones import core ones,
 * leaf ones import both, and commands import leaf ones. Each module is imported by the project, or
 * by another module. The same seed and scale make the same project.
 */
export function planProject(seed: number, scale: number): Project {
  const profile = planProfile(scale);
  const modules = planModules(profile.modules, seed);
  const packages = planPackages(profile, modules, seed);
  return {
    seed,
    profile,
    modules,
    moduleRevisions: modules.map(() => FIRST_REVISION),
    unusedModules: ["go.example.com/x/retired", "go.example.com/x/retired2"],
    packages: [...packages, ...planCommands(profile, packages)],
  };
}

function planPackages(
  profile: Profile,
  modules: readonly ModulePlan[],
  seed: number,
): PackagePlan[] {
  const random = createRandom(seedOf("packages", seed));
  const imported = new Set(modules.flatMap(({ dependencies }) => dependencies));
  // The project itself must import the modules that no other module imports, and some of the rest.
  const direct = modules.filter((_, index) => !imported.has(index) || random.chance(0.1));
  const cores = Math.round(profile.packages * 0.1);
  const middles = Math.round(profile.packages * 0.35);
  const pathsOf = (plans: readonly PackagePlan[]) => plans.map(importPathOf);
  const pickSome = (paths: readonly string[], atMost: number) =>
    paths.length === 0
      ? []
      : Array.from({ length: 1 + random.below(atMost) }, () => random.pick(paths));
  const packages: PackagePlan[] = [];
  for (let index = 0; index < profile.packages; index++) {
    const layer = index < cores ? "core" : index < cores + middles ? "middle" : "leaf";
    const below = pathsOf(packages.slice(0, cores));
    const beside = pathsOf(packages.slice(cores, cores + middles));
    const ofProject =
      layer === "core"
        ? []
        : [...pickSome(below, 3), ...pickSome(beside, layer === "leaf" ? 4 : 2)];
    packages.push({
      dir: `internal/${layer}/${nounAt(index)}`,
      layer,
      imports: [...new Set(ofProject)],
      revision: 0,
      test: undefined,
      testDataRevision: 0,
    });
  }
  const withModules = shareOut(packages, cores, direct, seed);
  return giveTests(withModules, cores, profile.testPackages);
}

/** Gives each direct module to one package of the middle and leaf layers. */
function shareOut(
  packages: readonly PackagePlan[],
  cores: number,
  direct: readonly ModulePlan[],
  seed: number,
): PackagePlan[] {
  const random = createRandom(seedOf("share", seed));
  const shares = packages.map((): string[] => []);
  for (const module of direct) {
    const owner = cores + random.below(packages.length - cores);
    shares[owner]?.push(...pickImports(module, random));
  }
  return packages.map((plan, index) => ({
    ...plan,
    imports: [...plan.imports, ...(shares[index] ?? [])],
  }));
}

/** Tests in all layers, most of them at the top, where the most code is linked. */
function giveTests(packages: readonly PackagePlan[], cores: number, count: number): PackagePlan[] {
  const inCore = Math.max(1, Math.round(count * 0.1));
  const others = count - inCore;
  const step = (packages.length - cores) / others;
  const tested = new Map<number, TestKind>();
  for (let order = 0; order < count; order++) {
    const index = order < inCore ? order : cores + Math.floor((order - inCore) * step);
    tested.set(index, TEST_KINDS[order % TEST_KINDS.length] ?? "plain");
  }
  return packages.map((plan, index) => ({ ...plan, test: tested.get(index) }));
}

function planCommands(profile: Profile, packages: readonly PackagePlan[]): PackagePlan[] {
  const leaves = packages.filter(({ layer }) => layer === "leaf").map(importPathOf);
  return Array.from({ length: profile.commands }, (_, index) => ({
    dir: `cmd/${nounAt(index)}d`,
    layer: "command",
    imports: leaves.filter((_path, order) => order % profile.commands === index),
    revision: 0,
    test: undefined,
    testDataRevision: 0,
  }));
}

export function importPathOf({ dir }: PackagePlan): string {
  return `${PROJECT_PATH}/${dir}`;
}
