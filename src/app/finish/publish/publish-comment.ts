import type { StickyComment } from "../../../comment/publish-sticky.ts";
import { type StickyKey, stickyId } from "../../../comment/sticky.ts";
import { type WriteCommentParts, writeComment } from "../../../comment/write-comment.ts";
import { countRegressions, renderComment } from "../../../report/markdown/comment.ts";
import type { CommentResult, RunReport } from "../../../report/model/model.ts";
import { runUrl } from "../../../report/run-url.ts";
import type { Host } from "../../job/ports.ts";
import type { Job, Settings } from "../../job/settings.ts";

export interface CommentInput extends WriteCommentParts {
  mode: Settings["prComment"];
  job: Job;
  /** As in `RunRecord`. */
  leg: string;
}

/**
 * Writes this job's comment on the pull request, or says why there is none. Never throws: a comment
 * that cannot be written is a notice, and the job is not affected.
 */
export async function publishComment(
  host: Pick<Host, "notice">,
  report: RunReport,
  { mode, job, leg, ...access }: CommentInput,
): Promise<CommentResult> {
  const skipped = (reason: string): CommentResult => ({ status: "skipped", reason });
  if (mode === "never") return skipped("pr-comment is never");
  if (!job.pullRequest || job.repository === "")
    return skipped("this job is not for a pull request");
  if (access.token === "") return skipped("there is no token");
  const isRegression = countRegressions(report) > 0;
  const isResolved = mode === "on-regression" && !isRegression;
  const run = { id: Number(report.job.runId), attempt: Number(report.job.runAttempt) };
  const url = runUrl(job.serverUrl, { ...report.job, repository: job.repository });
  const comment: StickyComment = {
    id: stickyId(stickyKey(report)),
    run,
    leg,
    text: renderComment(report, { runUrl: url, resolved: isResolved }),
    ...(isResolved ? { updateOnly: "nothing got slower than allowed" } : {}),
  };
  const { number, isFork } = job.pullRequest;
  const result = await writeComment(comment, { ...job, pullRequest: number, isFork }, access);
  if (result.status === "denied" || result.status === "failed") {
    host.notice(`go-accel: no comment on the pull request: ${result.reason}`);
  }
  return result;
}

function stickyKey({ job }: RunReport): StickyKey {
  const { workflow, name, scope = "", os, arch } = job;
  return { workflow, job: name, scope, platform: `${os}/${arch}` };
}
