import { median } from "../support/ci.ts";
import type { StepKind } from "./history.ts";
import { compareTests, type TestDifference } from "./test-results.ts";
import type { Measure, Way } from "./ways.ts";

/** All jobs of a step, by way and in order: the n-th jobs of all ways belong together. */
export interface StepResults {
  kind: StepKind;
  what: string;
  jobs: Partial<Record<Way, Measure[]>>;
}

/** The same names as in a job, except the outcomes of tests. */
export type Medians = Record<keyof Omit<Measure, "tests">, number>;

/** Undefined if the way did not run. */
export function mediansOf(jobs: readonly Measure[] | undefined): Medians | undefined {
  if (jobs === undefined || jobs.length === 0) return undefined;
  const of = (name: keyof Medians) => median(jobs.map((job) => job[name]));
  return {
    restoreMs: of("restoreMs"),
    buildMs: of("buildMs"),
    vetMs: of("vetMs"),
    testMs: of("testMs"),
    saveMs: of("saveMs"),
    totalMs: of("totalMs"),
    restoredBytes: of("restoredBytes"),
    storedBytes: of("storedBytes"),
  };
}

export interface Goal {
  text: string;
  /** Undefined if one of the two ways did not run. */
  ratio: number | undefined;
  /** Whether the ratio must not exceed the limit, or must reach it. */
  sense: "at most" | "at least";
  limit: number;
}

/**
 * What is promised of a step, as ratios of medians. `steps` is the whole history. If the step
 * before was left out, the job of this one had to catch up on two pushes, and says nothing.
 */
export function listGoals(steps: readonly StepResults[]): Goal[] {
  const ratioOf = (kind: StepKind, above: Way, below: Way) => {
    const at = steps.findIndex((step) => step.kind === kind);
    const [jobs, before] = [steps[at]?.jobs, steps[at - 1]?.jobs];
    if (before && !(before[above] && before[below])) return undefined;
    const [over, under] = [mediansOf(jobs?.[above]), mediansOf(jobs?.[below])];
    return over && under && over.totalMs / under.totalMs;
  };
  return [
    {
      text: "no change: ours against the floor",
      ratio: ratioOf("no change", "ours", "floor"),
      sense: "at most",
      limit: 1.6,
    },
    {
      text: "no change: the combined archive against ours",
      ratio: ratioOf("no change", "combined", "ours"),
      sense: "at least",
      limit: 2.2,
    },
    {
      text: "dependency bump: the combined archive against ours",
      ratio: ratioOf("dependency bump", "combined", "ours"),
      sense: "at least",
      limit: 3,
    },
    {
      text: "leaf change: ours against the floor",
      ratio: ratioOf("leaf change", "ours", "floor"),
      sense: "at most",
      limit: 1.5,
    },
  ];
}

export function isReached({ ratio, sense, limit }: Goal): boolean | undefined {
  if (ratio === undefined) return undefined;
  return sense === "at most" ? ratio <= limit : ratio >= limit;
}

/** The jobs in which ours and the floor did not reuse the same tests, and which tests those are. */
export function listTestDifferences({ jobs }: StepResults): (TestDifference & { job: number })[] {
  return (jobs.ours ?? []).flatMap((ours, index) => {
    const floor = jobs.floor?.[index];
    if (floor === undefined) return [];
    const difference = compareTests(floor.tests, ours.tests);
    const count = difference.fewer.length + difference.more.length;
    return count === 0 ? [] : [{ job: index + 1, ...difference }];
  });
}
