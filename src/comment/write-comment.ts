import type { Clock } from "../lib/clock.ts";
import { CommentError, errorMessage } from "../lib/errors.ts";
import { within } from "../lib/within.ts";
import type { CommentResult } from "../report/model/model.ts";
import type { CommentBudgets } from "./github-api.ts";
import { publishSticky, type StickyComment } from "./publish-sticky.ts";

/** Where a comment goes. */
export interface CommentTarget {
  /** Of GitHub's API; without a trailing slash. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  pullRequest: number;
  /** Whether the pull request comes from another repository. */
  isFork: boolean;
  /** The commit that the pull request must be at, if its number comes from outside. */
  expectedHead?: string;
}

export interface WriteCommentParts {
  token: string;
  clock: Clock;
  /** By default, half a minute in all. */
  budgets?: CommentBudgets;
}

/** A comment is worth at most half a minute of a job's last step. */
const DEFAULT_BUDGETS: CommentBudgets = {
  totalMs: 30_000,
  attemptMs: 10_000,
  retries: 3,
  secondMs: 1_000,
};

/** Writes a comment with GitHub's API, within its budgets. Never throws: failures are results. */
export async function writeComment(
  comment: StickyComment,
  target: CommentTarget,
  parts: WriteCommentParts,
): Promise<CommentResult> {
  const { clock, budgets = DEFAULT_BUDGETS } = parts;
  const { expectedHead } = target;
  try {
    // Few jobs comment, and the others must not pay for loading the client.
    const { createGithubApi } = await import("./github-api.ts");
    const deadline = { timeoutMs: budgets.totalMs, error: () => tooLate(budgets.totalMs) };
    return await within(clock, deadline, async (signal): Promise<CommentResult> => {
      const api = createGithubApi({ ...target, ...parts, budgets, signal });
      if (expectedHead !== undefined && (await api.head()) !== expectedHead) {
        const reason = `pull request ${target.pullRequest} is not at the commit of this run`;
        return { status: "skipped", reason };
      }
      return publishSticky(api, comment, clock);
    });
  } catch (error) {
    if (error instanceof CommentError && error.code === "DENIED") {
      return { status: "denied", reason: `${error.message}. ${hintFor(error, target)}` };
    }
    return { status: "failed", reason: errorMessage(error) };
  }
}

function tooLate(totalMs: number): CommentError {
  return new CommentError(`GitHub took longer than ${totalMs / 1000} s`, { code: "UNAVAILABLE" });
}

function hintFor({ status }: CommentError, { isFork }: Pick<CommentTarget, "isFork">): string {
  if (status === 401) return "The token is not valid for this repository.";
  if (isFork) {
    return "GitHub gives jobs of forks a read-only token: join the reports in a job of workflow_run instead (README, Pull request comment).";
  }
  return "The job needs `permissions: pull-requests: write`.";
}
