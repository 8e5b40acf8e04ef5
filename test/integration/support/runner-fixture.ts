import { join } from "node:path";
import { type FakeActionOptions, writeFakeAction } from "../../support/fake-action.ts";
import {
  type ActionStep,
  createRunner,
  type JobOptions,
  type JobResult,
  type Runner,
  type RunnerOptions,
  type RunStep,
  type StepResult,
} from "../../support/runner.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export interface RunnerFixture {
  readonly root: string;
  readonly runner: Runner;
  /** Runs a job called `build` with these steps. */
  run(steps: JobOptions["steps"], options?: Partial<JobOptions>): Promise<JobResult>;
  action(options: FakeActionOptions, step?: Partial<ActionStep>): Promise<ActionStep>;
}

export async function createRunnerFixture(
  options: Partial<RunnerOptions> = {},
): Promise<RunnerFixture> {
  const root = await makeTempDir("runner-test");
  const runner = createRunner({ root, ...options });
  let actionCount = 0;
  return {
    root,
    runner,
    run: (steps, jobOptions = {}) => runner.runJob({ name: "build", ...jobOptions, steps }),
    async action(actionOptions, step = {}) {
      actionCount += 1;
      const dir = await writeFakeAction(join(root, `action-${actionCount}`), actionOptions);
      return { kind: "action", dir, ...step };
    },
  };
}

export function script(run: string, step: Partial<RunStep> = {}): RunStep {
  return { kind: "run", run, ...step };
}

export function stepAt(job: JobResult, index: number): StepResult {
  const step = job.steps[index];
  if (step === undefined) throw new Error(`the job has no step ${index}`);
  return step;
}
