import type { Clock } from "../../lib/clock.ts";
import { createExpiringMap } from "../../lib/expiring-map.ts";

/** How much one client may ask for. */
export interface Rate {
  /** Requests in the long run. */
  perSecond: number;
  /** Requests at once, after a pause. */
  burst: number;
}

/** A token bucket for each client. */
export interface RateLimiter {
  /** Counts a request. Returns 0 if it may be answered, or else how long to wait. */
  take(client: string, rate: Rate): number;
}

interface Bucket {
  left: number;
  atMs: number;
}

const MS_PER_SECOND = 1_000;
/** The one that was idle longest is forgotten, and so may ask for a burst again. */
const MAX_CLIENTS = 100_000;

export function createRateLimiter(clock: Pick<Clock, "nowMs">): RateLimiter {
  const buckets = createExpiringMap<Bucket>({ clock, maxEntries: MAX_CLIENTS });
  return {
    take(client, { perSecond, burst }) {
      const nowMs = clock.nowMs();
      const perMs = perSecond / MS_PER_SECOND;
      const { left, atMs } = buckets.get(client) ?? { left: burst, atMs: nowMs };
      const filled = Math.min(burst, left + Math.max(0, nowMs - atMs) * perMs);
      const isFree = filled >= 1;
      const rest = isFree ? filled - 1 : filled;
      // A bucket that is full again is as good as none.
      buckets.set(client, { left: rest, atMs: nowMs }, (burst - rest) / perMs + 1);
      return isFree ? 0 : (1 - filled) / perMs;
    },
  };
}
