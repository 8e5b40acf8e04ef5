import { inputKey, parseInputKey } from "./test-inputs.ts";
import type { TestInput } from "./test-log.ts";
import type { TestRecord } from "./test-records.ts";

export type RerunReason =
  /** No result of an earlier job is known. */
  | { reason: "new" }
  /**
   * The test binary differs, because its code or a package that it imports changed, or it ran with
   * other flags.
   */
  | { reason: "code" }
  /**
   * These differ from their state in an earlier run of the same binary. `certain` if both states
   * are proven to be the ones that go saw. Otherwise a variable may have had another value for the
   * test.
   */
  | { reason: "inputs"; inputs: TestInput[]; certain: boolean }
  /**
   * The binary is the same, and nothing that we see differs: it may be a variable that only a step
   * set, or an expired result.
   */
  | { reason: "unknown" };

/**
 * Go keeps a log under two ids. With only one of them, it is not certain that the binary is another
 * one.
 */
const ALL_IDS = 2;

/**
 * Says why tests ran in this job although an earlier job kept a result of the package. Go compares
 * the inputs that the earlier run asked for with their present state (`stateOf`), so no other input
 * can be the reason. Pure except for `stateOf`.
 */
export function explainRerun(
  before: readonly TestRecord[],
  now: Pick<TestRecord, "testIds" | "inputs" | "verified">,
  stateOf: (input: TestInput) => string,
): RerunReason {
  if (before.length === 0) return { reason: "new" };
  if (now.testIds.length === 0) return { reason: "unknown" };
  const same = before.find(({ testIds }) => testIds.some((id) => now.testIds.includes(id)));
  if (!same) {
    const known = [now, ...before].every(({ testIds }) => testIds.length >= ALL_IDS);
    return { reason: known ? "code" : "unknown" };
  }
  const inputs = [...same.inputs].flatMap(([key, state]) => {
    const input = parseInputKey(key);
    return (now.inputs.get(key) ?? stateOf(input)) === state ? [] : [input];
  });
  if (inputs.length === 0) return { reason: "unknown" };
  const seen = inputs.every((input) => input.kind !== "env" || now.inputs.has(inputKey(input)));
  return { reason: "inputs", inputs, certain: same.verified && now.verified && seen };
}

/** Variables that a CI system sets to another value for each job, commit or branch. */
const PER_JOB =
  /^(GITHUB_(RUN_|SHA$|ENV$|OUTPUT$|PATH$|STATE$|STEP_SUMMARY$|EVENT_PATH$|REF|HEAD_REF$|BASE_REF$)|RUNNER_(TEMP|NAME|TRACKING_ID)$|ACTIONS_|CI_(JOB|PIPELINE|COMMIT)_|BUILD_(ID|NUMBER)$)/;

/**
 * Variables that differ between jobs if go gets another value of them from us: GOPROXY then holds the
 * address of the job's own sidecar.
 */
const PER_JOB_IF_REPLACED = "GOPROXY";

/**
 * Whether a variable differs between jobs, commits or branches because of its purpose, or because go
 * gets a value of ours instead (`isReplaced`).
 */
export function isPerJobVariable(name: string, isReplaced: boolean): boolean {
  return isReplaced ? name === PER_JOB_IF_REPLACED : PER_JOB.test(name);
}
