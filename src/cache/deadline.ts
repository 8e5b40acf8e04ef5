import type { Clock } from "../lib/clock.ts";
import { type Deadline, within } from "../lib/within.ts";
import { unavailable } from "./unavailable.ts";

/** A healthy service answers a lookup within a second. */
export const LOOKUP_TIMEOUT_MS = 8_000;
/** An archive of several GB over a slow line takes minutes. */
export const TRANSFER_TIMEOUT_MS = 600_000;

/**
 * Runs `work` until its deadline. Then the signal is aborted and `unavailable` is thrown, even if
 * `work` ignores the signal, as a system call on a dead network disk does. Between the two `work`
 * has `graceMs` to clean up.
 */
export function withDeadline<T>(
  clock: Pick<Clock, "sleep">,
  what: string,
  limits: Omit<Deadline, "error">,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const error = () => unavailable(`${what} did not answer within ${limits.timeoutMs} ms`);
  return within(clock, { ...limits, error }, work);
}
