import { type Backoff, backoffMs } from "../../lib/backoff.ts";
import type { Clock } from "../../lib/clock.ts";
import { FinalError } from "./http-status.ts";

export interface Attempts {
  attempts: number;
  /** The pauses between attempts. */
  backoff: Backoff;
  signal: AbortSignal;
  /** Spreads the pauses, because the jobs of a matrix ask at the same time. */
  random?: () => number;
}

/**
 * Does `work` up to `attempts` times, with pauses in between. It throws at once for a `FinalError`
 * and for an aborted signal.
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
