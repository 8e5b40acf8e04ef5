import { createRandom, seedOf } from "../../../support/random.ts";
import { describeStep, drawStep, drawSurroundings, NO_CHANGE, type Step } from "./edits.ts";
import { type Environment, expectedProbes } from "./expected.ts";
import type { PackageResult } from "./go-test.ts";
import { FREER_WHERE_IT_STAYS, PACKAGES } from "./project.ts";
import {
  commitStep,
  type JobResult,
  type Place,
  type RestoreTimes,
  runFreshJob,
  runPersistentJob,
} from "./sides.ts";

export interface SequenceCounts {
  jobs: number;
  /** Results of packages that were taken from the cache on both sides. */
  cached: number;
  /** Those that ran on both. */
  ran: number;
  /** Those that ran in the checkout that stays only: times changed there, contents did not. */
  reusedMore: number;
  /** Those that go itself got wrong in the checkout that stays. */
  staleWithoutUs: number;
}

export interface SequenceOutcome {
  /** What was done and what is wrong with it; empty where all is right. */
  problems: string[];
  counts: SequenceCounts;
}

export interface SequenceOptions {
  place: Place;
  restoreTimes: RestoreTimes;
}

/** With a filter every file is read, so most sequences have none. */
const FILTER_EVERY = 4;

/** Runs jobs on both sides, with edits between them that the seed alone decides. */
export function runSequence(
  seed: number,
  jobs: number,
  options: SequenceOptions,
): Promise<SequenceOutcome> {
  const random = createRandom(seed);
  const around = createRandom(seedOf("around", seed));
  const hasFilter = seed % FILTER_EVERY === 0;
  const steps: Step[] = [];
  for (let number = 1; number <= jobs; number++) {
    const edits = drawStep(random, number, steps.at(-1)?.env ?? NO_CHANGE.env);
    const { fixed, ...surroundings } = drawSurroundings(around, hasFilter);
    steps.push({ ...edits, ...surroundings, committed: [...edits.committed, ...fixed] });
  }
  return runSteps(steps, options);
}

/** Runs a job on both sides after each step, until one of them is not as it should be. */
export async function runSteps(
  steps: readonly Step[],
  { place, restoreTimes }: SequenceOptions,
): Promise<SequenceOutcome> {
  const counts = { jobs: 0, cached: 0, ran: 0, reusedMore: 0, staleWithoutUs: 0 };
  const history: string[] = [];
  for (const [index, step] of steps.entries()) {
    const number = index + 1;
    history.push(`job ${number}: ${describeStep(step)}`);
    commitStep(place, step, number);
    const stayed = await runPersistentJob(place, step, number);
    const ours = await runFreshJob(place, step, number, restoreTimes);
    counts.jobs++;
    const problems = compare(place, step.env, stayed, ours, counts);
    if (problems.length > 0) return { problems: [...history, ...problems], counts };
  }
  return { problems: [], counts };
}

/**
 * Ours may never be out of date, nor run what the checkout that stays does not. The other way round
 * is no fault: a file that came back as it was has a new time there.
 */
function compare(
  place: Place,
  env: Environment,
  stayed: JobResult,
  ours: JobResult,
  counts: SequenceCounts,
): string[] {
  return Object.keys(PACKAGES)
    .flatMap((name) => {
      const [there, here] = [stayed.packages.get(name), ours.packages.get(name)];
      if (!there || !here) return [`${name}: no result`];
      if (!isRight(there, expectedProbes(place.persistent, name, env))) counts.staleWithoutUs++;
      if (there.cached && here.cached) counts.cached++;
      if (!there.cached && !here.cached) counts.ran++;
      if (!there.cached && here.cached) counts.reusedMore++;
      const expected = expectedProbes(place.fresh, name, env);
      const wrong = !isRight(here, expected);
      return [
        ...(wrong && here.cached ? [`${name}: stale: ${here.probes} and not ${expected}`] : []),
        ...(wrong && !here.cached ? [`${name}: ${here.probes} and not ${expected}`] : []),
        ...(there.cached && !here.cached && !FREER_WHERE_IT_STAYS.includes(name)
          ? [`${name}: cached in the checkout that stays only`]
          : []),
      ];
    })
    .concat(ours.problems);
}

function isRight({ probes, passed }: PackageResult, expected: readonly string[]): boolean {
  const fails = expected.some((line) => /^verdict .*="content f/.test(line));
  return probes.join("\n") === expected.join("\n") && passed === !fails;
}
