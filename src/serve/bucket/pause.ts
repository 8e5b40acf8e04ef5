import { type Backoff, backoffMs } from "../../lib/backoff.ts";
import type { Clock } from "../../lib/clock.ts";

/** Whether something that failed is worth another try yet. */
export interface Pause {
  /** Nothing is to be asked for now. */
  isOn(): boolean;
  failed(): void;
  /** Returns whether it had failed before. */
  worked(): boolean;
}

const BACKOFF: Backoff = { baseDelayMs: 5_000, maxDelayMs: 60_000 };

/** Seconds after the first failure, up to a minute after many in a row. */
export function createPause(clock: Pick<Clock, "nowMs">): Pause {
  let failures = 0;
  let endMs = 0;
  return {
    isOn: () => clock.nowMs() < endMs,
    failed() {
      // Requests that were under way together count once.
      if (clock.nowMs() < endMs) return;
      failures++;
      endMs = clock.nowMs() + backoffMs(failures, BACKOFF);
    },
    worked() {
      const hadFailed = failures > 0;
      failures = 0;
      endMs = 0;
      return hadFailed;
    },
  };
}
