export interface CommentBudgets {
  /** For a comment as a whole, pauses that the API asks for included. */
  totalMs: number;
  /** For one request, until its answer is there. */
  attemptMs: number;
  /** Further attempts after a failure, and after a pause that the API asked for. */
  retries: number;
  /** How long a second of a pause is: tests have shorter ones. */
  secondMs: number;
}

/** A comment is worth half a minute of a job's last step at most. */
export const DEFAULT_COMMENT_BUDGETS: CommentBudgets = {
  totalMs: 30_000,
  attemptMs: 10_000,
  retries: 3,
  secondMs: 1_000,
};
