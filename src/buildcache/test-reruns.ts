import type { TestInput } from "./test-log.ts";

/**
 * What a job knows of the tests of a package, kept for the next one: go itself writes the log of a
 * test that ran again over the one before.
 */
export interface TestRecord {
  /** Import path. */
  package: string;
  testIds: readonly string[];
  /** State of each input when the job ended, by kind and name (`readTestInputs`). */
  inputs: ReadonlyMap<string, string>;
}

export interface ChangedInput extends TestInput {
  /** `asked` is new in the log: the test did not ask for it the last time. */
  how: "changed" | "asked";
}

export type RerunReason =
  /** No earlier job kept a result. */
  | { reason: "new" }
  /** The test binary is another one, or ran with other flags: its code or a package it imports. */
  | { reason: "code" }
  | { reason: "inputs"; inputs: ChangedInput[] }
  /** Same binary, and nothing that we see differs: a step's own variable, or an expired result. */
  | { reason: "unknown" };

/** Variables that a CI system sets anew for each job. */
const PER_JOB =
  /^(GITHUB_(RUN_|SHA$|ENV$|OUTPUT$|PATH$|STATE$|STEP_SUMMARY$|EVENT_PATH$|REF|HEAD_REF$|BASE_REF$|ACTION|ACTOR)|RUNNER_(TEMP|NAME|TRACKING_ID)$|ACTIONS_|CI_(JOB|PIPELINE|COMMIT)_|BUILD_(ID|NUMBER)$)/;

/** Says why tests ran in this job although an earlier one kept a result. Pure. */
export function explainRerun(before: TestRecord | undefined, now: TestRecord): RerunReason {
  if (!before || before.testIds.length === 0 || now.testIds.length === 0) {
    return before ? { reason: "unknown" } : { reason: "new" };
  }
  if (!now.testIds.some((id) => before.testIds.includes(id))) return { reason: "code" };
  const inputs = [...now.inputs].flatMap(([key, state]): ChangedInput[] => {
    const earlier = before.inputs.get(key);
    if (earlier === state) return [];
    return [{ ...parseKey(key), how: earlier === undefined ? "asked" : "changed" }];
  });
  // What a test asks for only because of another change is no cause of its own.
  const changed = inputs.filter(({ how }) => how === "changed");
  if (changed.length > 0) return { reason: "inputs", inputs: changed };
  return inputs.length > 0 ? { reason: "inputs", inputs } : { reason: "unknown" };
}

/** What the user can do so that the tests need not run again; undefined where nothing is wrong. */
export function remedyFor(
  input: TestInput,
  isTracked: (file: string) => boolean,
): string | undefined {
  if (input.kind === "env") {
    if (!PER_JOB.test(input.name)) return undefined;
    return `${input.name} differs in every job: read it outside of the tests, or unset it for them`;
  }
  if (isTracked(input.name)) return undefined;
  return `${input.name} is not tracked and gets a new time in every job: commit it, or keep it outside of the module`;
}

function parseKey(key: string): TestInput {
  const [, kind, name = ""] = /^(open|stat|env) (.*)$/s.exec(key) ?? [];
  return { kind: kind === "open" || kind === "stat" ? kind : "env", name };
}
