import { parseFollowedRun, readEvent } from "../action/event.ts";
import { readJob } from "../action/job.ts";
import type { RunNumber } from "../comment/sticky.ts";
import type { CommentTarget } from "../comment/write-comment.ts";
import type { RunReport } from "../report/model/model.ts";
import { type CliIo, FailedError } from "./io.ts";

/** The run that a joined comment is about, as the CI system says and not as the reports say. */
export interface JoinedRun {
  workflow: string;
  run: RunNumber;
  repository: string;
  serverUrl: string;
  /**
   * Undefined if this job has nothing to do with a pull request. Throws `FailedError` if the
   * reports are not from the run that it follows.
   */
  targetOf(reports: readonly RunReport[]): CommentTarget | undefined;
}

/**
 * Where the joined comment goes. A job of a pull request comments on that one. In a job of
 * `workflow_run`, the number can only come from the reports, which a fork may have forged. So the
 * pull request must be at the commit of the run that made them. Throws `FailedError` for an event
 * that cannot be read.
 */
export async function planJoinedRun(env: CliIo["env"]): Promise<JoinedRun> {
  const job = await readJob({ GITHUB_WORKSPACE: ".", RUNNER_TEMP: ".", ...env });
  const { repository, apiUrl, serverUrl, pullRequest } = job;
  const own: JoinedRun = {
    workflow: job.workflow,
    run: { id: Number(job.runId), attempt: Number(job.runAttempt) },
    repository,
    serverUrl,
    targetOf: () =>
      pullRequest && {
        apiUrl,
        repository,
        pullRequest: pullRequest.number,
        isFork: pullRequest.isFork,
      },
  };
  if (job.eventName !== "workflow_run") return own;
  const event = await readEvent(env);
  if (event === undefined) throw new FailedError("join: the event cannot be read");
  const followed = parseFollowedRun(event);
  if (!followed) throw new FailedError("join: the event names no run");
  const { id, attempt, workflow, headSha } = followed;
  return {
    ...own,
    workflow,
    run: { id, attempt },
    targetOf(reports) {
      if (!followed.isOfPullRequest) return undefined;
      const pull = pullRequestOf(reports, repository, String(id));
      // A job of `workflow_run` never has the token of a fork.
      return { apiUrl, repository, pullRequest: pull, isFork: false, expectedHead: headSha };
    },
  };
}

function pullRequestOf(reports: readonly RunReport[], repository: string, runId: string): number {
  const foreign = reports.find(({ job }) => job.repository !== repository || job.runId !== runId);
  if (foreign) throw new FailedError("join: a report is from another run than the event names");
  const [number, ...others] = new Set(reports.map(({ job }) => job.pullRequest));
  if (others.length > 0) throw new FailedError("join: the reports belong to several pull requests");
  if (number === undefined || !Number.isSafeInteger(number) || number < 1) {
    throw new FailedError("join: the reports name no pull request");
  }
  return number;
}
