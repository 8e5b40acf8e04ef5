import type { Clock } from "./clock.ts";

export interface RetryOptions {
  /** Attempts in all, the first included. At most 8. */
  attempts: number;
  /** Wait before the second attempt; doubles from there. */
  baseDelayMs: number;
  maxDelayMs: number;
  isRetryable: (error: unknown) => boolean;
  clock: Clock;
  signal?: AbortSignal;
  /** 0 ≤ x < 1; spreads the waits so that clients do not come back in step. */
  random?: () => number;
}

const MAX_ATTEMPTS = 8;

/** Runs `work` until it succeeds, fails for good or has used up its attempts. Throws the last error. */
export async function retry<T>(
  work: (attempt: number) => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  const attempts = Math.min(options.attempts, MAX_ATTEMPTS);
  const random = options.random ?? Math.random;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= attempts || !options.isRetryable(error)) throw error;
      const ceilingMs = Math.min(options.maxDelayMs, options.baseDelayMs * 2 ** (attempt - 1));
      await options.clock.sleep(ceilingMs * (0.5 + random() / 2), options.signal).catch(() => {
        // Aborted: why the work failed tells more than that there was no time to try again.
        throw error;
      });
    }
  }
}
