import {
  GO_LINE,
  type ModuleVersion,
  renderRequires,
  type SyntheticModule,
} from "../../test/support/module-builder.ts";
import { createRandom, type Random, seedOf } from "../../test/support/random.ts";
import { type GoPackage, renderGoPackage } from "./go-package.ts";
import { renderClutter } from "./module-clutter.ts";
import { nounAt } from "./words.ts";

/** One dependency, of which there are many versions. */
export interface ModulePlan {
  path: string;
  seed: string;
  kind: "release" | "pseudo" | "incompatible";
  /** Whether its go.mod says `go 1.16`: no generics, and its requirements are not pruned. */
  isOld: boolean;
  /** Indices of modules that it imports. All are lower than its own. */
  dependencies: readonly number[];
  /** Packages that others import, below the module's path; "" is its root. */
  packages: readonly string[];
  /** 1 is the usual size. A few modules are much larger. */
  weight: number;
}

/** A graph in which each module, except the first few, imports one to four of those before it. */
export function planModules(count: number, seed: number): ModulePlan[] {
  const random = createRandom(seedOf("modules", seed));
  return Array.from({ length: count }, (_, index) => {
    const isBase = index < count / 5;
    const kind = isBase && random.chance(0.2) ? "incompatible" : pickKind(random);
    return {
      path: pathOf(index, kind),
      seed: `${seed}/${index}`,
      kind,
      isOld: kind === "incompatible" || random.chance(0.15),
      dependencies: isBase ? [] : pickDependencies(index, random),
      packages: ["", "codec", "internal/core", "client"].slice(0, 1 + random.below(4)),
      weight: index % 16 === 7 ? 4 : 0.4 + random.next(),
    };
  });
}

function pickKind(random: Random): ModulePlan["kind"] {
  return random.chance(0.15) ? "pseudo" : "release";
}

function pathOf(index: number, kind: ModulePlan["kind"]): string {
  const noun = nounAt(index);
  // Upper-case letters are sent escaped, and a major version is part of the path.
  if (index % 12 === 5) return `forge.example.com/Tools/${noun}`;
  if (index % 9 === 4 && kind === "release") return `forge.example.com/libs/${noun}/v2`;
  return `${index % 2 === 0 ? "forge.example.com/libs" : "go.example.com/x"}/${noun}`;
}

/** Picks near and far ones, so that paths of different lengths lead to the same module. */
function pickDependencies(index: number, random: Random): number[] {
  const picked = new Set<number>();
  for (let left = 1 + random.below(4); left > 0; left--) {
    const distance = random.chance(0.6) ? 1 + random.below(index / 4) : 1 + random.below(index);
    picked.add(Math.max(0, Math.floor(index - distance)));
  }
  return [...picked].sort((a, b) => a - b);
}

/** The version of the n-th state of a module. Higher ones are newer. */
export function versionOf(module: ModulePlan, revision: number): string {
  if (module.kind === "incompatible") return `v2.${revision + 1}.0+incompatible`;
  if (module.kind === "pseudo") {
    const commit = seedOf(module.seed, "commit", revision).toString(16).padStart(12, "0");
    return `v0.0.0-2024${String(101 + revision).padStart(4, "0")}120000-${commit}`;
  }
  return `${module.path.endsWith("/v2") ? "v2" : "v1"}.${revision + 1}.0`;
}

/** Import paths that others may use, so not those below `internal`. */
function importablePaths({ path, packages }: ModulePlan): string[] {
  return packages
    .filter((name) => !name.startsWith("internal"))
    .map((name) => (name === "" ? path : `${path}/${name}`));
}

/**
 * Its root, and perhaps another package. The root imports all the others, so a module that imports
 * it compiles everything that this one depends on.
 */
export function pickImports(module: ModulePlan, random: Random): string[] {
  return [...new Set([module.path, random.pick(importablePaths(module))])];
}

/**
 * What a module requires. Every third asks for an older version than the one that is built with, so
 * that go.sum has go.mod hashes of versions that no build compiles.
 */
export function requirementsOf(modules: readonly ModulePlan[], index: number): ModuleVersion[] {
  return (modules[index]?.dependencies ?? []).flatMap((dependency) => {
    const required = modules[dependency];
    if (required === undefined) return [];
    const revision = (index + dependency) % 3 === 0 ? 0 : FIRST_REVISION;
    return { path: required.path, version: versionOf(required, revision) };
  });
}

/** Revision 0 is the older version of everything. The first push builds with this one. */
export const FIRST_REVISION = 1;

/** The module's files at a revision, as the mirror serves them. */
export function renderModule(
  modules: readonly ModulePlan[],
  index: number,
  revision: number,
): SyntheticModule {
  const module = modules[index];
  if (module === undefined) throw new RangeError(`no module ${index}`);
  const version = { path: module.path, version: versionOf(module, revision) };
  const requires = requirementsOf(modules, index);
  const goMod = `module ${module.path}\n\n${goLine(module)}\n${renderRequires(requires)}`;
  // Only its go.mod is ever asked for.
  if (revision < FIRST_REVISION) {
    return module.kind === "incompatible" ? version : { ...version, files: { "go.mod": goMod } };
  }
  const files: Record<string, string> = {};
  for (const [position, name] of module.packages.entries()) {
    const described = describePackage(modules, module, position, revision);
    const prefix = name === "" ? "" : `${name}/`;
    for (const [file, text] of Object.entries(renderGoPackage(described))) {
      files[prefix + file] = text;
    }
  }
  const clutter = renderClutter(module, revision);
  const modFile = module.kind === "incompatible" ? {} : { "go.mod": goMod };
  return { ...version, files: { ...files, ...clutter, ...modFile } };
}

function goLine(module: ModulePlan): string {
  return module.isOld ? "go 1.16" : GO_LINE;
}

function describePackage(
  modules: readonly ModulePlan[],
  module: ModulePlan,
  position: number,
  revision: number,
): GoPackage {
  const random = createRandom(seedOf(module.seed, "package", position));
  // The root imports the module's other packages, and each of them a share of the dependencies.
  const own =
    position === 0 ? module.packages.slice(1).map((name) => `${module.path}/${name}`) : [];
  const others = module.dependencies.flatMap((dependency, order) => {
    const required = modules[dependency];
    if (required === undefined || order % module.packages.length !== position) return [];
    return pickImports(required, random);
  });
  return {
    name: packageNameOf(module, position),
    seed: `${module.seed}/${position}`,
    imports: [...own, ...others],
    files: Math.max(1, Math.round((1 + random.below(3)) * module.weight)),
    unitsPerFile: 3,
    generics: !module.isOld,
    revision,
  };
}

function packageNameOf(module: ModulePlan, position: number): string {
  const elements = `${module.path}/${module.packages[position] ?? ""}`
    .split("/")
    .filter((element) => element !== "" && !/^v[0-9]+$/.test(element));
  return elements.at(-1) ?? "root";
}
