import { execFileSync } from "node:child_process";
import {
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { keepTestTimes, restoreTestTimes } from "../../../../src/app/tests/reuse-tests.ts";
import { systemClock } from "../../../../src/lib/clock.ts";
import { createFakeHost } from "../../../support/fake-host.ts";
import { commitAll, git, looksClean, makeRepository } from "../../../support/git.ts";
import { makeStep } from "../../../support/make-step.ts";
import { removeTree } from "../../../support/temp-dir.ts";
import { restoreBuildLayer, saveBuildLayer } from "./build-layer.ts";
import { NO_CHANGE, type Step } from "./edits.ts";
import { type PackageResult, runGoTests } from "./go-test.ts";
import { LINKS, MACHINE_ATTRIBUTES, PROJECT, SUBMODULE } from "./project.ts";
import { presentIn, runBesideWriter } from "./writer.ts";

/** How a fresh checkout gets its times; a broken one shows that staleness is found. */
export type RestoreTimes = typeof restoreTestTimes;

/** A place with a repository, a checkout that stays and one that is new for each job. */
export interface Place {
  origin: string;
  /** Repository of the submodule at `spec`. */
  submodule: string;
  /** Attributes that the machine's configuration names in jobs with a filter. */
  attributes: string;
  persistent: string;
  persistentCache: string;
  fresh: string;
  freshCache: string;
  layer: string;
}

export interface JobResult {
  packages: Map<string, PackageResult>;
  /** Things that are wrong beside the results. */
  problems: string[];
}

/**
 * Files get times of a clock that lags behind by years: go keeps no result that depends on a file of
 * the last two seconds, and nothing waits for that here. A minute for each job.
 */
const CLOCK_BEGINS_MS = Date.UTC(2020, 0, 1);
const CLOCK_ENDS_MS = Date.UTC(2024, 0, 1);
const JOB_MS = 60_000;

function placeAt(root: string): Place {
  return {
    origin: join(root, "origin"),
    submodule: join(root, "submodule"),
    attributes: join(root, "attributes"),
    persistent: join(root, "persistent"),
    persistentCache: join(root, "persistent-cache"),
    fresh: join(root, "fresh"),
    freshCache: join(root, "fresh-cache"),
    layer: join(root, "layer.tar.zst"),
  };
}

/** Makes the repository, and runs the first job on both sides. */
export async function createPlace(root: string): Promise<Place> {
  const place = placeAt(root);
  makeRepository(place.origin, PROJECT, "--initial-branch=main");
  for (const [link, [target]] of Object.entries(LINKS)) {
    symlinkSync(target, join(place.origin, link));
  }
  writeFileSync(place.attributes, MACHINE_ATTRIBUTES);
  makeRepository(place.submodule, SUBMODULE);
  git(place.origin, "submodule", "--quiet", "add", place.submodule, "spec");
  commitAll(place.origin);
  // Its commit is set in the index alone.
  git(place.origin, "submodule", "--quiet", "deinit", "--force", "spec");
  git(root, "clone", "--quiet", "--recurse-submodules", place.origin, place.persistent);
  await mkdir(place.persistentCache);
  await mkdir(place.freshCache);
  await runPersistentJob(place, NO_CHANGE, 0);
  // Both have the same packages of the standard library to build.
  execFileSync("cp", ["-a", `${place.persistentCache}/.`, place.freshCache]);
  await saveBuildLayer(place.freshCache, place.layer);
  await removeTree(place.freshCache);
  await runFreshJob(place, NO_CHANGE, 0, restoreTestTimes);
  // Each job begins without them, so a copy of the place need not hold them.
  await removeTree(place.fresh);
  await removeTree(place.freshCache);
  return place;
}

/** The whole place as it was, from a copy beside it: paths are part of what go compares. */
export function copyPlace(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  execFileSync("cp", ["-a", from, to]);
}

/** Commits what the step edits. Commits are counted by tags. */
export function commitStep({ origin, submodule }: Place, step: Step, number: number): void {
  git(origin, "tag", "--force", `c${number - 1}`);
  if (step.revertTo !== undefined) git(origin, "read-tree", "--reset", "-u", `c${step.revertTo}`);
  for (const edit of step.committed) edit.apply(origin);
  if (step.submodule.length > 0) {
    for (const edit of step.submodule) edit.apply(submodule);
    commitAll(submodule);
    const commit = git(submodule, "rev-parse", "HEAD").trim();
    git(origin, "update-index", "--cacheinfo", `160000,${commit},spec`);
  }
  // Without its folder, the submodule would be taken for removed.
  mkdirSync(join(origin, "spec"), { recursive: true });
  if (hasCommit(step)) commitAll(origin);
}

function hasCommit({ committed, revertTo, submodule }: Step): boolean {
  return committed.length > 0 || submodule.length > 0 || revertTo !== undefined;
}

/**
 * A job in a checkout that stays, as a machine of one's own updates it: git writes what changed and
 * takes away what the job before left. Where there is neither, nothing touches the checkout.
 */
export async function runPersistentJob(
  place: Place,
  step: Step,
  number: number,
): Promise<JobResult> {
  const { persistent } = place;
  git(persistent, "update-index", "-q", "--refresh");
  if (hasCommit(step) || git(persistent, "status", "--porcelain") !== "") {
    git(persistent, "fetch", "--quiet", "origin");
    git(persistent, "reset", "--quiet", "--hard", "origin/main");
    git(persistent, "clean", "-ffdxq");
    if (hasCommit(step)) git(persistent, "submodule", "--quiet", "update", "--force");
  }
  for (const edit of step.before) edit.apply(persistent);
  for (const { name, content } of presentIn(persistent, step.beside)) {
    writeFileSync(join(persistent, name), content);
  }
  const now = startClock(number);
  for (const name of step.touched) touch(join(persistent, name), now());
  settle(persistent, now);
  for (const edit of step.inJob) edit.apply(persistent);
  settle(persistent, now);
  const packages = await runGoTests(persistent, place.persistentCache, step.env);
  return { packages, problems: [] };
}

/** A job on a machine that has nothing but the layer: with all that we do before and after. */
export async function runFreshJob(
  place: Place,
  step: Step,
  number: number,
  restoreTimes: RestoreTimes,
): Promise<JobResult> {
  const { fresh, freshCache } = place;
  const problems: string[] = [];
  await removeTree(fresh);
  await removeTree(freshCache);
  cloneFresh(place, step, `${fresh}-new`);
  renameSync(`${fresh}-new`, fresh);
  for (const edit of step.before) edit.apply(fresh);
  await restoreBuildLayer(place.layer, freshCache);
  const now = startClock(number);
  const times = { dir: fresh, within: [fresh], goCache: freshCache };
  const host = createFakeHost();
  const clock = { ...systemClock, nowMs: now };
  const machine = makeStep({ host, clock });
  // Now and then a job that does not move the branch forward.
  const onlyLatest = number % 3 !== 0;
  const restoredAtMs = await runBesideWriter(fresh, step.beside, () =>
    restoreTimes(machine, times, { onlyLatest }),
  );
  problems.push(...host.notices, ...host.warnings);
  const isUnchanged = step.before.length === 0 && step.beside.length === 0;
  if (isUnchanged && !looksClean(fresh)) problems.push("git finds changed files");
  settle(fresh, now);
  for (const edit of step.inJob) edit.apply(fresh);
  settle(fresh, now);
  const packages = await runGoTests(fresh, freshCache, step.env);
  if (restoredAtMs !== undefined) {
    await keepTestTimes(
      machine,
      { ...times, restoredAtMs },
      {
        // All results travel from job to job here, so all times must.
        maxIdle: Number.POSITIVE_INFINITY,
      },
    );
  }
  await saveBuildLayer(freshCache, place.layer);
  return { packages, problems };
}

/** As the runner's checkout does it, on a machine whose configuration may name a filter. */
function cloneFresh({ origin, attributes }: Place, { filter }: Step, dir: string): void {
  const settings =
    filter === undefined
      ? []
      : [
          `core.attributesFile=${attributes}`,
          `filter.letters.smudge=tr abc ${filter}`,
          `filter.letters.clean=tr ${filter} abc`,
        ];
  const config = settings.flatMap((setting) => ["--config", setting]);
  git(origin, "clone", "--quiet", "--recurse-submodules", ...config, origin, dir);
}

/** Later with each call, so that no two files get the same time. */
function startClock(job: number): () => number {
  let nowMs = CLOCK_BEGINS_MS + job * JOB_MS;
  return () => {
    nowMs += 1;
    return nowMs;
  };
}

/** Gives what was written just now times of our clock; git's own folder counts as one entry. */
function settle(root: string, now: () => number): void {
  const visit = (file: string, inside: boolean) => {
    const stats = lstatSync(file);
    if (stats.isDirectory() && inside) {
      for (const name of readdirSync(file)) visit(join(file, name), name !== ".git");
    }
    if (stats.mtimeMs >= CLOCK_ENDS_MS) lutimesSync(file, stats.atime, new Date(now()));
  };
  visit(root, true);
}

function touch(file: string, timeMs: number): void {
  if (!lstatSync(file, { throwIfNoEntry: false })) return;
  lutimesSync(file, new Date(timeMs), new Date(timeMs));
}
