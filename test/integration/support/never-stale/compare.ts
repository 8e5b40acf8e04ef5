import { UNUSED_LAYERS_LIMIT } from "../../../../src/buildcache/plan.ts";
import type { FreshRun } from "./fresh-job.ts";
import type { PackageResult, TestRun } from "./go-test.ts";
import { ALL_PACKAGES, OUTSIDE_PACKAGES } from "./project.ts";
import { changesOutside, type Step } from "./step.ts";

/** What a layer, or the build cache of a machine, knows of the tests of a package. */
interface KnownTests {
  /**
   * Runs in the checkout that stays for whose state there is a result, and how many layers in a row
   * were saved without it.
   */
  idle: ReadonlyMap<string, number>;
  /** What the tests could see in the last job; empty if that is not certain. */
  last: string;
  /** All that they saw so far. */
  states: ReadonlySet<string>;
}

export type Knowledge = ReadonlyMap<string, KnownTests>;

export const NOTHING_KNOWN: Knowledge = new Map();

const UNKNOWN: KnownTests = { idle: new Map(), last: "", states: new Set() };

/** A job on both sides. */
export interface BothRuns {
  step: Step;
  stayed: TestRun;
  ours: FreshRun;
}

/** What can be told once a job has saved its layer, or has found nothing new to save. */
export function learn(before: Knowledge, { step, stayed, ours }: BothRuns): Knowledge {
  return new Map(
    Object.keys(ALL_PACKAGES).map((name) => {
      const { idle, states } = before.get(name) ?? UNKNOWN;
      const state = stateOf(ours, name);
      const isKnown = isLearned(name, step);
      const next = new Map([...idle].map(([id, count]) => [id, ours.isSaved ? count + 1 : count]));
      const id = idOf(stayed.packages.get(name));
      // A result that was taken may be there for one binary only, and go knows others by their content.
      const isAll = next.has(id ?? "") || ours.packages.get(name)?.cached === false;
      if (id !== undefined && isKnown && isAll) next.set(id, 0);
      return [
        name,
        { idle: next, last: isKnown ? state : "", states: new Set([...states, state]) },
      ];
    }),
  );
}

/**
 * What can be told of a layer that two jobs have made. Of a content that is new to both, it has the
 * times of one of them, and so none of the other's results.
 */
export function joined(one: Knowledge, other: Knowledge): Knowledge {
  return new Map(
    Object.keys(ALL_PACKAGES).map((name) => {
      const states = [one, other].flatMap((known) => [...(known.get(name)?.states ?? [])]);
      return [name, { ...UNKNOWN, states: new Set(states) }];
    }),
  );
}

/** A file that changes after the tests leaves it open what they saw. */
function isLearned(name: string, step: Step): boolean {
  if (isOutside(name) && changesOutside(step)) return false;
  return step.after.length === 0 && !(name === "filtered" && changesLetters(step));
}

/**
 * Whether our job must take a result that the checkout that stays took. There are some that it may
 * not:
 * - a scheduled job takes none;
 * - of a filter that changes a content, git's index has no hash, and we read no more than that;
 * - a test that gives a file a fixed time has two results for one time once the content changes. In
 *   the checkout that stays the newer one counts. Tests of other packages that read the file share
 *   its fate there, and take a result that they had with the older content. So we let the time stand
 *   for nothing any more;
 * - of files outside of its module, go compares nothing, so the result of the last run stands for
 *   all contents. We take it for the content that it had.
 */
export function mustReuse(
  name: string,
  known: Knowledge,
  { step, stayed, ours }: BothRuns,
): boolean {
  const result = stayed.packages.get(name);
  const { idle, last, states } = known.get(name) ?? UNKNOWN;
  const id = idOf(result);
  if (!result?.cached || step.event === "schedule") return false;
  if ((idle.get(id ?? "") ?? Number.POSITIVE_INFINITY) > UNUSED_LAYERS_LIMIT) return false;
  const state = stateOf(ours, name);
  if (name === "filtered") return !changesLetters(step);
  if (name === "fixed") return new Set([...states, state]).size === 1;
  return !isOutside(name) || (last === state && isRight(stayed, name) && !changesOutside(step));
}

/**
 * Whether our first step could see all that the tests read. What a later step writes outside of the
 * module is known to nobody when go looks for a result.
 */
export function isWithinReach(name: string, step: Step): boolean {
  return !isOutside(name) || !changesOutside(step);
}

/** Whether the package's tests printed what they print when they run. */
export function isRight({ packages, expected }: TestRun, name: string): boolean {
  const lines = expected.get(name) ?? [];
  const fails = lines.some((line) => /^verdict .*="content f/.test(line));
  const { probes, passed } = packages.get(name) ?? { probes: [], passed: false };
  return probes.join("\n") === lines.join("\n") && passed === !fails;
}

function isOutside(name: string): boolean {
  return name in OUTSIDE_PACKAGES;
}

function changesLetters({ filter }: Step): boolean {
  return filter !== undefined && filter !== "abc";
}

/** Outside of the module, that is more than the tests print. */
function stateOf({ expected, outside }: TestRun, name: string): string {
  const lines = expected.get(name) ?? [];
  return [...lines, ...(isOutside(name) ? [outside] : [])].join("\n");
}

/** Runs outside of the module print nothing of their own, so that two of them may look the same. */
function idOf(result: PackageResult | undefined): string | undefined {
  return result && (result.runId ?? result.probes.join("\n"));
}
