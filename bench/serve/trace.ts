import { createRandom, type Random, seedOf } from "../../test/support/random.ts";
import { planRandomPushes } from "../replay/history.ts";
import { FIRST_REVISION } from "../replay/modules.ts";
import { type Project, planProject } from "../replay/project.ts";
import { listSumNames } from "../replay/render-project.ts";

/** A file that a client asks the server for. */
export interface TraceRequest {
  /** Path of the file, which is the same in each request for it. */
  key: string;
  sizeBytes: number;
}

export interface TraceOptions {
  /** The same seed makes the same trace. */
  seed: number;
  /** Projects that are built again and again. */
  projects: number;
  jobs: number;
  /** Size of the largest project, as in `planProfile()`. */
  scale: number;
}

/** Jobs of visitors: a fork, an old release, a trial of other versions. */
const VISITOR_SHARE = 0.2;
/** Jobs of projects that find what the last job had on their machine, and ask for the rest. */
const WARM_SHARE = 0.5;
/** Versions of a module that a visitor may want. */
const OTHER_VERSIONS = 40;

/**
 * What the jobs of an organisation ask a module server for, in the order in which they do. Each
 * project of it is one that `bench/replay` makes, with its history of pushes: go.sum changes as
 * modules are raised and removed. The first project has the most pushes, the second half as many, the
 * third a third of them. Projects share the modules at the bottom of their graphs, so these are asked
 * for the most. Visitors come once, with versions that hardly anybody else wants.
 */
export function planTrace(options: TraceOptions): TraceRequest[] {
  const { seed, projects, jobs, scale } = options;
  const random = createRandom(seedOf("trace", seed));
  const owners = Array.from({ length: jobs }, () =>
    random.chance(VISITOR_SHARE) ? undefined : pickRank(projects, random),
  );
  const histories = Array.from({ length: projects }, (_, rank) => {
    const project = planProject(seedOf("project", seed, rank), scaleOf(rank, scale));
    const count = owners.filter((owner) => owner === rank).length;
    return planRandomPushes(project, count).map((push) => listSumNames(push.project));
  });
  const next = histories.map(() => 0);

  function namesOf(owner: number | undefined, job: number): readonly string[] {
    if (owner === undefined) return listSumNames(planVisitor(seedOf("visitor", seed, job), scale));
    const index = next[owner] ?? 0;
    next[owner] = index + 1;
    const names = histories[owner]?.[index] ?? [];
    const before = index > 0 && random.chance(WARM_SHARE) ? histories[owner]?.[index - 1] : [];
    const known = new Set(before);
    return names.filter((name) => !known.has(name));
  }

  return owners.flatMap((owner, job) => namesOf(owner, job).map(requestFor));
}

/** One of 0, 1, 2, …, each in proportion to one divided by its place. */
function pickRank(count: number, random: Random): number {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 1));
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [rank, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return rank;
  }
  return count - 1;
}

/** Large and small projects take turns, whatever their number of pushes. */
function scaleOf(rank: number, largest: number): number {
  return largest / (1 + (rank % 4));
}

function planVisitor(seed: number, scale: number): Project {
  const random = createRandom(seed);
  const project = planProject(seed, scaleOf(random.below(4), scale));
  const moduleRevisions = project.modules.map(() => FIRST_REVISION + random.below(OTHER_VERSIONS));
  return { ...project, moduleRevisions };
}

function requestFor(name: string): TraceRequest {
  const [path = "", version = ""] = name.split(" ");
  const isMod = version.endsWith("/go.mod");
  const key = `${path}/@v/${isMod ? version.replace("/go.mod", ".mod") : `${version}.zip`}`;
  return { key, sizeBytes: isMod ? MOD_BYTES : zipBytes(path) };
}

const MOD_BYTES = 1_000;
const MEDIAN_ZIP_BYTES = 150_000;
/** Half of all zips are smaller than the median, and the average is some six times as large. */
const ZIP_SPREAD = 1.9;
const MAX_ZIP_BYTES = 200_000_000;

/**
 * From a log-normal distribution, which gives an average of about 1 MB, as in the project that
 * DESIGN.md measures. All versions of a module have the same size.
 */
function zipBytes(path: string): number {
  const random = createRandom(seedOf("zip", path));
  const normal =
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.min(MAX_ZIP_BYTES, Math.round(MEDIAN_ZIP_BYTES * Math.exp(ZIP_SPREAD * normal)));
}
