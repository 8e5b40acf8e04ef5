import { createRandom, type Random, seedOf } from "../../test/support/random.ts";
import { importPathOf, type PackagePlan, type Project } from "./project.ts";
import { nounAt } from "./words.ts";

export const STEP_KINDS = [
  "first push",
  "leaf change",
  "core change",
  "dependency bump",
  "go.mod tidy",
  "no change",
  "new package",
  "test data change",
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** A push: what the project is after it. */
export interface Push {
  kind: StepKind;
  /** What was edited, for people. */
  what: string;
  project: Project;
}

/** The kinds of most pushes. One job of them says too little. */
const REPEATED: readonly StepKind[] = ["leaf change", "no change"];

/**
 * The scripted history, in the order of {@link STEP_KINDS}: one push of each kind, and `repeat` of
 * those that are {@link REPEATED}.
 */
export function planHistory(start: Project, repeat = 1): Push[] {
  const pushes: Push[] = [];
  let project = start;
  for (const kind of STEP_KINDS) {
    const random = createRandom(seedOf("history", start.seed, kind));
    const count = REPEATED.includes(kind) ? repeat : 1;
    for (let left = count; left > 0; left--) {
      const push = makePush(kind, project, random);
      pushes.push(push);
      project = push.project;
    }
  }
  return pushes;
}

/**
 * How many of a hundred pushes are of a kind. Most edit code at the top, and one in nine changes
 * go.mod, as in the project that DESIGN.md measures.
 */
const WEIGHTS: readonly (readonly [kind: StepKind, weight: number])[] = [
  ["leaf change", 58],
  ["core change", 9],
  ["dependency bump", 11],
  ["go.mod tidy", 2],
  ["no change", 5],
  ["new package", 6],
  ["test data change", 9],
];

/** The first push and `count - 1` more of random kinds. */
export function planRandomPushes(start: Project, count: number): Push[] {
  const random = createRandom(seedOf("pushes", start.seed));
  const pushes: Push[] = [];
  let project = start;
  for (let index = 0; index < count; index++) {
    const kind = index === 0 ? "first push" : pickKind(random, project);
    const push = makePush(kind, project, random);
    pushes.push(push);
    project = push.project;
  }
  return pushes;
}

function pickKind(random: Random, project: Project): StepKind {
  let left = random.below(100);
  for (const [kind, weight] of WEIGHTS) {
    left -= weight;
    if (left < 0) {
      return kind === "go.mod tidy" && project.unusedModules.length === 0 ? "leaf change" : kind;
    }
  }
  return "leaf change";
}

function makePush(kind: StepKind, project: Project, random: Random): Push {
  switch (kind) {
    case "first push":
    case "no change":
      return { kind, what: "nothing", project };
    case "leaf change":
      return changeCode(
        kind,
        project,
        random,
        ({ layer, test }) => layer === "leaf" && test !== undefined,
      );
    case "core change":
      return changeCode(kind, project, random, ({ layer }) => layer === "core");
    case "dependency bump":
      return bumpDependency(project, random);
    case "go.mod tidy":
      return tidy(project);
    case "new package":
      return addPackage(project, random);
    case "test data change":
      return changeTestData(project, random);
  }
}

function changeCode(
  kind: StepKind,
  project: Project,
  random: Random,
  isMeant: (plan: PackagePlan) => boolean,
): Push {
  const { dir } = random.pick(project.packages.filter(isMeant));
  return {
    kind,
    what: dir,
    project: edit(project, dir, ({ revision }) => ({ revision: revision + 1 })),
  };
}

function changeTestData(project: Project, random: Random): Push {
  const tests: readonly (string | undefined)[] = ["files", "folder", "stat"];
  const { dir } = random.pick(project.packages.filter(({ test }) => tests.includes(test)));
  const changed = edit(project, dir, ({ testDataRevision }) => ({
    testDataRevision: testDataRevision + 1,
  }));
  return { kind: "test data change", what: `${dir}/testdata`, project: changed };
}

function edit(
  project: Project,
  dir: string,
  change: (plan: PackagePlan) => Partial<PackagePlan>,
): Project {
  const packages = project.packages.map((plan) =>
    plan.dir === dir ? { ...plan, ...change(plan) } : plan,
  );
  return { ...project, packages };
}

/** Raises a module that some others depend on, but far from all. */
function bumpDependency(project: Project, random: Random): Push {
  const { modules, moduleRevisions } = project;
  const candidates = modules
    .map((_, index) => index)
    .filter((index) => {
      const dependants = countDependants(project, index);
      return dependants >= 1 && dependants <= Math.max(2, modules.length / 12);
    });
  const bumped = random.pick(candidates.length > 0 ? candidates : [modules.length - 1]);
  return {
    kind: "dependency bump",
    what: modules[bumped]?.path ?? "",
    project: {
      ...project,
      moduleRevisions: moduleRevisions.map((revision, index) =>
        index === bumped ? revision + 1 : revision,
      ),
    },
  };
}

/** Modules that import the module, or one that does. */
function countDependants({ modules }: Project, index: number): number {
  const reached = new Set([index]);
  for (const [other, { dependencies }] of modules.entries()) {
    if (dependencies.some((dependency) => reached.has(dependency))) reached.add(other);
  }
  return reached.size - 1;
}

function tidy(project: Project): Push {
  const [removed = "nothing", ...unusedModules] = project.unusedModules;
  return { kind: "go.mod tidy", what: removed, project: { ...project, unusedModules } };
}

/** A package with a test, and a command that begins to use it. */
function addPackage(project: Project, random: Random): Push {
  const layered = (wanted: PackagePlan["layer"]) =>
    project.packages.filter(({ layer }) => layer === wanted);
  const added: PackagePlan = {
    dir: `internal/leaf/new${nounAt(project.packages.length)}`,
    layer: "leaf",
    imports: [
      importPathOf(random.pick(layered("core"))),
      importPathOf(random.pick(layered("middle"))),
    ],
    revision: 0,
    test: random.pick(["plain", "files", "folder"] as const),
    testDataRevision: 0,
  };
  const { dir } = random.pick(layered("command"));
  const used = edit(project, dir, ({ imports }) => ({
    imports: [...imports, importPathOf(added)],
  }));
  return {
    kind: "new package",
    what: added.dir,
    project: { ...used, packages: [...used.packages, added] },
  };
}
