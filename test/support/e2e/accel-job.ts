import { readFile } from "node:fs/promises";
import type { RunReport } from "../../../src/report/model/model.ts";
import type { Annotation, JobOptions, JobResult, Runner, StepResult } from "../runner.ts";

/** A job that used our action, taken apart. */
export interface AccelJob extends JobResult {
  /** The first main step of an action. */
  readonly main: StepResult;
  /** The steps of the user, in their order. */
  readonly userSteps: readonly StepResult[];
  /** The last post step of an action. */
  readonly post: StepResult;
  /** The reports that the post steps left, in order. Steps that left none are skipped. */
  readonly reports: readonly RunReport[];
}

/** Runs a job and reads the reports before the runner empties RUNNER_TEMP. */
export async function observeJob(runner: Runner, options: JobOptions): Promise<AccelJob> {
  const reportFiles: string[] = [];
  const reports: RunReport[] = [];
  const result = await runner.runJob({
    ...options,
    async onStep(event) {
      if (event.kind === "finished") {
        const { phase, outputs } = event.step;
        if (phase === "main") reportFiles.push(outputs["report"] ?? "");
        // Posts run in the reverse order of their main steps.
        const file = phase === "post" ? reportFiles.pop() : undefined;
        if (file) reports.push(...(await readReport(file)));
      }
      await options.onStep?.(event);
    },
  });
  return {
    ...result,
    reports,
    main: expectStep(result.steps.find((step) => step.phase === "main")),
    userSteps: result.steps.filter((step) => step.phase === "run"),
    post: expectStep(result.steps.findLast((step) => step.phase === "post")),
  };
}

/** The report of the job's only use of the action. */
export function reportOf(job: AccelJob): RunReport {
  const [report] = job.reports;
  if (report === undefined) throw new Error("the post step left no report");
  return report;
}

/** Warnings and errors of all steps of the action. */
function complaints(job: AccelJob): readonly Annotation[] {
  return job.steps
    .filter((step) => step.phase !== "run")
    .flatMap((step) => step.annotations)
    .filter(({ level }) => level !== "notice");
}

/** The annotations as `level: message`, for a comparison that shows what was there instead. */
export function complaintLines(job: AccelJob): readonly string[] {
  return complaints(job).map(({ level, message }) => `${level}: ${message}`);
}

function expectStep(step: StepResult | undefined): StepResult {
  if (step === undefined) throw new Error("the job has no step of the action");
  return step;
}

async function readReport(file: string): Promise<readonly RunReport[]> {
  try {
    return [JSON.parse(await readFile(file, "utf8"))];
  } catch (error) {
    // ENOENT: the post step was killed, or could not write it; the test that needs it says so.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
