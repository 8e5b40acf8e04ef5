/** An answer that says what is wrong for good: to ask again would bring the same. */
export class FinalError extends Error {
  override readonly name = "FinalError";
}

/** Statuses of a server's own trouble, which another attempt may cure. */
export function isPassingStatus(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}

/** The error for a status that is no success; a `FinalError` unless another attempt may cure it. */
export function statusError(status: number): Error {
  const problem = `answered ${status}`;
  return isPassingStatus(status) ? new Error(problem) : new FinalError(problem);
}
