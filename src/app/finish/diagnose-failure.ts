import type { LoggedCommand } from "../../gocmd/go-command-log.ts";
import { errorMessage } from "../../lib/errors.ts";
import { waitAtMost } from "../../lib/within.ts";
import type { Diagnosis } from "../../report/model/model.ts";
import type { Step } from "../job/step.ts";
import { toDiagnosis } from "./to-diagnosis.ts";

const TIMEOUT_MS = 5_000;
/** A shell reports a signal from here on: cancelled, timed out, or out of memory. */
const SIGNAL_CODES = 128;

/**
 * If a go command of the job failed, what the doctor's checks find that ask no server: settings that
 * contradict each other, a go.sum that lacks something, a full disk. Only problems, and none that
 * steps may have set right since. What go wrote is not known: to read it would change how it is
 * written. Never throws, and takes five seconds at most.
 */
export async function diagnoseFailure(
  { env, clock, timeline, faults }: Pick<Step, "env" | "clock" | "timeline" | "faults">,
  {
    dir,
    searchPath,
    noProxy,
    commandLog,
  }: {
    dir: string;
    searchPath: string;
    noProxy: string;
    commandLog: readonly LoggedCommand[];
  },
): Promise<Diagnosis[]> {
  if (!commandLog.some(({ exitCode }) => exitCode > 0 && exitCode < SIGNAL_CODES)) return [];
  let found: Diagnosis[] = [];
  const work = async () => {
    const { findLocalProblems } = await import("../../doctor/local-problems.ts");
    // Programs that steps put first on PATH do not run here.
    const problems = await findLocalProblems(dir, { ...env, PATH: searchPath }, noProxy);
    found = problems.map(toDiagnosis);
  };
  try {
    await timeline.time("diagnose", "own", () => waitAtMost(clock, TIMEOUT_MS, work()));
  } catch (error) {
    faults.report("report", `why a go command failed was not found out: ${errorMessage(error)}`);
  }
  return found;
}
