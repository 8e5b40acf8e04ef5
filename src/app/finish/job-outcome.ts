import type { GoCommandTiming } from "../../report/model/model.ts";

export type JobOutcome = "succeeded" | "failed" | "unknown";

/**
 * What became of the job's steps, as far as the last step can tell. What the CI system says counts:
 * `success`, `failure` or `cancelled`. If it says nothing, the go commands decide. That is a guess: one
 * that failed may have been allowed to, and a step without go commands may have failed unseen.
 */
export function outcomeOf(
  jobStatus: string,
  goCommands: readonly Pick<GoCommandTiming, "exitCode">[] | undefined,
): JobOutcome {
  if (jobStatus !== "") return jobStatus === "success" ? "succeeded" : "failed";
  if (!goCommands) return "unknown";
  return goCommands.some(({ exitCode }) => exitCode !== 0) ? "failed" : "succeeded";
}
