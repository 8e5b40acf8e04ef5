import { createRandom, seedOf } from "../../../support/random.ts";
import {
  type BothRuns,
  isRight,
  isWithinReach,
  joined,
  type Knowledge,
  learn,
  mustReuse,
  NOTHING_KNOWN,
} from "./compare.ts";
import type { FirstJob } from "./create-place.ts";
import { drawEpoch, drawOutsideEdits, drawSurroundings } from "./draw-around.ts";
import { drawStep } from "./draw-step.ts";
import { type FreshJobOptions, runFreshJob } from "./fresh-job.ts";
import { runPersistentJob } from "./persistent-job.ts";
import { commitStep, keepCache, keepLayers } from "./place.ts";
import { ALL_PACKAGES } from "./project.ts";
import { describeStep, NO_CHANGE, type Step } from "./step.ts";

export interface SequenceCounts {
  /** Jobs after random edits. */
  rounds: number;
  /** Results of packages that were taken from the cache on both sides. */
  cached: number;
  /** Those that ran on both. */
  ran: number;
  /** Those that ran in the checkout that stays only: times changed there, contents did not. */
  reusedMore: number;
  /** Those that ran with us only: the layer cannot have known them, or go itself is wrong. */
  reusedLess: number;
  /** Those that go itself got wrong in the checkout that stays. */
  staleWithoutUs: number;
  /** Those that a step after ours made wrong, which go itself does not see. */
  outOfReach: number;
}

export const NO_COUNTS: SequenceCounts = {
  rounds: 0,
  cached: 0,
  ran: 0,
  reusedMore: 0,
  reusedLess: 0,
  staleWithoutUs: 0,
  outOfReach: 0,
};

export interface SequenceOutcome {
  /** What was done and what is wrong with it; empty if all is right. */
  problems: string[];
  counts: SequenceCounts;
}

export type SequenceOptions = FirstJob & FreshJobOptions;

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
  const outside = createRandom(seedOf("outside", seed));
  const epochs = createRandom(seedOf("epochs", seed));
  const hasFilter = seed % FILTER_EVERY === 0;
  const steps: Step[] = [];
  for (let number = 1; number <= jobs; number++) {
    const edits = drawStep(random, number, steps.at(-1)?.env ?? NO_CHANGE.env);
    const { fixed, ...surroundings } = drawSurroundings(around, hasFilter);
    const beside = drawOutsideEdits(outside);
    steps.push({
      ...edits,
      ...surroundings,
      ...drawEpoch(epochs, number),
      committed: [...edits.committed, ...fixed, ...beside.committed],
      before: [...edits.before, ...beside.before],
      inJob: [...edits.inJob, ...beside.inJob],
      after: beside.after,
    });
  }
  return runSteps(steps, options);
}

/** Runs a job on both sides after each step, until one of them is not as it should be. */
export async function runSteps(
  steps: readonly Step[],
  { place, first, spoil }: SequenceOptions,
): Promise<SequenceOutcome> {
  const counts = { ...NO_COUNTS };
  const history: string[] = [];
  const neededLayers = new Set(steps.map(({ layers }) => layers));
  const neededCaches = new Set(steps.map(({ kept }) => kept?.from));
  const entries = new Map(first);
  const machines = new Map<number, Knowledge>();
  let [newest] = first.keys();
  for (const [index, step] of steps.entries()) {
    const number = index + 1;
    history.push(`job ${number}: ${describeStep(step)}`);
    commitStep(place, step, number);
    const stayed = await runPersistentJob(place, step, number);
    const ours = await runFreshJob(place, step, number, { spoil });
    if (neededLayers.has(number)) keepLayers(place, number);
    if (neededCaches.has(number)) keepCache(place, number);
    const runs = { step, stayed, ours };
    const known =
      ours.restoredEntry === undefined
        ? machines.get(step.kept?.from ?? 0)
        : entries.get(ours.restoredEntry);
    counts.rounds++;
    const problems = compare(known ?? NOTHING_KNOWN, runs, counts);
    if (problems.length > 0) return { problems: [...history, ...problems], counts };
    const learned = learn(known ?? NOTHING_KNOWN, runs);
    const maySave = step.event !== "pull_request" && !step.kept?.marked;
    const isOverlapping = maySave && ours.restoredEntry !== newest;
    const after = isOverlapping
      ? joined(learned, entries.get(newest ?? "") ?? NOTHING_KNOWN)
      : learned;
    machines.set(number, ours.isOnMachine ? after : NOTHING_KNOWN);
    if (ours.savedEntry === undefined) continue;
    entries.set(ours.savedEntry, after);
    if (ours.isSaved) newest = ours.savedEntry;
  }
  return { problems: [], counts };
}

/** Ours may never be out of date, nor run what it could have taken. */
function compare(known: Knowledge, runs: BothRuns, counts: SequenceCounts): string[] {
  const { step, stayed, ours } = runs;
  return Object.keys(ALL_PACKAGES)
    .flatMap((name) => {
      const [there, here] = [stayed.packages.get(name), ours.packages.get(name)];
      if (!there || !here) return [`${name}: no result`];
      if (!isRight(stayed, name)) counts.staleWithoutUs++;
      if (there.cached && here.cached) counts.cached++;
      if (!there.cached && !here.cached) counts.ran++;
      if (!there.cached && here.cached) counts.reusedMore++;
      if (there.cached && !here.cached) counts.reusedLess++;
      if (!isRight(ours, name)) {
        if (here.cached && !isWithinReach(name, step)) counts.outOfReach++;
        else {
          const what = here.cached ? "stale: " : "";
          return [`${name}: ${what}${here.probes} and not ${ours.expected.get(name)}`];
        }
      }
      // A machine that keeps a build cache of its own is left alone.
      const mayNot = step.event === "schedule" && !step.kept?.marked;
      if (here.cached && mayNot) return [`${name}: cached in a scheduled job`];
      if (here.cached || !mustReuse(name, known, runs)) return [];
      return [`${name}: cached in the checkout that stays only`];
    })
    .concat(ours.problems);
}
