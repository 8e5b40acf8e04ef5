import { unavailable } from "./unavailable.ts";

/**
 * Runs `work` and gives it up after `timeoutMs`: the signal is aborted, and `unavailable` is thrown
 * even where `work` pays no heed to it, as a system call on a dead network disk. `graceMs` is what
 * it has to clean up before that.
 */
export async function withDeadline<T>(
  what: string,
  { timeoutMs, graceMs = 0 }: { timeoutMs: number; graceMs?: number },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const { promise: expired, reject } = Promise.withResolvers<never>();
  let timer = setTimeout(() => {
    const error = unavailable(`${what} did not answer within ${timeoutMs} ms`);
    controller.abort(error);
    timer = setTimeout(() => reject(error), graceMs);
  }, timeoutMs);
  try {
    return await Promise.race([work(signal), expired]);
  } catch (error) {
    // What the work threw then only says that it was aborted.
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}
