import type { Clock } from "./clock.ts";

export interface Deadline {
  timeoutMs: number;
  /** Called once the time is up: the reason that the signal is aborted with, and what is thrown. */
  error: () => Error;
  /** How long the work may then still take to clean up; 0 by default. */
  graceMs?: number;
}

/**
 * Runs `work` until its deadline. Then the signal is aborted with the deadline's error and that error
 * is thrown, at the latest after `graceMs`, even if `work` ignores the signal. Before the deadline it
 * returns and throws what `work` does. An error that `work` throws after the deadline is dropped: it
 * only says that the work was aborted.
 */
export async function within<T>(
  clock: Pick<Clock, "sleep">,
  { timeoutMs, error, graceMs = 0 }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const expired = Promise.withResolvers<never>();
  let stopTimer = startTimer(clock, timeoutMs, () => {
    const reason = error();
    controller.abort(reason);
    if (graceMs === 0) expired.reject(reason);
    else stopTimer = startTimer(clock, graceMs, () => expired.reject(reason));
  });
  try {
    // The race handles both rejections, also the one that comes last.
    return await Promise.race([work(signal), expired.promise]);
  } catch (thrown) {
    throw signal.aborted ? signal.reason : thrown;
  } finally {
    stopTimer();
  }
}

/**
 * Waits until `work` has ended, at most `timeoutMs`. Returns whether it has; `work` goes on in any
 * case. Rejects if `work` rejects in time; a later rejection is dropped.
 */
export async function waitAtMost(
  clock: Pick<Clock, "sleep">,
  timeoutMs: number,
  work: Promise<unknown>,
): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const stopTimer = startTimer(clock, timeoutMs, () => late.resolve(false));
  try {
    return await Promise.race([work.then(() => true), late.promise]);
  } finally {
    stopTimer();
  }
}

/** What `work` comes to, or, once `signal` is aborted, its reason. `work` goes on in any case. */
export async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** Reason of an abort that ends a sleep early. A `DOMException` with a stack would cost more. */
export const RELEASED = Symbol("released");

/** Calls `onTime` after `ms`, unless the function that it returns is called first. */
export function startTimer(
  clock: Pick<Clock, "sleep">,
  ms: number,
  onTime: () => void,
): () => void {
  const released = new AbortController();
  clock.sleep(ms, released.signal).then(onTime, () => {
    // Released: nobody waits for it.
  });
  return () => released.abort(RELEASED);
}
