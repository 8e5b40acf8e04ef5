/**
 * A small GitHub Actions runner, as strict as the hosted one where an action can tell the
 * difference: environment order, file commands, post steps, the stdio rule, orphan reaping.
 */
export { createRunner } from "./runner/create-runner.ts";
export { isProcessRunning } from "./runner/processes.ts";
export type {
  ActionStep,
  Annotation,
  JobOptions,
  JobResult,
  OrphanProcess,
  Runner,
  RunnerOptions,
  RunStep,
  Step,
  StepEvent,
  StepResult,
} from "./runner/types.ts";
