import { createCommandProcessor } from "./command-processor.ts";
import { buildStepEnvironment } from "./environment.ts";
import { evaluateCondition } from "./expressions.ts";
import type { FileCommandTarget } from "./file-commands.ts";
import type { JobState } from "./job-state.ts";
import { createStepLog, type StepLog } from "./step-log.ts";
import { runStepProcess } from "./step-process.ts";
import type { StepConclusion, StepPhase, StepResult } from "./types.ts";

/** One step with what only its kind knows; built by action-step.ts and script-step.ts. */
export interface PlannedStep {
  readonly name: string;
  readonly id: string | null;
  readonly phase: StepPhase;
  readonly condition: string | undefined;
  readonly continueOnError: boolean;
  /** GITHUB_ACTION. */
  readonly actionName: string;
  /** Further GITHUB_* values, by context name. */
  readonly github: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** STATE_*; main and post of an action share one. */
  readonly state: Map<string, string>;
  /** Called once the condition holds. */
  prepare(context: PrepareContext): Promise<PreparedProcess>;
  /** The error that the runner itself adds when the process fails. */
  readonly failureMessage: ((exitCode: number) => string) | null;
}

export interface PrepareContext {
  readonly job: JobState;
  readonly log: StepLog;
  /** PATH that the step will have. */
  readonly path: string;
  /** Env context, for the header of the log. */
  readonly envContext: ReadonlyMap<string, string>;
}

export interface PreparedProcess {
  readonly file: string;
  readonly args: readonly string[];
  readonly inputs: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<string, string>>;
}

/**
 * Runs a step whose condition holds, and judges it. Never rejects because of what the step does.
 */
export async function runStep(job: JobState, step: PlannedStep): Promise<StepResult> {
  const startedAt = performance.now();
  if (job.options.signal?.aborted) job.status = "cancelled";
  const isDue = evaluateCondition(step.condition, job.status);
  // A step that a cancelled job would still run is not interrupted by the cancellation.
  const isCancellable = !evaluateCondition(step.condition, "cancelled");
  const record = createStepRecord(job);
  if (isDue) {
    try {
      await executeStep(job, step, record, isCancellable ? job.options.signal : undefined);
    } catch (error) {
      record.log.annotate("error", error instanceof Error ? error.message : String(error));
      record.hasFailed = true;
    }
  }
  const isCancelled = isDue && isCancellable && job.options.signal?.aborted === true;
  const conclusion = conclude(isDue, isCancelled, record.hasFailed);
  if (job.options.signal?.aborted) job.status = "cancelled";
  if (conclusion === "failure" && !step.continueOnError && job.status === "success") {
    job.status = "failure";
  }
  return {
    name: step.name,
    id: step.id,
    phase: step.phase,
    conclusion,
    exitCode: record.exitCode,
    log: record.log.text(),
    rawLog: record.rawLines.map((line) => `${line}\n`).join(""),
    annotations: record.log.annotations,
    outputs: Object.fromEntries(record.outputs),
    summary: record.summary,
    env: record.env,
    durationMs: performance.now() - startedAt,
    hasHeldPipes: record.hasHeldPipes,
  };
}

function conclude(isDue: boolean, isCancelled: boolean, hasFailed: boolean): StepConclusion {
  if (!isDue) return "skipped";
  if (isCancelled) return "cancelled";
  return hasFailed ? "failure" : "success";
}

/** What a step leaves behind, filled while it runs. */
interface StepRecord {
  readonly log: StepLog;
  readonly rawLines: string[];
  readonly outputs: Map<string, string>;
  env: Readonly<Record<string, string>>;
  exitCode: number | null;
  hasHeldPipes: boolean;
  summary: string | null;
  hasFailed: boolean;
}

function createStepRecord(job: JobState): StepRecord {
  return {
    log: createStepLog(job.masker, job.options.debug === true),
    rawLines: [],
    outputs: new Map(),
    env: {},
    exitCode: null,
    hasHeldPipes: false,
    summary: null,
    hasFailed: false,
  };
}

async function executeStep(
  job: JobState,
  step: PlannedStep,
  record: StepRecord,
  cancelSignal: AbortSignal | undefined,
): Promise<void> {
  const { log } = record;
  const paths = await job.fileCommands.createFiles();
  const target: FileCommandTarget = {
    log,
    outputs: record.outputs,
    masker: job.masker,
    jobEnv: job.env,
    prependedPaths: job.prependedPaths,
    state: step.state,
    setSummary: (markdown) => {
      record.summary = markdown;
    },
    fail: () => {
      record.hasFailed = true;
    },
  };
  const envContext = new Map([...job.env, ...Object.entries(step.env)]);
  const layers = {
    process: job.processEnv,
    envContext,
    state: step.state,
    prependedPaths: job.prependedPaths,
    github: { ...job.github.variables, ...paths, action: step.actionName, ...step.github },
    runner: job.runnerContext,
  };
  const path = buildStepEnvironment({ ...layers, inputs: {}, services: {} })["PATH"] ?? "";
  try {
    const { file, args, inputs, services } = await step.prepare({ job, log, path, envContext });
    record.env = buildStepEnvironment({ ...layers, inputs, services });
    const commands = createCommandProcessor(target, envContext);
    const exit = await runStepProcess({
      file,
      args,
      env: record.env,
      cwd: step.cwd,
      onLine: (line) => {
        record.rawLines.push(line);
        commands.processLine(line);
      },
      onStarted: (pid) =>
        job.options.onStep?.({ kind: "started", name: step.name, phase: step.phase, pid }),
      cancelSignal,
      lostSignal: job.options.lostSignal,
    });
    job.releases.push(exit.release);
    record.exitCode = exit.exitCode;
    record.hasHeldPipes = exit.hasHeldPipes;
    if (exit.exitCode !== 0) {
      record.hasFailed = true;
      if (step.failureMessage !== null) log.annotate("error", step.failureMessage(exit.exitCode));
    }
  } finally {
    await job.fileCommands.processFiles(paths, target);
  }
}
