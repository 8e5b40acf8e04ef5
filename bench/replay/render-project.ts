import {
  buildModule,
  GO_LINE,
  type ModuleVersion,
  renderRequires,
  type SyntheticModule,
} from "../../test/support/module-builder.ts";
import { createRandom, seedOf } from "../../test/support/random.ts";
import { renderGoPackage } from "./go-package.ts";
import {
  FIRST_REVISION,
  type ModulePlan,
  renderModule,
  requirementsOf,
  versionOf,
} from "./modules.ts";
import { type PackagePlan, PROJECT_PATH, type Project } from "./project.ts";
import { renderTest } from "./project-tests.ts";

/** Version of the modules that are required without need. */
const RETIRED_VERSION = "v1.0.0";

/** Hashes as in a go.sum, by `path version` and `path version/go.mod`. */
export type Sums = ReadonlyMap<string, string>;

export interface ModuleShelf {
  /** For a mirror. */
  modules: SyntheticModule[];
  sums: Sums;
}

/** Every module version that one of the projects builds with, or whose go.mod one may need. */
export function stockModules(projects: readonly Project[]): ModuleShelf {
  const modules = new Map<string, SyntheticModule>();
  const add = (plans: readonly ModulePlan[], index: number, revision: number) => {
    const plan = plans[index];
    if (plan === undefined) return;
    const id = `${plan.path} ${versionOf(plan, revision)}`;
    if (!modules.has(id)) modules.set(id, renderModule(plans, index, revision));
  };
  for (const { modules: plans, moduleRevisions, unusedModules } of projects) {
    for (const [index, revision] of moduleRevisions.entries()) {
      for (const each of [0, FIRST_REVISION, revision]) add(plans, index, each);
    }
    for (const path of unusedModules) modules.set(path, { path, version: RETIRED_VERSION });
  }
  const sums = new Map<string, string>();
  for (const module of modules.values()) {
    const { path, version, zipHash, modHash } = buildModule(module, "store");
    sums.set(`${path} ${version}`, zipHash);
    sums.set(`${path} ${version}/go.mod`, modHash);
  }
  return { modules: [...modules.values()], sums };
}

/** All files of the checkout, by path. Throws if `sums` lacks a module of the project. */
export function renderProject(project: Project, sums: Sums): Record<string, string> {
  const files: Record<string, string> = {
    "README.md": "# replay\n\nA project that is generated, to replay its history.\n",
    "go.mod": renderGoMod(project),
    "go.sum": renderGoSum(project, sums),
  };
  for (const plan of project.packages) {
    for (const [name, text] of Object.entries(renderPackage(project, plan))) {
      files[`${plan.dir}/${name}`] = text;
    }
  }
  return files;
}

function renderPackage(project: Project, plan: PackagePlan): Record<string, string> {
  const name = plan.dir.split("/").at(-1) ?? "";
  if (plan.layer === "command") return { "main.go": renderCommand(plan) };
  const random = createRandom(seedOf(project.seed, plan.dir));
  return {
    ...renderGoPackage({
      name,
      seed: `${project.seed}/${plan.dir}`,
      imports: plan.imports,
      files: 1 + random.below(3),
      unitsPerFile: 2 + random.below(2),
      generics: true,
      revision: plan.revision,
    }),
    ...renderTest({ ...plan, name }),
  };
}

function renderCommand({ imports, revision }: PackagePlan): string {
  const lines = imports.map((imported, index) => `\tp${index} "${imported}"\n`).join("");
  const calls = imports.map((_, index) => `\tsum += p${index}.Sum(len(os.Args))\n`).join("");
  return `package main

import (
	"fmt"
	"os"

${lines})

func main() {
	sum := ${revision}
${calls}	fmt.Println(sum)
}
`;
}

function buildList({ modules, moduleRevisions }: Project): ModuleVersion[] {
  return modules.map((module, index) => ({
    path: module.path,
    version: versionOf(module, moduleRevisions[index] ?? FIRST_REVISION),
  }));
}

function renderGoMod(project: Project): string {
  const imported = project.packages.flatMap(({ imports }) => imports);
  const isDirect = ({ path }: ModuleVersion) =>
    imported.some((name) => name === path || name.startsWith(`${path}/`));
  const list = [...buildList(project)].sort((a, b) => (a.path < b.path ? -1 : 1));
  const unused = project.unusedModules.map((path) => ({ path, version: RETIRED_VERSION }));
  const direct = renderRequires([...list.filter(isDirect), ...unused]);
  const indirect = renderRequires(
    list
      .filter((module) => !isDirect(module))
      .map(({ path, version }) => ({ path, version: `${version} // indirect` })),
  );
  return `module ${PROJECT_PATH}\n\n${GO_LINE}\n${direct}${indirect}`;
}

function renderGoSum(project: Project, sums: Sums): string {
  return listSumNames(project)
    .map((line) => {
      const hash = sums.get(line);
      if (hash === undefined) throw new Error(`no hash of ${line}`);
      return `${line} ${hash}\n`;
    })
    .join("");
}

/**
 * What the lines of the project's go.sum are about, sorted: `path version` for the content of a module,
 * and `path version/go.mod`.
 */
export function listSumNames(project: Project): string[] {
  const { modules, unusedModules } = project;
  const built = buildList(project).flatMap(({ path, version }) => [
    `${path} ${version}`,
    `${path} ${version}/go.mod`,
  ]);
  const required = modules
    .flatMap((_, index) => requirementsOf(modules, index))
    .map(({ path, version }) => `${path} ${version}/go.mod`);
  const unused = unusedModules.flatMap((path) => [
    `${path} ${RETIRED_VERSION}`,
    `${path} ${RETIRED_VERSION}/go.mod`,
  ]);
  return [...new Set([...built, ...required, ...unused])].sort();
}
