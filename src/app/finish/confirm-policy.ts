import { readCheckouts } from "../../checkout/head-commit.ts";
import type { RunState } from "../handover.ts";
import { whyOtherCommit } from "../job/own-commit.ts";

/**
 * The state with the policy that holds now: a step may have checked out, and built, another commit
 * than the one that was there when the job began.
 */
export async function confirmPolicy(state: RunState, workspace: string): Promise<RunState> {
  const { report, ownCheckouts } = state;
  if (!report.policy.write || ownCheckouts === undefined) return state;
  const { sha } = report.job;
  const why = whyOtherCommit({ sha, workspace }, await readCheckouts(ownCheckouts));
  if (why === undefined) return state;
  const reason = `cache: auto, and at the end of the job ${why}`;
  return { ...state, report: { ...report, policy: { ...report.policy, write: false, reason } } };
}
