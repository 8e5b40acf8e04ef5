/** An answer that would be the same if we asked again. */
export class FinalError extends Error {
  override readonly name = "FinalError";
}

/** Whether the status reports a passing problem of the server, so another attempt may succeed. */
export function isPassingStatus(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}

/** The error for a failed request. A `FinalError` unless another attempt may succeed. */
export function statusError(status: number): Error {
  const problem = `answered ${status}`;
  return isPassingStatus(status) ? new Error(problem) : new FinalError(problem);
}
