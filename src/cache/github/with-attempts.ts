import { setTimeout as sleep } from "node:timers/promises";

/** An answer that says what is wrong for good: to ask again would bring the same. */
export class FinalError extends Error {
  override readonly name = "FinalError";
}

/** Statuses of a server's own trouble, which another attempt may cure. */
export function isPassingStatus(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}

/** The error for a status that is no success. */
export function statusError(status: number): Error {
  const problem = `answered ${status}`;
  return isPassingStatus(status) ? new Error(problem) : new FinalError(problem);
}

/**
 * Does `work` up to `attempts` times, with a pause in between that doubles. A `FinalError` and an
 * aborted signal end it at once.
 */
export async function withAttempts<T>(
  { attempts, pauseMs, signal }: { attempts: number; pauseMs: number; signal: AbortSignal },
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof FinalError || attempt === attempts) throw error;
      // Jitter, as the jobs of a matrix ask at the same time.
      const factor = 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
      await sleep(pauseMs * factor, undefined, { signal });
    }
  }
}
