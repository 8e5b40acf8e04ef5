import { type Backoff, backoffMs } from "../../lib/backoff.ts";
import type { Clock } from "../../lib/clock.ts";

/** Whether something that failed is worth another try yet. */
export interface Pause {
  /**
   * Whether it may be asked now. After a failure it may not for a while; then one may try, and the others
   * wait for what comes of that: one that hangs must not hold up everybody again and again.
   */
  mayTry(): boolean;
  failed(): void;
  /** Returns whether it had failed before. */
  worked(): boolean;
}

const BACKOFF: Backoff = { baseDelayMs: 5_000, maxDelayMs: 60_000 };
/** If nothing comes of a try for so long, another one may try. */
const TRY_MS = 15_000;

/** Seconds after the first failure, up to a minute after many in a row. */
export function createPause(clock: Pick<Clock, "nowMs">): Pause {
  let failures = 0;
  let endMs = 0;
  let isTrying = false;
  return {
    mayTry() {
      if (failures === 0) return true;
      if (clock.nowMs() < endMs) return false;
      isTrying = true;
      endMs = clock.nowMs() + TRY_MS;
      return true;
    },
    failed() {
      // Requests that were under way together count once.
      if (clock.nowMs() < endMs && !isTrying) return;
      isTrying = false;
      failures++;
      endMs = clock.nowMs() + backoffMs(failures, BACKOFF);
    },
    worked() {
      const hadFailed = failures > 0;
      failures = 0;
      endMs = 0;
      isTrying = false;
      return hadFailed;
    },
  };
}
