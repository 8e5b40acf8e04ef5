import type { Clock } from "../lib/clock.ts";
import { startTimer } from "../lib/within.ts";

/** The time that one request may take. */
interface TotalTime {
  /** Aborted when the time is up. */
  signal: AbortSignal;
  /** Runs work whose time does not count. */
  without<T>(work: () => Promise<T>): Promise<T>;
  /** Stops the clock for good. */
  release(): void;
}

export function startTotalTime(
  clock: Pick<Clock, "nowMs" | "sleep">,
  timeoutMs: number,
): TotalTime {
  const total = new AbortController();
  let leftMs = timeoutMs;
  let startMs = clock.nowMs();
  let stop = start();

  function start(): () => void {
    startMs = clock.nowMs();
    return startTimer(clock, leftMs, () =>
      total.abort(new DOMException("the time for the request was up", "TimeoutError")),
    );
  }

  return {
    signal: total.signal,
    async without(work) {
      stop();
      leftMs = Math.max(0, leftMs - (clock.nowMs() - startMs));
      try {
        return await work();
      } finally {
        stop = start();
      }
    },
    release: () => stop(),
  };
}
