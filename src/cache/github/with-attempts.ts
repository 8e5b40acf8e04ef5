import { type Backoff, backoffMs } from "../../lib/backoff.ts";
import type { Clock } from "../../lib/clock.ts";
import { FinalError } from "./http-status.ts";

export interface Attempts {
  attempts: number;
  /** The pauses in between. */
  backoff: Backoff;
  signal: AbortSignal;
  /** Spreads the pauses, as the jobs of a matrix ask at the same time. */
  random?: () => number;
}

/**
 * Does `work` up to `attempts` times, with a pause in between. A `FinalError` and an aborted signal
 * end it at once.
 */
export async function withAttempts<T>(
  clock: Pick<Clock, "sleep">,
  { attempts, backoff, signal, random }: Attempts,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof FinalError || attempt === attempts) throw error;
      await clock.sleep(backoffMs(attempt, backoff, random), signal);
    }
  }
}
