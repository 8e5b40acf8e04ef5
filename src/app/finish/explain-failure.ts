import type { LoggedCommand } from "../../gocmd/go-command-log.ts";
import { describeFailedDownloads } from "../../report/findings/failed-downloads.ts";
import type { Diagnosis, RunReport } from "../../report/model/model.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { askAgain } from "./ask-again.ts";
import { diagnoseFailure } from "./diagnose-failure.ts";

interface FailureExplanation {
  /**
   * All that is known at the end, the nearest cause first and each cause once. It comes after all else,
   * since go may be asked again.
   */
  complete(known: {
    goCommands: RunReport["goCommands"];
    sidecar: RunReport["sidecar"];
    /** Of a Go that a step has put on PATH, which does not run here. */
    laterGo: string | undefined;
  }): Promise<Diagnosis[]>;
}

/**
 * Looks for reasons why a go command of the job failed. Checks that ask no server start at once, beside the
 * rest of the step. Never throws; nothing is found if no command failed.
 */
export function explainFailure(
  step: Step,
  {
    state,
    jobSettings,
    jobStatus,
    commandLog,
  }: {
    state: RunState;
    /** As `readJobSettings()` read them before they were returned. */
    jobSettings: string | undefined;
    jobStatus: string;
    commandLog: readonly LoggedCommand[];
  },
): FailureExplanation {
  const local = diagnoseFailure(step, {
    dir: state.checkout.dir,
    searchPath: state.searchPath,
    noProxy: state.noProxy,
    commandLog,
  });
  return {
    async complete({ goCommands, sidecar, laterGo }) {
      const asked = await askAgain(step, { state, jobSettings, jobStatus, laterGo, sidecar });
      const lost = describeFailedDownloads({ ...(goCommands ? { goCommands } : {}), sidecar });
      return onceEach([...(await local), ...asked, ...lost]);
    },
  };
}

/** Of several with the same ID the first. */
function onceEach(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  return [...new Map(diagnoses.toReversed().map((one) => [one.id, one])).values()].reverse();
}
